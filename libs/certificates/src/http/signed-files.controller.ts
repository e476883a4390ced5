import type { Readable } from 'node:stream';
import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '@app/kernel';
import type { Actor } from '@app/platform/database';
import { Endpoint, IdParam, Int, ListOf, Me, Moment, Nested, OneOf, Text, Uuid } from '@app/platform/http';
import { CertificateRowOut } from './certificates.controller';
import { PublicCertificateOut } from './public.out';
import { CertificateDetails } from '../application/certificate-details';
import { READ_CERTIFICATE } from '../application/certificate-queries';
import {
  IMPORT_SIGNED,
  MOST_PDF_BYTES,
  SIGNED_PROBLEMS,
  SignedFiles,
  type SignedFile,
} from '../application/signed-files';

class SignerOut {
  @Text({ max: 300 })
  name!: string;

  @Text({ max: 1000 })
  subject!: string;

  @Text({ max: 1000 })
  issuer!: string;

  @Text({ max: 100 })
  serial!: string;

  @Moment()
  validFrom!: string;

  @Moment()
  validThrough!: string;

  @Moment({ nullable: true, doc: 'moment that the signature claims' })
  signedAt!: string | null;

  @OneOf(['trusted', 'unchecked'], { doc: 'unchecked: no trusted root certificates are set up' })
  authority!: string;
}

class SignedFileOut {
  @Uuid()
  id!: string;

  @Int({ min: 1, max: 10_000 })
  versionNo!: number;

  @Text({ max: 64 })
  sha256!: string;

  @ListOf(() => SignerOut, { max: 20 })
  signatures!: SignerOut[];

  @Moment()
  importedAt!: string;

  @Text({ max: 200 })
  importedBy!: string;
}

class CertificateEventOut {
  @Text({ max: 40 })
  kind!: string;

  @Text({ max: 2000, nullable: true })
  reason!: string | null;

  @Text({ max: 300, nullable: true, doc: 'the paper that says so' })
  paper!: string | null;

  @Moment()
  at!: string;
}

class CertificateDetailsOut {
  @Nested(() => CertificateRowOut)
  certificate!: CertificateRowOut;

  @Nested(() => PublicCertificateOut, { nullable: true, doc: 'as everybody sees it; null while it is not whole' })
  shown!: PublicCertificateOut | null;

  @ListOf(() => SignedFileOut, { max: 200, doc: 'oldest first' })
  signedFiles!: SignedFileOut[];

  @ListOf(() => CertificateEventOut, { max: 500, doc: 'oldest first' })
  events!: CertificateEventOut[];

  @Text({ max: 500, doc: 'address in the QR code' })
  verifyUrl!: string;
}

const outOf = (file: SignedFile): SignedFileOut => ({ ...file, signatures: [...file.signatures] });

/** Signed versions of a certificate's file, and its story. */
@Controller('api/certificates')
export class SignedFilesController {
  constructor(
    private readonly signed: SignedFiles,
    private readonly details: CertificateDetails,
  ) {}

  @Get(':id/details')
  @Endpoint({
    summary: 'Story of a certificate and its signed versions',
    permission: READ_CERTIFICATE,
    response: CertificateDetailsOut,
    problems: ['certificate.not_found'],
  })
  async get(@Param() param: IdParam, @Me() me: Actor): Promise<CertificateDetailsOut> {
    const { signedFiles, events, shown, ...more } = await this.details.get(me, param.id);
    return {
      ...more,
      shown: shown && { ...shown, signedBy: [...shown.signedBy] },
      signedFiles: signedFiles.map(outOf),
      events: [...events],
    };
  }

  @Post(':id/signed-files/bytes')
  @Endpoint({
    summary: 'Take in the PDF with the signature of the authority (application/octet-stream)',
    permission: IMPORT_SIGNED,
    withoutKey: 'the same file again is the same version',
    consumes: 'application/octet-stream',
    response: SignedFileOut,
    status: 201,
    problems: ['certificate.not_found', 'file.too_large', 'file.empty', ...SIGNED_PROBLEMS],
  })
  async take(@Param() param: IdParam, @Req() request: FastifyRequest, @Me() me: Actor): Promise<SignedFileOut> {
    const bytes = await readBytes(request.body as Readable | undefined);
    return outOf(await this.signed.take(param.id, bytes, { actor: me, requestId: request.id }));
  }
}

/** @throws `file.too_large`, `file.empty` */
export async function readBytes(body: Readable | undefined, most = MOST_PDF_BYTES): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += (chunk as Buffer).length;
    if (size > most) throw new DomainError('file.too_large');
    chunks.push(chunk as Buffer);
  }
  if (size === 0) throw new DomainError('file.empty');
  return Buffer.concat(chunks);
}
