import { Injectable } from '@nestjs/common';
import { PublicMapLayers, type MapPoint } from '@app/certificates';
import { UnitOfWork, type Scope, type Tx } from '@app/platform/database';
import type { EndingMonth } from '../../domain/pictures/calendar';
import type { Asked } from '../figure-sql';
import { Figures, type GridCell } from '../figures';
import { neededIndicator } from './needed-indicator';
import { StarPictures, type StarRow } from './star-pictures';

/** How many of each star; key and label of what they are of. */
export interface StarCounts {
  readonly key: string;
  readonly label: string;
  readonly three: number;
  readonly four: number;
  readonly five: number;
  readonly total: number;
}

export interface PublicFigures {
  readonly asOf: string;
  readonly units: readonly StarRow[];
  readonly groups: readonly StarCounts[];
  /** Published results by the year of publication, newest first. */
  readonly years: readonly StarCounts[];
  readonly endings: readonly EndingMonth[];
  readonly pointKinds: readonly { readonly label: string; readonly count: number }[];
  readonly points: readonly MapPoint[];
}

const EVERYWHERE: Scope = { all: true, unitIds: [], councilIds: [], organisationIds: [] };

/** Ten rows of four: what is issued today for 36 months ends in the 37th month. */
const MONTHS_AHEAD = 40;

const bySize = (a: { total: number; label: string }, b: { total: number; label: string }): number =>
  b.total - a.total || a.label.localeCompare(b.label, 'vi');

/** What anybody may know: certificates, published decisions, published sales points, counted as inside. */
@Injectable()
export class PublicFiguresReader {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly figures: Figures,
    private readonly stars: StarPictures,
    private readonly layers: PublicMapLayers,
  ) {}

  async read(): Promise<PublicFigures> {
    const points = (await Promise.all(this.layers.all().map((layer) => layer.points()))).flat();
    return this.uow.read(async (tx) => {
      const { today } = await tx.one<{ today: string }>(`select platform.today()::text as today`);
      const asked: Asked = { scope: EVERYWHERE, from: null, to: today };
      const inForce = await this.figures.grid(tx, neededIndicator('certificates-in-force'), asked, ['group', 'star']);
      const rated = await this.figures.grid(tx, neededIndicator('products-certified'), asked, ['month', 'star']);
      return {
        asOf: today,
        units: (await this.stars.byUnit(tx, asked, 'then')).toSorted(bySize),
        groups: counts(inForce, ({ row, rowLabel }) => [row, rowLabel]).toSorted(bySize),
        years: counts(rated, ({ row }) => [row.slice(0, 4), `Năm ${row.slice(0, 4)}`]).toSorted((a, b) =>
          b.key.localeCompare(a.key),
        ),
        endings: await this.stars.endings(tx, asked, today, MONTHS_AHEAD),
        pointKinds: await pointKinds(tx),
        points,
      };
    });
  }
}

function counts(cells: readonly GridCell[], nameOf: (cell: GridCell) => readonly [string, string]): StarCounts[] {
  const labels = new Map(cells.map((cell) => nameOf(cell)));
  return [...labels].map(([key, label]) => {
    const own = cells.filter((cell) => nameOf(cell)[0] === key);
    const sum = (star?: string): number =>
      own
        .filter(({ column }) => star === undefined || column === star)
        .reduce((all, { value }) => all + Number(value), 0);
    return { key, label, three: sum('3'), four: sum('4'), five: sum('5'), total: sum() };
  });
}

async function pointKinds(tx: Tx): Promise<{ label: string; count: number }[]> {
  const words = neededIndicator('sales-points').kindLabels ?? {};
  const rows = await tx.query<{ kind: string; count: number }>(
    `select kind, count(*)::int as count from reporting.sales_point_state where state = 'recognised' and is_published
      group by 1 order by 2 desc, 1`,
  );
  return rows.map(({ kind, count }) => ({ label: words[kind] ?? kind, count }));
}
