import { Injectable } from '@nestjs/common';
import { CertificatesFacade } from '@app/certificates';
import { DomainError, type LocalDate } from '@app/kernel';
import { historyOf, UnitOfWork, type Actor, type HistoryEntry, type Tx } from '@app/platform/database';
import { ProgrammeFacade } from '@app/programme';
import { cycleWorkflow } from '../domain/cycle-workflow';
import { hindranceOf } from '../domain/hindrance';
import { nextStepOf, type NextStepOf } from '../domain/next-step';
import { shownState, type ShownState } from '../domain/shown-state';
import { windowOf, type FilingWindow } from '../domain/window';
import { CycleFilters, type CycleFilter } from './cycle-filters';
import { CYCLE_COLUMNS, isOver, type CycleRow } from './cycle-record';
import { FilingTerms, type TermsOfDay } from './filing-terms';
import { LEAVE_CYCLE, OPEN_DOSSIER, READ_CYCLE } from './reassessment-access';

export interface DossierOfCycle {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly receiptNo: string | null;
  readonly roundName: string;
}

/** A cycle as people see it on a day. */
export interface CycleView extends CycleRow {
  readonly shown: ShownState;
  readonly window: FilingWindow | null;
  readonly next: NextStepOf;
  /** A dossier that follows the certificate: begun, or filed. */
  readonly dossier: DossierOfCycle | null;
}

export interface ReminderOfCycle {
  readonly id: string;
  readonly endsOn: LocalDate;
  readonly step: number;
  readonly state: 'sent' | 'skipped';
  readonly notedOn: LocalDate;
  readonly eventId: string | null;
  readonly letterId: string | null;
  readonly postedOn: LocalDate | null;
}

export interface HoldOfCycle {
  readonly id: string;
  readonly documentNo: string;
  readonly documentOn: LocalDate;
  readonly issuer: string;
  readonly reason: string;
  readonly fromOn: LocalDate;
  readonly toOn: LocalDate | null;
  readonly endedOn: LocalDate | null;
  readonly state: string;
}

export interface CycleDetail extends CycleView {
  readonly unitName: string;
  readonly today: LocalDate;
  readonly procedureName: string;
  /** Last day of the council, from the complete dossier on. */
  readonly councilDueOn: LocalDate | null;
  readonly reminders: readonly ReminderOfCycle[];
  readonly holds: readonly HoldOfCycle[];
  readonly history: readonly HistoryEntry[];
  readonly allowedActions: string[];
}

