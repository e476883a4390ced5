import { Injectable } from '@nestjs/common';
import { daysBetween, DomainError, type LocalDate } from '@app/kernel';
import type { Actor, Tx } from '@app/platform/database';
import { windowOf } from '../domain/window';
import { CycleFilters } from './cycle-filters';
import { loadCycle, type CycleRow } from './cycle-record';
import { FilingTerms } from './filing-terms';
import { cyclesOfHold, loadHold } from './hold-record';
import { READ_CYCLE } from './reassessment-access';

/** What a reminder says, for those who tell people. */
export interface CycleSummary {
  readonly id: string;
  readonly producerId: string;
  readonly producerName: string;
  readonly productName: string;
  readonly unitId: string;
  readonly numberText: string;
  readonly stars: number;
  readonly endsOn: LocalDate | null;
  readonly closesOn: LocalDate | null;
  readonly outcome: CycleRow['outcome'];
  readonly filedLate: boolean;
  readonly leftReason: string | null;
}

/** A reminder that went out, with its days as they were then. */
export interface ReminderSummary {
  readonly endsOn: LocalDate;
  readonly closesOn: LocalDate;
  readonly daysLeft: number;
}

export interface HoldSummary {
  readonly documentNo: string;
  readonly issuer: string;
  readonly fromOn: LocalDate;
  /** Producer → names of its products. */
  readonly products: ReadonlyMap<string, readonly string[]>;
}

/** What other modules ask of reassessment. */
@Injectable()
export class ReassessmentFacade {
  constructor(
    private readonly terms: FilingTerms,
    private readonly filters: CycleFilters,
  ) {}

  /**
   * Forgets the cycles of certificates that were taken in by mistake; one that anything has happened in stays. Answers the
   * certificates of those.
   */
  async forget(tx: Tx, certificateIds: readonly string[]): Promise<string[]> {
    await tx.execute(
      `delete from reassessment.cycle c where c.certificate_id = any($1) and c.state = 'running'
          and not exists (select from reassessment.reminder r where r.cycle_id = c.id)
          and not exists (select from reassessment.letter l where l.cycle_id = c.id)
          and not exists (select from reassessment.hold_item i where i.cycle_id = c.id)
          and not exists (select from reassessment.lapse_item i where i.cycle_id = c.id)`,
      [certificateIds],
    );
    const left = await tx.query<{ id: string }>(
      `select certificate_id as id from reassessment.cycle where certificate_id = any($1)`,
      [certificateIds],
    );
    return left.map(({ id }) => id);
  }

  /** @throws `reassessment.cycle_not_found` */
  async cycle(tx: Tx, id: string): Promise<CycleSummary> {
    const { producerId, producerName, productName, unitId, numberText, stars, endsOn, ...rest } = await loadCycle(
      tx,
      id,
    );
    const { terms } = await this.terms.today(tx);
    const closesOn = endsOn === null ? null : windowOf(endsOn, terms).closesOn;
    const { outcome, filedLate, leftReason } = rest;
    return {
      id,
      producerId,
      producerName,
      productName,
      unitId,
      numberText,
      stars,
      endsOn,
      closesOn,
      outcome,
      filedLate,
      leftReason,
    };
  }

  /** @throws Error for a reminder that does not exist */
  async reminder(tx: Tx, id: string): Promise<ReminderSummary> {
    const { endsOn, notedOn } = await tx.one<{ endsOn: LocalDate; notedOn: LocalDate }>(
      `select ends_on as "endsOn", noted_on as "notedOn" from reassessment.reminder where id = $1`,
      [id],
    );
    const { closesOn } = windowOf(endsOn, await this.terms.on(tx, notedOn));
    return { endsOn, closesOn, daysLeft: daysBetween(notedOn, endsOn) };
  }

  /** @throws `reassessment.hold_not_found` */
  async hold(tx: Tx, id: string): Promise<HoldSummary> {
    const { documentNo, issuer, fromOn } = await loadHold(tx, id);
    const products = new Map<string, string[]>();
    for (const { producerId, productName } of await cyclesOfHold(tx, id))
      products.set(producerId, [...(products.get(producerId) ?? []), productName]);
    return { documentNo, issuer, fromOn, products };
  }

  /** Messages by which the reminders of a cycle went out: step → event. @throws `reassessment.cycle_not_found`, the same for hidden and absent */
  async reminderEvents(tx: Tx, actor: Actor, cycleId: string): Promise<{ step: number; eventId: string }[]> {
    const seen = await this.filters.ids(tx, actor.scopeFor(READ_CYCLE), { ids: [cycleId] });
    if (seen.length === 0) throw new DomainError('reassessment.cycle_not_found');
    return tx.query(
      `select r.step, r.event_id as "eventId" from reassessment.reminder r
        where r.cycle_id = $1 and r.event_id is not null order by r.ends_on desc, r.step`,
      [cycleId],
    );
  }
}
