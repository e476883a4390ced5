import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import type { Tx } from '@app/platform/database';
import type { OpinionBasisItem } from '../domain/opinion-basis';
import type { Procedure } from '../domain/procedure';
import type { Rulebook, Sheet } from '../domain/rulebook';
import { gapsOf } from '../domain/rulebook-faults';
import type { WrittenOpinionTerms } from '../domain/written-opinion';
import { shippedOpinionBases, shippedWrittenOpinions } from '../infrastructure/shipped-data';

export interface PublishedRulebook {
  readonly sha256: string;
  readonly content: Rulebook;
}

/**
 * Rulebooks and procedures for other modules. Published versions never change, so a process keeps what it has read.
 */
@Injectable()
export class CriteriaFacade {
  private readonly rulebooks = new Map<string, PublishedRulebook>();
  private readonly procedures = new Map<string, Procedure>();
  private readonly written = shippedWrittenOpinions();
  private readonly bases = shippedOpinionBases();

  /** The procedure in force on the day a dossier is filed: the one that began last. @throws `criteria.no_procedure` */
  async procedureForFilingDate(tx: Tx, filedOn: string): Promise<Procedure> {
    const row = await tx.maybe<{ id: string }>(
      `select id from criteria.procedure where effective_from <= $1 order by effective_from desc limit 1`,
      [filedOn],
    );
    if (!row) throw new DomainError('criteria.no_procedure', { date: filedOn });
    return this.procedure(tx, row.id);
  }

  /** Procedures in force on each of these days, in one query; days before the first one are left out. */
  async proceduresOfDays(tx: Tx, days: readonly string[]): Promise<Map<string, Procedure>> {
    const rows = await tx.query<{ day: string; id: string }>(
      `select d.day::text as day, p.id from unnest($1::date[]) d(day) cross join lateral (
         select id from criteria.procedure where effective_from <= d.day order by effective_from desc limit 1) p`,
      [[...new Set(days)]],
    );
    const found = new Map<string, Procedure>();
    for (const { day, id } of rows) found.set(day, await this.procedure(tx, id)); // kept in memory after the first time
    return found;
  }

  /** @throws `criteria.procedure_not_found` */
  async procedure(tx: Tx, id: string): Promise<Procedure> {
    const kept = this.procedures.get(id);
    if (kept) return kept;
    const row = await tx.maybe<{ content: Procedure }>(`select content from criteria.procedure where id = $1`, [id]);
    if (!row) throw new DomainError('criteria.procedure_not_found');
    this.procedures.set(id, row.content);
    return row.content;
  }

  /** Kinds of papers that procedures in force up to a day have asked for, each in its newest wording. */
  async paperParts(tx: Tx, until: string): Promise<{ code: string; title: string }[]> {
    const rows = await tx.query<{ id: string }>(
      `select id from criteria.procedure where effective_from <= $1 order by effective_from desc`,
      [until],
    );
    const titles = new Map<string, string>();
    for (const { id } of rows)
      for (const { code, title, filledBy, samples } of (await this.procedure(tx, id)).contents)
        if (filledBy === undefined && samples !== true && !titles.has(code)) titles.set(code, title);
    return [...titles].map(([code, title]) => ({ code, title }));
  }

  /** Terms of the council's written opinion; undefined where the procedure does not foresee it. */
  writtenOpinion(procedureId: string): WrittenOpinionTerms | undefined {
    return this.written.get(procedureId);
  }

  /** What of a dossier speaks about each item of the opinion; none where the procedure asks for no opinion. */
  opinionBasis(procedureId: string): readonly OpinionBasisItem[] {
    return this.bases.get(procedureId) ?? [];
  }

  /** @throws `criteria.rulebook_not_found` */
  async rulebook(tx: Tx, id: string): Promise<PublishedRulebook> {
    const kept = this.rulebooks.get(id);
    if (kept) return kept;
    const row = await tx.maybe<PublishedRulebook>(`select sha256, content from criteria.rulebook where id = $1`, [id]);
    if (!row) throw new DomainError('criteria.rulebook_not_found');
    this.rulebooks.set(id, row);
    return row;
  }

  /** A sheet to read, whole or not. @throws `criteria.rulebook_not_found`, `criteria.sheet_not_found` */
  async sheet(tx: Tx, rulebookId: string, no: number): Promise<{ rulebook: Rulebook; sheet: Sheet; sha256: string }> {
    const { content, sha256 } = await this.rulebook(tx, rulebookId);
    const sheet = content.sheets.find((candidate) => candidate.no === no);
    if (!sheet) throw new DomainError('criteria.sheet_not_found');
    return { rulebook: content, sheet, sha256 };
  }

  /** A sheet that may be scored. @throws `criteria.sheet_incomplete` with what is missing */
  async scorableSheet(
    tx: Tx,
    rulebookId: string,
    no: number,
  ): Promise<{ rulebook: Rulebook; sheet: Sheet; sha256: string }> {
    const found = await this.sheet(tx, rulebookId, no);
    if (!found.sheet.complete)
      throw new DomainError('criteria.sheet_incomplete', { sheet: no, missing: gapsOf(found.rulebook, found.sheet) });
    return found;
  }
}
