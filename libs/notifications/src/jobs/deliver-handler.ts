import { Injectable } from '@nestjs/common';
import type { Message } from '@app/platform/outbox';
import type { Handler } from '@app/platform/queue';
import type { DeliverMailOf } from '../application/deliver-job';
import { DeliverMail } from '../application/deliver-mail';

/** Sends one mail; harmless to repeat. */
@Injectable()
export class DeliverHandler implements Handler<DeliverMailOf> {
  constructor(private readonly delivering: DeliverMail) {}

  handle(message: Message<DeliverMailOf>): Promise<boolean> {
    return this.delivering.execute(message.data.deliveryId);
  }
}
