import { frameOf, inFrame, project, tilesOf } from './map-projection';

describe('map projection', () => {
  it('puts the middle of the world into the middle and Hà Tĩnh into its known tile', () => {
    expect(project(0, 0, 0)).toEqual({ x: 128, y: 128 });
    const { x, y } = project(105.9057, 18.3428, 9);
    expect([Math.floor(x / 256), Math.floor(y / 256)]).toEqual([406, 229]);
  });

  it('a frame holds its places, north above south, and its tiles cover it', () => {
    const frame = frameOf(
      [
        [105.1, 17.9],
        [106.5, 18.8],
      ],
      9,
      10,
    );
    const [north, south] = [inFrame(frame, 105.1, 18.8), inFrame(frame, 106.5, 17.9)];
    expect([north, south]).toEqual([
      { x: 10, y: 10 },
      { x: Math.round((frame.width - 10) * 10) / 10, y: Math.round((frame.height - 10) * 10) / 10 },
    ]);
    const tiles = tilesOf(frame);
    expect(Math.min(...tiles.map((tile) => tile.left))).toBeLessThanOrEqual(0);
    expect(Math.max(...tiles.map((tile) => tile.left + 256))).toBeGreaterThanOrEqual(frame.width);
    expect(Math.max(...tiles.map((tile) => tile.top + 256))).toBeGreaterThanOrEqual(frame.height);
  });
});
