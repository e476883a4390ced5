import { createHash } from 'node:crypto';
import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Env } from '@app/config';
import { canonicalJson, DomainError } from '@app/kernel';
import {
  Cursors,
  DateOnly,
  DEFAULT_LIMIT,
  Endpoint,
  Int,
  ListOf,
  newNonce,
  OneOf,
  SearchQuery,
  Text,
} from '@app/platform/http';
import { PublicRegister } from '../application/public-register';
import { PUBLIC_STATES } from '../domain/live-state';
import { GuessLimit } from './guess-limit';
import { notConfirmedPage, verifyPage } from './verify-page';

class TokenParam {
  @Text({ max: 200 })
  token!: string;
}

class RegisterQuery extends SearchQuery {
  @Int({ min: 1, max: 5, optional: true, query: true })
  stars?: number;
}

class PublicCertificateOut {
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

  @Text({ max: 300 })
  issuingBody!: string;

  @Text({ max: 60 })
  decisionNumber!: string;

  @DateOnly()
  decidedOn!: string;

  @DateOnly()
  issuedOn!: string;

  @DateOnly({ doc: 'last valid day' })
  validThrough!: string;

  @OneOf(PUBLIC_STATES)
  state!: string;

  @DateOnly()
  asOf!: string;

  @Text({ max: 200 })
  verifyPath!: string;
}

class RegisterPageOut {
  @ListOf(() => PublicCertificateOut, { max: 200 })
  items!: PublicCertificateOut[];

  @Text({ max: 1000, nullable: true })
  nextCursor!: string | null;
}

const LIST = 'certificates.register';
const SHORT = 'public, max-age=60';

/** ETag and short life; true when the client has this answer already. */
function cached(request: FastifyRequest, reply: FastifyReply, content: unknown): boolean {
  const etag = `"${createHash('sha256').update(canonicalJson(content)).digest('base64url').slice(0, 22)}"`;
  void reply.header('etag', etag).header('cache-control', SHORT);
  return request.headers['if-none-match'] === etag;
}

/** Everything that a person without a login may ask. */
@Controller()
export class PublicController {
  private readonly guesses = new GuessLimit();

  constructor(
    private readonly register: PublicRegister,
    private readonly cursors: Cursors,
    private readonly env: Env,
  ) {}

  @Get('v/:token')
  @Endpoint({ summary: 'Public page of a scanned certificate', public: true, produces: 'text/html' })
  async page(@Param() param: TokenParam, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const nonce = newNonce();
    void reply
      .header('content-type', 'text/html; charset=utf-8')
      .header(
        'content-security-policy',
        `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      )
      .header('x-content-type-options', 'nosniff');
    try {
      const found = await this.register.confirm(param.token);
      if (cached(request, reply, found)) return void (await reply.status(304).send());
      await reply.send(verifyPage(found, new URL(this.env.PUBLIC_URL).host, nonce));
    } catch (error) {
      const why = this.reasonOf(error, request);
      const status = { unknown: 404, 'too-many': 429, unreachable: 503 }[why];
      void reply.header('cache-control', 'no-store').status(status);
      if (status !== 404) void reply.header('retry-after', '60');
      await reply.send(notConfirmedPage(why, nonce));
    }
  }

  @Get('api/public/certificates/:token')
  @Endpoint({
    summary: 'What a scanned certificate says today',
    public: true,
    response: PublicCertificateOut,
    problems: ['certificate.not_confirmed', 'certificate.too_many_guesses'],
  })
  async confirm(@Param() param: TokenParam, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    try {
      const found = await this.register.confirm(param.token);
      if (cached(request, reply, found)) await reply.status(304).send();
      else await reply.send(found);
    } catch (error) {
      if (this.reasonOf(error, request) === 'too-many') throw new DomainError('certificate.too_many_guesses');
      throw error;
    }
  }

  @Get('api/public/register')
  @Endpoint({ summary: 'Products with a certificate, by name', public: true, response: RegisterPageOut })
  async list(@Query() query: RegisterQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [key, id] = this.cursors.read(LIST, query.cursor)?.map(String) ?? [];
    const after = key !== undefined && id !== undefined ? ([key, id] as const) : undefined;
    const rows = await this.register.list({ q: query.q, stars: query.stars, after, limit });
    const page = this.cursors.page(LIST, rows, limit, (row) => [row.key, row.id]);
    const shown = { ...page, items: page.items.map(({ key: _key, id: _id, ...row }) => row) };
    if (cached(request, reply, shown)) await reply.status(304).send();
    else await reply.send(shown);
  }

  private reasonOf(error: unknown, request: FastifyRequest): 'unknown' | 'too-many' | 'unreachable' {
    if (!(error instanceof DomainError) || error.code !== 'certificate.not_confirmed') return 'unreachable';
    return this.guesses.noteWrong(request.ip) ? 'too-many' : 'unknown';
  }
}
