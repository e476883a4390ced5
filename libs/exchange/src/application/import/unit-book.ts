import type { Scope, Tx } from '@app/platform/database';
import type { ProgrammeFacade, Unit } from '@app/programme';
import { fold } from '../../domain/import/fold';

const PREFIX = /^(xa|phuong|thi tran|tt|huyen|thi xa|thanh pho|tx|tp|tinh) /;
const KINDS: readonly Unit['kind'][] = ['commune', 'district', 'province'];
const bare = (name: string): string => fold(name).replace(PREFIX, '');

type Found = { readonly unit: Unit } | { readonly fault: string };

/**
 * Units of today and of then by code or name. A name that several communes had is settled by the district; without one, today's unit
 * counts. Also answers whether somebody's right reaches a unit.
 */
export class UnitBook {
  private readonly byCode = new Map<string, Unit[]>();
  private readonly byName = new Map<string, Unit[]>();
  private readonly reach = new Map<string, boolean>();

  private constructor(
    units: readonly Unit[],
    private readonly programme: ProgrammeFacade,
  ) {
    for (const unit of units) {
      this.byCode.set(unit.code, [...(this.byCode.get(unit.code) ?? []), unit]);
      for (const name of new Set([fold(unit.name), bare(unit.name)]))
        this.byName.set(name, [...(this.byName.get(name) ?? []), unit]);
    }
  }

  static async load(tx: Tx, programme: ProgrammeFacade): Promise<UnitBook> {
    return new UnitBook(await programme.unitsOfKinds(tx, KINDS), programme);
  }

  /** @param district "Hương Khê", as a hint for units of then */
  find(text: string, district: string | null): Found {
    const named = this.named(text).filter(({ kind }) => kind === 'commune');
    if (named.length === 0) return { fault: `Không có xã, phường nào là "${text}".` };
    if (district !== null) {
      const there = named.filter((unit) => unit.parentName !== null && bare(unit.parentName) === bare(district));
      if (there.length > 0) return this.only(there, text);
      if (named.every((unit) => unit.validTo !== null)) return { fault: `Không có "${text}" thuộc ${district}.` };
    }
    const today = named.filter((unit) => unit.validTo === null);
    return this.only(today.length > 0 ? today : named, text);
  }

  /** A unit of any level: "Huyện Thạch Hà", "Tỉnh Hà Tĩnh"; a name that several levels have needs its word before it. */
  findAny(text: string, district: string | null): Found {
    const named = this.named(text);
    if (named.length === 0) return { fault: `Không có đơn vị nào là "${text}".` };
    const kinds = new Set(named.map(({ kind }) => kind));
    if (kinds.size > 1) return this.only(named, text);
    return kinds.has('commune') ? this.find(text, district) : this.only(named, text);
  }

  private named(text: string): readonly Unit[] {
    const code = text.replace(/\s/g, '');
    return /^\d{2,5}$/.test(code)
      ? (this.byCode.get(code) ?? this.byCode.get(code.padStart(5, '0')) ?? [])
      : (this.byName.get(fold(text)) ?? this.byName.get(bare(text)) ?? []);
  }

  private only(found: readonly Unit[], text: string): Found {
    const [unit] = found;
    if (unit && found.length === 1) return { unit };
    const places = found.map(
      (each) => `${each.name}${each.parentName ? `, ${each.parentName}` : ''} (mã ${each.code})`,
    );
    return { fault: `Có nhiều đơn vị là "${text}": ${places.join('; ')}. Hãy ghi mã hoặc thêm huyện.` };
  }

  async reaches(tx: Tx, scope: Scope, unitId: string): Promise<boolean> {
    if (scope.all) return true;
    const known = this.reach.get(unitId);
    if (known !== undefined) return known;
    const found = await this.programme.covers(tx, scope.unitIds, unitId);
    this.reach.set(unitId, found);
    return found;
  }
}
