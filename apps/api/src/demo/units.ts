import type { DemoApi, Person } from './demo-api';

interface UnitRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly parentId: string | null;
}

interface Page {
  readonly items: readonly UnitRow[];
  readonly nextCursor: string | null;
}

/** The units of one day, found by code or name. */
export class Units {
  private constructor(private readonly rows: readonly UnitRow[]) {}

  static async on(date: string, api: DemoApi, as: Person): Promise<Units> {
    const rows: UnitRow[] = [];
    let cursor: string | null = null;
    do {
      const more: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const page: Page = await api.get<Page>(`/api/units?date=${date}&limit=200${more}`, as);
      rows.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor !== null);
    return new Units(rows);
  }

  get province(): UnitRow {
    return this.found('province', (unit) => unit.kind === 'province');
  }

  district(code: string): UnitRow {
    return this.found(`district ${code}`, (unit) => unit.kind === 'district' && unit.code === code);
  }

  /** A commune by its name; names are unique within a district. */
  commune(name: string, districtCode?: string): UnitRow {
    const parentId = districtCode === undefined ? undefined : this.district(districtCode).id;
    return this.found(
      name,
      (unit) => unit.kind === 'commune' && unit.name === name && (parentId === undefined || unit.parentId === parentId),
    );
  }

  private found(what: string, is: (unit: UnitRow) => boolean): UnitRow {
    const unit = this.rows.find(is);
    if (!unit) throw new Error(`no unit ${what}`);
    return unit;
  }
}

/** "Xã Thạch Hải" → "Thạch Hải". */
export const shortName = (unitName: string): string =>
  unitName.replace(/^(Xã|Phường|Thị trấn|Huyện|Thị xã|Thành phố|Tỉnh)\s+/, '');

/** A name as the first part of an e-mail address. */
export const slug = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gi, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
