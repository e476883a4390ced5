import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalJson, DomainError } from '@app/kernel';
import { UnitOfWork, type Tx } from '@app/platform/database';
import { procedureFaults, type Procedure } from '../domain/procedure';
import type { Rulebook } from '../domain/rulebook';
import { rulebookFaults } from '../domain/rulebook-faults';
import { shippedFiles } from '../infrastructure/shipped-data';

const sha256 = (content: unknown): string => createHash('sha256').update(canonicalJson(content)).digest('hex');

/** Publishes the rulebooks and procedures that come with the application. What is published stays as it is, for ever. */
@Injectable()
export class PublishShipped {
  constructor(private readonly uow: UnitOfWork) {}

  /** Running it again changes nothing. @throws `criteria.rulebook_faulty` with every fault and its path */
  async execute(): Promise<void> {
    const rulebooks = shippedFiles('rulebooks').map((file) => JSON.parse(file.text) as Rulebook);
    const procedures = shippedFiles('procedures').map((file) => JSON.parse(file.text) as Procedure);
    const errors = [
      ...rulebooks.flatMap((book) => rulebookFaults(book).map((fault) => ({ ...fault, code: book.id }))),
      ...procedures.flatMap((procedure) =>
        procedureFaults(procedure).map((message) => ({ path: '$', message, code: procedure.id })),
      ),
    ];
    if (errors.length > 0) throw new DomainError('criteria.rulebook_faulty', { errors });
    await this.uow.run(async (tx) => {
      for (const book of rulebooks) await this.publishRulebook(tx, book);
      for (const procedure of procedures) await this.publishProcedure(tx, procedure);
    });
  }

  private async publishRulebook(tx: Tx, book: Rulebook): Promise<void> {
    await tx.execute(
      `insert into criteria.rulebook (id, decision, issued_on, effective_from, effective_to, content, sha256, published_at)
       values ($1, $2, $3, $4, $5, $6, $7, platform.now()) on conflict (id) do nothing`,
      [book.id, book.decision, book.issued, book.effectiveFrom, book.effectiveTo, JSON.stringify(book), sha256(book)],
    );
  }

  private async publishProcedure(tx: Tx, procedure: Procedure): Promise<void> {
    await tx.execute(
      `insert into criteria.procedure (id, rulebook_id, name, effective_from, content, sha256, published_at)
       values ($1, $2, $3, $4, $5, $6, platform.now()) on conflict (id) do nothing`,
      [
        procedure.id,
        procedure.rulebookId,
        procedure.name,
        procedure.effectiveFrom,
        JSON.stringify(procedure),
        sha256(procedure),
      ],
    );
  }
}
