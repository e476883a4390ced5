import fc from 'fast-check';
import { piecesOf } from '../../apps/web/src/offline/pieces';
import { LONG_AGENDA, shownOf, WHOLE } from '../../apps/web/src/pages/sittings/agenda-view';

type Line = Parameters<typeof shownOf>[0][number];

const lineOf = (index: number, state = 'assigned'): Line =>
  ({
    ...{
      caseId: `${index}`,
      productName: `Cam số ${index}`,
      producerName: 'Tổ hợp tác Khe Mây',
      unitName: 'Xã Hương Đô',
    },
    ...{ state, position: index },
  }) as Line;

const places = (lines: readonly Line[], view = WHOLE) => {
  const { shown, more } = shownOf(lines, view);
  return { shown: shown.map(({ index }) => index), more };
};

describe('the order of the day', () => {
  it('of a short meeting is seen whole', () => {
    const lines = Array.from({ length: LONG_AGENDA }, (_none, index) =>
      lineOf(index, index < 3 ? 'closed' : 'assigned'),
    );
    expect(places(lines)).toEqual({ shown: lines.map((_line, index) => index), more: 0 });
  });

  it('of sixty products begins with what is not done, each at its place in the whole; a search looks through all', () => {
    const lines = Array.from({ length: 60 }, (_none, index) => lineOf(index, index < 20 ? 'closed' : 'assigned'));
    const first = places(lines);
    expect(first.shown).toEqual(Array.from({ length: LONG_AGENDA }, (_none, index) => index + 20));
    expect(first.more).toBe(40 - LONG_AGENDA);
    expect(places(lines, { ...WHOLE, all: true })).toEqual({
      shown: first.shown.concat(lines.slice(32).map((_l, at) => at + 32)),
      more: 0,
    });
    expect(places(lines, { ...WHOLE, done: true, all: true }).shown).toHaveLength(60);
    expect(places(lines, { ...WHOLE, words: 'khe may 58' }).shown).toEqual([58]);
  });
});

describe('a paper taken along', () => {
  it('property: is cut into pieces that give the same bytes again, none longer than agreed', async () => {
    const chunks = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(chunks, fc.integer({ min: 1, max: 50 }), async (given, size) => {
        const arriving = async function* () {
          for (const chunk of given) yield new Uint8Array(chunk);
        };
        const pieces: number[][] = [];
        for await (const piece of piecesOf(arriving(), size)) pieces.push([...piece]);
        expect(pieces.flat()).toEqual(given.flatMap((chunk) => [...chunk]));
        expect(pieces.slice(0, -1).every(({ length }) => length === size)).toBe(true);
        expect(pieces.every(({ length }) => length > 0 && length <= size)).toBe(true);
      }),
    );
  });
});
