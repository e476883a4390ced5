import { Injectable } from '@nestjs/common';
import type { CertificateEvent } from '@app/certificates/events';
import { SYSTEM_USER_ID } from '@app/identity';
import { UnitOfWork } from '@app/platform/database';
import { handleOnce, type Message } from '@app/platform/outbox';
import type { Handler } from '@app/platform/queue';
import { CheckGoods } from '../application/check-goods';
import { pointsWithProduct } from '../application/points-with-product';

/** Consumer name in the inbox; never change it. */
export const GOODS_CONSUMER = 'sales.goods';

/** The life of a certificate changed: the points that list its product are checked at once. */
@Injectable()
export class GoodsOnCertificate implements Handler<CertificateEvent> {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly check: CheckGoods,
  ) {}

  handle(message: Message<CertificateEvent>): Promise<boolean> {
    return handleOnce(this.uow, GOODS_CONSUMER, message, async (tx) => {
      const maker = { actor: { userId: SYSTEM_USER_ID }, requestId: message.requestId };
      for (const pointId of await pointsWithProduct(tx, message.data.productId))
        await this.check.execute(tx, pointId, 'certificate', maker);
    });
  }
}
