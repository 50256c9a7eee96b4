// The moods a map can have: colours of stone and wall, how bright the dark is, what stands behind the openings.

/** A range of colour from a dark to a bright block. @typedef {[number, number, number, number, number, number]} Tone */
/** @typedef {{stone: Tone, wall: Tone, wallCourse: number, stoneAmbient: number[], wallAmbient: number[],
 *   skyLight: number[], skyPower: number, glass: string[], banner: string[], trim: string, dark: string,
 *   far: 'cathedral' | 'works', sky: [number, string][], sun: {x: number, y: number, radius: number},
 *   haze: string[], ruin: string[]}} Theme */

/** @type {Theme} */
const ECLIPSE = {
  stone: [116, 110, 126, 142, 130, 142],
  wall: [74, 70, 88, 92, 86, 104],
  wallCourse: 26,
  stoneAmbient: [0.085, 0.085, 0.135],
  wallAmbient: [0.03, 0.03, 0.052],
  skyLight: [0.72, 0.5, 0.62],
  skyPower: 0.62,
  glass: ['#5c1a2e', '#3a1c4c', '#5a2a1c', '#241a3c'],
  banner: ['#a8232c', '#7c1722', '#4c0d18'],
  trim: '#e2b25a',
  dark: '#08070c',
  far: 'cathedral',
  sky: [
    [0, '#07071a'],
    [0.28, '#140d2c'],
    [0.5, '#3a1433'],
    [0.68, '#7d2328'],
    [0.84, '#c2471d'],
    [1, '#e9822b'],
  ],
  sun: { x: 640, y: 168, radius: 84 },
  haze: ['#5a1f3c', '#b4472e'],
  ruin: ['#09060e', '#1e0a10'],
};

/** @type {Theme} */
const FOUNDRY = {
  stone: [132, 112, 100, 152, 132, 114],
  wall: [94, 76, 66, 116, 92, 76],
  wallCourse: 20,
  stoneAmbient: [0.13, 0.1, 0.085],
  wallAmbient: [0.052, 0.038, 0.03],
  skyLight: [0.95, 0.56, 0.26],
  skyPower: 0.72,
  glass: ['#6a3a10', '#7a4a14', '#4a2a14', '#38241c'],
  banner: ['#54504a', '#3a3733', '#242220'],
  trim: '#d08a3a',
  dark: '#0b0806',
  far: 'works',
  sky: [
    [0, '#0d0a0c'],
    [0.2, '#2a160e'],
    [0.38, '#6a3413'],
    [0.55, '#a8551a'],
    [0.7, '#c4621c'],
    [1, '#e08a34'],
  ],
  sun: { x: 700, y: 262, radius: 62 },
  haze: ['#4a2412', '#8a4416'],
  ruin: ['#0d0806', '#2a130a'],
};

/** @type {Record<string, Theme>} */
const THEMES = { eclipse: ECLIPSE, cathedral: ECLIPSE, foundry: FOUNDRY };

/** The theme of a map; an unknown name looks like the eclipse. @param {string} name */
export function themeOf(name) {
  return THEMES[name] ?? ECLIPSE;
}
