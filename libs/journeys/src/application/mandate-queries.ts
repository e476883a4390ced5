import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import { UnitOfWork, type Actor, type Tx } from '@app/platform/database';
import { mandateWorkflow, type MandateState } from '../domain/mandate-workflow';
import type { HelperKind } from './ask-mandate';
import { MandateCode } from './mandate-code';
import { GIVE_MANDATE, rolesOf } from './mandate-commands';

export interface MandateView {
  readonly id: string;
  readonly producerId: string;
  readonly producerName: string;
  readonly journeyId: string | null;
  readonly productName: string | null;
  readonly helperKind: HelperKind;
  readonly giverName: string;
  readonly helperName: string | null;
  /** As stored; `asked` = offered to nobody but the helper who asked; past its last day or hour it is `over`. */
  readonly state: MandateState | 'asked' | 'over';
  /** Of a mandate that was asked for, to who may agree to it: he may tell it to the helper. */
  readonly code: string | null;
  readonly codeUntil: string;
  readonly validThrough: string;
  readonly takenAt: string | null;
  readonly version: number;
  readonly allowedActions: string[];
}

export interface MandatedAct {
  readonly seq: string;
  readonly actorName: string;
  readonly onBehalfOfName: string;
  readonly command: string;
  readonly at: string;
}

type Row = Omit<MandateView, 'allowedActions' | 'code'> & {
  readonly helperId: string | null;
  readonly stored: MandateState;
};

const ROW = `m.id, m.producer_id as "producerId", p.name as "producerName", m.journey_id as "journeyId",
  coalesce((select q.name from producers.product q where q.id = m.journey_id), (select i.product_name from ideas.idea i where i.id = m.journey_id)) as "productName",
  m.helper_kind as "helperKind", g.display_name as "giverName", h.display_name as "helperName", m.helper_id as "helperId", m.state as stored,
  case when m.state = 'active' and m.valid_through < platform.today() or m.state = 'offered' and m.code_until <= platform.now()
       then 'over' when m.state = 'offered' and m.asked then 'asked' else m.state end as state,
  m.code_until as "codeUntil", m.valid_through as "validThrough", m.taken_at as "takenAt", m.version`;
const FROM = `journeys.mandate m join producers.producer p on p.id = m.producer_id join identity.app_user g on g.id = m.giver_id
  left join identity.app_user h on h.id = m.helper_id`;
const MINE = `(m.producer_id = any($1::uuid[]) or m.helper_id = $2)`;

/** Mandates as producer and helper see them, and what was done under each. */
@Injectable()
export class MandateQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly code: MandateCode,
  ) {}

  /** Given by my producers or held by me, newest first. */
  list(actor: Actor, page: { after: string | undefined; limit: number }): Promise<MandateView[]> {
    return this.uow.read(async (tx) => {
      const rows = await tx.query<Row>(
        `select ${ROW} from ${FROM} where ${MINE} and ($3::uuid is null or m.id < $3) order by m.id desc limit $4`,
        [...this.mine(actor), page.after ?? null, page.limit + 1],
      );
      return rows.map((row) => this.viewOf(actor, row));
    });
  }

  /** Acts done under a mandate, newest first. @throws `journey.mandate_not_found` */
  acts(actor: Actor, id: string, page: { after: string | undefined; limit: number }): Promise<MandatedAct[]> {
    return this.uow.read(async (tx) => {
      await this.assertMine(tx, actor, id);
      return tx.query<MandatedAct>(
        `select a.seq, u.display_name as "actorName", b.display_name as "onBehalfOfName", a.command, a.at
           from platform.mandated_act a join identity.app_user u on u.id = a.actor_id join identity.app_user b on b.id = a.on_behalf_of
          where a.mandate_id = $1 and ($2::bigint is null or a.seq < $2) order by a.seq desc limit $3`,
        [id, page.after ?? null, page.limit + 1],
      );
    });
  }

  private async assertMine(tx: Tx, actor: Actor, id: string): Promise<void> {
    const found = await tx.maybe(`select 1 from journeys.mandate m where ${MINE} and m.id = $3`, [
      ...this.mine(actor),
      id,
    ]);
    if (found === undefined) throw new DomainError('journey.mandate_not_found');
  }

  private mine(actor: Actor): [string[], string] {
    return [[...actor.scopeFor(GIVE_MANDATE).organisationIds], actor.userId];
  }

  private viewOf(actor: Actor, { helperId, stored, ...row }: Row): MandateView {
    const roles = rolesOf(actor, { ...row, helperId });
    const isAsked = row.state === 'asked';
    const actions = mandateWorkflow
      .allowedActions(stored, roles)
      .filter((action) => action === 'revoke' || (action === 'confirm' && isAsked));
    const enters = row.state === 'active' && helperId === actor.userId && actor.acting === undefined;
    const code = isAsked && roles.includes('giver') ? this.code.ofAsked(row.id) : null;
    return { ...row, code, allowedActions: [...(enters ? ['enter'] : []), ...actions] };
  }
}
