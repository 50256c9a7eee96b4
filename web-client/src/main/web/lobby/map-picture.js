// A small picture of a map for its card: shapes against a glow, nothing more.

const SKY = { cathedral: ['#5a2f66', '#160d24'], foundry: ['#8a4a1c', '#1c0e08'], vault: ['#2c6aa0', '#08111f'] };
const ITEM_COLORS = {
  health: '#3aff7a', armor: '#ffd040', mega: '#5ac8ff', rocketlauncher: '#ff4a2e', railgun: '#3dffa0',
};

/**
 * @param {CanvasRenderingContext2D} pen
 * @param {any} map the map's JSON
 * @param {number} width px
 * @param {number} height px
 */
export function drawMapPicture(pen, map, width, height) {
  const [middle, edge] = SKY[/** @type {keyof typeof SKY} */ (map.theme)] ?? SKY.cathedral;
  const glow = pen.createRadialGradient(width / 2, height * 0.45, 10, width / 2, height * 0.45, width * 0.6);
  glow.addColorStop(0, middle);
  glow.addColorStop(1, edge);
  pen.fillStyle = glow;
  pen.fillRect(0, 0, width, height);
  const scale = Math.max(width / map.width, height / map.height);
  pen.save();
  pen.translate((width - map.width * scale) / 2, (height - map.height * scale) / 2);
  pen.scale(scale, scale);
  for (const hazard of map.hazards) {
    if (hazard.kind === 'void') continue;
    pen.fillStyle = hazard.kind === 'lava' ? '#ff7a1c' : '#7ac83a';
    pen.fillRect(hazard.x, hazard.y, hazard.width, hazard.height);
  }
  for (const solid of map.solids) fillOutline(pen, solid.outline, scale);
  pen.fillStyle = '#cbc4da';
  for (const platform of map.platforms) pen.fillRect(platform.x, platform.y, platform.width, 8);
  for (const item of map.items) dot(pen, item);
  pen.restore();
}

/** @param {CanvasRenderingContext2D} pen @param {number[]} outline @param {number} scale px per u */
function fillOutline(pen, outline, scale) {
  pen.beginPath();
  for (let i = 0; i < outline.length; i += 2) pen.lineTo(outline[i], outline[i + 1]);
  pen.closePath();
  pen.fillStyle = '#0d0b16';
  pen.fill();
  pen.strokeStyle = 'rgba(214,206,228,.55)';
  pen.lineWidth = 1.4 / scale;
  pen.stroke();
}

/** @param {CanvasRenderingContext2D} pen @param {{kind:string, x:number, y:number}} item */
function dot(pen, item) {
  const color = Object.entries(ITEM_COLORS).find(([kind]) => item.kind.startsWith(kind));
  if (color === undefined) return;
  pen.fillStyle = color[1];
  pen.fillRect(item.x - 9, item.y - 26, 18, 18);
}
