import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import { historyOf, UnitOfWork, type Actor, type HistoryEntry } from '@app/platform/database';
import type { SittingMode } from '../domain/case-workflow';
import { isVotingSeat } from '../domain/council-rules';
import type { SeatedMember } from '../domain/presiding';
import type { Quorum } from '../domain/quorum';
import { sittingWorkflow, type SittingState } from '../domain/sitting-workflow';
import { managesCouncil } from './case-state';
import { loadSitting, quorumAt } from './council-state';
import { READ_COUNCIL } from './evaluation-access';
import { sittingRoles } from './sitting-access';

export interface SittingDetail {
  readonly id: string;
  readonly councilId: string;
  readonly councilName: string;
  readonly roundId: string;
  readonly roundName: string;
  readonly heldOn: string;
  readonly place: string;
  readonly mode: SittingMode;
  /** Written: last day for sending the sheet back, and the procedure's limit. */
  readonly dueOn: string | null;
  readonly limitOn: string | null;
  readonly periodOver: boolean;
  readonly state: SittingState;
  readonly pauseReason: string | null;
  /** Adjourned: the day on which it goes on. */
  readonly continuesOn: string | null;
  readonly version: number;
  readonly quorum: Quorum;
  readonly presidingName: string | null;
  readonly members: readonly (SeatedMember & {
    readonly present: boolean;
    readonly votes: boolean;
    readonly isMe: boolean;
    readonly delegated: boolean;
  })[];
  /** Written delegations, oldest first; without a scan the paper is still to be handed in. */
  readonly delegations: readonly { toName: string; documentNo: string; scanId: string | null; at: string }[];
  readonly allowedActions: string[];
  readonly history: HistoryEntry[];
}

/** A session as its council sees it. */
@Injectable()
export class SittingQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws `evaluation.sitting_not_found` */
  get(actor: Actor, id: string): Promise<SittingDetail> {
    return this.uow.read(async (tx) => {
      const sitting = await loadSitting(tx, id);
      if (!(await managesCouncil(tx, actor, sitting.councilId, READ_COUNCIL)))
        throw new DomainError('evaluation.sitting_not_found');
      const row = await tx.one<{
        councilName: string;
        roundName: string;
        heldOn: string;
        place: string;
        limitOn: string | null;
        pauseReason: string | null;
      }>(
        `select c.name as "councilName", r.name as "roundName", s.held_on as "heldOn", s.place, s.limit_on as "limitOn",
                s.pause_reason as "pauseReason"
           from evaluation.sitting s join evaluation.council c on c.id = s.council_id join programme.round r on r.id = s.round_id where s.id = $1`,
        [id],
      );
      const { quorum, presidingMemberId } = quorumAt(sitting);
      const me = sitting.members.find((member) => member.userId === actor.userId);
      const roles = await sittingRoles(tx, actor, sitting, presidingMemberId);
      const runs = roles.length > 0 || me?.seat === 'chair';
      const { councilId, roundId, state, version, mode, dueOn, periodOver, continuesOn } = sitting;
      const meets = mode === 'meeting';
      return {
        ...{ id, councilId, roundId, state, version, mode, dueOn, periodOver, continuesOn },
        ...row,
        quorum,
        presidingName: sitting.members.find((member) => member.memberId === presidingMemberId)?.displayName ?? null,
        members: sitting.members.map((member) => ({
          ...member,
          present: sitting.present.has(member.memberId),
          votes: isVotingSeat(member.seat),
          isMe: member.memberId === me?.memberId,
          delegated: sitting.delegates.includes(member.memberId),
        })),
        delegations: await tx.query<SittingDetail['delegations'][number]>(
          `select u.display_name as "toName", d.document_no as "documentNo", d.scan_id as "scanId", d.at from evaluation.delegation d
             join evaluation.council_member m on m.id = d.to_member_id join identity.app_user u on u.id = m.user_id
            where d.sitting_id = $1 order by d.at, d.id`,
          [id],
        ),
        allowedActions: [
          ...sittingWorkflow.allowedActions(state, roles).filter((action) => meets || action === 'close'),
          ...(state !== 'closed' && runs ? [...(meets ? ['attendance'] : []), 'delegate'] : []),
          ...(state !== 'closed' && me && meets ? ['attend'] : []),
          ...(state === 'open' && roles.length > 0 && meets ? ['call'] : []),
          ...(roles.length > 0 && meets && state !== 'closed' ? ['agenda', 'show'] : []),
          ...(presides(roles) && meets ? ['reveal'] : []),
        ],
        history: await historyOf(tx, 'sitting', id),
      };
    });
  }
}

const presides = (roles: readonly string[]): boolean => roles.includes('presiding');
