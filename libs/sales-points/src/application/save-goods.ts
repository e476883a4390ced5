import { Injectable } from '@nestjs/common';
import { CertificatesFacade, type LiveCertificate } from '@app/certificates';
import { DomainError } from '@app/kernel';
import { recordTransition, UnitOfWork, type Actor, type CommandContext, type Tx } from '@app/platform/database';
import { CheckGoods } from './check-goods';
import { writeRight } from './point-files';
import { assertAlive, reachedPoint } from './point-record';
import { READ_POINT } from './sales-access';

/** Takes a new list of goods; the old ones stay. Only products that were once certified are listed by name; the rest is a number. */
@Injectable()
export class SaveGoods {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly certificates: CertificatesFacade,
    private readonly check: CheckGoods,
  ) {}

  /** @throws `sales_point.product_not_found`, `sales_point.closed` */
  execute(
    pointId: string,
    input: { productIds: readonly string[]; otherItems: number },
    ctx: CommandContext,
  ): Promise<{ id: string; verdict: string }> {
    return this.uow.command(ctx, 'sales.goods.save', async (tx) => {
      const who = { actor: ctx.actor, permission: writeRight(ctx.actor) };
      const point = await reachedPoint(tx, who, pointId, 'for update of p');
      assertAlive(point);
      const productIds = [...new Set(input.productIds)];
      const id = tx.newId();
      await tx.execute(
        `insert into sales.stock_list (id, point_id, taken_on, other_items, taken_by, at)
         values ($1, $2, platform.today(), $3, $4, platform.now())`,
        [id, pointId, input.otherItems, ctx.actor.userId],
      );
      await this.insertItems(tx, id, productIds);
      const facts = { products: productIds.length, others: input.otherItems };
      const same = { from: point.state, to: point.state, facts };
      await recordTransition(tx, ctx, { entity: 'sales-point', id: pointId, action: 'list-goods', ...same });
      await this.check.execute(tx, pointId, 'stock-list', ctx);
      const { verdict } = await tx.one<{ verdict: string }>(
        `select goods_verdict as verdict from sales.point where id = $1`,
        [pointId],
      );
      return { id, verdict };
    });
  }

  /** What a code stands for, while a list is made or a shelf is checked. @throws `sales_point.code_unknown` */
  lookUp(actor: Actor, code: string): Promise<LiveCertificate> {
    return this.uow.read(async (tx) => {
      if (!actor.can(READ_POINT)) throw new DomainError('sales_point.code_unknown');
      const [found] = await this.certificates.byScan(tx, [code]);
      if (!found) throw new DomainError('sales_point.code_unknown');
      return found;
    });
  }

  private async insertItems(tx: Tx, listId: string, productIds: readonly string[]): Promise<void> {
    const current = await this.certificates.currentOf(tx, productIds);
    const rows = productIds.map((productId, index) => {
      const certificate = current.get(productId);
      if (!certificate) throw new DomainError('sales_point.product_not_found');
      return {
        position: index + 1,
        productId,
        certificateId: certificate.id,
        productName: certificate.productName,
        producerName: certificate.producerName,
      };
    });
    await tx.execute(
      `insert into sales.stock_item (list_id, position, product_id, certificate_id, product_name, producer_name)
       select $1, r.position, r."productId", r."certificateId", r."productName", r."producerName"
         from jsonb_to_recordset($2) as r (position int, "productId" uuid, "certificateId" uuid, "productName" text, "producerName" text)`,
      [listId, JSON.stringify(rows)],
    );
  }
}
