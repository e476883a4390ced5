import { Injectable } from '@nestjs/common';
import { CriteriaFacade, levelOf, type Procedure } from '@app/criteria';
import { DomainError } from '@app/kernel';
import { IdentityFacade } from '@app/identity';
import { userInvited } from '@app/identity/events';
import {
  assertVersion,
  recordTransition,
  UnitOfWork,
  type CommandContext,
  type Role,
  type Tx,
} from '@app/platform/database';
import { addEvent } from '@app/platform/outbox';
import { readSetting } from '@app/platform/settings';
import { ProgrammeFacade } from '@app/programme';
import { councilRulesFaults, type CouncilRules, type Seat, type StoredRules } from '../domain/council-rules';
import { memberAppointed } from '../events';
import { Conflicts } from './conflicts';
import { rulesOf } from './council-state';
import { assertCouncil, MANAGE_COUNCIL } from './evaluation-access';
import { EXPLANATIONS_SETTING } from './scoring-settings';

export interface CouncilInput {
  readonly level: string;
  readonly unitId: string;
  readonly name: string;
  readonly decisionNo: string;
  readonly decisionOn: string;
  readonly members: readonly MemberInput[];
  /** A council whose rules are taken over; left out: the rules of the procedure. */
  readonly rulesOfCouncilId?: string | undefined;
}

/** A member is named by the user id, or by name with e-mail or phone: a new person is invited. */
export interface MemberInput {
  readonly userId?: string | undefined;
  readonly displayName?: string | undefined;
  readonly login?: string | undefined;
  readonly identityNo?: string | undefined;
  readonly taxCodes?: readonly string[] | undefined;
  readonly seat: Seat;
  readonly department: string;
}

const ROLE_OF: Readonly<Record<Seat, Role>> = {
  chair: 'council-chair',
  deputy: 'council-member',
  member: 'council-member',
  secretary: 'council-secretary',
  adviser: 'council-adviser',
};

