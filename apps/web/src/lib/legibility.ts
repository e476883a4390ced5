/** A picture in shades of grey, 0 black to 255 white, row by row. */
export interface GrayPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8ClampedArray;
}

export type LegibilityFault = 'blurred' | 'dark' | 'bright' | 'faint';

export interface Legibility {
  /** Variance of the Laplacian: how sharp edges are. */
  readonly sharpness: number;
  /** Mean of the greys. */
  readonly brightness: number;
  /** Standard deviation of the greys. */
  readonly contrast: number;
  readonly faults: readonly LegibilityFault[];
}

// Measured on photographed pages of 800 to 1000 pixels: print in focus lies far above the first, shaken pictures below it.
const LEAST_SHARPNESS = 60;
const LEAST_BRIGHTNESS = 60;
const MOST_BRIGHTNESS = 250;
const LEAST_CONTRAST = 12;

/** Greys of a picture's RGBA bytes (ITU-R BT.601). */
export function grayOf({
  data,
  width,
  height,
}: {
  data: Uint8ClampedArray;
  width: number;
  height: number;
}): GrayPicture {
  const pixels = new Uint8ClampedArray(width * height);
  for (let index = 0; index < pixels.length; index += 1) {
    const at = index * 4;
    pixels[index] = 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
  }
  return { width, height, pixels };
}

/** Variance of the Laplacian (four neighbours) over the inner pixels; 0 for a picture without any. */
export function sharpnessOf({ width, height, pixels }: GrayPicture): number {
  let [sum, squares, count] = [0, 0, 0];
  const at = (x: number, y: number): number => pixels[y * width + x] ?? 0;
  for (let y = 1; y < height - 1; y += 1)
    for (let x = 1; x < width - 1; x += 1) {
      const edge = at(x - 1, y) + at(x + 1, y) + at(x, y - 1) + at(x, y + 1) - 4 * at(x, y);
      sum += edge;
      squares += edge * edge;
      count += 1;
    }
  return count === 0 ? 0 : squares / count - (sum / count) ** 2;
}

/** Can a photographed paper be read? A warning that a person may set aside, never a refusal. */
export function legibilityOf(picture: GrayPicture): Legibility {
  const { pixels } = picture;
  const mean = pixels.reduce((sum, value) => sum + value, 0) / Math.max(1, pixels.length);
  const spread = pixels.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, pixels.length);
  const contrast = Math.sqrt(spread);
  const sharpness = sharpnessOf(picture);
  const faults: LegibilityFault[] = [];
  if (mean < LEAST_BRIGHTNESS) faults.push('dark');
  if (mean > MOST_BRIGHTNESS) faults.push('bright');
  if (contrast < LEAST_CONTRAST) faults.push('faint');
  // Nothing to see is said above; blurred is what has light and dark but no edges.
  else if (sharpness < LEAST_SHARPNESS) faults.push('blurred');
  return { sharpness, brightness: mean, contrast, faults };
}
