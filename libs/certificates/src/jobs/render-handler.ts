import { Injectable } from '@nestjs/common';
import type { Message } from '@app/platform/outbox';
import type { Handler } from '@app/platform/queue';
import { RenderCertificate } from '../application/render-certificate';
import type { RenderCertificateOf } from '../application/render-job';

/** Draws one certificate; harmless to repeat. */
@Injectable()
export class RenderHandler implements Handler<RenderCertificateOf> {
  constructor(private readonly rendering: RenderCertificate) {}

  handle(message: Message<RenderCertificateOf>): Promise<boolean> {
    return this.rendering.execute(message.data.certificateId, { requestId: message.requestId });
  }
}
