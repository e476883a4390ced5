import { Injectable } from '@nestjs/common';
import { CriteriaFacade, type DossierContent } from '@app/criteria';
import { DomainError } from '@app/kernel';
import { UnitOfWork, type Actor } from '@app/platform/database';
import { DossierAccess } from './dossier-access';
import { FormRecords, type FormRecord } from './form-record';
import { registrationPaper } from './registration-paper';
import { selfAssessmentPaper } from './self-assessment-paper';
import { visibleDossier } from './stored-dossier';

/** The producer's forms of a dossier as papers, for whoever may read the dossier; titles come from the procedure. */
@Injectable()
export class PrintForms {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: DossierAccess,
    private readonly criteria: CriteriaFacade,
    private readonly records: FormRecords,
  ) {}

  /** @throws `dossier.not_found`, `dossier.version_not_found`, `dossier.form_not_asked` */
  async registration(actor: Actor, id: string, version?: number): Promise<Buffer> {
    const record = await this.uow.read(async (tx) =>
      this.records.of(tx, await visibleDossier(tx, this.access, { actor }, id), version),
    );
    return registrationPaper(record, partFilledBy(record, 'form'));
  }

  /** @throws as {@link registration}, and `dossier.self_score_missing`, `criteria.sheet_incomplete` */
  async selfAssessment(actor: Actor, id: string, version?: number): Promise<Buffer> {
    const { record, content, score } = await this.uow.read(async (tx) => {
      const dossier = await visibleDossier(tx, this.access, { actor }, id);
      const found = await this.records.of(tx, dossier, version);
      const part = partFilledBy(found, 'self-score');
      if (found.ticks === null) throw new DomainError('dossier.self_score_missing');
      const sheet = await this.criteria.scorableSheet(tx, found.procedure.rulebookId, dossier.sheetNo);
      return { record: found, content: part, score: { ...sheet, ticks: found.ticks } };
    });
    return selfAssessmentPaper(record, content, score);
  }
}

/** The part that this form is, by the procedure. @throws `dossier.form_not_asked` */
function partFilledBy(record: FormRecord, filledBy: 'form' | 'self-score'): DossierContent {
  const part = record.procedure.contents.find((content) => content.filledBy === filledBy);
  if (!part) throw new DomainError('dossier.form_not_asked');
  return part;
}
