import { Inject, Injectable, Optional } from '@nestjs/common';
import { PlansFacade } from '@app/business-plans';
import { carriedKeys, CriteriaFacade, criteriaOf, type Procedure, type Sheet } from '@app/criteria';
import { DomainError, type LocalDate } from '@app/kernel';
import { recordTransition, type CommandContext, type Tx } from '@app/platform/database';
import { ProducersFacade } from '@app/producers';
import { ProgrammeFacade } from '@app/programme';
import { gapsOf, isValidAfter, type DossierGap, type DossierKind } from '../domain/dossier-kind';
import { missingParts } from '../domain/checklist';
import { isEditable } from '../domain/dossier-workflow';
import { checklistFor } from './dossier-checklist';
import { papersOf, type DossierPaper } from './dossier-papers';
import type { WindowDay } from './dossier-rows';
import { FilingWindowPolicy, type FilingWindow } from './filing-window-policy';
import { storedDossier, type StoredDossier } from './stored-dossier';

export interface FollowUpInput {
  readonly productId: string;
  readonly roundId: string;
  readonly kind: 'reassessment' | 'upgrade';
  /** Null: the star was given before this system, so there are no papers to carry over. */
  readonly fromDossierId: string | null;
}

/** What a row must say so that its last day can be told. */
export interface InWindow {
  readonly productId: string;
  readonly kind: string;
  readonly state: string;
  readonly dueOn: string | null;
}

/** A paper that stands in the earlier dossier as well. */
export interface CarriedPaper {
  readonly paperId: string;
  readonly title: string;
  readonly expiresOn: string | null;
  /** Expires before the window for filing ends: valid now, perhaps not on the day of filing. */
  readonly expiresInWindow: boolean;
}

export interface FollowUp {
  readonly dossierId: string;
  readonly carried: CarriedPaper[];
  readonly gaps: DossierGap[];
}

/** Dossiers that go on from an earlier one of the same product: papers and plan are carried over, only gaps are asked for. */
@Injectable()
export class FollowUps {
  constructor(
    private readonly criteria: CriteriaFacade,
    private readonly programme: ProgrammeFacade,
    private readonly producers: ProducersFacade,
    private readonly plans: PlansFacade,
    @Optional() @Inject(FilingWindowPolicy) private readonly window?: FilingWindowPolicy,
  ) {}

  /**
   * A draft with the papers of the earlier dossier that are still valid and the approved plan while its years run. Who may is
   * decided by the caller. @throws `dossier.not_found`, `dossier.exists`, `dossier.kind_not_in_round`
   */
  async open(tx: Tx, ctx: CommandContext, input: FollowUpInput): Promise<FollowUp> {
    const from = input.fromDossierId === null ? undefined : await this.earlier(tx, input, input.fromDossierId);
    await this.assertKindFits(tx, input.kind, input.roundId);
    const product = await this.producers.product(tx, input.productId);
    const today = await this.programme.today(tx);
    const own = from?.producerId === product.producerId ? from : undefined;
    const plan = own && own.planId !== null ? await this.plans.approvedPlanOn(tx, own.planId, today) : undefined;
    const id = tx.newId();
    const added = await tx.execute(
      `insert into dossiers.dossier (id, product_id, producer_id, unit_id, round_id, plan_id, kind, sheet_no, from_dossier_id, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, platform.now()) on conflict do nothing`,
      [
        id,
        product.id,
        product.producerId,
        product.unitId,
        input.roundId,
        plan?.id ?? null,
        input.kind,
        product.sheetNo,
        from?.id ?? null,
      ],
    );
    if (added === 0) throw new DomainError('dossier.exists', { product_id: product.id });
    const papers = own ? await this.carry(tx, id, own, { sheetNo: product.sheetNo, today }) : 0;
    const facts = { kind: input.kind, fromDossierId: from?.id ?? null, papers, plan: plan?.id ?? null };
    await recordTransition(tx, ctx, { entity: 'dossier', id, action: 'create', from: null, to: 'draft', facts });
    return { dossierId: id, carried: await this.carried(tx, id), gaps: await this.gaps(tx, id) };
  }

  private async earlier(tx: Tx, input: FollowUpInput, id: string): Promise<StoredDossier> {
    const from = await storedDossier(tx, id);
    if (from?.productId !== input.productId || from.state === 'draft') throw new DomainError('dossier.not_found');
    return from;
  }

