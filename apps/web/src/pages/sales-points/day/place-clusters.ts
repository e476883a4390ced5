/** Something with a place on the drawing. */
export interface Placed<Row> {
  readonly row: Row;
  readonly x: number;
  readonly y: number;
}

/** Marks that would lie upon each other, as one: its place is that of the first. */
export interface Cluster<Row> {
  readonly x: number;
  readonly y: number;
  readonly rows: readonly Row[];
}

/** Gathers what stands nearer than `apart` to a mark that stands already; the order given decides who stands. */
export function clustersOf<Row>(placed: readonly Placed<Row>[], apart: number): Cluster<Row>[] {
  const found: { x: number; y: number; rows: Row[] }[] = [];
  for (const { row, x, y } of placed) {
    const near = found.find((cluster) => Math.hypot(cluster.x - x, cluster.y - y) < apart);
    if (near) near.rows.push(row);
    else found.push({ x, y, rows: [row] });
  }
  return found;
}
