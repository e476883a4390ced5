import { Injectable } from '@nestjs/common';
import { CertificatesFacade, type LiveCertificate } from '@app/certificates';
import {
  historyOf,
  UnitOfWork,
  type Actor,
  type HistoryEntry,
  type Tx,
  foundIn,
  producerNameSql,
} from '@app/platform/database';
import {
  WorklistRegistry,
  type WorklistItem,
  type WorklistSource,
  type WorklistPart,
  WORKLIST_ROWS,
  upTo,
} from '@app/platform/http';
import { readSetting } from '@app/platform/settings';
import { ProducersFacade } from '@app/producers';
import { ProgrammeFacade } from '@app/programme';
import { byArea, type ChecklistItem } from '../domain/checklist';
import { inspectionWorkflow } from '../domain/inspection-workflow';
import {
  HEAD_COLUMNS,
  loadInspection,
  MANAGE_INSPECTION,
  rolesFor,
  visibleParams,
  visibleSql,
  type InspectionHead,
} from './inspection-access';
import { REMEDY_DAYS } from './inspection-settings';
import { findingsOf, lastVisit, recordOf, type Finding, type LastVisit, type VisitRecord } from './recorded-visits';

export interface InspectionRow extends InspectionHead {
  readonly producerName: string;
  readonly unitName: string;
  readonly findings: number;
  readonly openFindings: number;
}

export interface Member {
  readonly userId: string;
  readonly displayName: string;
  readonly seat: 'leader' | 'member';
  readonly agency: string;
}

export interface Proposal {
  readonly id: string;
  readonly kind: 'suspension' | 'reinstatement';
  readonly ground: string;
  readonly explanation: string;
  readonly statusDecisionId: string;
  readonly proposedAt: string;
}

export interface InspectionDetail extends InspectionRow {
  readonly items: readonly ChecklistItem[];
  readonly members: readonly Member[];
  readonly record: VisitRecord | null;
  readonly findingList: readonly Finding[];
  /** Told to the team and to who leads inspections. */
  readonly lastVisit: LastVisit | null;
  readonly photoIds: readonly string[];
  readonly proposals: readonly Proposal[];
  readonly followedById: string | null;
  readonly certificate: LiveCertificate;
  readonly allowedActions: string[];
  readonly isTeam: boolean;
  /** Days for a remedy that the visit page proposes. */
  readonly remedyDays: number;
  readonly history: HistoryEntry[];
}

const FINDINGS = `(select count(*)::int from inspection.finding f where f.inspection_id = i.id) as findings,
  (select count(*)::int from inspection.finding f where f.inspection_id = i.id and f.remedy_until is not null
      and not exists (select 1 from inspection.finding_remedy r where r.finding_id = f.id)) as "openFindings"`;

export interface InspectionFilter {
  readonly q?: string | undefined;
  readonly state: string | undefined;
  readonly productId: string | undefined;
  readonly planId: string | undefined;
  readonly mine: boolean;
  readonly waits: 'open' | 'for-me' | undefined;
  readonly after: string | undefined;
  readonly limit: number;
}

/** What one's worklist names: visits of the own team, and remedies for who leads inspections there; `manages` is a parameter. */
const FOR_ME = (manages: string): string =>
  `(i.state in ('planned', 'under-way') and exists
     (select 1 from inspection.team_member m where m.inspection_id = i.id and m.user_id = $4))
   or (i.state = 'remedy-awaited' and ${manages}::boolean and ${visibleSql(1)})`;

