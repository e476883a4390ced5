import { createPublicKey } from 'node:crypto';
import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Env } from '@app/config';
import { DomainError } from '@app/kernel';
import { Cursors, DEFAULT_LIMIT, Endpoint, GuessLimit } from '@app/platform/http';
import { htmlHeaders, htmlOf, languageOf, PackedPage, sendHtml, sendPacked } from '@app/platform/pages';
import { FileStore, sendFile } from '@app/platform/storage';
import { PublicRegister, type Confirmed, type RegisterFilter } from '../application/public-register';
import { KeptAnswers } from './kept-answers';
import { PublicCertificateOut, PublicKeysOut, RegisterPageOut, RegisterQuery, TokenParam } from './public.out';
import { etagOf, fresh, MomentCache } from './short-cache';
import { notConfirmedPage, verifyPage } from './verify-page';

export const REGISTER_LIST = 'certificates.register';
const KEYS_SECONDS = 3_600;

interface Kept extends Confirmed {
  readonly etag: string;
}

export const filterOf = (query: RegisterQuery): RegisterFilter => ({
  q: query.q,
  stars: query.stars,
  unitId: query.unit,
  sheetNo: query.sheet,
  state: query.state as RegisterFilter['state'],
});

/** Everything that a person without a login may ask of one code, and the register for programs. */
@Controller()
export class PublicController {
  private readonly guesses = new GuessLimit();
  private readonly kept: MomentCache<Kept>;

  constructor(
    private readonly register: PublicRegister,
    private readonly cursors: Cursors,
    private readonly env: Env,
    private readonly store: FileStore,
    private readonly answers: KeptAnswers,
  ) {
    this.kept = new MomentCache(env.VERIFY_CACHE_MS);
  }

  @Get('v/:token')
  @Endpoint({ summary: 'Public page of a scanned certificate', public: true, produces: 'text/html' })
  async page(@Param() param: TokenParam, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    try {
      const { etag, found, ...mark } = await this.answerTo(param.token);
      if (fresh(request, htmlHeaders(reply), etag)) return void (await reply.status(304).send());
      const host = new URL(this.env.PUBLIC_URL).host;
      const page = new PackedPage(htmlOf(verifyPage(found, host, languageOf(request))));
      await sendPacked(reply, page);
      this.answers.keep(request, reply, { ...mark, etag, page });
    } catch (error) {
      await this.notConfirmed(error, request, reply);
    }
  }

  @Get('v/:token/anh')
  @Endpoint({ summary: 'Picture of the product behind a code', public: true, produces: 'image/jpeg' })
  async picture(@Param() param: TokenParam, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    try {
      const { sha256, mediaType } = await this.register.picture(param.token);
      void reply
        .header('content-security-policy', "default-src 'none'; sandbox")
        .header('x-content-type-options', 'nosniff');
      if (fresh(request, reply, `"${sha256.slice(0, 22)}"`)) return void (await reply.status(304).send());
      await reply.header('content-type', mediaType).send(await this.store.open(sha256));
    } catch (error) {
      await this.notConfirmed(error, request, reply);
    }
  }

  @Get('v/:token/tep')
  @Endpoint({ summary: 'File behind a code, where the office allows it', public: true, produces: 'application/pdf' })
  async file(@Param() param: TokenParam, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    try {
      const { sha256, name } = await this.register.file(param.token);
      await sendFile(reply, this.store, { sha256, name, mediaType: 'application/pdf', inline: true });
    } catch (error) {
      await this.notConfirmed(error, request, reply);
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
      const { found, etag } = await this.answerTo(param.token);
      if (fresh(request, reply, etag)) await reply.status(304).send();
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
    const [key, id] = this.cursors.read(REGISTER_LIST, query.cursor)?.map(String) ?? [];
    const after = key !== undefined && id !== undefined ? ([key, id] as const) : undefined;
    const rows = await this.register.list(filterOf(query), { after, limit });
    const page = this.cursors.page(REGISTER_LIST, rows, limit, (row) => [row.key, row.id]);
    const shown = { ...page, items: page.items.map(({ key: _key, id: _id, ...row }) => row) };
    if (fresh(request, reply, etagOf(shown))) await reply.status(304).send();
    else await reply.send(shown);
  }

  @Get('api/public/keys')
  @Endpoint({
    summary: 'Public keys for checking printed codes without this server (JSON Web Keys)',
    public: true,
    response: PublicKeysOut,
  })
  async keys(@Res() reply: FastifyReply): Promise<void> {
    const keys = (await this.register.publicKeys()).map(({ keyId, publicKey, firstUsedAt }) => {
      const jwk = createPublicKey({ key: publicKey, type: 'spki', format: 'der' }).export({ format: 'jwk' });
      return { kty: jwk.kty, crv: jwk.crv, kid: keyId, use: 'sig', alg: 'EdDSA', x: jwk.x, firstUsedAt };
    });
    await reply.header('cache-control', `public, max-age=${KEYS_SECONDS}`).send({ keys });
  }

  private answerTo(token: string): Promise<Kept> {
    return this.kept.get(token, async () => {
      const confirmed = await this.register.confirm(token);
      return { ...confirmed, etag: etagOf(confirmed.found) };
    });
  }

  private async notConfirmed(error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const why = this.reasonOf(error, request);
    const status = { unknown: 404, 'too-many': 429, unreachable: 503 }[why];
    if (status !== 404) void reply.header('retry-after', '60');
    void reply.removeHeader('etag');
    await sendHtml(
      reply.header('cache-control', 'no-store').status(status),
      notConfirmedPage(why, request.url.split('?', 1)[0] ?? '/san-pham', languageOf(request)),
    );
  }

  private reasonOf(error: unknown, request: FastifyRequest): 'unknown' | 'too-many' | 'unreachable' {
    if (!(error instanceof DomainError) || error.code !== 'certificate.not_confirmed') return 'unreachable';
    return this.guesses.noteWrong(request.ip) ? 'too-many' : 'unknown';
  }
}
