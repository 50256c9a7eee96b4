// Plays a seeded player through the compiled rules and hashes every word of its state: MotionTwin.java is the same, line
// for line, on the JVM. All arithmetic here is on 32-bit integers.
const SHOT_WEAPON = 23;
const QUAD_UNTIL = 36;

export function drive(motion, packedMap, tuning, weapons, start, seed, steps) {
  const buffer = motion.buffer();
  const input = motion.inputOffset();
  const out = motion.outOffset();
  const size = start.length;
  let random = seed;
  const next = (most) => {
    random ^= random << 13;
    random ^= random >>> 17;
    random ^= random << 5;
    return (random >>> 1) % most;
  };
  let hash = 0;
  const mix = (word) => {
    hash = Math.imul((hash << 7) | (hash >>> 25), 0x2c1b3c6d) ^ word;
  };
  motion.loadMap(packedMap);
  motion.setTuning(tuning, weapons);
  motion.setSolids(new Int32Array(0));
  buffer.set(start);
  const wanted = new Int32Array(10);
  const solid = (id) => {
    const x = buffer[0] + (next(400) - 220) * 256;
    const y = buffer[1] + (next(300) - 150) * 256;
    const vx = (next(400) - 200) * 16;
    const vy = (next(400) - 200) * 16;
    return [id, x, y, 40 * 256, 40 * 256, vx, vy];
  };
  for (let tick = 1; tick <= steps; tick++) {
    if (next(2000) === 0) buffer.set(start);
    if (next(200) === 0) buffer[QUAD_UNTIL + next(2)] = tick + 300;
    if (next(40) === 0) motion.setSolids(Int32Array.from([...solid(1), ...solid(2)]));
    wanted[0] = tick;
    for (let button = 1; button <= 32; button <<= 1) if (next(25) === 0) wanted[1] ^= button;
    if (next(10) === 0) {
      wanted[2] = next(24000) - 12000;
      wanted[3] = next(24000) - 12000;
    }
    if (next(60) === 0) wanted[4] = next(9);
    if (next(20) === 0) wanted[5] = (wanted[5] + 1) & 255;
    if (next(30) === 0) wanted[6] = (wanted[6] + 1) & 255;
    buffer.set(wanted, input);
    motion.step(tick);
    if (next(60) === 0) {
      const x = buffer[0] + (next(120) - 60) * 256;
      const y = buffer[1] + (next(120) - 90) * 256;
      const damage = motion.splashDamage(x, y, 4 + next(2) * 16);
      mix(damage);
      motion.blastPush(tick, x, y, damage + next(150));
    }
    if (next(8) === 0) {
      const held = buffer[SHOT_WEAPON];
      buffer[SHOT_WEAPON] = next(9);
      motion.shotLine(next(200), next(12), tick);
      for (let i = 0; i < 5; i++) mix(buffer[out + i]);
      motion.projectileSpawn(tick);
      const [x, y, vx, vy, kind] = buffer.slice(out, out + 5);
      mix(vx), mix(vy), mix(kind);
      const flight = motion.flight(kind, tick, x, y, vx, vy, 1 + next(40));
      mix(buffer[out]);
      for (const place of flight) mix(place);
      buffer[SHOT_WEAPON] = held;
      mix(motion.hazard());
    }
    for (let i = 0; i < size; i++) mix(buffer[i]);
  }
  return hash;
}
