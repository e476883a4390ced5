import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '@app/kernel';
import { newUuidV7 } from '@app/platform/database';
import { sendHtml } from '@app/platform/pages';
import { asksForPage, problemPage } from './problem-page';
import { problemOf } from './problems';

/** Where unexpected faults are told in full; the client sees only an error id. */
export type UnexpectedErrorLog = (
  error: unknown,
  about: { errorId: string; requestId: string; method: string; route: string },
) => void;

/** RFC 9457 body: `type`, `title`, `status`, `code` and the facts of the error as extension members. */
export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly [fact: string]: unknown;
}

/** SQLSTATEs that mean "try again later", never a fault of the request. */
const BUSY_STATES = new Set([
  '55P03',
  '57014',
  '57P01',
  '53300',
  '40001',
  '40P01',
  'ECONNREFUSED',
  'ECONNRESET',
  '25P03',
]);

/** Fastify's own refusals before a handler runs. */
const FASTIFY_CODES: Readonly<Record<string, string>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'request.media_type',
  FST_ERR_CTP_BODY_TOO_LARGE: 'request.too_large',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'request.failed',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'request.invalid',
};

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** The problem document of a code. */
export function problemBody(code: string, facts: Readonly<Record<string, unknown>> = {}): ProblemBody {
  const problem = problemOf(code);
  if (!problem) throw new Error(`error code ${code} is not in any catalogue`);
  const extension = Object.fromEntries(Object.entries(facts).map(([key, value]) => [snake(key), value]));
  return { ...extension, type: `/problems/${code}`, title: problem.title, status: problem.status, code };
}

const CODE_OF_STATUS: Readonly<Record<number, string>> = {
  404: 'request.not_found',
  413: 'request.too_large',
  415: 'request.media_type',
};

/** The framework's own refusals, which have a status and no code of ours. */
const problemOfStatus = (status: number): ProblemBody => ({
  ...problemBody(CODE_OF_STATUS[status] ?? 'request.failed'),
  status,
});

/** Turns every error into `application/problem+json`, or into a page where a person's browser asked for one; the only place that does. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: UnexpectedErrorLog) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const body = this.bodyOf(error, request);
    if (body.status === 429 && typeof body['retry_after'] === 'number')
      void reply.header('retry-after', String(body['retry_after']));
    void reply.status(body.status).header('cache-control', 'no-store').removeHeader('etag');
    if (asksForPage(request)) void sendHtml(reply, problemPage(body, request));
    else void reply.header('content-type', 'application/problem+json; charset=utf-8').send(body);
  }

  private bodyOf(error: unknown, request: FastifyRequest): ProblemBody {
    if (error instanceof DomainError && problemOf(error.code)) return problemBody(error.code, error.facts);
    const fastifyCode = FASTIFY_CODES[codeOf(error)];
    if (fastifyCode) return problemBody(fastifyCode);
    if (error instanceof HttpException) return this.fromHttp(error);
    if (BUSY_STATES.has(codeOf(error))) return problemBody('server.busy');
    const statusCode =
      typeof error === 'object' && error !== null && 'statusCode' in error ? Number(error.statusCode) : 500;
    if (statusCode >= 400 && statusCode < 500) return problemOfStatus(statusCode);
    const errorId = newUuidV7();
    this.log(error, {
      errorId,
      requestId: request.id,
      method: request.method,
      route: request.routeOptions?.url ?? 'unknown',
    });
    return problemBody('server.unexpected', { errorId });
  }

  private fromHttp(error: HttpException): ProblemBody {
    const status = error.getStatus();
    return problemOfStatus(status);
  }
}
