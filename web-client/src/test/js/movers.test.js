import * as motion from '../../../target/classes/web/lib/motion.js';
import { createRules } from '../../../target/classes/web/predict/motion-adapter.js';
import { moveMovers } from '../../../target/classes/web/predict/movers.js';
import { createState } from '../../../target/classes/web/state/state.js';
import { check, equal, near } from './kit/check.js';
import { HALL } from './kit/test-map.js';

const LIFT = { x: 400, y: 800, width: 160, height: 32, dx: 0, dy: -240, periodTicks: 240, pauseTicks: 0 };

/** A lift at a tick, somebody on it as seen at an earlier one, and somebody beside it. @param {number} tick own
 * @param {number} viewTick */
function lifted(tick, viewTick) {
  const state = createState();
  const rules = createRules(motion);
  const map = { ...HALL, movers: [LIFT] };
  rules.loadMap(map);
  state.session.map = map;
  Object.assign(state.clock, { tick, viewTick });
  const top = rules.moverAt(0, viewTick).y / 256;
  const stander = (/** @type {number} */ x) => /** @type {any} */ ({ x, y: top, grounded: true });
  state.view.others.set(1, stander(480)).set(2, stander(700));
  moveMovers(state, rules);
  return { state, rules, top };
}

export function shouldDrawMoversAtTheOwnPredictedTick() {
  const { state, rules } = lifted(40.5, 30);
  const [from, to] = [rules.moverAt(0, 39).y, rules.moverAt(0, 40).y];
  check(from !== to);
  equal(state.view.movers.length, 1);
  near(state.view.movers[0].y, (from + to) / 2 / 256, 1e-9);
}

export function shouldCarryOthersToWhereTheirMoverIsDrawn() {
  const { state, top } = lifted(40, 30);
  check(state.view.movers[0].y !== top);
  near(/** @type {any} */ (state.view.others.get(1)).y, state.view.movers[0].y, 1e-9);
  near(/** @type {any} */ (state.view.others.get(2)).y, top, 1e-9);
}
