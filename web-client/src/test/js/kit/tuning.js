// The figures that the fake server's welcome names.

export const TUNING = {
  runSpeed: 400,
  crouchSpeed: 160,
  groundAccelerate: 10,
  friction: 6,
  stopSpeed: 100,
  airAccelerate: 3,
  gravity: 1200,
  jumpSpeed: 495,
  doubleJumpSpeed: 600,
  doubleJumpTicks: 42,
  rampJumpSpeedMax: 770,
  hopWindowTicks: 6,
  hopGain: 40,
  hopSpeedMax: 640,
  slideFriction: 0.8,
  stepHeight: 18,
  walkableNormal: 0.7,
  jumpBufferTicks: 6,
  coyoteTicks: 5,
  dropTicks: 8,
  speedMax: 4000,
  teleportExitSpeed: 400,
  teleportFrictionFreeTicks: 10,
  padRestTicks: 12,
  pushPerDamage: 5,
  pushDamageMax: 200,
  pushLift: 24,
  pushTicksPerDamage: 0.12,
  pushTicksMin: 3,
  pushTicksMax: 12,
  weaponDownTicks: 12,
  weaponUpTicks: 15,
  clickBufferTicks: 12,
  projectileLifeTicks: 900,
  muzzleDistance: 14,
  quadFactor: 3,
  hasteTenths: 13,
};
/** What most weapons have in common. */
const WEAPON = {
  splashDamage: 0, splashRadius: 0, projectileSpeed: 0, range: 8192, startAmmo: 0, pickupAmmo: 10, boxAmmo: 10,
  maxAmmo: 200, spreadTangent: 0, pellets: 1, fuseTicks: 0, lift: 0, bounce: 0, restSpeed: 0, pierces: false,
};
const BLAST = { splashDamage: 100, splashRadius: 120, range: 0 };

export const WEAPONS = [
  { ...WEAPON, slot: 0, damage: 50, periodTicks: 24, range: 56, maxAmmo: -1 },
  { ...WEAPON, slot: 1, damage: 7, periodTicks: 6, spreadTangent: 0.018 },
  { ...WEAPON, slot: 2, damage: 10, periodTicks: 60, spreadTangent: 0.105, pellets: 11 },
  {
    ...WEAPON, ...BLAST, slot: 3, damage: 100, periodTicks: 48, splashRadius: 150, projectileSpeed: 700, fuseTicks: 150,
    lift: 0.2, bounce: 0.65, restSpeed: 40,
  },
  { ...WEAPON, ...BLAST, slot: 4, damage: 100, periodTicks: 48, projectileSpeed: 800 },
  { ...WEAPON, slot: 5, damage: 8, periodTicks: 3, range: 620 },
  { ...WEAPON, slot: 6, damage: 80, periodTicks: 90, pierces: true },
  {
    ...WEAPON, slot: 7, damage: 20, periodTicks: 6, splashDamage: 15, splashRadius: 20, projectileSpeed: 2000, range: 0,
  },
  { ...WEAPON, ...BLAST, slot: 8, damage: 100, periodTicks: 12, projectileSpeed: 2000 },
];
