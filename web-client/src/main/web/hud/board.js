// The scoreboard while Tab is held, and the board of the intermission: who won, everybody's row, what comes next.
import { drawLettering, letteringWidth } from '../lib/alphabet.js';
import { linear } from '../lib/canvas.js';
import { drawMapCard } from '../lib/mapcard.js';
import { drawMark } from '../lib/marks.js';
import { drawPanel, panelPath } from '../lib/panel.js';
import { rgba, teamColors } from '../lib/palette.js';
import { drawText, fitText } from '../lib/text.js';
import { clockText, modeName } from './clock.js';
import { createRegion, drawRegion } from './region.js';

/** @typedef {import('../lib/canvas.js').Pen} Pen */
/** @typedef {import('../lib/types.js').HudView} HudView */
/** @typedef {import('../lib/types.js').ScoreboardView} Board */
/** @typedef {import('../lib/types.js').ScoreRow} ScoreRow */
/** Where a table stands. @typedef {{x: number, y: number, width: number, pitch: number}} Place */

const MIDDLE = 640;
const ROWS_IN_COLUMN = 8;
const CROWD = 16;
/** Right edges of the figures, from the right edge of the table. */
const COLUMNS = { score: 152, deaths: 84, ping: 16 };

/** @param {Pen} pen @param {Place} place */
function paintHead(pen, { x, y, width }) {
  for (const [name, inset] of Object.entries(COLUMNS)) {
    drawLettering(pen, name, x + width - inset, y, 7.5, { align: 'right', color: '#9a93a8' });
  }
}

/** @param {Pen} pen @param {ScoreRow} row @param {number} line from 0 @param {Place} place of this row */
function paintRow(pen, row, line, { x, y, width, pitch }) {
  const colors = teamColors(row.team);
  const height = pitch - 3;
  pen.fillStyle = row.me ? rgba(colors.dark, 0.62) : line % 2 ? 'rgba(17,14,24,.92)' : 'rgba(25,21,34,.92)';
  pen.fillRect(x, y, width, height);
  if (row.me) {
    pen.fillStyle = '#ffffff';
    pen.fillRect(x, y, 3, height);
  }
  const middle = y + height / 2;
  const color = row.place > 1 ? '#8f889e' : '#ffd27a';
  drawLettering(pen, String(row.place), x + 34, middle - 5, 10, { align: 'right', color });
  drawMark(pen, row.team, x + 54, middle, 12, colors.base);
  const name = fitText(pen, row.name, 17, width - 270);
  drawText(pen, name, x + 72, middle + 6, 17, { color: row.me ? '#ffffff' : colors.light });
  const figure = (
    /** @type {string | number} */ value,
    /** @type {number} */ inset,
    /** @type {number} */ size,
    strong = false,
  ) =>
    drawLettering(pen, String(value), x + width - inset, middle - size / 2, size, {
      align: 'right',
      color: strong ? '#ffffff' : '#c9c3d6',
      weight: strong ? 1.25 : 1.15,
    });
  figure(row.score, COLUMNS.score, 15, true);
  figure(row.deaths, COLUMNS.deaths, 11);
  figure(row.bot ? 'bot' : row.ping, COLUMNS.ping, row.bot ? 8 : 11);
}

/** @param {Pen} pen @param {ScoreRow[]} rows @param {Place} place */
function paintTable(pen, rows, place) {
  const columns = rows.length > ROWS_IN_COLUMN ? 2 : 1;
  const width = (place.width - (columns - 1) * 24) / columns;
  for (let column = 0; column < columns; column++) {
    const x = place.x + column * (width + 24);
    paintHead(pen, { ...place, x, width });
    for (let i = 0; i < ROWS_IN_COLUMN; i++) {
      const line = column * ROWS_IN_COLUMN + i;
      if (line < rows.length)
        paintRow(pen, rows[line], line, { ...place, x, y: place.y + 16 + i * place.pitch, width });
    }
  }
}

/** @param {HudView} hud */
function limits({ mode, fragLimit, mapTitle, scoreboard }) {
  const crowd = scoreboard && scoreboard.players > CROWD ? `${scoreboard.players} players` : '';
  return [mapTitle, modeName(mode), fragLimit ? `${fragLimit} frags` : '', crowd].filter(Boolean).join('  ·  ');
}

/** The table over the running game. @param {Pen} pen @param {HudView} hud @param {Board} board */
function paintTab(pen, hud, board) {
  const wide = board.rows.length > ROWS_IN_COLUMN;
  const width = wide ? 1120 : 700;
  const rows = Math.min(board.rows.length, ROWS_IN_COLUMN);
  const height = 104 + rows * 38;
  const [x, y] = [MIDDLE - width / 2, 110];
  drawPanel(pen, { x, y, width, height }, { cut: 14, fill: 'rgba(10,8,16,.88)' });
  drawLettering(pen, board.title || hud.mapTitle, x + 28, y + 22, 18, { color: '#ffffff', weight: 1.3 });
  drawText(pen, limits(hud), x + width - 28, y + 38, 14, { align: 'right', color: '#b9b0c6', weight: 400 });
  paintTable(pen, board.rows, { x: x + 24, y: y + 62, width: width - 48, pitch: 38 });
}

