import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import {
  historyOf,
  standsSinceSql,
  UnitOfWork,
  vnDaySql,
  type Actor,
  type HistoryEntry,
  type Tx,
} from '@app/platform/database';
import {
  WorklistRegistry,
  type WorklistItem,
  type WorklistSource,
  type WorklistPart,
  WORKLIST_ROWS,
  upTo,
} from '@app/platform/http';
import { scopeParams, scopeSql } from '@app/programme';
import { ideaWorkflow, isEditable, type IdeaState } from '../domain/idea-workflow';
import { ideaRoles, DECIDE_IDEA, READ_IDEA, WRITE_IDEA } from './idea-commands';

export interface IdeaRow {
  readonly id: string;
  readonly productName: string;
  readonly producerId: string;
  readonly producerName: string;
  readonly unitName: string;
  readonly provinceNo: string | null;
  readonly state: IdeaState;
  readonly submittedAt: string | null;
}

interface WaitingIdea extends IdeaRow {
  readonly unitId: string;
  /** Day of its sending, or since which its writer has it. */
  readonly since: string;
}

export interface IdeaDetail extends IdeaRow {
  readonly isNewProduct: boolean;
  readonly productId: string | null;
  readonly sheetNo: number;
  readonly description: string;
  readonly coreValue: string;
  readonly packingUnit: string;
  readonly rawMaterial: string;
  readonly materialSource: string;
  readonly distinction: string;
  readonly helpNeeded: string;
  readonly districtNo: string | null;
  readonly version: number;
  readonly allowedActions: string[];
  readonly history: HistoryEntry[];
}

const ROW = `i.id, i.product_name as "productName", i.producer_id as "producerId", p.name as "producerName", u.name as "unitName",
  i.province_no as "provinceNo", i.state, i.submitted_at as "submittedAt"`;
const SINCE = `case when i.state = 'submitted' and i.submitted_at is not null then ${vnDaySql('i.submitted_at')}
  else coalesce(${standsSinceSql('idea', 'i.id')}, ${vnDaySql('i.created_at')}) end`;
const FROM = `ideas.idea i join producers.producer p on p.id = i.producer_id join programme.unit u on u.id = i.unit_id`;

/** Reads of ideas, and what waits. */
@Injectable()
export class IdeaQueries implements WorklistSource {
  constructor(
    private readonly uow: UnitOfWork,
    worklist: WorklistRegistry,
  ) {
    worklist.add(this);
  }

  /** Newest first. */
  list(
    actor: Actor,
    filter: {
      q: string | undefined;
      state: string | undefined;
      unitId: string | undefined;
      producerId: string | undefined;
      after: string | undefined;
      limit: number;
    },
  ): Promise<IdeaRow[]> {
    return this.uow.read((tx) =>
      tx.query<IdeaRow>(
        `select ${ROW} from ${FROM}
          where ${scopeSql('i', 1, 'producer_id', 'id')}
            and ($4::text is null or platform.fold(i.product_name) like '%' || platform.fold($4) || '%'
                 or platform.fold(p.name) like '%' || platform.fold($4) || '%' or i.province_no = $4)
            and ($5::text is null or i.state = $5)
            and ($6::text is null or exists (select 1 from programme.unit_scope f where f.ancestor_id = $6 and f.unit_id = i.unit_id))
            and ($7::uuid is null or i.id < $7)
            and ($8::uuid is null or i.producer_id = $8)
          order by i.id desc limit $9`,
        [
          ...scopeParams(actor.scopeFor(READ_IDEA)),
          filter.q ?? null,
          filter.state ?? null,
          filter.unitId ?? null,
          filter.after ?? null,
          filter.producerId ?? null,
          filter.limit + 1,
        ],
      ),
    );
  }

  /** @throws `idea.not_found` */
  get(actor: Actor, id: string): Promise<IdeaDetail> {
    return this.uow.read(async (tx) => {
      const found = await tx.maybe<Omit<IdeaDetail, 'allowedActions' | 'history'>>(
        `select ${ROW}, i.is_new_product as "isNewProduct", i.product_id as "productId", i.sheet_no as "sheetNo", i.description,
                i.core_value as "coreValue", i.packing_unit as "packingUnit", i.raw_material as "rawMaterial",
                i.material_source as "materialSource", i.distinction, i.help_needed as "helpNeeded", i.district_no as "districtNo", i.version
           from ${FROM} where i.id = $1 and ${scopeSql('i', 2, 'producer_id', 'id')}`,
        [id, ...scopeParams(actor.scopeFor(READ_IDEA))],
      );
      if (!found) throw new DomainError('idea.not_found');
      const actions: string[] = ideaWorkflow.allowedActions(found.state, ideaRoles(actor));
      const allowedActions = actor.can(WRITE_IDEA) && isEditable(found.state) ? ['save', ...actions] : actions;
      return { ...found, allowedActions, history: await historyOf(tx, 'idea', id) };
    });
  }

  async items(tx: Tx, actor: Actor): Promise<WorklistPart[]> {
    const waiting = actor.can(DECIDE_IDEA) ? await this.waiting(tx, actor, DECIDE_IDEA, ['submitted']) : [];
    const own = actor.can(WRITE_IDEA) ? await this.waiting(tx, actor, WRITE_IDEA, ['draft', 'returned']) : [];
    const item =
      (subtitle: (row: IdeaRow) => string, act?: string) =>
      (row: WaitingIdea): WorklistItem => ({
        kind: 'idea',
        title: row.productName,
        subtitle: subtitle(row),
        to: `/y-tuong/${row.id}`,
        dueOn: null,
        since: row.since,
        unitId: row.unitId,
        ...(act === undefined ? {} : { bulk: { act, id: row.id } }),
      });
    return [
      ...upTo(
        waiting,
        item((row) => `Ý tưởng chờ xem xét · ${row.producerName}, ${row.unitName}`, 'ideas.select'),
        '/y-tuong?trang-thai=submitted',
      ),
      ...upTo(
        own,
        item((row) => (row.state === 'returned' ? 'Ý tưởng được trả lại để bổ sung' : 'Ý tưởng đang viết dở')),
        '/y-tuong',
      ),
    ];
  }

  private waiting(tx: Tx, actor: Actor, permission: string, states: readonly string[]): Promise<WaitingIdea[]> {
    return tx.query<WaitingIdea>(
      `select ${ROW}, i.unit_id as "unitId", ${SINCE} as since from ${FROM} where i.state = any($1) and ${scopeSql('i', 2, 'producer_id', 'id')} order by i.id limit ${WORKLIST_ROWS + 1}`,
      [[...states], ...scopeParams(actor.scopeFor(permission))],
    );
  }
}
