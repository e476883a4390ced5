import { Injectable } from '@nestjs/common';
import { DomainError, valueOrThrow, type Instant, type LocalDate } from '@app/kernel';
import { recordTransition, UnitOfWork, type Actor, type CommandContext, type Tx } from '@app/platform/database';
import { ProgrammeFacade } from '@app/programme';
import { checkKindChange, type LegalFacts, type ProducerKind } from '../domain/kind-changes';
import { canonical, readTaxCode } from '../domain/registry-numbers';
import { READ_PRODUCER } from './producer-queries';
import { lockVersion, WRITE_PRODUCER } from './producer-commands';
import { ProducersFacade } from './producers.facade';

export interface KindChangeInput {
  readonly kind: ProducerKind;
  readonly name: string;
  readonly taxCode?: string | undefined;
  readonly representativeName: string;
  readonly documentNo: string;
  readonly documentOn: string;
  readonly note?: string | undefined;
}

export interface KindChange {
  readonly id: string;
  readonly fromKind: ProducerKind;
  readonly toKind: ProducerKind;
  readonly fromName: string;
  readonly toName: string;
  readonly fromTaxCode: string | null;
  readonly toTaxCode: string | null;
  readonly fromRepresentative: string;
  readonly toRepresentative: string;
  readonly documentNo: string;
  readonly documentOn: LocalDate;
  readonly note: string | null;
  readonly changedByName: string;
  readonly changedAt: Instant;
}

/**
 * An organisation changes its kind, name, tax code or representative by a document. It stays the same producer: products, dossiers
 * and certificates hang on it, and what was issued before keeps what is printed on it.
 */
@Injectable()
export class KindChanges {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly producers: ProducersFacade,
    private readonly programme: ProgrammeFacade,
  ) {}

  /** Newest first. @throws `producer.not_found` */
  list(actor: Actor, producerId: string): Promise<KindChange[]> {
    return this.uow.read(async (tx) => {
      await this.producers.producerInScope(tx, actor.scopeFor(READ_PRODUCER), producerId);
      return tx.query<KindChange>(
        `select k.id, k.from_kind as "fromKind", k.to_kind as "toKind", k.from_name as "fromName", k.to_name as "toName",
                k.from_tax_code as "fromTaxCode", k.to_tax_code as "toTaxCode", k.from_representative as "fromRepresentative",
                k.to_representative as "toRepresentative", k.document_no as "documentNo", k.document_on as "documentOn", k.note,
                u.display_name as "changedByName", k.changed_at as "changedAt"
           from producers.kind_change k join identity.app_user u on u.id = k.changed_by
          where k.producer_id = $1 order by k.id desc limit 200`,
        [producerId],
      );
    });
  }

  /** @throws `producer.kind_change_refused`, `producer.nothing_changes`, `producer.tax_code_taken`, `producer.day_in_future` */
  change(id: string, input: KindChangeInput, ctx: CommandContext): Promise<{ version: number }> {
    return this.uow.command(ctx, 'producers.producer.change-kind', async (tx) => {
      await this.producers.producerInScope(tx, ctx.actor.scopeFor(WRITE_PRODUCER), id);
      const version = await lockVersion(tx, ctx, id);
      if (input.documentOn > (await this.programme.today(tx)))
        throw new DomainError('producer.day_in_future', { path: 'documentOn' });
      const from = await tx.one<LegalFacts>(
        `select kind, name, tax_code as "taxCode", representative_name as "representativeName" from producers.producer where id = $1`,
        [id],
      );
      const { kind, name, representativeName } = input;
      const taxCode = canonical(input.taxCode, readTaxCode, 'taxCode');
      const to = valueOrThrow(checkKindChange(from, { kind, name, taxCode, representativeName }));
      await this.store(tx, ctx, { id, from, to, input });
      return { version: version + 1 };
    });
  }

  private async store(
    tx: Tx,
    ctx: CommandContext,
    change: { id: string; from: LegalFacts; to: LegalFacts; input: KindChangeInput },
  ): Promise<void> {
    const { id, from, to, input } = change;
    const taken = await tx.maybe(`select 1 from producers.producer where tax_code = $1 and id <> $2`, [to.taxCode, id]);
    if (taken !== undefined) throw new DomainError('producer.tax_code_taken', { path: 'taxCode' });
    await tx.execute(
      `insert into producers.kind_change (id, producer_id, from_kind, to_kind, from_name, to_name, from_tax_code, to_tax_code,
                                          from_representative, to_representative, document_no, document_on, note, changed_by, changed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, platform.now())`,
      [
        tx.newId(),
        id,
        ...[from.kind, to.kind, from.name, to.name, from.taxCode, to.taxCode],
        ...[from.representativeName, to.representativeName],
        ...[input.documentNo, input.documentOn, input.note ?? null, ctx.actor.userId],
      ],
    );
    await tx.execute(
      `update producers.producer set kind = $2, name = $3, tax_code = $4, representative_name = $5, version = version + 1 where id = $1`,
      [id, to.kind, to.name, to.taxCode, to.representativeName],
    );
    await recordTransition(tx, ctx, {
      entity: 'producer',
      id,
      action: 'change-kind',
      from: 'registered',
      to: 'registered',
      facts: { fromKind: from.kind, toKind: to.kind, documentNo: input.documentNo },
    });
  }
}
