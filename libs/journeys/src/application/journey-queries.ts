import { Injectable } from '@nestjs/common';
import { DomainError, localDate } from '@app/kernel';
import { UnitOfWork, type Actor, type Tx } from '@app/platform/database';
import { ProgrammeFacade, scopeParams, scopeSql } from '@app/programme';
import { currentOf, stepsOf, type JourneyStep, type OutcomeFacts, type StepCode } from '../domain/steps';
import { JourneyRecords } from './journey-records';
import { ResumePoints, type ResumePoint } from './resume-points';

export const READ_JOURNEY = 'journeys.journey.read';

interface JourneyRow {
  /** Id of the product, or of the idea as long as there is no product. */
  readonly id: string;
  readonly title: string;
  readonly productId: string | null;
  readonly producerId: string;
  readonly producerName: string;
  readonly unitName: string;
}

export interface JourneyView extends JourneyRow {
  readonly steps: (JourneyStep & { readonly workingDaysLeft: number | null })[];
  readonly current: StepCode;
  readonly outcome: OutcomeFacts | null;
  /** Where this person left off, on any device. */
  readonly resume: ResumePoint | null;
}

const WAYS = `(
  select p.id, p.name as title, p.id as product_id, p.producer_id, r.unit_id, r.name as producer_name
    from producers.product p join producers.producer r on r.id = p.producer_id
  union all
  select i.id, i.product_name, null, i.producer_id, i.unit_id, r.name
    from ideas.idea i join producers.producer r on r.id = i.producer_id
   where i.product_id is null
     and not exists (select 1 from plans.plan l join dossiers.dossier d on d.plan_id = l.id where l.idea_id = i.id))`;
const ROW = `j.id, j.title, j.product_id as "productId", j.producer_id as "producerId", j.producer_name as "producerName", u.name as "unitName"`;

/** Products' ways from idea to result. */
@Injectable()
export class JourneyQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly programme: ProgrammeFacade,
    private readonly records: JourneyRecords,
    private readonly resumes: ResumePoints,
  ) {}

  /** Newest first. */
  list(
    actor: Actor,
    page: { producerId: string | undefined; q: string | undefined; after: string | undefined; limit: number },
  ): Promise<JourneyView[]> {
    return this.uow.read(async (tx) => {
      const rows = await tx.query<JourneyRow>(
        `select ${ROW} from ${WAYS} j join programme.unit u on u.id = j.unit_id
          where ${scopeSql('j', 1, 'producer_id', 'id')} and ($4::uuid is null or j.producer_id = $4) and ($5::uuid is null or j.id < $5)
            and ($6::text is null or platform.fold(j.title) like '%' || platform.fold($6) || '%'
                 or platform.fold(j.producer_name) like '%' || platform.fold($6) || '%')
          order by j.id desc limit $7`,
        [
          ...scopeParams(actor.scopeFor(READ_JOURNEY)),
          ...[page.producerId ?? null, page.after ?? null, page.q ?? null, page.limit + 1],
        ],
      );
      return this.viewsOf(tx, actor, rows);
    });
  }

  /** By the id of the product, or of any of its records. @throws `journey.not_found`, the same for hidden and absent */
  get(actor: Actor, id: string): Promise<JourneyView> {
    return this.uow.read(async (tx) => {
      const row = await tx.maybe<JourneyRow>(
        `select ${ROW} from ${WAYS} j join programme.unit u on u.id = j.unit_id
          where ${scopeSql('j', 1, 'producer_id', 'id')}
            and j.id = coalesce((select r.journey_id from journeys.record r where r.id = $4 limit 1), $4)`,
        [...scopeParams(actor.scopeFor(READ_JOURNEY)), id],
      );
      const [view] = row ? await this.viewsOf(tx, actor, [row]) : [];
      if (!view) throw new DomainError('journey.not_found');
      return view;
    });
  }

  private async viewsOf(tx: Tx, actor: Actor, rows: readonly JourneyRow[]): Promise<JourneyView[]> {
    const facts = await this.records.of(
      tx,
      rows.map(({ producerId }) => producerId),
      rows.map(({ id }) => id),
    );
    const calendar = await this.programme.workingCalendar(tx);
    const today = await this.programme.today(tx);
    const resumes = await this.resumes.newestOf(tx, actor.userId, [...facts.values()]);
    return rows.map((row) => {
      const known = facts.get(row.id);
      const steps = known ? stepsOf(known) : [];
      const withDays = steps.map((step) => ({
        ...step,
        workingDaysLeft: step.dueOn === null ? null : calendar.workingDaysBetween(today, localDate(step.dueOn)),
      }));
      const ids = [known?.idea?.id, known?.plan?.id, known?.dossier?.id];
      const resume = resumes.find(({ recordId }) => ids.includes(recordId)) ?? null;
      return { ...row, steps: withDays, current: currentOf(steps), outcome: known?.outcome ?? null, resume };
    });
  }
}
