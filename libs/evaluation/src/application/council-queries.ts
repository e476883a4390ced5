import { Injectable } from '@nestjs/common';
import { CriteriaFacade } from '@app/criteria';
import { DossiersFacade, type FrozenDossier } from '@app/dossiers';
import { DomainError } from '@app/kernel';
import { foundIn, historyOf, UnitOfWork, type Actor, type HistoryEntry, type Tx } from '@app/platform/database';
import { isVotingSeat, type CouncilRules } from '../domain/council-rules';
import type { SeatedMember } from '../domain/presiding';
import { managesCouncil } from './case-state';
import { membersOf, rulesOf } from './council-state';
import {
  assertCouncil,
  councilScopeParams,
  councilScopeSql,
  MANAGE_CASE,
  MANAGE_COUNCIL,
  READ_COUNCIL,
} from './evaluation-access';
import { sendsUpFrom } from './sends-up';

export interface CouncilRow {
  readonly id: string;
  readonly level: string;
  readonly name: string;
  readonly unitName: string;
  readonly decisionNo: string;
  readonly decisionOn: string;
  readonly state: string;
  readonly memberCount: number;
}

/** What a member said to the invitation; null while no answer came. */
interface SeatAnswered {
  readonly answer: 'accepted' | 'declined' | null;
  readonly answerReason: string | null;
}

export interface CouncilDetail extends Omit<CouncilRow, 'memberCount'> {
  readonly unitId: string;
  readonly rules: CouncilRules & { readonly version: number };
  readonly members: readonly (SeatedMember & SeatAnswered)[];
  readonly sittings: readonly {
    id: string;
    roundId: string;
    roundName: string;
    heldOn: string;
    place: string;
    mode: string;
    dueOn: string | null;
    state: string;
  }[];
  readonly rounds: readonly {
    roundId: string;
    roundName: string;
    cases: number;
    closed: number;
    /** Its results go to a council above by letter. */
    sendsUp: boolean;
  }[];
  readonly allowedActions: string[];
  readonly history: HistoryEntry[];
}

const ROW = `c.id, c.level, c.name, u.name as "unitName", c.decision_no as "decisionNo", c.decision_on as "decisionOn", c.state`;

