import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import { UnitOfWork, type Actor, type Tx } from '@app/platform/database';
import type { CaseState } from '../domain/case-workflow';
import { isVotingSeat } from '../domain/council-rules';
import type { Quorum } from '../domain/quorum';
import type { SittingState } from '../domain/sitting-workflow';
import { managesCouncil, newestBallots, allBallots, situationOf, visibleCase, type StoredCase } from './case-state';
import { loadSitting, quorumAt, type SittingFactsOf } from './council-state';
import { READ_CASE, withoutConflictSql } from './evaluation-access';
import { seatIn } from './sitting-access';

/** The product before everybody's eyes. Who has handed in, never what. */
export interface ProductNow {
  readonly caseId: string;
  readonly dossierId: string;
  readonly productName: string;
  readonly producerName: string;
  readonly unitName: string;
  readonly state: CaseState;
  readonly scoringRound: number;
  /** For this product, without those in conflict. */
  readonly quorum: Quorum;
  readonly presidingName: string | null;
  readonly cast: number;
  readonly expected: number;
  /** Null when the council's rules keep it from the room. */
  readonly members: readonly { memberId: string; displayName: string; conflict: boolean; cast: boolean }[] | null;
}

export interface AgendaLine {
  readonly caseId: string;
  readonly productName: string;
  readonly producerName: string;
  readonly unitName: string;
  readonly state: CaseState;
  /** Place in the order of the day; null for what was called without it. */
  readonly position: number | null;
}

/** What the chair has let the room see. */
export interface RevealedLine {
  readonly caseId: string;
  readonly productName: string;
  readonly producerName: string;
  readonly shownMean: string;
  readonly star: number;
}

/** The meeting at this moment, as one reader may see it. */
export interface MeetingNow {
  readonly id: string;
  /** Of the session, read before its order of the day: what is changed by what stands here is not changed unseen. */
  readonly version: number;
  readonly councilName: string;
  readonly roundName: string;
  readonly heldOn: string;
  readonly place: string;
  readonly state: SittingState;
  readonly pauseReason: string | null;
  readonly continuesOn: string | null;
  readonly quorum: Quorum;
  readonly presidingName: string | null;
  readonly current: ProductNow | null;
  /** The council has a product in hand with which the reader has a conflict of interest: he is to leave, and learns nothing of it. */
  readonly mustLeave: boolean;
  readonly me: { memberId: string; votes: boolean; present: boolean; cast: boolean } | null;
  readonly agenda: readonly AgendaLine[];
  readonly closed: number;
  readonly revealed: readonly RevealedLine[];
}

