import { grayOf, legibilityOf, sharpnessOf, type GrayPicture } from '../../apps/web/src/lib/legibility';

const draw = (width: number, height: number, gray: (x: number, y: number) => number): GrayPicture => ({
  width,
  height,
  pixels: Uint8ClampedArray.from({ length: width * height }, (_none, index) =>
    gray(index % width, Math.floor(index / width)),
  ),
});

/** Lines of black strokes on white paper, as print is. */
const page = draw(200, 280, (x, y) => (y % 14 < 8 && (x * 7 + y * 3) % 11 < 4 ? 20 : 235));

/** Each pixel becomes the mean of its neighbourhood, so often. */
function blur(picture: GrayPicture, radius: number): GrayPicture {
  const { width, height, pixels } = picture;
  return draw(width, height, (x, y) => {
    let [sum, count] = [0, 0];
    for (let dy = -radius; dy <= radius; dy += 1)
      for (let dx = -radius; dx <= radius; dx += 1) {
        const [nx, ny] = [x + dx, y + dy];
        if (nx < 0 || ny < 0 || nx >= width || ny >= height) continue;
        sum += pixels[ny * width + nx] ?? 0;
        count += 1;
      }
    return sum / count;
  });
}

describe('legibility of a photographed paper', () => {
  it('print in focus has no fault', () => expect(legibilityOf(page).faults).toEqual([]));

  it('the same page out of focus is blurred, and the more so the less sharp', () => {
    const soft = blur(page, 4);
    expect(legibilityOf(soft).faults).toEqual(['blurred']);
    expect(sharpnessOf(page)).toBeGreaterThan(sharpnessOf(blur(page, 1)));
    expect(sharpnessOf(blur(page, 1))).toBeGreaterThan(sharpnessOf(soft));
  });

  it('says dark, bright and faint', () => {
    expect(legibilityOf(draw(50, 50, (x) => (x % 5 < 2 ? 5 : 60))).faults).toContain('dark');
    expect(legibilityOf(draw(50, 50, (x) => (x % 50 === 0 ? 240 : 255))).faults).toEqual(['bright', 'faint']);
    expect(legibilityOf(draw(50, 50, (x) => (x % 5 < 2 ? 175 : 185))).faults).toEqual(['faint']);
  });

  it('a turned page is as sharp as before; one colour has no sharpness', () => {
    const { width, height, pixels } = page;
    const turned = draw(height, width, (x, y) => pixels[x * width + (width - 1 - y)] ?? 0);
    expect(sharpnessOf(turned)).toBeCloseTo(sharpnessOf(page), 5);
    expect(sharpnessOf(draw(40, 40, () => 128))).toBe(0);
    expect(sharpnessOf(draw(1, 1, () => 128))).toBe(0);
  });

  it('greys come from red, green and blue by their weights', () => {
    const data = new Uint8ClampedArray([255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 255, 255, 255, 255]);
    expect([...grayOf({ data, width: 4, height: 1 }).pixels]).toEqual([76, 150, 29, 255]);
  });
});
