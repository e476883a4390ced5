/** Web Mercator, as map tiles use it: pixels of the whole world at a zoom. */
const TILE = 256;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export function project(lon: number, lat: number, zoom: number): Point {
  const world = TILE * 2 ** zoom;
  const sine = Math.sin((lat * Math.PI) / 180);
  return {
    x: ((lon + 180) / 360) * world,
    y: (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * world,
  };
}

export interface Frame {
  readonly zoom: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The smallest frame around these places, with a margin. */
export function frameOf(places: readonly (readonly [number, number])[], zoom: number, margin: number): Frame {
  const points = places.map(([lon, lat]) => project(lon, lat, zoom));
  const [xs, ys] = [points.map((point) => point.x), points.map((point) => point.y)];
  const [left, top] = [Math.min(...xs) - margin, Math.min(...ys) - margin];
  return { zoom, left, top, width: Math.max(...xs) + margin - left, height: Math.max(...ys) + margin - top };
}

export const inFrame = (frame: Frame, lon: number, lat: number): Point => {
  const { x, y } = project(lon, lat, frame.zoom);
  return { x: round(x - frame.left), y: round(y - frame.top) };
};

const round = (value: number): number => Math.round(value * 10) / 10;

/** Numbers of the tiles that the frame needs, and where each stands in it. */
export function tilesOf(frame: Frame): { x: number; y: number; left: number; top: number }[] {
  const tiles = [];
  for (let y = Math.floor(frame.top / TILE); y * TILE < frame.top + frame.height; y += 1)
    for (let x = Math.floor(frame.left / TILE); x * TILE < frame.left + frame.width; x += 1)
      tiles.push({ x, y, left: round(x * TILE - frame.left), top: round(y * TILE - frame.top) });
  return tiles;
}
