import { Injectable } from '@nestjs/common';
import { PlansFacade } from '@app/business-plans';
import { CriteriaFacade, firstDeskOf, type Procedure, type Ticks } from '@app/criteria';
import { DomainError, type Instant, type LocalDate } from '@app/kernel';
import type { Tx } from '@app/platform/database';
import { ProducersFacade, type ProducerOnForm } from '@app/producers';
import { ProgrammeFacade } from '@app/programme';
import { checklistOf, type ChecklistItem } from '../domain/checklist';
import { isEditable } from '../domain/dossier-workflow';
import { papersOf, type DossierPaper } from './dossier-papers';
import { addressee } from './form-words';
import type { StoredDossier } from './stored-dossier';

/** What of a dossier stands on its forms: as filed in one version, or as written now. */
interface Content {
  readonly productName: string;
  readonly producerName: string;
  readonly planId: string | null;
  readonly papers: DossierPaper[];
  readonly ticks: Ticks | null;
  /** Null while it is written: the form is a draft then. */
  readonly filed: { readonly number: number; readonly sha256: string; readonly on: LocalDate } | null;
}

/** Everything that the producer's forms (registration, self-assessment) are made from. */
export interface FormRecord extends Omit<Content, 'planId' | 'producerName'> {
  readonly dossier: StoredDossier;
  readonly procedure: Procedure;
  readonly producer: ProducerOnForm;
  readonly unitName: string;
  readonly roundName: string;
  readonly sheetName: string;
  readonly deskName: string;
  readonly plan: { readonly productName: string; readonly approvedOn: string } | null;
  readonly checklist: ChecklistItem[];
  readonly now: Instant;
  readonly today: LocalDate;
}

/** Collects what the producer's forms say. */
@Injectable()
export class FormRecords {
  constructor(
    private readonly criteria: CriteriaFacade,
    private readonly programme: ProgrammeFacade,
    private readonly producers: ProducersFacade,
    private readonly plans: PlansFacade,
  ) {}

  /** Of this version, or without one: of what is written now, or was filed last. @throws `dossier.version_not_found` */
  async of(tx: Tx, dossier: StoredDossier, version?: number): Promise<FormRecord> {
    const clock = await this.programme.clock(tx);
    const procedure =
      dossier.procedureId === null
        ? await this.criteria.procedureForFilingDate(tx, clock.today)
        : await this.criteria.procedure(tx, dossier.procedureId);
    const lastFiled = isEditable(dossier.state) || dossier.versionNo === 0 ? undefined : dossier.versionNo;
    const number = version ?? lastFiled;
    const content = number === undefined ? await this.written(tx, dossier) : await this.filed(tx, dossier.id, number);
    const { planId, producerName, ...rest } = content;
    const { content: rulebook } = await this.criteria.rulebook(tx, procedure.rulebookId);
    return {
      ...{ dossier, procedure, ...clock, ...rest },
      producer: { ...(await this.producers.onForm(tx, dossier.producerId)), name: producerName },
      unitName: (await this.programme.unit(tx, dossier.unitId)).name,
      roundName: (await this.programme.round(tx, dossier.roundId)).name,
      sheetName: rulebook.sheets.find((sheet) => sheet.no === dossier.sheetNo)?.name ?? '',
      deskName: await this.deskName(tx, procedure, dossier.unitId),
      plan: planId === null ? null : await this.plans.approvedPlan(tx, planId),
      checklist: checklistOf(procedure.contents, {
        hasPlan: planId !== null,
        hasSelfScore: content.ticks !== null,
        paperCodes: content.papers
          .filter((paper) => paper.files.length > 0)
          .flatMap((paper) => paper.checklistCode ?? []),
      }),
    };
  }

  private async written(tx: Tx, dossier: StoredDossier): Promise<Content> {
    const product = await this.producers.product(tx, dossier.productId);
    const score = await tx.maybe<{ ticks: Ticks }>(`select ticks from dossiers.self_score where dossier_id = $1`, [
      dossier.id,
    ]);
    const papers = await papersOf(tx, dossier.id);
    const { name: productName, producerName } = product;
    return { productName, producerName, planId: dossier.planId, papers, ticks: score?.ticks ?? null, filed: null };
  }

  private async filed(tx: Tx, id: string, number: number): Promise<Content> {
    const found = await tx.maybe<Content>(
      `select v.manifest->'product'->>'name' as "productName", v.manifest->>'producerName' as "producerName",
              v.manifest->>'planId' as "planId", v.manifest->'papers' as papers,
              nullif(v.manifest->'selfScore', 'null'::jsonb) as ticks,
              jsonb_build_object('number', v.number, 'sha256', v.sha256,
                'on', (v.submitted_at at time zone 'Asia/Ho_Chi_Minh')::date) as filed
         from dossiers.dossier_version v where v.dossier_id = $1 and v.number = $2`,
      [id, number],
    );
    if (!found) throw new DomainError('dossier.version_not_found', { number });
    return found;
  }

  private async deskName(tx: Tx, procedure: Procedure, unitId: string): Promise<string> {
    const level = firstDeskOf(procedure);
    const unit = level.unitKind === null ? undefined : await this.programme.enclosing(tx, unitId, level.unitKind);
    return addressee(level, unit?.name);
  }
}
