// Gears that turn on the wall: painted and lit once, then turned, with what stands before them cut out.
import { makeCanvas, penOf, readablePen } from '../lib/canvas.js';
import { evenLight } from './lightmap.js';
import { paintGear } from './machines.js';
import { overlaps } from './area.js';
import { shade, wallResponse } from './shading.js';

/** @typedef {import('../lib/canvas.js').Pen} Pen */
/** @typedef {import('../lib/types.js').Decor} Decor */
/** `openings` is what each thing that stands before the gear leaves of it.
 * @typedef {{wheel: HTMLCanvasElement, openings: Path2D[]}} Gear */

const EDGE = 2;
/** u per second at the rim. */
const RIM_SPEED = 30;

/** @type {WeakMap<Decor, Gear>} */
const gears = new WeakMap();

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

/** What each solid and platform before a gear leaves to be seen of its box.
 * @param {Decor} box @param {number} size @param {import('./plan.js').WorldPlan} plan */
function openingsOf(box, size, { terrain, map }) {
  const left = box.x + box.width / 2 - size / 2;
  const top = box.y + box.height / 2 - size / 2;
  const area = { left, top, right: left + size, bottom: top + size };
  const blocks = terrain.blocks.filter((block) => overlaps(block, area));
  const platforms = map.platforms.filter((p) =>
    overlaps({ left: p.x, top: p.y, right: p.x + p.width, bottom: p.y + 12 }, area),
  );
  const covers = blocks.map(({ outline }) => outline);
  for (const { x, y, width } of platforms) covers.push([x, y, x + width, y, x + width, y + 13, x, y + 13]);
  return covers.map((outline) => aroundOf(outline, area));
}

/** Everything of an area but an outline, as a path for `evenodd`. @param {number[]} outline
 * @param {import('./area.js').Area} area */
function aroundOf(outline, { left, top, right, bottom }) {
  const path = new Path2D();
  path.rect(left, top, right - left, bottom - top);
  path.moveTo(outline[0], outline[1]);
  for (let i = 2; i < outline.length; i += 2) path.lineTo(outline[i], outline[i + 1]);
  path.closePath();
  return path;
}

/** @param {Decor} box @param {import('./plan.js').WorldPlan} plan @returns {Gear} */
function gearOf(box, plan) {
  let gear = gears.get(box);
  if (!gear) {
    const wheel = bakeWheel(Math.min(box.width, box.height) / 2, plan.theme.wallAmbient);
    gear = { wheel, openings: openingsOf(box, wheel.width, plan) };
    gears.set(box, gear);
  }
  return gear;
}

/** @param {Pen} pen @param {Decor} box @param {import('./plan.js').WorldPlan} plan @param {number} now ms */
export function drawGear(pen, box, plan, now) {
  const { wheel, openings } = gearOf(box, plan);
  const direction = (Math.round(box.x / 32) & 1) * 2 - 1;
  pen.save();
  for (const opening of openings) pen.clip(opening, 'evenodd');
  pen.translate(box.x + box.width / 2, box.y + box.height / 2);
  pen.rotate((direction * (now / 1000) * RIM_SPEED) / (wheel.width / 2));
  pen.drawImage(wheel, -wheel.width / 2, -wheel.height / 2);
  pen.restore();
}
