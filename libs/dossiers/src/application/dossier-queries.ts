import { Inject, Injectable, Optional } from '@nestjs/common';
import { CriteriaFacade } from '@app/criteria';
import { DomainError } from '@app/kernel';
import { historyOf, UnitOfWork, type Actor, type HistoryEntry, type Tx } from '@app/platform/database';
import { problemOf } from '@app/platform/http';
import { ProgrammeFacade, scopeParams, scopeSql } from '@app/programme';
import { checklistOf, missingParts, type ChecklistItem } from '../domain/checklist';
import type { DossierGap, DossierKind } from '../domain/dossier-kind';
import { dossierWorkflow, isEditable } from '../domain/dossier-workflow';
import { CouncilDays } from './council-days';
import { DossierAccess, WRITE_DOSSIER, WRITE_OPINION } from './dossier-access';
import { papersOf, walletOf, type DossierPaper, type PaperFile } from './dossier-papers';
import {
  dossierRows,
  DUE,
  FROM,
  reassessedProducts,
  ROW,
  type DossierFilter,
  type DossierRow,
  type ListedDossier,
} from './dossier-rows';
import { FollowUps, type CarriedPaper } from './follow-ups';
import { DossierWayPolicy } from './dossier-way-policy';
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
  /** Day until which the council judges, as far as it is known. */
  readonly councilOn: string | null;
  readonly versionNo: number;
  readonly version: number;
  readonly checklist: ChecklistItem[];
  readonly missing: string[];
  readonly gaps: DossierGap[];
  readonly followUp: FollowUpView | null;
  readonly filedLate: boolean;
  readonly filingWindow: { fault: string | null; late: boolean; endsOn: string | null } | null;
  readonly papers: DossierPaper[];
  readonly selfScore: SelfScoreResult | null;
  readonly opinion: Opinion | null;
  readonly opinionItems: readonly { code: string; title: string }[];
  readonly supplements: Supplement[];
  readonly incompleteFilings: IncompleteFiling[];
  readonly versions: { number: number; sha256: string; reason: string | null; submittedAt: string }[];
  readonly allowedActions: string[];
  readonly history: HistoryEntry[];
}

interface IncompleteFiling {
  readonly versionNo: number;
  readonly missing: { code: string; title: string }[];
  readonly confirmedBy: string;
  readonly confirmedAt: string;
}