/** Sets up councils (hội đồng) and keeps their members and rules. */
@Injectable()
export class CouncilCommands {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly programme: ProgrammeFacade,
    private readonly criteria: CriteriaFacade,
    private readonly identity: IdentityFacade,
    private readonly conflicts: Conflicts,
  ) {}

  /** Its rules begin as the procedure of the decision's day gives them. @throws `evaluation.level_does_not_score`, `evaluation.unit_outside` */
  create(input: CouncilInput, ctx: CommandContext): Promise<{ id: string }> {
    return this.uow.command(ctx, 'evaluation.council.create', async (tx) => {
      const unit = await this.programme.unit(tx, input.unitId);
      const scope = ctx.actor.scopeFor(MANAGE_COUNCIL);
      if (!scope.all && !(await this.programme.covers(tx, scope.unitIds, unit.id)))
        throw new DomainError('evaluation.unit_outside');
      const procedure = await this.criteria.procedureForFilingDate(tx, input.decisionOn);
      const known = procedure.levels.some((level) => level.level === input.level);
      if (
        !known ||
        levelOf(procedure, input.level).act !== 'score' ||
        levelOf(procedure, input.level).unitKind !== unit.kind
      )
        throw new DomainError('evaluation.level_does_not_score', { level: input.level });
      const id = tx.newId();
      await tx.execute(
        `insert into evaluation.council (id, level, unit_id, name, decision_no, decision_on, created_at)
         values ($1, $2, $3, $4, $5, $6, platform.now())`,
        [id, input.level, unit.id, input.name, input.decisionNo, input.decisionOn],
      );
      await this.insertRules(tx, id, 1, await this.firstRules(tx, ctx, input, procedure), input.decisionNo);
      await recordTransition(tx, ctx, { entity: 'council', id, action: 'create', from: null, to: 'active' });
      for (const member of input.members) await this.insertMember(tx, ctx, id, member);
      return { id };
    });
  }

  private async firstRules(
    tx: Tx,
    ctx: CommandContext,
    { rulesOfCouncilId }: CouncilInput,
    procedure: Procedure,
  ): Promise<CouncilRules> {
    if (rulesOfCouncilId === undefined) {
      const given = procedure.councilRules as unknown as StoredRules;
      return { explanations: await readSetting(tx, EXPLANATIONS_SETTING), ...given };
    }
    await assertCouncil(tx, ctx.actor, MANAGE_COUNCIL, rulesOfCouncilId);
    const { version: _version, ...rules } = await rulesOf(tx, rulesOfCouncilId);
    return rules;
  }

  /** @throws `evaluation.already_member`, `evaluation.chair_taken` */
  addMember(councilId: string, member: MemberInput, ctx: CommandContext): Promise<{ id: string }> {
    return this.uow.command(ctx, 'evaluation.member.add', async (tx) => {
      await assertCouncil(tx, ctx.actor, MANAGE_COUNCIL, councilId);
      const id = await this.insertMember(tx, ctx, councilId, member);
      const cases = await tx.query<{ caseId: string; producerId: string }>(
        `select id as "caseId", facts->>'producerId' as "producerId" from evaluation.evaluation_case
          where council_id = $1 and state not in ('closed', 'withdrawn')`,
        [councilId],
      );
      await this.conflicts.find(tx, councilId, cases);
      return { id };
    });
  }

  /** Ends a seat from today on; sheets that were handed in stay. */
  endMember(councilId: string, memberId: string, reason: string, ctx: CommandContext): Promise<void> {
    return this.uow.command(ctx, 'evaluation.member.end', async (tx) => {
      await assertCouncil(tx, ctx.actor, MANAGE_COUNCIL, councilId);
      const member = await tx.maybe<{ userId: string; seat: Seat }>(
        `update evaluation.council_member set active_to = greatest(active_from, platform.today() - 1)
          where id = $1 and council_id = $2 and active_to is null returning user_id as "userId", seat`,
        [memberId, councilId],
      );
      if (!member) throw new DomainError('evaluation.member_not_found');
      await this.identity.endGrants(tx, { userId: member.userId, role: ROLE_OF[member.seat], scopeId: councilId });
      const facts = { memberId, seat: member.seat };
      await recordTransition(tx, ctx, {
        entity: 'council',
        id: councilId,
        action: 'end-member',
        from: 'active',
        to: 'active',
        reason,
        facts,
      });
    });
  }

  /** A new version of the council's rules, by a decision; cases in hand keep the version they were called with. @throws `conflict.stale_version` */
  setRules(
    councilId: string,
    input: { rules: CouncilRules; decisionNo: string },
    ctx: CommandContext,
  ): Promise<{ version: number }> {
    return this.uow.command(ctx, 'evaluation.council.rules', async (tx) => {
      await assertCouncil(tx, ctx.actor, MANAGE_COUNCIL, councilId);
      await tx.execute(`select 1 from evaluation.council where id = $1 for update`, [councilId]);
      const newest = await tx.one<{ version: number }>(
        `select max(version) as version from evaluation.council_rules where council_id = $1`,
        [councilId],
      );
      assertVersion(ctx.expectedVersion, newest.version);
      const version = newest.version + 1;
      await this.insertRules(tx, councilId, version, input.rules, input.decisionNo);
      const facts = { version, decisionNo: input.decisionNo };
      await recordTransition(tx, ctx, {
        entity: 'council',
        id: councilId,
        action: 'set-rules',
        from: 'active',
        to: 'active',
        facts,
      });
      return { version };
    });
  }

  private async insertRules(
    tx: Tx,
    councilId: string,
    version: number,
    rules: CouncilRules,
    decisionNo: string,
  ): Promise<void> {
    const faults = councilRulesFaults(rules);
    if (faults.length > 0) throw new DomainError('evaluation.rules_invalid', { faults });
    await tx.execute(
      `insert into evaluation.council_rules (council_id, version, rules, decision_no, since) values ($1, $2, $3, $4, platform.now())`,
      [councilId, version, JSON.stringify(rules), decisionNo],
    );
  }

  private async insertMember(tx: Tx, ctx: CommandContext, councilId: string, member: MemberInput): Promise<string> {
    const userId = member.userId ?? (await this.findOrInvite(tx, ctx, member));
    if (
      member.seat === 'chair' &&
      (await tx.maybe(
        `select 1 from evaluation.council_member where council_id = $1 and seat = 'chair' and active_to is null`,
        [councilId],
      ))
    )
      throw new DomainError('evaluation.chair_taken');
    const id = tx.newId();
    const added = await tx.execute(
      `insert into evaluation.council_member (id, council_id, user_id, seat, department, active_from)
       values ($1, $2, $3, $4, $5, platform.today()) on conflict do nothing`,
      [id, councilId, userId, member.seat, member.department],
    );
    if (added === 0) throw new DomainError('evaluation.already_member');
    const { today } = await this.programme.clock(tx);
    const grant = { role: ROLE_OF[member.seat], scopeKind: 'council' as const, scopeId: councilId, validFrom: today };
    await this.identity.grant(tx, userId, grant, ctx.actor.userId);
    const facts = { memberId: id, seat: member.seat };
    await recordTransition(tx, ctx, {
      entity: 'council',
      id: councilId,
      action: 'add-member',
      from: 'active',
      to: 'active',
      facts,
    });
    await addEvent(tx, memberAppointed, { councilId, userId, year: Number(today.slice(0, 4)) }, ctx);
    return id;
  }

  private async findOrInvite(tx: Tx, ctx: CommandContext, member: MemberInput): Promise<string> {
    if (member.login === undefined || member.displayName === undefined)
      throw new DomainError('evaluation.login_needed');
    const known = await this.identity.userByLogin(tx, member.login);
    if (known) return known.userId;
    const login = member.login.includes('@') ? { email: member.login } : { phone: member.login };
    const affiliations = (member.taxCodes ?? []).map((taxCode) => ({ taxCode, relation: 'member' }));
    const id = await this.identity.createUser(tx, {
      displayName: member.displayName,
      identityNo: member.identityNo,
      affiliations,
      ...login,
    });
    await recordTransition(tx, ctx, { entity: 'user', id, action: 'invite', from: null, to: 'invited' });
    await addEvent(tx, userInvited, { userId: id }, ctx);
    return id;
  }
}
