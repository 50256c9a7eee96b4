// How long a frame takes: the moving fight, drawn as fast as the machine can, one pixel read back to flush each frame.

/** @param {{renderer: {render: Function, bakedFraction: () => number}, hud: {draw: Function},
 *   pen: CanvasRenderingContext2D, scene: (now: number) => object}} what */
export async function bench({ renderer, hud, pen, scene }) {
  let longest = 0;
  let last = performance.now();
  while (renderer.bakedFraction() < 1) {
    await new Promise((resolve) => setTimeout(resolve, 0));
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }
  const baked = performance.now();
  const draw = [];
  const total = [];
  for (let i = 0; i < 600; i++) {
    const now = 5000 + i * 16.7;
    const made = scene(now);
    const start = performance.now();
    renderer.render(made);
    hud.draw(pen, made);
    draw.push(performance.now() - start);
    pen.getImageData(640, 360, 1, 1);
    total.push(performance.now() - start);
    if (i % 20 === 0) await new Promise((resolve) => setTimeout(resolve, 0));
  }
  const figures = (/** @type {number[]} */ all) => {
    const sorted = all.slice(60).sort((a, b) => a - b);
    const at = (/** @type {number} */ t) => sorted[Math.floor((sorted.length - 1) * t)].toFixed(2);
    return `median ${at(0.5)} p95 ${at(0.95)} p99 ${at(0.99)} max ${at(1)}`;
  };
  const baking = `baked after ${baked.toFixed(0)} ms, longest step ${longest.toFixed(1)} ms`;
  const text = [baking, `calls ${figures(draw)}`, `with raster ${figures(total)}`].join('\n');
  const out = document.createElement('pre');
  out.textContent = text;
  document.body.append(out);
  document.title = 'done';
}