/** Reads of inspections, and what waits. */
@Injectable()
export class InspectionQueries implements WorklistSource {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly producers: ProducersFacade,
    private readonly programme: ProgrammeFacade,
    private readonly certificates: CertificatesFacade,
    worklist: WorklistRegistry,
  ) {
    worklist.add(this);
  }

  /** Newest first. */
  list(actor: Actor, filter: InspectionFilter): Promise<InspectionRow[]> {
    return this.uow.read(async (tx) => {
      const rows = await tx.query<Omit<InspectionRow, 'producerName' | 'unitName'>>(
        `select ${HEAD_COLUMNS}, ${FINDINGS} from inspection.inspection i
          where ${visibleSql(1)} and ($5::text is null or i.state = $5) and ($6::uuid is null or i.product_id = $6)
            and ($7::uuid is null or i.plan_id = $7) and ($8::uuid is null or i.id < $8)
            and (not $9::boolean or exists (select 1 from inspection.team_member m where m.inspection_id = i.id and m.user_id = $4))
            and ($11::text is null or ($11 = 'open' and i.state in ('planned', 'under-way', 'recorded', 'remedy-awaited'))
              or ($11 = 'for-me' and (${FOR_ME('$12')})))
            and ${foundIn(['i.product_name', producerNameSql('i.producer_id')], 13)}
          order by i.id desc limit $10`,
        [
          ...visibleParams(actor),
          filter.state ?? null,
          filter.productId ?? null,
          filter.planId ?? null,
          filter.after ?? null,
          filter.mine,
          filter.limit + 1,
          filter.waits ?? null,
          actor.can(MANAGE_INSPECTION),
          filter.q ?? null,
        ],
      );
      return this.named(tx, rows);
    });
  }

  /** @throws `inspection.not_found` */
  get(actor: Actor, id: string): Promise<InspectionDetail> {
    return this.uow.read((tx) => this.detail(tx, actor, id));
  }

  async detail(tx: Tx, actor: Actor, id: string): Promise<InspectionDetail> {
    await loadInspection(tx, actor, id);
    const found = await tx.one<Omit<InspectionRow, 'producerName' | 'unitName'> & { items: ChecklistItem[] }>(
      `select ${HEAD_COLUMNS}, ${FINDINGS}, i.items from inspection.inspection i where i.id = $1`,
      [id],
    );
    const [row] = await this.named(tx, [found]);
    if (!row) throw new Error('one row in, one row out');
    const roles = await rolesFor(tx, actor, id);
    const photos = await tx.query<{ id: string }>(
      `select id from inspection.photo where inspection_id = $1 order by received_at, id`,
      [id],
    );
    const follower = await tx.maybe<{ id: string }>(`select id from inspection.inspection where previous_id = $1`, [
      id,
    ]);
    const internal = actor.can(MANAGE_INSPECTION) || roles.length > 0;
    return {
      ...row,
      items: byArea(found.items),
      members: await this.members(tx, id),
      record: (await recordOf(tx, id)) ?? null,
      findingList: await findingsOf(tx, id),
      lastVisit: internal ? await lastVisit(tx, found) : null,
      photoIds: photos.map((photo) => photo.id),
      proposals: internal ? await this.proposals(tx, id) : [],
      followedById: follower?.id ?? null,
      certificate: await this.certificates.certificate(tx, row.certificateId),
      allowedActions: inspectionWorkflow.allowedActions(row.state, roles),
      isTeam: roles.includes('team'),
      remedyDays: await readSetting(tx, REMEDY_DAYS),
      history: await historyOf(tx, 'inspection', id),
    };
  }

  async items(tx: Tx, actor: Actor): Promise<WorklistPart[]> {
    const rows = await tx.query<{
      id: string;
      productName: string;
      unitId: string;
      state: string;
      due: string;
      kind: string;
    }>(
      `select i.id, i.product_name as "productName", i.unit_id as "unitId", i.state, i.kind, coalesce(i.remedy_until, i.due_on) as due
         from inspection.inspection i
        where ${FOR_ME('$5')}
        order by due, i.id limit ${WORKLIST_ROWS + 1}`,
      [...visibleParams(actor), actor.can(MANAGE_INSPECTION)],
    );
    const item = ({ id, productName, unitId, state, due }: (typeof rows)[number]): WorklistItem => ({
      kind: 'inspection',
      title: `Kiểm tra · ${productName}`,
      subtitle: state === 'remedy-awaited' ? 'Chờ khắc phục tồn tại' : 'Cần đi kiểm tra',
      to: state === 'remedy-awaited' ? `/kiem-tra/${id}` : `/kiem-tra/${id}/hien-truong`,
      dueOn: due,
      unitId,
    });
    return upTo(rows, item, '/kiem-tra?viec=cho-toi');
  }

  private async named(
    tx: Tx,
    rows: readonly Omit<InspectionRow, 'producerName' | 'unitName'>[],
  ): Promise<InspectionRow[]> {
    const producers = await this.producers.producers(
      tx,
      rows.map((row) => row.producerId),
    );
    const units = await this.programme.units(
      tx,
      rows.map((row) => row.unitId),
    );
    return rows.map((row) => ({
      ...row,
      producerName: producers.get(row.producerId)?.name ?? '',
      unitName: units.get(row.unitId)?.name ?? '',
    }));
  }

  private members(tx: Tx, id: string): Promise<Member[]> {
    return tx.query<Member>(
      `select m.user_id as "userId", u.display_name as "displayName", m.seat, m.agency
         from inspection.team_member m join identity.app_user u on u.id = m.user_id
        where m.inspection_id = $1 order by m.seat, u.display_name`,
      [id],
    );
  }

  private proposals(tx: Tx, id: string): Promise<Proposal[]> {
    return tx.query<Proposal>(
      `select id, kind, ground, explanation, status_decision_id as "statusDecisionId", proposed_at as "proposedAt"
         from inspection.proposal where inspection_id = $1 order by id`,
      [id],
    );
  }
}
