// Gears that turn on the wall: painted and lit once, then turned, with what stands before them cut out.
import { makeCanvas, penOf, polygon, readablePen } from '../lib/canvas.js';
import { paintGear } from './machines.js';
import { overlaps } from './area.js';
import { shade, wallResponse } from './shading.js';

/** @typedef {import('../lib/canvas.js').Pen} Pen */
/** @typedef {import('../lib/types.js').Decor} Decor */
/** `cover` is what hides the gear, `stage` where it is put together; both only where something stands before it.
 * @typedef {{wheel: HTMLCanvasElement, cover: HTMLCanvasElement | null, stage: HTMLCanvasElement | null}} Gear */

/** The even light that a gear is baked in: from above and a little from the left. */
const EVEN_LIGHT = { red: 1.15, green: 1.02, blue: 0.95, dx: -0.18, dy: -0.42, near: 0 };
const EDGE = 2;
/** u per second at the rim. */
const RIM_SPEED = 30;

/** @type {WeakMap<Decor, Gear>} */
const gears = new WeakMap();

/** @returns {import('./lightmap.js').LightMap} */
function evenLight() {
  const plane = (/** @type {number} */ value) => new Float32Array(4).fill(value);
  const { red, green, blue, dx, dy, near } = EVEN_LIGHT;
  return {
    width: 2,
    height: 2,
    solid: plane(0),
    red: plane(red),
    green: plane(green),
    blue: plane(blue),
    dx: plane(dx),
    dy: plane(dy),
    near: plane(near),
  };
}

/** @param {number} radius @param {number[]} ambient */
function bakeWheel(radius, ambient) {
  const size = Math.ceil(2 * (radius + EDGE));
  const surface = { albedo: readablePen(size, size), relief: readablePen(size, size) };
  for (const pen of [surface.albedo, surface.relief]) pen.translate(size / 2, size / 2);
  paintGear(surface, radius);
  const albedo = surface.albedo.getImageData(0, 0, size, size);
  const relief = surface.relief.getImageData(0, 0, size, size).data;
  const steps = shade({ albedo, relief, hidden: null, left: 0, top: 0 }, evenLight(), wallResponse(ambient));
  while (!steps.next().done);
  const canvas = makeCanvas(size, size);
  penOf(canvas).putImageData(albedo, 0, 0);
  return canvas;
}

/** The solids before a gear as a shape, or nothing. @param {Decor} box @param {number} size
 * @param {import('./world.js').WorldPlan} plan */
function bakeCover(box, size, { terrain, map }) {
  const left = box.x + box.width / 2 - size / 2;
  const top = box.y + box.height / 2 - size / 2;
  const area = { left, top, right: left + size, bottom: top + size };
  const blocks = terrain.blocks.filter((block) => overlaps(block, area));
  const platforms = map.platforms.filter((p) =>
    overlaps({ left: p.x, top: p.y, right: p.x + p.width, bottom: p.y + 12 }, area),
  );
  if (blocks.length + platforms.length === 0) return null;
  const canvas = makeCanvas(size, size);
  const pen = penOf(canvas);
  pen.translate(-left, -top);
  for (const { outline } of blocks) {
    polygon(pen, outline);
    pen.fill();
  }
  for (const { x, y, width } of platforms) pen.fillRect(x, y, width, 13);
  return canvas;
}

/** @param {Decor} box @param {import('./world.js').WorldPlan} plan @returns {Gear} */
function gearOf(box, plan) {
  let gear = gears.get(box);
  if (!gear) {
    const wheel = bakeWheel(Math.min(box.width, box.height) / 2, plan.theme.wallAmbient);
    const cover = bakeCover(box, wheel.width, plan);
    gear = { wheel, cover, stage: cover && makeCanvas(wheel.width, wheel.height) };
    gears.set(box, gear);
  }
  return gear;
}

/** Draws a wheel turned around a middle. @param {Pen} pen @param {HTMLCanvasElement} wheel @param {number} x
 * @param {number} y @param {number} angle */
function putTurned(pen, wheel, x, y, angle) {
  pen.save();
  pen.translate(x, y);
  pen.rotate(angle);
  pen.drawImage(wheel, -wheel.width / 2, -wheel.height / 2);
  pen.restore();
}

/** @param {Pen} pen @param {Decor} box @param {import('./world.js').WorldPlan} plan @param {number} now ms */
export function drawGear(pen, box, plan, now) {
  const { wheel, cover, stage } = gearOf(box, plan);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const direction = (Math.round(box.x / 32) & 1) * 2 - 1;
  const angle = (direction * (now / 1000) * RIM_SPEED) / (wheel.width / 2);
  if (!cover || !stage) {
    putTurned(pen, wheel, x, y, angle);
    return;
  }
  const sketch = penOf(stage);
  sketch.globalCompositeOperation = 'copy';
  sketch.fillStyle = 'rgba(0,0,0,0)';
  sketch.fillRect(0, 0, stage.width, stage.height);
  sketch.globalCompositeOperation = 'source-over';
  putTurned(sketch, wheel, wheel.width / 2, wheel.height / 2, angle);
  sketch.globalCompositeOperation = 'destination-out';
  sketch.drawImage(cover, 0, 0);
  pen.drawImage(stage, x - stage.width / 2, y - stage.height / 2);
}
