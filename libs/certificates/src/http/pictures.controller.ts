import type { Readable } from 'node:stream';
import { Controller, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '@app/platform/database';
import { Endpoint, IdParam, Me } from '@app/platform/http';
import { MOST_PICTURE_BYTES, ProductPictures, WRITE_PICTURE } from '../application/product-pictures';
import { readBytes } from './signed-files.controller';

/** Pictures of products with a certificate. */
@Controller('api/certificates')
export class PicturesController {
  constructor(private readonly pictures: ProductPictures) {}

  @Post(':id/picture/bytes')
  @Endpoint({
    summary: 'Picture of the product for the public page (application/octet-stream)',
    permission: WRITE_PICTURE,
    withoutKey: 'the same picture again looks the same',
    consumes: 'application/octet-stream',
    status: 204,
    problems: ['certificate.not_found', 'certificate.picture_refused', 'file.too_large', 'file.empty'],
  })
  async add(@Param() param: IdParam, @Req() request: FastifyRequest, @Me() me: Actor): Promise<void> {
    const bytes = await readBytes(request.body as Readable | undefined, MOST_PICTURE_BYTES);
    await this.pictures.add(param.id, bytes, { actor: me, requestId: request.id });
  }
}
