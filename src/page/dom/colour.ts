/** A colour as the browser computes it, as far as anybody here asks. */
export interface Colour {
  /** 0 … 1; 0 is not there at all. */
  readonly alpha: number;
  /** Red, green and blue, 0 … 255; `null` in colour spaces that have none (`oklch()`, `lab()`, `color(display-p3 …)`). */
  readonly channels: readonly [number, number, number] | null;
}

const NOTHING: Colour = { alpha: 0, channels: null };

/**
 * Reads a computed colour: `rgb()` and `rgba()` with commas, and the newer functions, whose alpha stands behind a slash and is 1 where none does
 * (CSS Color 4, "Serializing color values").
 * @param computed of `getComputedStyle`; what is no colour counts as none
 */
export function parseColour(computed: string): Colour {
  const [, name = '', inside = ''] = /^([\w-]+)\((.*)\)$/su.exec(computed.trim()) ?? [];
  if (name === '') return NOTHING;
  const [parts = '', slashed] = inside.split('/');
  const values = parts.split(/[\s,]+/u).filter(Boolean);
  const isRgb = name === 'rgb' || name === 'rgba';
  const alpha = numberOf(slashed?.trim() ?? (isRgb ? values[3] : undefined) ?? '1');
  if (isRgb) return { alpha, channels: threeOf(values, 255) };
  return { alpha, channels: name === 'color' && values[0] === 'srgb' ? threeOf(values.slice(1), 1) : null };
}

/** @param whole what counts as all of a channel */
function threeOf(values: readonly string[], whole: number): [number, number, number] {
  const at = (index: number): number => (numberOf(values[index] ?? '0', whole) * 255) / whole;
  return [at(0), at(1), at(2)];
}

/** `none` is nothing. */
function numberOf(text: string, whole = 1): number {
  const value = Number.parseFloat(text);
  if (!Number.isFinite(value)) return 0;
  return text.endsWith('%') ? (value / 100) * whole : value;
}
