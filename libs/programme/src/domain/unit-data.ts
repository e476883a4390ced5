/** The file of a province's units: two dated trees and what went where between them. */
export interface UnitData {
  readonly province: { readonly code: string; readonly name: string };
  readonly tree2020: {
    readonly validFrom: string;
    readonly validTo: string;
    readonly districts: readonly {
      readonly code: string;
      readonly name: string;
      readonly communes: readonly CodeAndName[];
    }[];
  };
  readonly tree2025: { readonly validFrom: string; readonly communes: readonly CodeAndName[] };
  readonly merges: readonly {
    readonly from: string;
    readonly to: string;
    readonly partOnly: boolean;
    readonly inferred?: boolean;
  }[];
}

export interface CodeAndName {
  readonly code: string;
  readonly name: string;
}

export type UnitKind = 'province' | 'district' | 'commune';

export interface UnitRecord {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parentId: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
}

export interface SuccessionRecord {
  readonly fromUnitId: string;
  readonly toUnitId: string;
  readonly partOnly: boolean;
  readonly inferred: boolean;
  readonly effectiveOn: string;
}

/** A code is used again by other units later, so an identifier is the code with the year from which the unit exists. */
export const unitId = (code: string, validFrom: string): string => `${code}-${validFrom.slice(0, 4)}`;

/** The province itself outlives its trees. */
const PROVINCE_FROM = '1991-01-01';

/** Reshapes the file into rows, parents before children. */
export function unitRecords(data: UnitData): UnitRecord[] {
  const { province, tree2020, tree2025 } = data;
  const provinceId = unitId(province.code, PROVINCE_FROM);
  const old = { validFrom: tree2020.validFrom, validTo: tree2020.validTo };
  const records: UnitRecord[] = [
    { id: provinceId, ...province, kind: 'province', parentId: null, validFrom: PROVINCE_FROM, validTo: null },
  ];
  for (const district of tree2020.districts) {
    const districtId = unitId(district.code, tree2020.validFrom);
    records.push({
      id: districtId,
      code: district.code,
      name: district.name,
      kind: 'district',
      parentId: provinceId,
      ...old,
    });
    for (const commune of district.communes) {
      records.push({
        id: unitId(commune.code, tree2020.validFrom),
        ...commune,
        kind: 'commune',
        parentId: districtId,
        ...old,
      });
    }
  }
  for (const commune of tree2025.communes) {
    records.push({
      id: unitId(commune.code, tree2025.validFrom),
      ...commune,
      kind: 'commune',
      parentId: provinceId,
      validFrom: tree2025.validFrom,
      validTo: null,
    });
  }
  return records;
}

/** What went where on the first day of the new tree. */
export function successionRecords(data: UnitData): SuccessionRecord[] {
  const { tree2020, tree2025, merges } = data;
  return merges.map((merge) => ({
    fromUnitId: unitId(merge.from, tree2020.validFrom),
    toUnitId: unitId(merge.to, tree2025.validFrom),
    partOnly: merge.partOnly,
    inferred: merge.inferred ?? false,
    effectiveOn: tree2025.validFrom,
  }));
}
