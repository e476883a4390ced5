import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '@app/platform/database';
import {
  Cursors,
  DateOnly,
  DEFAULT_LIMIT,
  Endpoint,
  Flag,
  IdParam,
  Int,
  ListOf,
  Me,
  OneOf,
  SearchQuery,
  Text,
  Uuid,
} from '@app/platform/http';
import { FileStore, sendFile } from '@app/platform/storage';
import { LIVE_STATES, type LiveState } from '../domain/live-state';
import { CertificateQueries, READ_CERTIFICATE } from '../application/certificate-queries';

class CertificatesQuery extends SearchQuery {
  @Int({ min: 1, max: 5, optional: true, query: true })
  stars?: number;

  @OneOf([...LIVE_STATES, 'in-force'], { optional: true })
  state?: string;
}

export class CertificateRowOut {
  @Uuid()
  id!: string;

  @Uuid()
  productId!: string;

  @Uuid()
  producerId!: string;

  @Text({ max: 300 })
  productName!: string;

  @Text({ max: 200 })
  producerName!: string;

  @Text({ max: 300 })
  place!: string;

  @Int({ min: 1, max: 5 })
  stars!: number;

  @Text({ max: 40 })
  numberText!: string;

  @Text({ max: 60 })
  productCode!: string;

  @Text({ max: 60 })
  decisionNumber!: string;

  @DateOnly()
  issuedOn!: string;

  @DateOnly()
  validThrough!: string;

  @DateOnly({ nullable: true, doc: 'last valid day with holds; null while the clock stands' })
  endsOn!: string | null;

  @OneOf(LIVE_STATES)
  state!: string;

  @Flag({ doc: 'issued on paper before this system: there is no file' })
  onPaper!: boolean;

  @Text({ max: 200, doc: 'path of the public page' })
  verifyPath!: string;
}

class CertificatePageOut {
  @ListOf(() => CertificateRowOut, { max: 200 })
  items!: CertificateRowOut[];

  @Text({ max: 1000, nullable: true })
  nextCursor!: string | null;
}

const LIST = 'certificates.certificates';

@Controller('api/certificates')
export class CertificatesController {
  constructor(
    private readonly queries: CertificateQueries,
    private readonly store: FileStore,
    private readonly cursors: Cursors,
  ) {}

  @Get()
  @Endpoint({
    summary: 'Certificates of my products or my area, newest first',
    permission: READ_CERTIFICATE,
    response: CertificatePageOut,
  })
  async list(@Query() query: CertificatesQuery, @Me() me: Actor): Promise<CertificatePageOut> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [after] = this.cursors.read(LIST, query.cursor)?.map(String) ?? [];
    const rows = await this.queries.list(me, {
      q: query.q,
      stars: query.stars,
      state: query.state as LiveState | 'in-force' | undefined,
      after,
      limit,
    });
    return this.cursors.page(LIST, rows, limit, (row) => [row.id]);
  }

  @Get(':id/file')
  @Endpoint({
    summary: 'The certificate as PDF',
    permission: READ_CERTIFICATE,
    produces: 'application/pdf',
    problems: ['certificate.not_found'],
  })
  async file(@Param() param: IdParam, @Me() me: Actor, @Res() reply: FastifyReply): Promise<void> {
    const { sha256, name } = await this.queries.file(me, param.id);
    await sendFile(reply, this.store, { sha256, name, mediaType: 'application/pdf', inline: true });
  }
}