/** Reads of cycles: lists for everybody's place, one with all that happened to it. */
@Injectable()
export class CycleQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly filters: CycleFilters,
    private readonly terms: FilingTerms,
    private readonly programme: ProgrammeFacade,
    private readonly certificates: CertificatesFacade,
  ) {}

  /** Soonest end first; those without an end last. */
  list(
    actor: Actor,
    filter: CycleFilter,
    page: { after: readonly [string, string] | undefined; limit: number },
  ): Promise<CycleView[]> {
    return this.uow.read(async (tx) => {
      const { sql, params, next } = await this.filters.where(tx, actor.scopeFor(READ_CYCLE), filter);
      const rows = await tx.query<CycleRow>(
        `select ${CYCLE_COLUMNS} from reassessment.cycle c
          where ${sql} and ($${next}::date is null or (coalesce(c.ends_on, 'infinity'), c.id) > ($${next}::date, $${next + 1}::uuid))
          order by coalesce(c.ends_on, 'infinity'), c.id limit $${next + 2}`,
        [...params, page.after?.[0] ?? null, page.after?.[1] ?? null, page.limit + 1],
      );
      return this.views(tx, rows);
    });
  }

  /** @throws `reassessment.cycle_not_found`, the same for hidden and absent */
  get(actor: Actor, id: string): Promise<CycleDetail> {
    return this.uow.read(async (tx) => {
      const { sql, params } = await this.filters.where(tx, actor.scopeFor(READ_CYCLE), { ids: [id] });
      const row = await tx.maybe<CycleRow>(`select ${CYCLE_COLUMNS} from reassessment.cycle c where ${sql}`, params);
      const [view] = row ? await this.views(tx, [row]) : [];
      if (!view) throw new DomainError('reassessment.cycle_not_found');
      const { today, procedureName } = await this.terms.today(tx);
      // the kept state follows with the nightly run; here it must be that of the public page, from the first second of a day on
      const live = (await this.certificates.certificates(tx, [view.certificateId])).get(view.certificateId);
      return {
        ...view,
        certificateState: live?.state ?? view.certificateState,
        today,
        procedureName,
        councilDueOn: await this.councilDueOn(tx, view),
        unitName: (await this.programme.unit(tx, view.unitId)).name,
        reminders: await this.reminders(tx, id),
        holds: await this.holds(tx, id),
        history: await historyOf(tx, 'reassessment-cycle', id),
        allowedActions: this.allowed(actor, view, today),
      };
    });
  }

  /** With window, shown state and next step; two queries for all of them. */
  async views(tx: Tx, rows: readonly CycleRow[]): Promise<CycleView[]> {
    if (rows.length === 0) return [];
    const day = await this.terms.today(tx);
    const dossiers = await this.followUps(tx, rows);
    return rows.map((row) => viewOf(row, day, dossiers.get(row.id) ?? null));
  }

  /** The newest dossier that follows each certificate and is neither refused nor withdrawn. */
  private async followUps(tx: Tx, rows: readonly CycleRow[]): Promise<Map<string, DossierOfCycle>> {
    const found = await tx.query<DossierOfCycle & { cycleId: string }>(
      `select distinct on (c.id) c.id as "cycleId", d.id, d.kind, d.state, d.receipt_no as "receiptNo", r.name as "roundName"
         from reassessment.cycle c join certificates.certificate g on g.id = c.certificate_id
         join dossiers.dossier d on d.product_id = c.product_id and d.kind in ('reassessment', 'upgrade') and d.created_at > g.issued_at
          and d.state not in ('refused', 'withdrawn')
         join programme.round r on r.id = d.round_id
        where c.id = any($1) and c.state in ('running', 'filed', 'leaving', 'not-renewed', 'renewed')
          and not exists (select 1 from certificates.certificate n where n.product_id = c.product_id and n.id > g.id and n.issued_at < d.created_at)
        order by c.id, d.id desc`,
      [rows.map(({ id }) => id)],
    );
    return new Map(found.map(({ cycleId, ...dossier }) => [cycleId, dossier]));
  }

  private reminders(tx: Tx, cycleId: string): Promise<ReminderOfCycle[]> {
    return tx.query<ReminderOfCycle>(
      `select r.id, r.ends_on as "endsOn", r.step, r.state, r.noted_on as "notedOn", r.event_id as "eventId", l.id as "letterId",
              l.posted_on as "postedOn"
         from reassessment.reminder r left join reassessment.letter l on l.reminder_id = r.id
        where r.cycle_id = $1 order by r.ends_on desc, r.step`,
      [cycleId],
    );
  }

  private holds(tx: Tx, cycleId: string): Promise<HoldOfCycle[]> {
    return tx.query<HoldOfCycle>(
      `select h.id, h.document_no as "documentNo", h.document_on as "documentOn", h.issuer, h.reason, h.from_on as "fromOn",
              h.to_on as "toOn", h.ended_on as "endedOn", h.state
         from reassessment.hold_item i join reassessment.hold h on h.id = i.hold_id
        where i.cycle_id = $1 and h.state in ('in-force', 'ended') order by h.from_on desc, h.id desc`,
      [cycleId],
    );
  }

  private async councilDueOn(tx: Tx, { filedOn, completeOn }: CycleView): Promise<LocalDate | null> {
    if (filedOn === null || completeOn === null) return null;
    return (await this.terms.councilDueOn(tx, { filedOn, completeOn })) ?? null;
  }

  private allowed(actor: Actor, view: CycleView, today: LocalDate): string[] {
    const moves: string[] =
      actor.can(LEAVE_CYCLE) && !isOver(view, today) ? cycleWorkflow.allowedActions(view.state, ['producer']) : [];
    if (actor.can(OPEN_DOSSIER)) {
      if (hindranceOf(view, 'reassessment') === null) moves.push('open-dossier');
      if (hindranceOf(view, 'upgrade') === null) moves.push('open-upgrade');
    }
    return moves;
  }
}

function viewOf(row: CycleRow, day: TermsOfDay, dossier: DossierOfCycle | null): CycleView {
  const shown = shownState(row, day.today, day.terms);
  const window = row.endsOn === null ? null : windowOf(row.endsOn, day.terms);
  return { ...row, shown, window, next: nextStepOf(shown, window, dossier?.state === 'draft'), dossier };
}
