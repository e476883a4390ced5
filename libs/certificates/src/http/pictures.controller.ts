import type { Readable } from 'node:stream';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import qrcode from 'qrcode';
import type { Actor } from '@app/platform/database';
import { Endpoint, IdParam, Me } from '@app/platform/http';
import { sendBytes } from '@app/platform/storage';
import { CertificateDetails } from '../application/certificate-details';
import { READ_CERTIFICATE } from '../application/certificate-queries';
import { MOST_PICTURE_BYTES, ProductPictures, WRITE_PICTURE } from '../application/product-pictures';
import { readBytes } from './signed-files.controller';

const QR = { errorCorrectionLevel: 'M', margin: 4 } as const;
const PNG_PIXELS = 1_200;

/** Pictures of products with a certificate, and its code as a picture for labels. */
@Controller('api/certificates')
export class PicturesController {
  constructor(
    private readonly pictures: ProductPictures,
    private readonly details: CertificateDetails,
  ) {}

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

  @Get(':id/qr.svg')
  @Endpoint({
    summary: 'QR code for labels as SVG',
    permission: READ_CERTIFICATE,
    produces: 'image/svg+xml',
    problems: ['certificate.not_found'],
  })
  async svg(@Param() param: IdParam, @Me() me: Actor, @Res() reply: FastifyReply): Promise<void> {
    const { verifyUrl, numberText } = await this.details.code(me, param.id);
    const svg = Buffer.from(await qrcode.toString(verifyUrl, { ...QR, type: 'svg' }));
    await sendBytes(reply, svg, { name: nameOf(numberText, 'svg'), mediaType: 'image/svg+xml' });
  }

  @Get(':id/qr.png')
  @Endpoint({
    summary: 'QR code for labels as PNG',
    permission: READ_CERTIFICATE,
    produces: 'image/png',
    problems: ['certificate.not_found'],
  })
  async png(@Param() param: IdParam, @Me() me: Actor, @Res() reply: FastifyReply): Promise<void> {
    const { verifyUrl, numberText } = await this.details.code(me, param.id);
    const png = await qrcode.toBuffer(verifyUrl, { ...QR, type: 'png', width: PNG_PIXELS });
    await sendBytes(reply, png, { name: nameOf(numberText, 'png'), mediaType: 'image/png' });
  }
}

const nameOf = (numberText: string, ending: string): string => `Mã QR ${numberText.replaceAll('/', '-')}.${ending}`;
