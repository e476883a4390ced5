/** What pictures are narrowed to; all of it stands in the address of the page. */
export interface PictureQuery {
  year?: number;
  roundId?: string;
  unitId?: string;
  group?: string;
}

export interface PictureProps {
  query: PictureQuery;
  /** On the home page: without print and files. */
  plain?: boolean;
}

const count = (value: number): string => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, '.');
export const countText = count;

/** Sums of columns of whole numbers, as a table's last row. */
export function totalsOf<Row>(rows: readonly Row[], numbers: readonly ((row: Row) => number)[]): string[] {
  return ['Tổng số', ...numbers.map((of) => count(rows.reduce((all, row) => all + of(row), 0)))];
}

const addressOf = (path: string, values: Readonly<Record<string, string | undefined>>): string => {
  const parts = Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return `${path}?${new URLSearchParams(parts).toString()}`;
};

/** The records behind a figure, on the page of figures. */
export function recordsAddress(
  indicator: string,
  query: PictureQuery,
  part: { cut?: string; row?: string; isStock?: boolean } = {},
): string {
  const year = query.year;
  return addressOf('/so-lieu', {
    'chi-so': indicator,
    tu: year === undefined ? '2018-01-01' : `${year}-01-01`,
    den: year === undefined || part.isStock === true ? undefined : `${year}-12-31`,
    dot: query.roundId,
    tach: part.cut,
    dong: part.row,
  });
}

export { addressOf };
