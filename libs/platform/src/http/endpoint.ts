import { applyDecorators, HttpCode, SetMetadata } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiExtension,
  ApiExtraModels,
  ApiHeader,
  ApiOperation,
  ApiResponse,
  getSchemaPath,
  type ApiResponseOptions,
} from '@nestjs/swagger';
import { problemBody } from './problem-filter';
import { problemOf } from './problems';

type AnyClass = new (...args: never[]) => object;

/** What a route says about itself; the guard, the interceptor and the OpenAPI document read it. */
export interface EndpointOptions {
  /** One English sentence. */
  readonly summary: string;
  /** `<module>.<resource>.<action>`; or `public: true`, or `session: true` for everyone who is logged in. */
  readonly permission?: string;
  readonly public?: boolean;
  readonly session?: boolean;
  /** Class of the answer, or `[Class]` for a list. */
  readonly response?: AnyClass | readonly [AnyClass];
  /** Success status; default 200 (201 for POST that creates is said explicitly). */
  readonly status?: number;
  /** Error codes of the module that this route can answer. */
  readonly problems?: readonly string[];
  /** The route changes something that has a version: `If-Match` is required. */
  readonly ifMatch?: boolean;
  /** A write that is not a command (login, streamed bytes); give the reason. No idempotency key is asked for. */
  readonly withoutKey?: string;
  /** Writes that may come from outside a browser page of ours (no Origin check); give the reason. */
  readonly anyOrigin?: string;
  /** The answer is not JSON. */
  readonly produces?: string;
  /** The body is not JSON (streamed upload). */
  readonly consumes?: string;
}

export const ENDPOINT = 'ocop:endpoint';

const ALWAYS = ['request.failed', 'server.busy', 'server.unexpected'];

function commonProblems(options: EndpointOptions): string[] {
  return [
    'request.invalid',
    ...(options.public ? [] : ['auth.required']),
    ...(options.permission ? ['auth.forbidden'] : []),
    ...(options.ifMatch ? ['request.if_match_missing', 'conflict.stale_version'] : []),
    ...(options.problems ?? []),
    ...ALWAYS,
  ];
}

/** One OpenAPI response per status, with an example for each code. */
function problemResponses(options: EndpointOptions): ApiResponseOptions[] {
  const byStatus = new Map<number, string[]>();
  for (const code of new Set(commonProblems(options))) {
    const problem = problemOf(code);
    if (!problem) throw new Error(`route "${options.summary}" names the unknown problem ${code}`);
    byStatus.set(problem.status, [...(byStatus.get(problem.status) ?? []), code]);
  }
  return [...byStatus].map(([status, codes]) => ({
    status,
    description: codes.map((code) => problemOf(code)?.en ?? code).join(' / '),
    content: {
      'application/problem+json': {
        schema: { $ref: '#/components/schemas/Problem' },
        examples: Object.fromEntries(codes.map((code) => [code, { value: problemBody(code) }])),
      },
    },
  }));
}

function successResponse(options: EndpointOptions): MethodDecorator[] {
  const status = options.status ?? 200;
  if (options.produces) {
    return [
      ApiResponse({
        status,
        description: 'Done',
        content: { [options.produces]: { schema: { type: 'string', format: 'binary' } } },
      }),
    ];
  }
  const { response } = options;
  if (response === undefined) return [ApiResponse({ status, description: 'Done' })];
  const type = Array.isArray(response) ? (response as readonly [AnyClass])[0] : (response as AnyClass);
  const schema = Array.isArray(response)
    ? { type: 'array' as const, items: { $ref: getSchemaPath(type) } }
    : { $ref: getSchemaPath(type) };
  return [
    ApiExtraModels(type) as MethodDecorator,
    ApiResponse({ status, description: 'Done', content: { 'application/json': { schema } } }),
  ];
}

/**
 * Declares a route: who may call it, what it answers, which errors it has. A route without it is refused by the guard.
 * @example `@Post(':id/submit') @Endpoint({ summary: 'Submit an idea', permission: 'ideas.idea.submit', ifMatch: true, response: IdeaOut, problems: ['idea.not_found'] })`
 */
export function Endpoint(options: EndpointOptions): MethodDecorator {
  const ways = [options.permission !== undefined, options.public === true, options.session === true].filter(Boolean);
  if (ways.length !== 1)
    throw new Error(`route "${options.summary}" must say exactly one of permission, public, session`);
  const headers: MethodDecorator[] = options.ifMatch
    ? [
        ApiHeader({
          name: 'If-Match',
          required: true,
          description: 'Version that the client saw, in quotes',
          schema: { type: 'string', example: '"3"' },
        }),
      ]
    : [];
  return applyDecorators(
    SetMetadata(ENDPOINT, options),
    ApiOperation({
      summary: options.summary,
      ...(options.permission ? { description: `Permission: ${options.permission}` } : {}),
    }),
    HttpCode(options.status ?? 200),
    ...(options.withoutKey ? [ApiExtension('x-without-key', options.withoutKey)] : []),
    ...(options.consumes
      ? [ApiConsumes(options.consumes), ApiBody({ schema: { type: 'string', format: 'binary' } })]
      : []),
    ...headers,
    ...successResponse(options),
    ...problemResponses(options).map((response) => ApiResponse(response)),
  );
}
