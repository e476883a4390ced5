import type { Answer } from '../../api/hooks';

type Row = Answer<'/api/pictures/stars-by-unit'>['items'][number];

/** A ring on the map: one unit, or the units of today whose place is known only by the seat of their former district. */
export interface Mark {
  readonly rows: readonly Row[];
  readonly name: string;
  readonly radius: number;
  x: number;
  y: number;
}

const APART = 3;
/** Room for the name under a ring. */
const NAME = 16;
const ROUNDS = 40;

/** Units by the place where they are drawn, those with most first; units without a known place are left out. */
export function clustersOf(items: readonly Row[]): Row[][] {
  const clusters = new Map<string, Row[]>();
  for (const row of items.toSorted((a, b) => b.total - a.total))
    if (row.area !== null) clusters.set(row.area, [...(clusters.get(row.area) ?? []), row]);
  return [...clusters.values()];
}

/** The largest of them, without the word for its kind, and how many more. */
export function nameOf(rows: readonly Row[]): string {
  const name = (rows[0]?.label ?? '').replace(/^(Huyện|Thị xã|Thành phố|Xã|Phường) /, '');
  return rows.length > 1 ? `${name} +${rows.length - 1}` : name;
}

/** Rings with their size by their number; those that would lie upon each other move apart a little. */
export function marksOf(
  items: readonly Row[],
  at: (lon: number, lat: number) => [number, number],
  isSmall: boolean,
): Mark[] {
  const marks = clustersOf(items).map((rows): Mark => {
    const [x, y] = at(Number(rows[0]?.lon), Number(rows[0]?.lat));
    const total = rows.reduce((sum, row) => sum + row.total, 0);
    return { rows, name: nameOf(rows), radius: (isSmall ? 10 : 12) + (isSmall ? 2 : 3) * Math.sqrt(total), x, y };
  });
  for (let round = 0; round < ROUNDS; round += 1) if (!pushApart(marks)) break;
  return marks;
}

function pushApart(marks: readonly Mark[]): boolean {
  let moved = false;
  for (const [index, one] of marks.entries())
    for (const other of marks.slice(index + 1)) {
      const [dx, dy] = [other.x - one.x || 0.1, other.y - one.y || 0.1];
      const distance = Math.hypot(dx, dy);
      const upright = Math.abs(dy) / distance; // names stand under the rings: above each other they need more room
      const missing = one.radius + other.radius + APART + NAME * upright - distance;
      if (missing <= 0.5) continue;
      const [x, y] = [((dx / distance) * missing) / 2, ((dy / distance) * missing) / 2];
      one.x -= x;
      one.y -= y;
      other.x += x;
      other.y += y;
      moved = true;
    }
  return moved;
}