/** Read every few seconds by every screen in the room: small, and the same for all but who has a conflict of interest. */
@Injectable()
export class MeetingQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws `evaluation.sitting_not_found` */
  now(actor: Actor, id: string): Promise<MeetingNow> {
    return this.uow.read(async (tx) => {
      const sitting = await loadSitting(tx, id);
      if (sitting.mode === 'written' || !(await managesCouncil(tx, actor, sitting.councilId, READ_CASE)))
        throw new DomainError('evaluation.sitting_not_found');
      const { focus, ...head } = await this.head(tx, id);
      const seen = focus === null ? undefined : await this.seen(tx, actor, focus);
      const { quorum, presidingMemberId } = quorumAt(sitting);
      const seat = seatIn(sitting, actor);
      const casts = seen ? newestBallots(await allBallots(tx, seen.id)) : new Map<string, unknown>();
      return {
        ...head,
        ...{ id, state: sitting.state, continuesOn: sitting.continuesOn, quorum },
        presidingName: nameIn(sitting, presidingMemberId),
        current: seen ? await this.product(tx, seen, new Set(casts.keys())) : null,
        mustLeave: focus !== null && seen === undefined,
        me: seat
          ? {
              memberId: seat.memberId,
              votes: isVotingSeat(seat.seat),
              present: sitting.present.has(seat.memberId),
              cast: casts.has(seat.memberId),
            }
          : null,
        agenda: await this.agenda(tx, actor, id),
        revealed: await this.revealed(tx, actor, id),
      };
    });
  }

  private head(tx: Tx, id: string) {
    return tx.one<
      Pick<MeetingNow, 'version' | 'councilName' | 'roundName' | 'heldOn' | 'place' | 'pauseReason' | 'closed'> & {
        focus: string | null;
      }
    >(
      `select s.version, o.name as "councilName", r.name as "roundName", s.held_on as "heldOn", s.place, s.pause_reason as "pauseReason",
              f.case_id as focus,
              (select count(*)::int from evaluation.evaluation_case c where c.sitting_id = s.id and c.state = 'closed') as closed
         from evaluation.sitting s join evaluation.council o on o.id = s.council_id join programme.round r on r.id = s.round_id
         left join evaluation.meeting_focus f on f.sitting_id = s.id where s.id = $1`,
      [id],
    );
  }

  /** Undefined when a conflict of interest hides it. */
  private async seen(tx: Tx, actor: Actor, caseId: string): Promise<StoredCase | undefined> {
    try {
      return await visibleCase(tx, actor, caseId);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'evaluation.case_not_found') return undefined;
      throw error;
    }
  }

  private async product(tx: Tx, stored: StoredCase, cast: ReadonlySet<string>): Promise<ProductNow> {
    const situation = await situationOf(tx, stored);
    const present = situation.sitting?.present ?? new Set<string>();
    const voters = situation.members
      .filter(
        ({ memberId, seat }) => isVotingSeat(seat) && (present.has(memberId) || situation.conflicts.has(memberId)),
      )
      .map(({ memberId, displayName }) => ({
        ...{ memberId, displayName },
        conflict: situation.conflicts.has(memberId),
        cast: cast.has(memberId),
      }));
    const asked = voters.filter(({ conflict }) => !conflict);
    const { productName, producerName, unitName } = stored.facts;
    const { id: caseId, dossierId, state, scoringRound } = stored;
    return {
      ...{ caseId, dossierId, productName, producerName, unitName, state, scoringRound },
      quorum: situation.quorum,
      presidingName:
        situation.members.find(({ memberId }) => memberId === situation.presidingMemberId)?.displayName ?? null,
      cast: asked.filter((member) => member.cast).length,
      expected: asked.length,
      members: situation.rules.progressVisible ? voters : null,
    };
  }

  /** What this session has taken and is to take, in its order, without what is hidden from the reader. */
  private agenda(tx: Tx, actor: Actor, id: string): Promise<AgendaLine[]> {
    return tx.query<AgendaLine>(
      `select c.id as "caseId", c.facts->>'productName' as "productName", c.facts->>'producerName' as "producerName",
              c.facts->>'unitName' as "unitName", c.state, a.position
         from evaluation.evaluation_case c left join evaluation.agenda_item a on a.case_id = c.id and a.sitting_id = $1
        where (c.sitting_id = $1 or (a.sitting_id is not null and c.sitting_id is null and c.state = 'assigned'))
          and ${withoutConflictSql('c', 2)}
        order by a.position nulls last, c.id limit 500`,
      [id, actor.userId],
    );
  }

  private revealed(tx: Tx, actor: Actor, id: string): Promise<RevealedLine[]> {
    return tx.query<RevealedLine>(
      `select c.id as "caseId", c.facts->>'productName' as "productName", c.facts->>'producerName' as "producerName",
              r.shown_mean as "shownMean", r.star
         from evaluation.result_reveal v join evaluation.case_result r on r.case_id = v.case_id
         join evaluation.evaluation_case c on c.id = v.case_id
        where v.sitting_id = $1 and ${withoutConflictSql('c', 2)} order by v.at, r.sum::numeric / r.count desc, c.id limit 500`,
      [id, actor.userId],
    );
  }
}

const nameIn = (sitting: SittingFactsOf, memberId: string | null): string | null =>
  sitting.members.find((member) => member.memberId === memberId)?.displayName ?? null;
