import { Injectable } from '@nestjs/common';
import { DomainError, type LocalDate } from '@app/kernel';
import type { Tx } from '@app/platform/database';
import { isVotingSeat, type CouncilRules } from '../domain/council-rules';
import { membersOf, rulesOf } from './council-state';
import { storedMove, type StoredMove } from './stored-move';
import { RESULT_COLUMNS, type ResultFacts } from './result-queries';

export interface CouncilSummary {
  readonly id: string;
  readonly name: string;
  readonly decisionNo: string;
  readonly unitId: string;
}

export interface SittingSummary {
  readonly id: string;
  readonly council: CouncilSummary;
  readonly heldOn: LocalDate;
  readonly place: string;
  readonly memberUserIds: readonly string[];
  /** In writing: last day for sending the sheet back, how many products, who is asked. */
  readonly dueOn: LocalDate | null;
  /** Adjourned: the day on which it goes on. */
  readonly continuesOn: LocalDate | null;
  readonly products: number;
  readonly voterUserIds: readonly string[];
}

/** What ranking and notices ask of evaluation: closed results with frozen facts, nothing that is sealed. */
@Injectable()
export class EvaluationFacade {
  /** Closed results of a round at a level, without those whose case was withdrawn. */
  resultsOf(tx: Tx, roundId: string, level: string): Promise<ResultFacts[]> {
    return tx.query<ResultFacts>(
      `select ${RESULT_COLUMNS} from evaluation.case_result r join evaluation.evaluation_case c on c.id = r.case_id
        where r.round_id = $1 and r.level = $2 order by r.case_id`,
      [roundId, level],
    );
  }

  /** The newest rounds in which a council has closed a product. */
  async newestRoundsWithResults(tx: Tx, count: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `select r.id from programme.round r where exists (select 1 from evaluation.case_result c where c.round_id = r.id)
        order by r.year desc, r.number desc limit $1`,
      [count],
    );
    return rows.map((row) => row.id);
  }

  /** How many products of a round at a level are still before a council. */
  async openCases(tx: Tx, roundId: string, level: string): Promise<number> {
    const row = await tx.one<{ open: number }>(
      `select count(*)::int as open from evaluation.evaluation_case where round_id = $1 and level = $2 and state not in ('closed', 'withdrawn')`,
      [roundId, level],
    );
    return row.open;
  }

  /** @throws `evaluation.council_not_found` */
  async council(tx: Tx, id: string): Promise<CouncilSummary> {
    const found = await tx.maybe<CouncilSummary>(
      `select id, name, decision_no as "decisionNo", unit_id as "unitId" from evaluation.council where id = $1`,
      [id],
    );
    if (!found) throw new DomainError('evaluation.council_not_found');
    return found;
  }

  /** A session with the people of its council today. @throws `evaluation.sitting_not_found` */
  async sitting(tx: Tx, id: string): Promise<SittingSummary> {
    const found = await tx.maybe<{
      councilId: string;
      heldOn: LocalDate;
      place: string;
      dueOn: LocalDate | null;
      continuesOn: LocalDate | null;
      products: number;
    }>(
      `select council_id as "councilId", held_on as "heldOn", place, due_on as "dueOn", continues_on as "continuesOn",
              (select count(*)::int from evaluation.evaluation_case c where c.sitting_id = s.id) as products
         from evaluation.sitting s where id = $1`,
      [id],
    );
    if (!found) throw new DomainError('evaluation.sitting_not_found');
    const { councilId, ...facts } = found;
    const members = await membersOf(tx, councilId);
    const memberUserIds = members.map((member) => member.userId);
    const voters = members.filter((member) => isVotingSeat(member.seat));
    const voterUserIds = voters.map((member) => member.userId);
    return { id, council: await this.council(tx, councilId), ...facts, memberUserIds, voterUserIds };
  }

  /** Who declined a seat and why, with where the council stands. @throws `evaluation.member_not_found` */
  async declined(
    tx: Tx,
    memberId: string,
  ): Promise<{ memberName: string; reason: string; council: CouncilSummary; level: string }> {
    const found = await tx.maybe<{ memberName: string; reason: string; councilId: string; level: string }>(
      `select u.display_name as "memberName", a.reason, m.council_id as "councilId", c.level from evaluation.council_member m
         join identity.app_user u on u.id = m.user_id join evaluation.council c on c.id = m.council_id
         join evaluation.seat_answer a on a.member_id = m.id and a.answer = 'declined'
        where m.id = $1 order by a.id desc limit 1`,
      [memberId],
    );
    if (!found) throw new DomainError('evaluation.member_not_found');
    const { councilId, ...facts } = found;
    return { ...facts, council: await this.council(tx, councilId) };
  }

  /** A request to move a sheet, with the names of both products. @throws `evaluation.sheet_move_not_found` */
  sheetMove(tx: Tx, id: string): Promise<StoredMove> {
    return storedMove(tx, id);
  }

  /** Rules of a council, for the tie-break of the ranking. */
  rules(tx: Tx, councilId: string): Promise<CouncilRules & { version: number }> {
    return rulesOf(tx, councilId);
  }
}
