// Players under each power and under none, with what the interface shows of them.
import { POWERS } from '../../main/web/lib/wire.js';
import { stillFight } from './gallery-scene.js';

/** @param {number} now @returns {import('../../main/web/lib/types.js').Scene} */
export function powersScene(now) {
  const scene = stillFight(now);
  const [model] = scene.players;
  scene.players = ['none', ...POWERS].flatMap((name, i) => ['frost', 'ember'].map((team, row) => ({
    ...model, id: 2 * i + row + 1, name, team, me: name === 'invisibility' && row === 1, x: 120 + i * 190,
    y: 300 + row * 200, vx: 0, vy: 0, aim: 0.2, facing: 1, weapon: row ? 'rl' : 'rg', shotAt: 0,
    powers: i === 0 ? 0 : 2 ** (i - 1),
  })));
  scene.projectiles = [0, 1].map((i) => ({
    id: i + 1, kind: i ? 'pg' : 'rl', x: 300 + i * 300, y: 130, angle: 0.1, left: 60, bornAt: 0, seed: i, quad: true,
    trail: [],
  }));
  scene.bolts = [];
  scene.effects = [];
  scene.corpses = [];
  scene.hud.powers = POWERS.map((kind, i) => ({ kind, seconds: 4 + 6 * i }));
  scene.hud.holdable = now % 2000 < 1000 ? 'medkit' : 'teleporter';
  scene.hud.useKey = 'E';
  return scene;
}