/** Reads of councils. Members' names are seen by those who work with the council. */
@Injectable()
export class CouncilQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly dossiers: DossiersFacade,
    private readonly criteria: CriteriaFacade,
  ) {}

  /** Newest first. */
  list(
    actor: Actor,
    filter: { q: string | undefined; after: string | undefined; limit: number },
  ): Promise<CouncilRow[]> {
    return this.uow.read((tx) =>
      tx.query<CouncilRow>(
        `select ${ROW}, (select count(*)::int from evaluation.council_member m
                          where m.council_id = c.id and daterange(m.active_from, m.active_to, '[]') @> platform.today()) as "memberCount"
           from evaluation.council c join programme.unit u on u.id = c.unit_id
          where ${councilScopeSql('c', 1)} and ($4::uuid is null or c.id < $4)
            and ${foundIn(['c.name', 'u.name', 'c.decision_no'], 6)}
          order by c.id desc limit $5`,
        [
          ...councilScopeParams(actor.scopeFor(READ_COUNCIL)),
          ...[filter.after ?? null, filter.limit + 1, filter.q ?? null],
        ],
      ),
    );
  }

  /** @throws `evaluation.council_not_found` */
  get(actor: Actor, id: string): Promise<CouncilDetail> {
    return this.uow.read(async (tx) => {
      await assertCouncil(tx, actor, READ_COUNCIL, id);
      const row = await tx.one<Omit<CouncilRow, 'memberCount'> & { unitId: string }>(
        `select ${ROW}, c.unit_id as "unitId" from evaluation.council c join programme.unit u on u.id = c.unit_id where c.id = $1`,
        [id],
      );
      const sittings = await tx.query<CouncilDetail['sittings'][number]>(
        `select s.id, s.round_id as "roundId", r.name as "roundName", s.held_on as "heldOn", s.place, s.state, s.mode, s.due_on as "dueOn"
           from evaluation.sitting s join programme.round r on r.id = s.round_id where s.council_id = $1 order by s.held_on desc, s.id desc limit 100`,
        [id],
      );
      const rounds = await tx.query<Omit<CouncilDetail['rounds'][number], 'sendsUp'> & { procedureIds: string[] }>(
        `select e.round_id as "roundId", r.name as "roundName", count(*)::int as cases, (count(*) filter (where e.state = 'closed'))::int as closed,
                array_agg(distinct e.facts->>'procedureId') as "procedureIds"
           from evaluation.evaluation_case e join programme.round r on r.id = e.round_id
          where e.council_id = $1 group by 1, 2 order by max(r.year) desc, max(r.number) desc`,
        [id],
      );
      const sending = await this.sendingProcedures(tx, row.level, [
        ...new Set(rounds.flatMap((each) => each.procedureIds)),
      ]);
      const manages = await managesCouncil(tx, actor, id, MANAGE_COUNCIL);
      const assigns = await managesCouncil(tx, actor, id, MANAGE_CASE);
      return {
        ...row,
        rules: await rulesOf(tx, id),
        members: await this.answered(tx, id),
        sittings,
        rounds: rounds.map(({ procedureIds, ...round }) => ({
          ...round,
          sendsUp: procedureIds.some((each) => sending.has(each)),
        })),
        allowedActions: [
          ...(manages ? ['add-member', 'end-member', 'set-rules'] : []),
          ...(assigns ? ['assign', 'plan-sitting', 'conflicts', 'labels'] : []),
          ...(await this.ownActions(tx, actor, id)),
        ],
        history: manages ? await historyOf(tx, 'council', id) : [],
      };
    });
  }

  /** Procedures by which a council of this level sends up to one that scores as well. */
  private async sendingProcedures(tx: Tx, level: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const found = new Set<string>();
    for (const id of ids) if (sendsUpFrom(await this.criteria.procedure(tx, id), level)) found.add(id);
    return found;
  }

  private async answered(tx: Tx, id: string): Promise<(SeatedMember & SeatAnswered)[]> {
    const rows = await tx.query<SeatAnswered & { memberId: string }>(
      `select distinct on (a.member_id) a.member_id as "memberId", a.answer, a.reason as "answerReason"
         from evaluation.seat_answer a join evaluation.council_member m on m.id = a.member_id
        where m.council_id = $1 order by a.member_id, a.id desc`,
      [id],
    );
    const known = new Map(rows.map(({ memberId, ...answer }) => [memberId, answer]));
    return (await membersOf(tx, id)).map((member) => ({
      ...member,
      ...(known.get(member.memberId) ?? { answer: null, answerReason: null }),
    }));
  }

  /** Who sits here answers the invitation, and who scores looks at his own strictness. */
  private async ownActions(tx: Tx, actor: Actor, id: string): Promise<string[]> {
    const seat = (await membersOf(tx, id)).find(({ userId }) => userId === actor.userId);
    if (!seat) return [];
    return ['answer', ...(isVotingSeat(seat.seat) ? ['strictness'] : [])];
  }

  /** Accepted dossiers that lie at the council's level and have no council yet. @throws `evaluation.council_not_found` */
  assignable(actor: Actor, id: string, roundId: string): Promise<FrozenDossier[]> {
    return this.uow.read(async (tx) => {
      if (!(await managesCouncil(tx, actor, id, MANAGE_CASE))) throw new DomainError('evaluation.council_not_found');
      const council = await tx.one<{ level: string; unitId: string }>(
        `select level, unit_id as "unitId" from evaluation.council where id = $1`,
        [id],
      );
      const accepted = await this.dossiers.acceptedAt(tx, roundId, council.level, council.unitId);
      const taken = await tx.query<{ dossierId: string }>(
        `select dossier_id as "dossierId" from evaluation.evaluation_case where round_id = $1 and level = $2`,
        [roundId, council.level],
      );
      const known = new Set(taken.map((row) => row.dossierId));
      return accepted.filter((dossier) => !known.has(dossier.dossierId));
    });
  }
}