/** @param {Pen} pen @param {HudView} hud @param {Board} board */
function paintHeadline(pen, hud, board) {
  const winner = board.rows[0];
  const won = winner && winner.me;
  const text = won ? 'you win' : board.winner ? `${board.winner} wins` : 'a draw';
  const team = winner ? winner.team : 'frost';
  const colors = teamColors(team);
  pen.fillStyle = linear(pen, [0, 0, 0, 170], [rgba(colors.dark, 0.55), rgba(colors.dark, 0)]);
  pen.fillRect(0, 0, 1280, 170);
  const size = Math.min(44, (44 * 900) / letteringWidth(text, 44, { gap: 2 }));
  const half = letteringWidth(text, size, { gap: 2 }) / 2 + 50;
  for (const side of [-1, 1]) drawMark(pen, team, MIDDLE + side * half, 62, 40, colors.light);
  drawLettering(pen, text, MIDDLE, 62 - size / 2, size, {
    align: 'center',
    color: '#fffdf6',
    edge: '#0a0614',
    edgeWidth: 8,
    weight: 1.45,
    gap: 2,
  });
  drawText(pen, limits(hud), MIDDLE, 116, 15, { align: 'center', color: '#c3cbe0', weight: 400 });
}

/** @param {Pen} pen @param {Board} board */
function paintNextMap(pen, board) {
  if (board.nextMap === '') return;
  const box = { x: 64, y: 546, width: 368, height: 140 };
  drawLettering(pen, 'next map', box.x, 522, 12, { color: '#ffffff' });
  drawPanel(pen, box, { cut: 12, fill: 'rgba(14,11,20,.95)', line: '#ffb13a', lineWidth: 2 });
  pen.save();
  panelPath(pen, { x: box.x + 3, y: box.y + 3, width: 208, height: 134 }, 11);
  pen.clip();
  drawMapCard(pen, { x: box.x + 3, y: box.y + 3, width: 208, height: 134 }, board.nextMap, board.nextPicture);
  pen.restore();
  const size = Math.min(14, (14 * 128) / Math.max(1, letteringWidth(board.nextMap, 14)));
  drawLettering(pen, board.nextMap, box.x + 226, box.y + 24, size, { color: '#ffffff', weight: 1.25, gap: 1.6 });
  drawText(pen, 'starts in', box.x + 226, box.y + 72, 14, { color: '#9a93a8', weight: 400 });
}

/** @param {Pen} pen @param {Board} board */
function paintOwnResult(pen, board) {
  const row = board.rows.find((one) => one.me);
  if (!row) return;
  const box = { x: 456, y: 546, width: 368, height: 140 };
  drawLettering(pen, 'your match', box.x, 522, 12, { color: '#ffffff' });
  drawPanel(pen, box, { cut: 12, fill: 'rgba(14,11,20,.95)', line: 'rgba(200,190,220,.25)' });
  const ratio = row.deaths ? (row.score / row.deaths).toFixed(1) : String(row.score);
  const figures = [
    ['place', String(row.place)],
    ['frags', String(row.score)],
    ['deaths', String(row.deaths)],
    ['ratio', ratio],
  ];
  figures.forEach(([name, value], i) => {
    const x = box.x + 50 + i * 90;
    drawLettering(pen, value, x, box.y + 42, 26, { align: 'center', color: i ? '#ffffff' : '#ffd27a', weight: 1.3 });
    drawText(pen, name, x, box.y + 100, 14, { align: 'center', color: '#9a93a8', weight: 400 });
  });
}

/** @param {Pen} pen @param {HudView} hud @param {Board} board */
function paintIntermission(pen, hud, board) {
  pen.fillStyle = 'rgba(6,4,12,.82)';
  pen.fillRect(0, 0, 1280, 720);
  paintHeadline(pen, hud, board);
  const wide = board.rows.length > ROWS_IN_COLUMN;
  const width = wide ? 1152 : 760;
  paintTable(pen, board.rows, { x: MIDDLE - width / 2, y: 146, width, pitch: 42 });
  paintNextMap(pen, board);
  paintOwnResult(pen, board);
}

/** @returns {(pen: Pen, hud: HudView) => void} */
export function createBoard() {
  const tab = createRegion(72, 104, 1136, 430);
  const intermission = createRegion(0, 0, 1280, 720);
  return (pen, hud) => {
    const board = hud.scoreboard;
    if (!board) return;
    const key = [
      hud.phase,
      hud.mode,
      hud.fragLimit,
      board.title,
      board.nextMap,
      board.nextPicture !== null,
      board.winner,
      board.players,
      JSON.stringify(board.rows),
    ].join();
    if (hud.phase !== 'intermission') {
      drawRegion(pen, tab, key, (sketch) => paintTab(sketch, hud, board));
      return;
    }
    drawRegion(pen, intermission, key, (sketch) => paintIntermission(sketch, hud, board));
    const style = /** @type {const} */ ({ color: '#ffd27a', weight: 1.3 });
    drawLettering(pen, clockText(board.secondsLeft), 290, 634, 26, style);
  };
}
