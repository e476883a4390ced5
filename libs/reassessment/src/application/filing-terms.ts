import { Injectable } from '@nestjs/common';
import { CriteriaFacade } from '@app/criteria';
import { addDays, type LocalDate } from '@app/kernel';
import type { Tx } from '@app/platform/database';
import { ProgrammeFacade } from '@app/programme';
import type { WindowTerms } from '../domain/window';

export interface TermsOfDay {
  readonly today: LocalDate;
  readonly procedureId: string;
  readonly procedureName: string;
  readonly terms: WindowTerms;
}

/**
 * Which days count: for filing those of the procedure in force on the day of filing, as for every dossier (domain page §2); for the
 * warning also those of the procedure under which the certificate was issued.
 */
@Injectable()
export class FilingTerms {
  constructor(
    private readonly criteria: CriteriaFacade,
    private readonly programme: ProgrammeFacade,
  ) {}

  async today(tx: Tx): Promise<TermsOfDay> {
    const today = await this.programme.today(tx);
    const procedure = await this.criteria.procedureForFilingDate(tx, today);
    return { today, procedureId: procedure.id, procedureName: procedure.name, terms: procedure.reassessment };
  }

  /** Of a filing on that day. */
  async on(tx: Tx, day: LocalDate): Promise<WindowTerms> {
    return (await this.criteria.procedureForFilingDate(tx, day)).reassessment;
  }

  /** Of a procedure by its id. */
  async of(tx: Tx, procedureId: string): Promise<WindowTerms> {
    return (await this.criteria.procedure(tx, procedureId)).reassessment;
  }

  /** Last day of the council on a reassessment filed on one day and complete on another; undefined where the law sets none. */
  async councilDueOn(tx: Tx, filing: { filedOn: LocalDate; completeOn: LocalDate }): Promise<LocalDate | undefined> {
    const { id } = await this.criteria.procedureForFilingDate(tx, filing.filedOn);
    const limit = this.criteria.writtenOpinion(id);
    return limit && addDays(filing.completeOn, limit.days);
  }

  /** The same for many: one query, whatever their number. Answers by place in the list. */
  async councilDaysOf(
    tx: Tx,
    filings: readonly { filedOn: LocalDate; completeOn: LocalDate }[],
  ): Promise<(LocalDate | undefined)[]> {
    const procedures = await this.criteria.proceduresOfDays(
      tx,
      filings.map(({ filedOn }) => filedOn),
    );
    return filings.map(({ filedOn, completeOn }) => {
      const procedure = procedures.get(filedOn);
      const limit = procedure && this.criteria.writtenOpinion(procedure.id);
      return limit && addDays(completeOn, limit.days);
    });
  }
}
