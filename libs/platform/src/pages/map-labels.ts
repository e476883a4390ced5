/** A mark on a drawing that wants its name beside it. */
export interface Labelled {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly size: number;
  /** May stay without its name where there is no room. */
  readonly isMinor: boolean;
}

/** Where a name stands; its text is anchored at its begin, its middle or its end. */
export interface LabelPlace {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Letters are about this wide, as a part of their size. */
const LETTER = 0.56;
const GAP = 4;

const boxOf = ({ x, y, anchor }: LabelPlace, { name, size }: Labelled): Box => {
  const width = name.length * size * LETTER;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - size, bottom: y + size * 0.3 };
};
const meet = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** To the right, to the left, below, above. */
function placesOf({ x, y, radius, size }: Labelled): LabelPlace[] {
  const middle = y + size * 0.35;
  return [
    { x: x + radius + GAP, y: middle, anchor: 'start' },
    { x: x - radius - GAP, y: middle, anchor: 'end' },
    { x, y: y + radius + size, anchor: 'middle' },
    { x, y: y - radius - GAP, anchor: 'middle' },
  ];
}

/** Finds each name a place where it covers no mark and no other name, the first ones first; undefined = it stays away. */
export function labelPlaces(marks: readonly Labelled[], width: number): (LabelPlace | undefined)[] {
  const taken: Box[] = marks.map(({ x, y, radius }) => ({
    ...{ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius },
  }));
  return marks.map((mark) => {
    const free = placesOf(mark).find((place) => {
      const box = boxOf(place, mark);
      return box.left >= 0 && box.right <= width && !taken.some((other) => meet(box, other));
    });
    const place = free ?? (mark.isMinor ? undefined : placesOf(mark)[0]);
    if (place) taken.push(boxOf(place, mark));
    return place;
  });
}
