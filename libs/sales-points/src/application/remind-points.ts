import { Injectable } from '@nestjs/common';
import { addDays, type LocalDate } from '@app/kernel';
import type { Tx } from '@app/platform/database';
import { addEvent, type Origin } from '@app/platform/outbox';
import { ProgrammeFacade } from '@app/programme';
import { inspectionDueOn, lastPeriod, proofDueOn } from '../domain/clocks';
import { limitOf, type Limits } from '../domain/limits';
import { pointReminded, type SalesReminderEvent } from '../events';
import { regulationOn } from './regulation-record';

interface OpenPoint {
  readonly id: string;
  readonly publishedOn: LocalDate;
  readonly lastProofOn: LocalDate | null;
  readonly lastInspectedOn: LocalDate | null;
  readonly reported: LocalDate[];
  readonly papers: string[];
}

/** Reminds points of what is due; of each thing once. */
@Injectable()
export class RemindPoints {
  constructor(private readonly programme: ProgrammeFacade) {}

  /** Answers how many reminders went out. */
  async execute(tx: Tx, about: Origin): Promise<number> {
    const today = await this.programme.today(tx);
    const { limits } = await regulationOn(tx, today);
    const papersUntil = addDays(today, limitOf(limits, 'papers.remindDays'));
    const points = await tx.query<OpenPoint>(
      `select p.id, p.published_on as "publishedOn", p.last_proof_on as "lastProofOn", p.last_inspected_on as "lastInspectedOn",
              array(select distinct r.period_from from sales.report r where r.point_id = p.id and r.period_from = $2::date) as reported,
              array(select a.id::text from sales.point_paper a where a.point_id = p.id and a.retired_at is null and a.expires_on <= $1 order by 1) as papers
         from sales.point p where p.state in ('recognised', 'suspended') and p.published_on is not null order by p.id`,
      [papersUntil, lastPeriod(today, limits).from],
    );
    let count = 0;
    for (const point of points)
      for (const { kind, key } of duesOf(point, limits, today))
        count += await this.once(tx, about, point.id, kind, key);
    return count;
  }

  private async once(
    tx: Tx,
    about: Origin,
    ...[pointId, kind, key]: [string, SalesReminderEvent['kind'], string]
  ): Promise<number> {
    const isFirst = await tx.execute(
      `insert into sales.reminder (point_id, kind, key, at) values ($1, $2, $3, platform.now()) on conflict do nothing`,
      [pointId, kind, key],
    );
    if (isFirst === 1) await addEvent(tx, pointReminded, { pointId, kind, key }, about);
    return isFirst;
  }
}

function duesOf(
  point: OpenPoint,
  limits: Limits,
  today: LocalDate,
): { kind: SalesReminderEvent['kind']; key: string }[] {
  const proof = proofDueOn(point.lastProofOn ?? point.publishedOn, limits);
  const inspection = inspectionDueOn(point.lastInspectedOn ?? point.publishedOn, limits);
  const period = lastPeriod(today, limits);
  const owesReport = period.to >= point.publishedOn && point.reported.length === 0;
  return [
    ...(proof <= today ? [{ kind: 'proof' as const, key: proof }] : []),
    ...(inspection <= today ? [{ kind: 'inspection' as const, key: inspection }] : []),
    ...(owesReport ? [{ kind: 'report' as const, key: period.from }] : []),
    ...point.papers.map((key) => ({ kind: 'papers' as const, key })),
  ];
}
