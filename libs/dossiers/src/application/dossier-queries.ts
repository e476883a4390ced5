import { Injectable } from '@nestjs/common';
import { CriteriaFacade } from '@app/criteria';
import { DomainError } from '@app/kernel';
import { historyOf, UnitOfWork, type Actor, type HistoryEntry, type Tx } from '@app/platform/database';
import { WorklistRegistry, type WorklistItem, type WorklistSource } from '@app/platform/http';
import { ProgrammeFacade, scopeParams, scopeSql } from '@app/programme';
import { checklistOf, missingParts, type ChecklistItem } from '../domain/checklist';
import { dossierWorkflow, isEditable } from '../domain/dossier-workflow';
import { DECIDE_INTAKE, DossierAccess, WRITE_DOSSIER, WRITE_OPINION } from './dossier-access';
import { papersOf, walletOf, type DossierPaper, type PaperFile } from './dossier-papers';
import { dossierRows, DUE, FROM, ROW, type DossierFilter, type DossierRow } from './dossier-rows';
import { DossiersFacade } from './dossiers.facade';
import { Intake } from './intake';
import { SelfScores, type SelfScoreResult } from './self-score';
import { visibleDossier, type StoredDossier } from './stored-dossier';

export interface DossierDetail extends DossierRow {
  readonly productId: string;
  readonly producerId: string;
  readonly roundId: string;
  readonly sheetNo: number;
  readonly planId: string | null;
  readonly planName: string | null;
  readonly rulebookId: string;
  readonly procedureName: string;
  readonly deskLabel: string | null;
  readonly versionNo: number;
  readonly version: number;
  readonly checklist: ChecklistItem[];
  readonly missing: string[];
  readonly papers: DossierPaper[];
  readonly selfScore: SelfScoreResult | null;
  readonly opinion: Opinion | null;
  readonly opinionItems: readonly { code: string; title: string }[];
  readonly supplements: Supplement[];
  readonly versions: { number: number; sha256: string; reason: string | null; submittedAt: string }[];
  readonly allowedActions: string[];
  readonly history: HistoryEntry[];
}

interface Opinion {
  readonly receivedOn: string;
  readonly dueOn: string;
  readonly items: { code: string; holds: boolean; note: string }[] | null;
  readonly letterNo: string | null;
  readonly letterOn: string | null;
  readonly sentAt: string | null;
  readonly workingDaysLeft: number | null;
}

interface Supplement {
  readonly items: { code: string; note: string }[];
  readonly reason: string;
  readonly dueOn: string;
  readonly askedAt: string;
  readonly answeredAt: string | null;
}

