import { Injectable } from '@nestjs/common';
import { CriteriaFacade, type Procedure } from '@app/criteria';
import { canonicalJson } from '@app/kernel';
import { UnitOfWork, type Actor, type Tx } from '@app/platform/database';
import type { CouncilRules, Seat } from '../domain/council-rules';
import { membersOf, rulesOf } from './council-state';
import { assertCouncil, MANAGE_CASE, MANAGE_COUNCIL, withoutConflictSql } from './evaluation-access';

/** What must be made anew when a council is set up after an earlier one. */
export type Renewal =
  'decision' | 'member-inactive' | 'member-declined' | 'rules-differ' | 'unit-ended' | 'level-does-not-score';

export interface CouncilToCopy {
  readonly councilId: string;
  readonly level: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly name: string;
  readonly rules: CouncilRules & { readonly version: number };
  readonly members: readonly {
    userId: string;
    displayName: string;
    seat: Seat;
    department: string;
    /** May sit again: has an account that works and did not decline. */
    usable: boolean;
    why: 'member-inactive' | 'member-declined' | null;
  }[];
  readonly toRenew: readonly Renewal[];
}

export interface CouncilConflict {
  readonly id: string;
  readonly caseId: string;
  readonly productName: string;
  readonly producerName: string;
  readonly memberName: string;
  readonly detail: string;
  readonly source: string;
  readonly foundAt: string;
  readonly dismissedReason: string | null;
  readonly dismissedByName: string | null;
  readonly isOpen: boolean;
}

/** Reads for who sets up a council for a new year, and for who keeps its conflicts of interest. */
@Injectable()
export class CouncilYear {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly criteria: CriteriaFacade,
  ) {}

  /** The council as a draft of the next one; what cannot be taken over is named. @throws `evaluation.council_not_found` */
  toCopy(actor: Actor, councilId: string): Promise<CouncilToCopy> {
    return this.uow.read(async (tx) => {
      await assertCouncil(tx, actor, MANAGE_COUNCIL, councilId);
      const row = await tx.one<
        Pick<CouncilToCopy, 'level' | 'unitId' | 'unitName' | 'name'> & { today: string; unitEnded: boolean }
      >(
        `select c.level, c.unit_id as "unitId", u.name as "unitName", c.name, platform.today() as today,
                coalesce(u.valid_to < platform.today(), false) as "unitEnded"
           from evaluation.council c join programme.unit u on u.id = c.unit_id where c.id = $1`,
        [councilId],
      );
      const rules = await rulesOf(tx, councilId);
      const procedure = await this.criteria.procedureForFilingDate(tx, row.today);
      const members = await this.seats(tx, councilId);
      const whys = new Set(members.flatMap(({ why }) => (why === null ? [] : [why])));
      const { level, unitId, unitName, name } = row;
      return {
        ...{ councilId, level, unitId, unitName, name, rules, members },
        toRenew: [
          'decision',
          ...whys,
          ...(row.unitEnded ? (['unit-ended'] as const) : []),
          ...(scores(procedure, level) ? [] : (['level-does-not-score'] as const)),
          ...(differ(procedure, rules) ? (['rules-differ'] as const) : []),
        ],
      };
    });
  }

  private async seats(tx: Tx, councilId: string): Promise<CouncilToCopy['members']> {
    const seated = await membersOf(tx, councilId);
    const rows = await tx.query<{ memberId: string; state: string; declined: boolean }>(
      `select m.id as "memberId", u.state, coalesce((select a.answer = 'declined' from evaluation.seat_answer a
                where a.member_id = m.id order by a.id desc limit 1), false) as declined
         from evaluation.council_member m join identity.app_user u on u.id = m.user_id where m.council_id = $1`,
      [councilId],
    );
    const facts = new Map(rows.map((row) => [row.memberId, row]));
    return seated.map(({ memberId, userId, displayName, seat, department }) => {
      const known = facts.get(memberId);
      const why = known?.state === 'disabled' ? 'member-inactive' : known?.declined ? 'member-declined' : null;
      return { userId, displayName, seat, department, usable: why === null, why };
    });
  }

  /** All conflicts of a council's list, open ones first, with their ground. @throws `evaluation.council_not_found` */
  conflicts(actor: Actor, councilId: string, roundId: string | undefined): Promise<CouncilConflict[]> {
    return this.uow.read(async (tx) => {
      await assertCouncil(tx, actor, MANAGE_CASE, councilId);
      return tx.query<CouncilConflict>(
        `select x.id, c.id as "caseId", c.facts->>'productName' as "productName", c.facts->>'producerName' as "producerName",
                u.display_name as "memberName", x.detail, x.source, x.found_at as "foundAt", d.reason as "dismissedReason",
                b.display_name as "dismissedByName",
                d.conflict_id is null and c.state not in ('closed', 'withdrawn') and m.user_id <> $3 as "isOpen"
           from evaluation.conflict x join evaluation.evaluation_case c on c.id = x.case_id
           join evaluation.council_member m on m.id = x.member_id join identity.app_user u on u.id = m.user_id
           left join evaluation.conflict_dismissal d on d.conflict_id = x.id left join identity.app_user b on b.id = d.dismissed_by
          where c.council_id = $1 and ($2::uuid is null or c.round_id = $2) and ${withoutConflictSql('c', 3)}
          order by d.conflict_id is not null, c.facts->>'productName', u.display_name, x.id limit 500`,
        [councilId, roundId ?? null, actor.userId],
      );
    });
  }
}

const scores = (procedure: Procedure, level: string): boolean =>
  procedure.levels.some((each) => each.level === level && each.act === 'score');

const differ = (procedure: Procedure, { version: _version, ...rules }: CouncilRules & { version: number }): boolean =>
  Object.entries(procedure.councilRules).some(
    ([name, value]) => canonicalJson(value) !== canonicalJson((rules as Readonly<Record<string, unknown>>)[name]),
  );
