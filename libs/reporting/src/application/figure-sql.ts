import { scopeParams, scopeSql } from '@app/programme';
import type { Scope } from '@app/platform/database';
import type { Counted, Cut } from '../domain/indicator';

/** Which records are counted. */
export interface Asked {
  readonly scope: Scope;
  /** Without a first day: from the beginning. */
  readonly from: string | null;
  readonly to: string;
  readonly unitId?: string | undefined;
  readonly roundId?: string | undefined;
  /** Only product sets of this group. */
  readonly group?: string | undefined;
  /** Dossiers in which who asks has a conflict of interest: they are in no figure of his. */
  readonly hiddenDossiers?: readonly string[] | undefined;
}

/** The group of each product set, by rulebook; the newest rulebook stands for records without one. */
export interface SheetGroups {
  readonly newest: string;
  readonly groups: readonly { readonly rulebook: string; readonly no: number; readonly grp: string }[];
}

/** Key and label of a cut, SQL over the columns below. */
const CUT_SQL: Readonly<Record<Cut, readonly [key: string, label: string]>> = {
  unit: ['f.then_id', 'f.then_name'],
  'unit-now': [`coalesce(f.now_id, '-')`, `coalesce(f.now_name, 'Chưa phân định theo đơn vị hiện nay')`],
  round: [`coalesce(f.round_id::text, '-')`, `coalesce(f.round_name, 'Không thuộc đợt nào')`],
  group: [`coalesce(f.grp, '-')`, `coalesce(f.grp, 'Không rõ nhóm')`],
  star: [`coalesce(f.stars::text, '-')`, `coalesce(f.stars || ' sao', 'Không có hạng sao')`],
  kind: [`coalesce(f.kind, '-')`, `coalesce(f.kind, 'Không ghi')`],
  year: [`coalesce(f.year::text, '-')`, `coalesce('Năm ' || f.year, 'Không ghi năm')`],
  month: [`to_char(f.day, 'YYYY-MM')`, `to_char(f.day, 'MM/YYYY')`],
  day: [`to_char(f.day, 'YYYY-MM-DD')`, `to_char(f.day, 'DD/MM/YYYY')`],
  'producer-kind': [`coalesce(f.producer_kind, '-')`, `coalesce(f.producer_kind, 'Không có chủ thể')`],
  women: [`coalesce(f.gender, '-')`, `coalesce(f.gender, 'Chưa ghi')`],
  minority: [`coalesce(f.minority::text, '-')`, `coalesce(f.minority::text, 'Chưa ghi')`],
  disability: [`coalesce(f.disabled::text, '-')`, `coalesce(f.disabled::text, 'Chưa ghi')`],
};

export const cutSql = (cut: Cut): readonly [key: string, label: string] => CUT_SQL[cut];

/** Joins that only some cuts need, each with its columns. */
const JOINS: readonly { readonly cuts: readonly Cut[]; readonly columns: string; readonly join: string }[] = [
  {
    cuts: ['unit-now'],
    columns: 'now_unit.name as now_name',
    join: 'left join programme.unit now_unit on now_unit.id = place.now_id',
  },
  {
    cuts: ['round'],
    columns: 'round.name as round_name',
    join: 'left join programme.round round on round.id = v.round_id',
  },
  {
    cuts: ['group'],
    columns: 'g.grp',
    join: `left join jsonb_to_recordset($7::jsonb) as g (rulebook text, no int, grp text) on g.no = v.sheet_no and g.rulebook = coalesce(v.rulebook_id, $8)`,
  },
  {
    cuts: ['producer-kind'],
    columns: 'reporting.producer_kind(v.producer_id, v.day) as producer_kind',
    join: '',
  },
  {
    cuts: ['women', 'minority', 'disability'],
    columns:
      'p.representative_gender as gender, p.representative_is_minority as minority, p.representative_is_disabled as disabled',
    join: 'left join producers.producer p on p.id = v.producer_id',
  },
];

/** How many parameters {@link recordsSql} takes, whatever the cuts. */
export const RECORD_PARAMETERS = 11;

/** Parameters of {@link recordsSql}. */
export const recordParams = (asked: Asked, groups: SheetGroups): unknown[] => [
  ...scopeParams(asked.scope),
  ...[asked.from, asked.to, asked.unitId ?? null, JSON.stringify(groups.groups), groups.newest],
  ...[asked.roundId ?? null, asked.group ?? null, asked.hiddenDossiers ?? []],
];

/** Views whose records are dossiers on their way to a published decision. */
const OF_DOSSIERS: readonly string[] = ['proposal', 'scored', 'step_time'];

/** The records of an indicator, as `f`: those in scope and period, with what the cuts need. Constant text for indicator and cuts. */
export function recordsSql(indicator: Counted, ...cuts: readonly (Cut | undefined)[]): string {
  const joins = JOINS.filter((join) => cuts.some((cut) => cut !== undefined && join.cuts.includes(cut)));
  const columns = ['v.*', 'place.then_id', 'place.now_id', 'then_unit.name as then_name', 'unit.name as unit_name'];
  const within = indicator.isStock
    ? `v.day <= $5::date and (v.until is null or v.until > $5::date) and ($4::date is null or true)`
    : `v.day <= $5::date and ($4::date is null or v.day >= $4::date)`;
  return `select ${[...columns, ...joins.map((each) => each.columns)].join(', ')}
     from reporting.${indicator.view} v join programme.unit unit on unit.id = v.unit_id
     join reporting.unit_place place on place.unit_id = v.unit_id join programme.unit then_unit on then_unit.id = place.then_id
     ${joins.map(({ join }) => join).join(' ')}
    where ${scopeSql('v', 1)} and ${within}
      and ($6::text is null or exists (select 1 from programme.unit_scope s where s.ancestor_id = $6 and s.unit_id = v.unit_id))
      and ($7::jsonb is null or $8::text is not null) and ($9::uuid is null or v.round_id = $9)
      and ($10::text is null or (coalesce(v.rulebook_id, $8), v.sheet_no) in
             (select w.rulebook, w.no from jsonb_to_recordset($7::jsonb) as w (rulebook text, no int, grp text) where w.grp = $10))
      and ${OF_DOSSIERS.includes(indicator.view) ? 'v.link_id <> all($11::text[])' : '$11::text[] is not null'}
      ${indicator.where === undefined ? '' : `and ${indicator.where.replaceAll('f.', 'v.')}`}`;
}
