import { Injectable } from '@nestjs/common';
import { DossierAccess } from '@app/dossiers';
import type { Actor, Tx } from '@app/platform/database';
import { scopeParams, scopeSql } from '@app/programme';
import type { ProgressStep } from '../../domain/pictures/steps';
import { SheetGroupsReader } from '../sheet-groups';
import { SEE_POINTS, SEE_PROGRESS, type PictureQuestion } from './picture-asked';

export interface RoundRow {
  readonly key: string;
  readonly label: string;
  readonly year: number;
  readonly steps: Readonly<Partial<Record<ProgressStep, number>>>;
  readonly total: number;
}

export interface PointRow {
  readonly key: string;
  readonly states: Readonly<Record<string, number>>;
  readonly overdue: number;
  readonly total: number;
}

/** Pictures of what stands where today: the dossiers of each round, the sales points. */
@Injectable()
export class StandingPictures {
  constructor(
    private readonly dossiers: DossierAccess,
    private readonly sheets: SheetGroupsReader,
  ) {}

  /**
   * Dossiers by where they stand, per round: those that the person sees in the list of dossiers, and, for who reads figures of a
   * unit without reading its dossiers, those of the unit that are filed. Never one in which there is a conflict of interest.
   */
  async rounds(tx: Tx, actor: Actor, question: PictureQuestion): Promise<RoundRow[]> {
    const groups = await this.sheets.groups(tx);
    const mine = await this.dossiers.params(tx, actor);
    const next = DossierAccess.PARAMETERS + 1;
    const rows = await tx.query<{ id: string; name: string; year: number; step: ProgressStep; count: number }>(
      `select r.id, r.name, r.year, g.step, count(*)::int as count
         from dossiers.dossier d join reporting.dossier_progress g on g.id = d.id join programme.round r on r.id = d.round_id
        where (${DossierAccess.visibleSql(1)} or (${scopeSql('d', next)} and d.state <> 'draft' and d.id <> all($${next - 1}::uuid[])))
          and ($${next + 3}::int is null or r.year = $${next + 3}) and ($${next + 4}::uuid is null or r.id = $${next + 4})
          and ($${next + 5}::text is null or exists (select from programme.unit_scope s where s.ancestor_id = $${next + 5} and s.unit_id = d.unit_id))
          and ($${next + 6}::text is null or (coalesce(d.rulebook_id, $${next + 8}), d.sheet_no) in
                 (select w.rulebook, w.no from jsonb_to_recordset($${next + 7}::jsonb) as w (rulebook text, no int, grp text) where w.grp = $${next + 6}))
        group by 1, 2, 3, 4 order by r.year desc, max(r.number) desc, r.id limit 2000`,
      [
        ...mine,
        ...scopeParams(actor.scopeFor(SEE_PROGRESS)),
        ...[question.year ?? null, question.roundId ?? null, question.unitId ?? null, question.group ?? null],
        ...[JSON.stringify(groups.groups), groups.newest],
      ],
    );
    return [...new Set(rows.map(({ id }) => id))].map((id) => {
      const own = rows.filter((row) => row.id === id);
      const total = own.reduce((all, { count }) => all + count, 0);
      const steps = Object.fromEntries(own.map(({ step, count }) => [step, count]));
      return { key: id, label: own[0]?.name ?? '', year: own[0]?.year ?? 0, steps, total };
    });
  }

  /** Sales points by kind and state, with those whose inspection is overdue. */
  async points(tx: Tx, actor: Actor, question: PictureQuestion): Promise<PointRow[]> {
    const rows = await tx.query<{ kind: string; state: string; count: number; overdue: number }>(
      `select p.kind, p.state, count(*)::int as count, count(*) filter (where p.inspection_overdue)::int as overdue
         from reporting.sales_point_state p
        where ${scopeSql('p', 1, 'id')}
          and ($4::text is null or exists (select from programme.unit_scope s where s.ancestor_id = $4 and s.unit_id = p.unit_id))
        group by 1, 2 order by 1, 2`,
      [...scopeParams(actor.scopeFor(SEE_POINTS)), question.unitId ?? null],
    );
    return [...new Set(rows.map(({ kind }) => kind))].map((kind) => {
      const own = rows.filter((row) => row.kind === kind);
      const sum = (of: 'count' | 'overdue'): number => own.reduce((all, row) => all + row[of], 0);
      const states = Object.fromEntries(own.map(({ state, count }) => [state, count]));
      return { key: kind, states, overdue: sum('overdue'), total: sum('count') };
    });
  }
}
