// What the interface of the gallery's scenes shows.

const named = (/** @type {string} */ name, /** @type {string} */ team, me = false) => ({ name, team, me });

/** @param {number} now @returns {import('../../main/web/lib/types.js').HudView} */
export function hudView(now) {
  const since = Math.floor(now / 3000) * 3000;
  const feed = [
    { killer: named('Kestrel', 'ember'), victim: named('Oona', 'ember'), weapon: 'rg', at: since - 500, mine: false },
    {
      killer: named('Vex', 'ember'),
      victim: named('bot Marrow', 'ember'),
      weapon: 'rl',
      at: since - 1500,
      mine: false,
    },
    {
      killer: named('you', 'frost', true),
      victim: named('Halden', 'ember'),
      weapon: 'mg',
      at: since - 2500,
      mine: true,
    },
    { killer: null, victim: named('Pim', 'ember'), weapon: 'lava', at: since - 3500, mine: false },
  ];
  return {
    alive: true,
    health: 125,
    armor: 74,
    weapon: 'rl',
    owned: [true, true, false, false, true, false, true, false, false],
    ammo: [0, 84, 0, 0, 18, 0, 7, 0, 0],
    maxAmmo: 200,
    switching: false,
    phase: 'live',
    clockSeconds: 462,
    score: 12,
    leaderScore: 14,
    place: 2,
    fragLimit: 20,
    mode: 'free for all',
    mapTitle: 'Cathedral',
    feed,
    chat: [{ name: 'Halden', text: 'good game so far', at: since - 2000, team: 'ember' }],
    chatOpen: false,
    chatText: '',
    hitAt: now - 60,
    hitDamage: 80,
    killAt: now - 700,
    killText: 'you fragged Vex',
    hurt: [{ angle: 2.4, at: now - 250, damage: 24 }],
    respawnIn: 0,
    killedBy: '',
    countdown: 0,
    scoreboard: null,
    powers: [],
    holdable: '',
    useKey: 'E',
    itemTimers: [
      { kind: 'mega', seconds: 12 },
      { kind: 'armor100', seconds: 5 },
      { kind: 'quad', seconds: 31 },
    ],
    net: {
      pingMs: 24,
      frameMs: 5.1,
      marginMs: 6,
      leadMs: 41,
      late: 1,
      jitterMs: 2,
      snapshotHz: 30,
      cadence: 2,
      behindMs: 50,
      extrapolated: 0,
      down: 7340,
      up: 2310,
      corrections: 3,
      bySize: [0, 2, 1, 0],
      byCause: { hurt: 2, late: 1, other: 0 },
      history: Array.from({ length: 48 }, (_, i) => ({ ms: 4 + ((i * 7) % 5) + (i === 31 ? 11 : 0), late: i === 31 })),
    },
    notice: null,
  };
}
