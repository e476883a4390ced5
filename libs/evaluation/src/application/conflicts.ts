import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import { IdentityFacade } from '@app/identity';
import { JourneysFacade } from '@app/journeys';
import { recordTransition, UnitOfWork, type CommandContext, type Tx } from '@app/platform/database';
import { ProducersFacade } from '@app/producers';
import { conflictGrounds, type ConflictGround } from '../domain/conflict';
import { assertCouncil, MANAGE_CASE } from './evaluation-access';
import { membersOf } from './council-state';

/** Words for the grounds; the minutes and the screens use the same. */
export const GROUND_TEXT: Readonly<Record<ConflictGround, string>> = {
  'same-person': 'Chính là người đại diện hoặc chủ của chủ thể',
  'same-organisation': 'Đang đại diện cho chủ thể',
  'same-tax-code': 'Thuộc tổ chức có cùng mã số thuế với chủ thể',
  'member-of-organisation': 'Là thành viên của chủ thể',
  consultant: 'Là đơn vị hoặc người tư vấn, đào tạo của chủ thể',
  helper: 'Đã làm hồ sơ thay chủ thể theo ủy quyền',
  kin: 'Là người thân đã khai báo của chủ thể',
  declared: 'Đã khai báo xung đột lợi ích',
};

interface NewConflict {
  readonly caseId: string;
  readonly memberId: string;
  readonly ground: ConflictGround;
  readonly source: 'computed' | 'declared-by-member' | 'declared-by-producer';
  readonly detail: string;
}

/** Members whose conflict with a case is not dismissed. */
export async function openConflicts(tx: Tx, caseId: string): Promise<Set<string>> {
  const rows = await tx.query<{ memberId: string }>(
    `select distinct x.member_id as "memberId" from evaluation.conflict x
      where x.case_id = $1 and not exists (select 1 from evaluation.conflict_dismissal d where d.conflict_id = x.id)`,
    [caseId],
  );
  return new Set(rows.map((row) => row.memberId));
}

/** Conflicts of interest: found from numbers, declared, dismissed with a reason. */
@Injectable()
export class Conflicts {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly identity: IdentityFacade,
    private readonly producers: ProducersFacade,
    private readonly journeys: JourneysFacade,
  ) {}

  /** Computes the conflicts of all members of a council with the producers of these cases; known ones are kept as they are. */
  async find(tx: Tx, councilId: string, cases: readonly { caseId: string; producerId: string }[]): Promise<void> {
    const members = await membersOf(tx, councilId);
    const people = new Map(
      (
        await this.identity.personFacts(
          tx,
          members.map((member) => member.userId),
        )
      ).map((facts) => [facts.userId, facts]),
    );
    const ties = new Map(
      (
        await this.producers.tiesOf(
          tx,
          cases.map((each) => each.producerId),
        )
      ).map((tie) => [tie.producerId, tie]),
    );
    const helpers = await this.journeys.helpersOf(
      tx,
      cases.map((each) => each.producerId),
    );
    const found: NewConflict[] = [];
    for (const { caseId, producerId } of cases) {
      for (const { memberId, userId } of members) {
        const person = people.get(userId);
        const tie = ties.get(producerId);
        if (!person || !tie) continue;
        for (const ground of conflictGrounds(person, {
          ...tie,
          helpers: helpers.filter((each) => each.producerId === producerId),
        }))
          found.push({ caseId, memberId, ground, source: 'computed', detail: GROUND_TEXT[ground] });
      }
    }
    await this.add(tx, found);
  }

  /** A member steps back from a product. @throws `evaluation.not_a_member` */
  async declare(tx: Tx, caseId: string, memberId: string, detail: string): Promise<void> {
    await this.add(tx, [{ caseId, memberId, ground: 'declared', source: 'declared-by-member', detail }]);
  }

  /** Says why a found conflict is none; the member may then judge. @throws `evaluation.conflict_not_found` */
  dismiss(conflictId: string, reason: string, ctx: CommandContext): Promise<void> {
    return this.uow.command(ctx, 'evaluation.conflict.dismiss', async (tx) => {
      const found = await tx.maybe<{ caseId: string; councilId: string; userId: string }>(
        `select x.case_id as "caseId", c.council_id as "councilId", m.user_id as "userId"
           from evaluation.conflict x join evaluation.evaluation_case c on c.id = x.case_id
           join evaluation.council_member m on m.id = x.member_id
          where x.id = $1 and c.state not in ('closed', 'withdrawn')`,
        [conflictId],
      );
      if (!found || found.userId === ctx.actor.userId) throw new DomainError('evaluation.conflict_not_found');
      await assertCouncil(tx, ctx.actor, MANAGE_CASE, found.councilId);
      await tx.execute(
        `insert into evaluation.conflict_dismissal (conflict_id, reason, dismissed_by, at) values ($1, $2, $3, platform.now())
         on conflict do nothing`,
        [conflictId, reason, ctx.actor.userId],
      );
      const change = {
        entity: 'evaluation-case',
        id: found.caseId,
        action: 'dismiss-conflict',
        from: 'conflict',
        to: 'dismissed',
      };
      await recordTransition(tx, ctx, { ...change, reason });
    });
  }

  private async add(tx: Tx, conflicts: readonly NewConflict[]): Promise<void> {
    if (conflicts.length === 0) return;
    await tx.execute(
      `insert into evaluation.conflict (id, case_id, member_id, ground, source, detail, found_at)
       select x.id, x."caseId", x."memberId", x.ground, x.source, x.detail, platform.now()
         from jsonb_to_recordset($1) as x (id uuid, "caseId" uuid, "memberId" uuid, ground text, source text, detail text)
       on conflict (case_id, member_id, ground, source) do nothing`,
      [JSON.stringify(conflicts.map((conflict) => ({ ...conflict, id: tx.newId() })))],
    );
  }
}