  /** The round of reassessments takes nothing else. @throws `dossier.kind_not_in_round`, `programme.round_not_found` */
  async assertKindFits(tx: Tx, kind: DossierKind, roundId: string): Promise<void> {
    const round = await this.programme.round(tx, roundId);
    if (round.kind === 'reassessment' && kind !== 'reassessment')
      throw new DomainError('dossier.kind_not_in_round', { path: 'roundId', round: round.name });
  }

  /** Kinds that fit what the product has. */
  kindsOf(tx: Tx, productId: string): Promise<readonly DossierKind[]> {
    return this.window?.kindsOf(tx, productId) ?? Promise.resolve(['first', 'upgrade', 'reassessment'] as const);
  }

  /** The newest dossier of the product that was accepted: the one a follow-up goes on from. */
  async newestAccepted(tx: Tx, productId: string): Promise<string | undefined> {
    const row = await tx.maybe<{ id: string }>(
      `select id from dossiers.dossier where product_id = $1 and state = 'accepted' order by id desc limit 1`,
      [productId],
    );
    return row?.id;
  }

  /** What is still to be brought to a dossier in work; nothing once it is filed. @throws `dossier.not_found` */
  async gaps(tx: Tx, dossierId: string): Promise<DossierGap[]> {
    const dossier = await storedDossier(tx, dossierId);
    if (!dossier) throw new DomainError('dossier.not_found');
    if (!isEditable(dossier.state)) return [];
    const today = await this.programme.today(tx);
    const procedure = await this.procedureOf(tx, dossier, today);
    const here = await papersOf(tx, dossierId);
    const missing = new Set(missingParts(await checklistFor(tx, dossier, procedure, here)));
    const from = dossier.fromDossierId === null ? undefined : await storedDossier(tx, dossier.fromDossierId);
    return gapsOf({
      today,
      missing: procedure.contents.filter((part) => missing.has(part.code)),
      knownCodes: procedure.contents.map((part) => part.code),
      here,
      before: from ? await this.inTermsOf(tx, from, procedure, dossier.sheetNo) : [],
    });
  }

  /** Papers that stand in the earlier dossier as well, oldest first. */
  async carried(tx: Tx, dossierId: string): Promise<CarriedPaper[]> {
    const dossier = await storedDossier(tx, dossierId);
    if (!dossier || dossier.fromDossierId === null) return [];
    const { endsOn } = await this.windowOf(tx, dossier);
    const before = new Set((await papersOf(tx, dossier.fromDossierId)).map((paper) => paper.id));
    return (await papersOf(tx, dossierId))
      .filter((paper) => before.has(paper.id))
      .map(({ id: paperId, title, expiresOn }) => ({
        ...{ paperId, title, expiresOn },
        expiresInWindow: !!endsOn && expiresOn !== null && expiresOn < endsOn,
      }));
  }

  /** What filing today would meet, for a reassessment in work; harmless for all others. */
  async windowOf(
    tx: Tx,
    dossier: Pick<StoredDossier, 'kind' | 'state' | 'productId' | 'producerId'>,
  ): Promise<FilingWindow> {
    if (dossier.kind !== 'reassessment' || dossier.state !== 'draft' || !this.window) return { late: false };
    const { productId, producerId } = dossier;
    return this.window.check(tx, { productId, producerId, filedOn: await this.programme.today(tx) });
  }

  /** Rows in which a reassessment in work carries the last day of its certificate's window instead of the round's. */
  async withWindows<Row extends InWindow>(tx: Tx, rows: readonly Row[]): Promise<Row[]> {
    const drafts = rows.filter(({ kind, state }) => kind === 'reassessment' && state === 'draft');
    if (drafts.length === 0 || !this.window) return [...rows];
    const ids = [...new Set(drafts.map(({ productId }) => productId))];
    const days = await this.window.lastDaysOf(tx, ids, await this.programme.today(tx));
    return rows.map((row) => (drafts.includes(row) ? { ...row, dueOn: days.get(row.productId) ?? null } : row));
  }

