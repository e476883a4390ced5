import { Injectable } from '@nestjs/common';
import { MapPlaces } from '@app/certificates';
import type { Tx } from '@app/platform/database';
import { endingCalendar, monthsFrom, type EndingMonth } from '../../domain/pictures/calendar';
import type { Asked } from '../figure-sql';
import { Figures, type GridCell } from '../figures';
import { neededIndicator } from './needed-indicator';

/** Which units a map is made of: the districts of the record's day, or the communes of today. */
export type UnitsOf = 'then' | 'now';

export interface StarRow {
  readonly key: string;
  readonly label: string;
  readonly three: number;
  readonly four: number;
  readonly five: number;
  readonly total: number;
  /** What shares a place: the code of the former district at whose seat the mark stands, or the unit itself where the office said its own; null where nobody knows. */
  readonly area: string | null;
  readonly lon: number | null;
  readonly lat: number | null;
}

const countOf = (cells: readonly GridCell[], star?: string): number =>
  cells
    .filter(({ column }) => star === undefined || column === star)
    .reduce((all, { value }) => all + Number(value), 0);

/** Pictures of certificates: where the stars are, and when they end. */
@Injectable()
export class StarPictures {
  constructor(
    private readonly figures: Figures,
    private readonly places: MapPlaces,
  ) {}

  /** Certificates in force on the last day, by unit and star; adds up to the figure of that name. */
  async byUnit(tx: Tx, asked: Asked, units: UnitsOf): Promise<StarRow[]> {
    const cells = await this.figures.grid(tx, neededIndicator('certificates-in-force'), asked, [
      units === 'then' ? 'unit' : 'unit-now',
      'star',
    ]);
    const keys = [...new Set(cells.map(({ row }) => row))];
    const areas = await tx.query<{ id: string; code: string | null }>(
      `select unit_id as id, district_code as code from reporting.unit_area where unit_id = any($1)`,
      [keys],
    );
    const { places } = await this.places.mapIn(tx);
    const said = await this.places.saidOf(tx, keys);
    return keys.map((key) => {
      const counted = cells.filter(({ row }) => row === key);
      const code = areas.find(({ id }) => id === key)?.code;
      const own = said.find(({ unitId }) => unitId === key);
      const seat = places.find(({ districtCode }) => districtCode === code);
      return {
        ...{ key, label: counted[0]?.rowLabel ?? key },
        ...{
          three: countOf(counted, '3'),
          four: countOf(counted, '4'),
          five: countOf(counted, '5'),
          total: countOf(counted),
        },
        ...{
          area: own === undefined ? (seat?.districtCode ?? null) : key,
          lon: (own ?? seat)?.lon ?? null,
          lat: (own ?? seat)?.lat ?? null,
        },
      };
    });
  }

  /** The certificates that end in each month from that of the first day on. */
  async endings(tx: Tx, asked: Asked, firstDay: string, count: number): Promise<EndingMonth[]> {
    const months = monthsFrom(firstDay, count);
    const period = { ...asked, from: `${months[0] ?? ''}-01`, to: lastDayOf(months.at(-1) ?? '') };
    const cells = await this.figures.grid(tx, neededIndicator('certificates-ending'), period, ['day', 'star']);
    const days = cells.map(({ row, column, value }) => ({ day: row, star: Number(column), count: Number(value) }));
    return endingCalendar(months, days);
  }
}

const lastDayOf = (month: string): string => {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return `${month}-${new Date(Date.UTC(year, number, 0)).getUTCDate()}`;
};
