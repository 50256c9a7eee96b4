import { cleanName, loadSettings, saveSettings } from '../../../target/classes/web/lobby/storage.js';
import { fetchInfo, readInfo } from '../../../target/classes/web/lobby/info.js';
import { createState } from '../../../target/classes/web/state/state.js';
import { check, equal } from './kit/check.js';

/** @param {string|null} kept */
function load(kept) {
  const { settings } = createState();
  loadSettings(settings, { getItem: () => kept }, () => 0);
  return settings;
}

export function shouldKeepSettings() {
  const settings = load(null);
  const chosen = { name: 'Vex', team: 'ember', volume: 0.25, smooth: 0.75, autoSwitch: false };
  Object.assign(settings, { ...chosen, keys: { jump: ['KeyJ'] } });
  let kept = '';
  saveSettings(settings, { setItem: (_, value) => (kept = value) });
  equal(load(kept), settings);
}

export function shouldTakeNothingUnsoundFromTheStorage() {
  const usual = load(null);
  for (const kept of [
    '',
    '{',
    'null',
    '[]',
    '7',
    '{"name":"","team":"green","volume":7,"smooth":"very","autoSwitch":"yes","keys":{"jump":"x"}}',
  ]) {
    equal(load(kept), usual, kept);
  }
}

export function shouldPlayOnWithoutAStorage() {
  const { settings } = createState();
  loadSettings(settings, null, () => 0.5);
  check(settings.name.length > 0, 'no name');
  saveSettings(settings, null);
}

export function shouldCleanNames() {
  equal(cleanName('  two   words \u0007\u200b '), 'two words');
  equal(cleanName('x'.repeat(40)).length, 20);
  equal(cleanName(' \u200b '), '');
}

export function shouldReadWhatTheServerSaysOfItself() {
  const info = readInfo(
    {
      name: 'Overbounce',
      build: 'b',
      arenas: [
        {
          id: 'arena-1',
          map: 'cathedral',
          mapTitle: 'Cathedral',
          mapUrl: '/maps/c.json',
          mode: 'ffa',
          players: 3,
          bots: 1,
          max: 16,
        },
        { id: 7, mode: 'later', players: -1 },
      ],
    },
    12,
  );
  equal(info.arenas[0], {
    name: 'arena-1',
    map: 'cathedral',
    mapTitle: 'Cathedral',
    mapUrl: '/maps/c.json',
    mode: 'Free for all',
    players: 3,
    bots: 1,
    max: 16,
  });
  equal([info.arenas[1].name, info.arenas[1].mode, info.arenas[1].players], ['', 'later', 0]);
}

export async function shouldHaveNoInfoFromAServerThatDoesNotAnswer() {
  equal(
    await fetchInfo(
      async () => {
        throw new Error('gone');
      },
      () => 0,
    ),
    null,
  );
  equal(
    await fetchInfo(
      async () => ({ ok: false }),
      () => 0,
    ),
    null,
  );
}