  /** Last days of the windows of these products that have one; undefined where nothing is known of certificates. */
  async windowDays(tx: Tx, productIds: readonly string[]): Promise<WindowDay[] | undefined> {
    if (!this.window) return undefined;
    const days = await this.window.lastDaysOf(tx, productIds, await this.programme.today(tx));
    return [...days].map(([productId, day]) => ({ productId, day }));
  }

  /** How this dossier could use papers of the wallet: as the newest other dossier used them, in the terms of its own sheet. */
  async proposals(
    tx: Tx,
    dossier: StoredDossier,
  ): Promise<Map<string, Pick<DossierPaper, 'checklistCode' | 'criteria'>>> {
    const procedure = await this.procedureOf(tx, dossier, await this.programme.today(tx));
    const known = new Set(procedure.contents.map((part) => part.code));
    const { sheet } = await this.criteria.sheet(tx, procedure.rulebookId, dossier.sheetNo);
    const uses = await tx.query<{
      paperId: string;
      code: string | null;
      criteria: string[];
      rulebookId: string | null;
      sheetNo: number;
    }>(
      `select distinct on (x.paper_id) x.paper_id as "paperId", x.checklist_code as code, x.criteria, d.rulebook_id as "rulebookId",
              d.sheet_no as "sheetNo"
         from dossiers.dossier_paper x join dossiers.dossier d on d.id = x.dossier_id
        where d.producer_id = $1 and d.id <> $2 order by x.paper_id, d.id desc limit 500`,
      [dossier.producerId, dossier.id],
    );
    const proposed = new Map<string, Pick<DossierPaper, 'checklistCode' | 'criteria'>>();
    for (const { paperId, code, criteria, rulebookId, sheetNo } of uses) {
      const old = await this.criteria.sheet(tx, rulebookId ?? procedure.rulebookId, sheetNo);
      const checklistCode = code !== null && known.has(code) ? code : null;
      proposed.set(paperId, { checklistCode, criteria: termsOf(old.sheet, sheet, criteria) });
    }
    return proposed;
  }

  private async carry(
    tx: Tx,
    id: string,
    from: StoredDossier,
    to: { sheetNo: number; today: LocalDate },
  ): Promise<number> {
    const procedure = await this.criteria.procedureForFilingDate(tx, to.today);
    const known = new Set(procedure.contents.map((part) => part.code));
    const papers = (await this.inTermsOf(tx, from, procedure, to.sheetNo)).filter(
      (paper) => paper.files.length > 0 && isValidAfter(paper, to.today),
    );
    const rows = papers.map(({ id: paperId, checklistCode, criteria }) => ({
      paperId,
      checklistCode: checklistCode !== null && known.has(checklistCode) ? checklistCode : null,
      criteria,
    }));
    return tx.execute(
      `insert into dossiers.dossier_paper (dossier_id, paper_id, checklist_code, criteria)
       select $1, x."paperId", x."checklistCode", x.criteria
         from jsonb_to_recordset($2) as x ("paperId" uuid, "checklistCode" text, criteria text[])`,
      [id, JSON.stringify(rows)],
    );
  }

  /** Papers of an earlier dossier with their criteria as the sheet of this procedure names them. */
  async inTermsOf(tx: Tx, from: StoredDossier, procedure: Procedure, sheetNo: number): Promise<DossierPaper[]> {
    const papers = await papersOf(tx, from.id);
    const { sheet } = await this.criteria.sheet(tx, procedure.rulebookId, sheetNo);
    const old = await this.criteria.sheet(tx, from.rulebookId ?? procedure.rulebookId, from.sheetNo);
    return papers.map((paper) => ({ ...paper, criteria: termsOf(old.sheet, sheet, paper.criteria) }));
  }

  private procedureOf(tx: Tx, dossier: StoredDossier, today: LocalDate): Promise<Procedure> {
    return dossier.procedureId === null
      ? this.criteria.procedureForFilingDate(tx, today)
      : this.criteria.procedure(tx, dossier.procedureId);
  }
}

/** The same sheet keeps its keys; another one is read by the words of its criteria. */
function termsOf(from: Sheet, to: Sheet, keys: readonly string[]): string[] {
  if (from !== to) return carriedKeys(from, to, keys);
  const known = new Set(criteriaOf(to).map((criterion) => criterion.key));
  return keys.filter((key) => known.has(key));
}
