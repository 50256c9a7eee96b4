// Plays cues. Silent until the first key or click, as browsers ask; the synth is fetched then, and each sound is built
// once.
import { pitchOf, place } from './placing.js';
import { SOUNDS, soundOf } from './sounds.js';

const VOICES_MAX = 20;

/**
 * @typedef {{context:AudioContext|null, out:GainNode|null, buffers:Map<string, AudioBuffer>, voices:number,
 *   volume:number}} Speaker
 */

/** @returns {Speaker} */
export function createSpeaker() {
  return { context: null, out: null, buffers: new Map(), voices: 0, volume: 0.6 };
}

/** Lets the first key or click switch the sound on. @param {Speaker} speaker */
export function unlockOnGesture(speaker) {
  const unlock = () => {
    window.removeEventListener('pointerdown', unlock);
    window.removeEventListener('keydown', unlock);
    void start(speaker);
  };
  window.addEventListener('pointerdown', unlock);
  window.addEventListener('keydown', unlock);
}

/** @param {Speaker} speaker */
async function start(speaker) {
  if (typeof AudioContext === 'undefined') return;
  const { ZZFX } = await import('../lib/vendor/zzfx.js');
  const context = ZZFX.audioContext;
  const limiter = new DynamicsCompressorNode(context);
  speaker.out = new GainNode(context, { gain: speaker.volume });
  speaker.out.connect(limiter).connect(context.destination);
  speaker.context = context;
  await context.resume();
  for (const [name, { params }] of Object.entries(SOUNDS)) {
    const samples = ZZFX.buildSamples(.../** @type {number[]} */ (params));
    const buffer = context.createBuffer(1, samples.length, ZZFX.sampleRate);
    buffer.getChannelData(0).set(samples);
    speaker.buffers.set(name, buffer);
    await new Promise((done) => setTimeout(done, 0));
  }
}

/** @param {Speaker} speaker @param {number} volume 0..1 */
export function setVolume(speaker, volume) {
  speaker.volume = volume;
  if (speaker.out !== null) speaker.out.gain.value = volume;
}

/**
 * Plays the cues of a frame and empties the list.
 * @param {Speaker} speaker
 * @param {import('../state/state.js').Cue[]} cues
 * @param {{x:number, y:number}} ear u
 */
export function playCues(speaker, cues, ear) {
  for (const cue of cues) play(speaker, cue, ear);
  cues.length = 0;
}

/** @param {Speaker} speaker @param {import('../state/state.js').Cue} cue @param {{x:number, y:number}} ear */
function play(speaker, cue, ear) {
  const { context, out } = speaker;
  const name = soundOf(cue);
  if (context === null || out === null || name === undefined || speaker.volume === 0) return;
  const buffer = speaker.buffers.get(name);
  const { volume, pan } = place(cue, ear);
  if (buffer === undefined || volume <= 0.01 || speaker.voices >= VOICES_MAX) return;
  const wobble = 1 + SOUNDS[name].wobble * (Math.random() * 2 - 1);
  const source = new AudioBufferSourceNode(context, { buffer, playbackRate: pitchOf(cue) * wobble });
  const panner = new StereoPannerNode(context, { pan });
  const gain = new GainNode(context, { gain: volume });
  source.connect(panner).connect(gain).connect(out);
  speaker.voices++;
  source.onended = () => {
    speaker.voices--;
    gain.disconnect();
  };
  source.start();
}
