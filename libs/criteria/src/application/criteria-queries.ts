import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import { UnitOfWork } from '@app/platform/database';
import type { Procedure } from '../domain/procedure';
import type { Sheet } from '../domain/rulebook';
import { gapsOf, type SheetGap } from '../domain/rulebook-faults';
import { CriteriaFacade } from './criteria.facade';

export interface RulebookRow {
  readonly id: string;
  readonly decision: string;
  readonly issuedOn: string;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly sha256: string;
  readonly sheets: { no: number; name: string; group: string; subgroup: string; complete: boolean }[];
}

/** Reads of rulebooks and procedures. */
@Injectable()
export class CriteriaQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly criteria: CriteriaFacade,
  ) {}

  rulebooks(): Promise<RulebookRow[]> {
    return this.uow.read((tx) =>
      tx.query<RulebookRow>(
        `select id, decision, issued_on as "issuedOn", effective_from as "effectiveFrom", effective_to as "effectiveTo", sha256,
                (select jsonb_agg(jsonb_build_object('no', s->'no', 'name', s->'name', 'group', s->'group', 'subgroup', s->'subgroup', 'complete', s->'complete'))
                   from jsonb_array_elements(content->'sheets') s) as sheets
           from criteria.rulebook order by effective_from desc`,
      ),
    );
  }

  /** @throws `criteria.rulebook_not_found`, `criteria.sheet_not_found` */
  sheet(rulebookId: string, no: number): Promise<{ sheet: Sheet; gaps: SheetGap[]; sha256: string }> {
    return this.uow.read(async (tx) => {
      const { rulebook, sheet, sha256 } = await this.criteria.sheet(tx, rulebookId, no);
      return { sheet, gaps: gapsOf(rulebook, sheet), sha256 };
    });
  }

  procedures(): Promise<Procedure[]> {
    return this.uow.read(async (tx) => {
      const rows = await tx.query<{ content: Procedure }>(
        `select content from criteria.procedure order by effective_from`,
      );
      if (rows.length === 0) throw new DomainError('criteria.procedure_not_found');
      return rows.map((row) => row.content);
    });
  }
}
