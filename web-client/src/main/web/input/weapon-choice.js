// Which weapon is wanted: number keys, wheel, the one before, a newly found one. When the wanted one is empty the
// shared rules
// choose, and the wish follows them.

const SLOTS = 9;
const GAUNTLET = 0;
/** Best first, when several are found at once. */
const PREFERENCE = [8, 4, 6, 7, 5, 2, 3, 1];

/**
 * @param {{wanted:number, last:number, owned:number}} choice what was wanted, before that, and owned in the last frame
 * @param {{slot:number, step:number, back:boolean}} wish taken and emptied
 * @param {{owned:number, ammo:(slot:number)=>number, next:number}} arms next = what the rules are changing to
 * @param {boolean} autoSwitch take a newly found weapon in hand
 */
export function chooseWeapon(choice, wish, arms, autoSwitch) {
  const before = choice.wanted;
  if (wish.slot >= 0 && owns(arms, wish.slot)) choice.wanted = wish.slot;
  else if (wish.back && owns(arms, choice.last)) choice.wanted = choice.last;
  else if (wish.step !== 0) choice.wanted = neighbour(arms, choice.wanted, Math.sign(wish.step));
  else if (autoSwitch) found(choice, arms);
  if (isEmpty(arms, choice.wanted)) choice.wanted = arms.next;
  if (choice.wanted !== before) choice.last = before;
  choice.owned = arms.owned;
  wish.slot = -1;
  wish.step = 0;
  wish.back = false;
}

/** @param {any} choice @param {any} arms */
function found(choice, arms) {
  const fresh = arms.owned & ~choice.owned;
  if (choice.owned === 0 || fresh === 0) return;
  const slot = PREFERENCE.find((candidate) => (fresh & (1 << candidate)) !== 0);
  if (slot !== undefined) choice.wanted = slot;
}

/** @param {any} arms @param {number} slot */
function owns(arms, slot) {
  return (arms.owned & (1 << slot)) !== 0;
}

/** @param {any} arms @param {number} slot */
function isEmpty(arms, slot) {
  return !owns(arms, slot) || (slot !== GAUNTLET && arms.ammo(slot) <= 0);
}

/**
 * The next weapon with ammunition in a direction; the gauntlet only where there is no other.
 * @param {any} arms
 * @param {number} from
 * @param {number} step 1 or -1
 */
function neighbour(arms, from, step) {
  for (let i = 1; i <= SLOTS; i++) {
    const slot = (from + step * i + SLOTS * SLOTS) % SLOTS;
    if (slot !== GAUNTLET && !isEmpty(arms, slot)) return slot;
  }
  return GAUNTLET;
}