/** Reads of dossiers, and what waits. */
@Injectable()
export class DossierQueries implements WorklistSource {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: DossierAccess,
    private readonly criteria: CriteriaFacade,
    private readonly programme: ProgrammeFacade,
    private readonly scores: SelfScores,
    private readonly intake: Intake,
    private readonly facade: DossiersFacade,
    worklist: WorklistRegistry,
  ) {
    worklist.add(this);
  }

  /** Newest first, or by the nearest last day. */
  list(actor: Actor, filter: DossierFilter): Promise<DossierRow[]> {
    return this.uow.read((tx) => dossierRows(tx, this.access, actor, filter));
  }

  /** @throws `dossier.not_found` */
  get(actor: Actor, id: string): Promise<DossierDetail> {
    return this.uow.read(async (tx) => {
      const stored = await visibleDossier(tx, this.access, { actor }, id);
      const row = await tx.one<DossierRow & { planName: string | null }>(
        `select ${ROW}, ${DUE} as "dueOn", (select l.product_name from plans.plan l where l.id = d.plan_id) as "planName" from ${FROM} where d.id = $1`,
        [id],
      );
      return { ...row, ...(await this.detail(tx, actor, stored)), history: await historyOf(tx, 'dossier', id) };
    });
  }

  private async detail(tx: Tx, actor: Actor, stored: StoredDossier) {
    const procedure =
      stored.procedureId === null
        ? await this.criteria.procedureForFilingDate(tx, await this.programme.today(tx))
        : await this.criteria.procedure(tx, stored.procedureId);
    const papers = isEditable(stored.state)
      ? await papersOf(tx, stored.id)
      : await this.facade.evidenceFor(tx, stored.id);
    const selfScore = await this.scores.current(tx, stored).catch(onlyIncompleteSheet);
    const paperCodes = papers.filter((paper) => paper.files.length > 0).flatMap((paper) => paper.checklistCode ?? []);
    const checklist = checklistOf(procedure.contents, {
      hasPlan: stored.planId !== null,
      hasSelfScore: selfScore !== null,
      paperCodes,
    });
    const desk = await this.intake.deskOf(tx, stored);
    const opinion = await this.opinion(tx, stored.id);
    const { productId, producerId, roundId, sheetNo, planId, versionNo, version } = stored;
    return {
      ...{ productId, producerId, roundId, sheetNo, planId, versionNo, version },
      rulebookId: procedure.rulebookId,
      procedureName: procedure.name,
      deskLabel: desk?.label ?? null,
      checklist,
      missing: missingParts(checklist),
      papers,
      selfScore,
      opinion,
      opinionItems: procedure.opinion?.items ?? [],
      supplements: await this.supplements(tx, stored.id),
      versions: await tx.query<DossierDetail['versions'][number]>(
        `select number, sha256, reason, submitted_at as "submittedAt" from dossiers.dossier_version where dossier_id = $1 order by number`,
        [stored.id],
      ),
      allowedActions: await this.actions(tx, actor, stored, opinion),
    };
  }

  private async actions(tx: Tx, actor: Actor, stored: StoredDossier, opinion: Opinion | null): Promise<string[]> {
    const desk = await this.intake.deskOf(tx, stored);
    const actions: string[] = dossierWorkflow.allowedActions(
      stored.state,
      await this.intake.roles(tx, actor, stored, desk),
    );
    const givesOpinion =
      stored.state === 'submitted' &&
      opinion !== null &&
      opinion.sentAt === null &&
      (await this.access.isAtDesk(tx, actor.scopeFor(WRITE_OPINION), stored.deskUnitId, desk?.unitKind ?? null));
    return [
      ...(isEditable(stored.state) && (await this.access.isWriter(tx, actor, stored)) ? ['edit'] : []),
      ...(desk?.act === 'opinion' ? actions.filter((action) => action !== 'accept') : actions),
      ...(givesOpinion ? ['send-opinion'] : []),
    ];
  }

  private async opinion(tx: Tx, id: string): Promise<Opinion | null> {
    const found = await tx.maybe<Opinion>(
      `select received_on as "receivedOn", due_on as "dueOn", items, letter_no as "letterNo", letter_on as "letterOn", sent_at as "sentAt"
         from dossiers.opinion where dossier_id = $1`,
      [id],
    );
    if (!found) return null;
    const calendar = await this.programme.workingCalendar(tx);
    const today = await this.programme.today(tx);
    const left = calendar.workingDaysBetween(today, found.dueOn as typeof today);
    return { ...found, workingDaysLeft: found.sentAt === null ? left : null };
  }

  private supplements(tx: Tx, id: string): Promise<Supplement[]> {
    return tx.query<Supplement>(
      `select items, reason, due_on as "dueOn", asked_at as "askedAt", answered_at as "answeredAt"
         from dossiers.supplement_request where dossier_id = $1 order by asked_at, id`,
      [id],
    );
  }

  /** The producer's papers, to carry over. @throws `dossier.not_found` */
  wallet(actor: Actor, dossierId: string): Promise<Omit<DossierPaper, 'checklistCode' | 'criteria'>[]> {
    return this.uow.read(async (tx) => {
      const dossier = await visibleDossier(tx, this.access, { actor }, dossierId);
      if (!(await this.access.isWriter(tx, actor, dossier))) throw new DomainError('dossier.not_found');
      return walletOf(tx, dossier.producerId);
    });
  }

  /** A file of the dossier, by the same rule as the dossier itself. @throws `dossier.not_found`, `file.not_found` */
  file(actor: Actor, dossierId: string, fileId: string): Promise<PaperFile> {
    return this.uow.read(async (tx) => {
      const dossier = await visibleDossier(tx, this.access, { actor }, dossierId);
      const papers = isEditable(dossier.state)
        ? [...(await papersOf(tx, dossierId)), ...(await this.facade.evidenceFor(tx, dossierId))]
        : await this.facade.evidenceFor(tx, dossierId);
      const found = papers.flatMap((paper) => paper.files).find((file) => file.id === fileId);
      if (!found) throw new DomainError('file.not_found');
      return found;
    });
  }

  async items(tx: Tx, actor: Actor): Promise<WorklistItem[]> {
    return [
      ...(await this.ownItems(tx, actor)),
      ...(await this.opinionItems(tx, actor)),
      ...(await this.deskItems(tx, actor)),
    ];
  }

  private async ownItems(tx: Tx, actor: Actor): Promise<WorklistItem[]> {
    if (!actor.can(WRITE_DOSSIER)) return [];
    const rows = await tx.query<{ id: string; productName: string; state: string; dueOn: string | null }>(
      `select d.id, p.name as "productName", d.state, ${DUE} as "dueOn"
         from ${FROM} where d.state in ('draft', 'supplement-asked') and ${scopeSql('d', 1)} order by d.id limit 50`,
      scopeParams(actor.scopeFor(WRITE_DOSSIER)),
    );
    return rows.map((row) => ({
      kind: 'dossier',
      title: row.productName,
      subtitle: row.state === 'draft' ? 'Hồ sơ đang chuẩn bị' : 'Hồ sơ cần bổ sung',
      to: `/ho-so/${row.id}`,
      dueOn: row.dueOn,
    }));
  }

  private async opinionItems(tx: Tx, actor: Actor): Promise<WorklistItem[]> {
    if (!actor.can(WRITE_OPINION)) return [];
    const rows = await this.atDesk(
      tx,
      actor,
      WRITE_OPINION,
      `exists (select 1 from dossiers.opinion n where n.dossier_id = d.id and n.sent_at is null)`,
    );
    return rows.map((row) => this.waitingItem(row, 'Hồ sơ chờ ý kiến của xã'));
  }

  private async deskItems(tx: Tx, actor: Actor): Promise<WorklistItem[]> {
    if (!actor.can(DECIDE_INTAKE)) return [];
    const rows = await this.atDesk(
      tx,
      actor,
      DECIDE_INTAKE,
      `not exists (select 1 from dossiers.opinion n where n.dossier_id = d.id and n.sent_at is null)`,
    );
    return rows.map((row) => this.waitingItem(row, 'Hồ sơ chờ tiếp nhận'));
  }

  private waitingItem(
    row: { id: string; productName: string; producerName: string; dueOn: string | null },
    what: string,
  ): WorklistItem {
    return {
      kind: 'dossier',
      title: row.productName,
      subtitle: `${what} · ${row.producerName}`,
      to: `/ho-so/${row.id}`,
      dueOn: row.dueOn,
    };
  }

  private atDesk(tx: Tx, actor: Actor, permission: string, condition: string) {
    const scope = actor.scopeFor(permission);
    return tx.query<{ id: string; productName: string; producerName: string; dueOn: string | null }>(
      `select d.id, p.name as "productName", r.name as "producerName",
              (select n.due_on from dossiers.opinion n where n.dossier_id = d.id and n.sent_at is null) as "dueOn"
         from ${FROM} join programme.unit k on k.id = d.desk_unit_id
        where d.state = 'submitted' and ${condition}
          and (($1::boolean and k.kind = 'province')
               or exists (select 1 from programme.unit_scope us where us.unit_id = d.desk_unit_id and us.ancestor_id = any($2::text[])))
        order by "dueOn" nulls last, d.id limit 100`,
      [scope.all, [...scope.unitIds]],
    );
  }
}

/** A sheet that is not whole has no score to show; every other fault is a fault. */
function onlyIncompleteSheet(error: unknown): null {
  if (error instanceof DomainError && error.code === 'criteria.sheet_incomplete') return null;
  throw error;
}