interface FollowUpView {
  readonly from: { readonly id: string; readonly roundName: string; readonly filedOn: string | null };
  readonly carried: CarriedPaper[];
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

/** Reads of dossiers. */
@Injectable()
export class DossierQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: DossierAccess,
    private readonly criteria: CriteriaFacade,
    private readonly programme: ProgrammeFacade,
    private readonly scores: SelfScores,
    private readonly intake: Intake,
    private readonly facade: DossiersFacade,
    private readonly followUps: FollowUps,
    private readonly days: CouncilDays,
    @Optional() @Inject(DossierWayPolicy) private readonly way?: DossierWayPolicy,
  ) {}

  /** Rows of a page with the last day that a producer is told. */
  told(rows: readonly ListedDossier[]): Promise<ListedDossier[]> {
    return this.uow.read((tx) => this.followUps.withWindows(tx, rows));
  }

  /** Newest first, or by the nearest last day. */
  list(actor: Actor, filter: DossierFilter): Promise<ListedDossier[]> {
    return this.uow.read(async (tx) => {
      const windows = filter.byDue
        ? await this.followUps.windowDays(tx, await reassessedProducts(tx, this.access, actor))
        : undefined;
      return dossierRows(tx, this.access, actor, filter, { windows, way: this.way });
    });
  }

  /** @throws `dossier.not_found` */
  get(actor: Actor, id: string): Promise<DossierDetail> {
    return this.uow.read(async (tx) => {
      const stored = await visibleDossier(tx, this.access, { actor }, id);
      const row = await tx.one<DossierRow & { planName: string | null }>(
        `select ${ROW}, ${DUE} as "dueOn", (select l.product_name from plans.plan l where l.id = d.plan_id) as "planName" from ${FROM} where d.id = $1`,
        [id],
      );
      const [told = row] = await this.followUps.withWindows(tx, [row]);
      return { ...told, ...(await this.detail(tx, actor, stored)), history: await historyOf(tx, 'dossier', id) };
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
      councilOn: (await this.days.of(tx, stored, procedure)) ?? null,
      checklist,
      missing: missingParts(checklist),
      gaps: await this.followUps.gaps(tx, stored.id),
      followUp: await this.followUp(tx, stored),
      filedLate: stored.filedLate,
      filingWindow: await this.filingWindow(tx, stored),
      papers,
      selfScore,
      opinion,
      opinionItems: procedure.opinion?.items ?? [],
      supplements: await this.supplements(tx, stored.id),
      incompleteFilings: await tx.query<IncompleteFiling>(
        `select f.version_no as "versionNo", f.missing, u.display_name as "confirmedBy", f.confirmed_at as "confirmedAt"
           from dossiers.incomplete_filing f join identity.app_user u on u.id = f.confirmed_by
          where f.dossier_id = $1 order by f.version_no`,
        [stored.id],
      ),
      versions: await tx.query<DossierDetail['versions'][number]>(
        `select number, sha256, reason, submitted_at as "submittedAt" from dossiers.dossier_version where dossier_id = $1 order by number`,
        [stored.id],
      ),
      allowedActions: await this.actions(tx, actor, stored, opinion),
    };
  }

  private async followUp(tx: Tx, stored: StoredDossier): Promise<FollowUpView | null> {
    if (stored.fromDossierId === null) return null;
    const from = await tx.one<FollowUpView['from']>(
      `select d.id, o.name as "roundName", d.filed_on as "filedOn" from ${FROM} where d.id = $1`,
      [stored.fromDossierId],
    );
    return { from, carried: await this.followUps.carried(tx, stored.id) };
  }

  /** What filing today would meet; only a reassessment in work has it. */
  private async filingWindow(tx: Tx, stored: StoredDossier): Promise<DossierDetail['filingWindow']> {
    if (stored.kind !== 'reassessment' || stored.state !== 'draft') return null;
    const { fault, late, endsOn } = await this.followUps.windowOf(tx, stored);
    return { fault: fault ? (problemOf(fault.code)?.title ?? fault.code) : null, late, endsOn: endsOn ?? null };
  }

  /** Kinds of dossier that can be begun for a product. @throws `producer.product_not_found` */
  kinds(actor: Actor, productId: string): Promise<readonly DossierKind[]> {
    return this.uow.read(async (tx) => {
      const found = await tx.maybe(
        `select 1 from producers.product p join producers.producer r on r.id = p.producer_id
          where p.id = $1 and (${scopeSql('r', 2, 'id')} or p.id = any($4::uuid[]))`,
        [productId, ...scopeParams(actor.scopeFor(WRITE_DOSSIER))],
      );
      if (!found) throw new DomainError('producer.product_not_found');
      return this.followUps.kindsOf(tx, productId);
    });
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

  /** The producer's papers, to carry over, each with the part and the criteria that it could fill here. @throws `dossier.not_found` */
  wallet(actor: Actor, dossierId: string): Promise<DossierPaper[]> {
    return this.uow.read(async (tx) => {
      const dossier = await visibleDossier(tx, this.access, { actor }, dossierId);
      if (!(await this.access.isWriter(tx, actor, dossier))) throw new DomainError('dossier.not_found');
      const proposed = await this.followUps.proposals(tx, dossier);
      const papers = await walletOf(tx, dossier.producerId);
      return papers.map((paper) => ({ checklistCode: null, criteria: [], ...paper, ...proposed.get(paper.id) }));
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
}

/** A sheet that is not whole has no score to show; every other fault is a fault. */
function onlyIncompleteSheet(error: unknown): null {
  if (error instanceof DomainError && error.code === 'criteria.sheet_incomplete') return null;
  throw error;
}
