import { Injectable } from '@nestjs/common';
import { CertificatesFacade } from '@app/certificates';
import { DomainError } from '@app/kernel';
import { recordTransition, type Author, type Tx } from '@app/platform/database';
import { addEvent } from '@app/platform/outbox';
import { ProducersFacade } from '@app/producers';
import type { InspectionKind } from '../domain/inspection-workflow';
import { inspectionPlanned } from '../events';
import { Checklists } from './checklists';
import { Teams, type TeamMember } from './teams';

export interface NewInspection {
  readonly kind: InspectionKind;
  readonly productId: string;
  readonly dueOn: string;
  readonly members: readonly TeamMember[];
  readonly planId?: string;
  readonly previousId?: string;
  readonly reason?: string;
}

const isOpenTwice = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'constraint' in error &&
  typeof error.constraint === 'string' &&
  ['inspection_planned_once', 'inspection_previous_id_key'].includes(error.constraint);

/** Sets up an inspection with its team and the questions of its product set, in the caller's transaction. */
@Injectable()
export class OpenInspection {
  constructor(
    private readonly certificates: CertificatesFacade,
    private readonly producers: ProducersFacade,
    private readonly checklists: Checklists,
    private readonly teams: Teams,
  ) {}

  /** @throws `inspection.product_unrated`, `inspection.already_open`, `inspection.leader_missing`, `inspection.member_unfit` */
  async execute(tx: Tx, by: Author, input: NewInspection): Promise<string> {
    const product = await this.producers.product(tx, input.productId);
    const certificate = (await this.certificates.currentOf(tx, [product.id])).get(product.id);
    if (!certificate) throw new DomainError('inspection.product_unrated', { path: 'productId' });
    await this.teams.check(tx, input.members);
    const { ids, items } = await this.checklists.forSheet(tx, product.sheetNo);
    const id = tx.newId();
    try {
      await tx.execute(
        `insert into inspection.inspection (id, plan_id, kind, previous_id, product_id, certificate_id, producer_id, unit_id, product_name,
                                            sheet_no, due_on, checklist_ids, items, created_by, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, platform.now())`,
        [
          id,
          input.planId ?? null,
          input.kind,
          input.previousId ?? null,
          product.id,
          certificate.id,
          product.producerId,
          product.unitId,
          product.name,
          product.sheetNo,
          input.dueOn,
          ids,
          JSON.stringify(items),
          by.actor.userId,
        ],
      );
    } catch (error) {
      throw isOpenTwice(error) ? new DomainError('inspection.already_open', { productName: product.name }) : error;
    }
    await this.teams.seat(tx, id, input.members);
    await recordTransition(tx, by, {
      ...{ entity: 'inspection', id, action: 'create', from: null, to: 'planned', reason: input.reason },
      facts: { kind: input.kind, planId: input.planId ?? null },
    });
    const { kind } = input;
    await addEvent(
      tx,
      inspectionPlanned,
      { inspectionId: id, productId: product.id, producerId: product.producerId, kind },
      by,
    );
    return id;
  }
}
