import { Injectable } from '@nestjs/common';
import { DomainError, valueOrThrow, type LocalDate } from '@app/kernel';
import {
  assertOneUpdated,
  assertVersion,
  recordTransition,
  UnitOfWork,
  type Actor,
  type CommandContext,
  type Tx,
} from '@app/platform/database';
import { addEvent } from '@app/platform/outbox';
import { readSetting } from '@app/platform/settings';
import { scopeParams, scopeSql } from '@app/programme';
import {
  complaintWorkflow,
  isLate,
  lastDayOf,
  type ComplaintAction,
  type ComplaintRole,
  type ComplaintScope,
} from '../domain/complaint-workflow';
import { complaintDismissed, complaintUpheld } from '../events';
import { visibleComplaint } from './complaint-record';
import { ANSWER_COMPLAINT, conflictedDossiers, SEND_COMPLAINT, WRITE_COMPLAINT } from './ranking-access';
import { COMPLAINT_DAYS_SETTING } from './ranking-settings';

/** What the office writes down of a letter; a producer gives only scope and content. */
export interface ComplaintInput {
  readonly caseId: string;
  readonly scope: ComplaintScope;
  readonly content: string;
  readonly fromName?: string | undefined;
  readonly documentNumber?: string | undefined;
  readonly receivedOn?: string | undefined;
}

interface Complained {
  readonly dossierId: string;
  readonly productId: string;
  readonly producerId: string;
  readonly producerName: string;
  readonly unitId: string;
  readonly productName: string;
  readonly publishedOn: LocalDate | null;
  readonly today: LocalDate;
}

const RESULT = `select r.dossier_id as "dossierId", c.facts->>'productId' as "productId", c.facts->>'producerId' as "producerId",
    c.facts->>'producerName' as "producerName", c.facts->>'unitId' as "unitId", c.facts->>'productName' as "productName",
    (select d.published_on from ranking.decision_item i join ranking.decision d on d.id = i.decision_id and d.state = 'published'
      where i.case_id = r.case_id and i.active) as "publishedOn", platform.today() as today
  from evaluation.case_result r join evaluation.evaluation_case c on c.id = r.case_id
  cross join lateral (select (c.facts->>'producerId')::uuid as producer_id, c.facts->>'unitId' as unit_id) w
 where r.case_id = $1 and ${scopeSql('w', 2)}`;

/** Complaints about results: written down by the office, sent by the producer, answered by who approves results. */
@Injectable()
export class ComplaintCommands {
  constructor(private readonly uow: UnitOfWork) {}

  /** A letter that came to the office. @throws `ranking.result_not_found`, `ranking.received_in_future` */
  record(input: ComplaintInput, ctx: CommandContext): Promise<{ id: string }> {
    return this.uow.command(ctx, 'ranking.complaint.record', async (tx) => {
      const about = await this.result(tx, ctx.actor, input.caseId, WRITE_COMPLAINT);
      const receivedOn = (input.receivedOn ?? about.today) as LocalDate;
      if (receivedOn > about.today) throw new DomainError('ranking.received_in_future', { path: 'receivedOn' });
      return this.insert(tx, ctx, about, { ...input, receivedOn });
    });
  }

  /** The producer's own, within the window. @throws `ranking.result_not_found`, `ranking.complaint_late` */
  send(input: Pick<ComplaintInput, 'caseId' | 'scope' | 'content'>, ctx: CommandContext): Promise<{ id: string }> {
    return this.uow.command(ctx, 'ranking.complaint.send', async (tx) => {
      const about = await this.result(tx, ctx.actor, input.caseId, SEND_COMPLAINT);
      if (about.publishedOn === null) throw new DomainError('ranking.result_not_found');
      const lastDay = lastDayOf(about.publishedOn, await readSetting(tx, COMPLAINT_DAYS_SETTING));
      if (isLate(about.today, lastDay)) throw new DomainError('ranking.complaint_late', { last_day: lastDay });
      return this.insert(tx, ctx, about, { ...input, receivedOn: about.today });
    });
  }

  /** One step of the table. */
  act(
    id: string,
    action: ComplaintAction,
    answer: string | undefined,
    ctx: CommandContext,
  ): Promise<{ version: number; state: string }> {
    return this.uow.command(ctx, `ranking.complaint.${action}`, async (tx) => {
      const permissions = action === 'withdraw' ? [WRITE_COMPLAINT, SEND_COMPLAINT] : [ANSWER_COMPLAINT];
      const stored = await visibleComplaint(tx, ctx.actor, { id, permissions, lock: 'for update of x' });
      assertVersion(ctx.expectedVersion, stored.version);
      const { from, to } = valueOrThrow(
        complaintWorkflow.decide({
          state: stored.state,
          action,
          roles: complaintRoles(ctx.actor),
          facts: { answer, actorId: ctx.actor.userId, recordedBy: stored.recordedBy },
        }),
      );
      const isAnswer = to !== 'withdrawn';
      assertOneUpdated(
        await tx.execute(
          `update ranking.complaint set state = $3, answer = $4, answered_by = $5, version = version + 1,
                  answered_at = case when $5::uuid is null then null else platform.now() end where id = $1 and version = $2`,
          [id, stored.version, to, isAnswer ? answer : null, isAnswer ? ctx.actor.userId : null],
        ),
      );
      await recordTransition(tx, ctx, { entity: 'complaint', id, action, from, to, reason: answer });
      if (isAnswer)
        await addEvent(tx, to === 'upheld' ? complaintUpheld : complaintDismissed, { complaintId: id }, ctx);
      return { version: stored.version + 1, state: to };
    });
  }

  /** A closed result that the actor reaches with the permission and has no conflict with. */
  private async result(tx: Tx, actor: Actor, caseId: string, permission: string): Promise<Complained> {
    const found = await tx.maybe<Complained>(RESULT, [caseId, ...scopeParams(actor.scopeFor(permission))]);
    const isHidden = found && (await conflictedDossiers(tx, actor.userId)).has(found.dossierId);
    if (!found || isHidden) throw new DomainError('ranking.result_not_found');
    return found;
  }

  private async insert(
    tx: Tx,
    ctx: CommandContext,
    about: Complained,
    input: ComplaintInput & { receivedOn: LocalDate },
  ): Promise<{ id: string }> {
    const id = tx.newId();
    const lastDay = lastDayOf(about.publishedOn, await readSetting(tx, COMPLAINT_DAYS_SETTING));
    await tx.execute(
      `insert into ranking.complaint (id, case_id, dossier_id, product_id, producer_id, unit_id, product_name, from_producer, from_name,
                                      document_number, received_on, scope, content, last_day, is_late, recorded_by, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, platform.now())`,
      [
        ...[id, input.caseId, about.dossierId, about.productId, about.producerId, about.unitId, about.productName],
        ...[input.fromName === undefined, input.fromName ?? about.producerName, input.documentNumber ?? null],
        ...[input.receivedOn, input.scope, input.content, lastDay, isLate(input.receivedOn, lastDay)],
        ctx.actor.userId,
      ],
    );
    await recordTransition(tx, ctx, { entity: 'complaint', id, action: 'create', from: null, to: 'open' });
    return { id };
  }
}

/** Rights of an actor over complaints, as roles of the workflow. */
export function complaintRoles(actor: Actor): ComplaintRole[] {
  return [
    ...(actor.can(WRITE_COMPLAINT) || actor.can(SEND_COMPLAINT) ? (['writer'] as const) : []),
    ...(actor.can(ANSWER_COMPLAINT) ? (['answerer'] as const) : []),
  ];
}
