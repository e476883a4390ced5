import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { allProblems } from './problems';

const PROBLEM_SCHEMA = {
  type: 'object',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string', example: '/problems/request.invalid' },
    title: { type: 'string', description: 'Vietnamese sentence for people' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'stable machine-readable code' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'code', 'message'],
        properties: { path: { type: 'string' }, code: { type: 'string' }, message: { type: 'string' } },
      },
    },
    error_id: { type: 'string' },
  },
  additionalProperties: true,
} as const;

const KEY_HEADER = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description: 'One key for one intention: a repeat with the same body gets the same answer and has no second effect',
  schema: { type: 'string', minLength: 8, maxLength: 128 },
} as const;

const WRITES = ['post', 'put', 'patch', 'delete'] as const;

/** Routes that are no commands carry this extension, see `Endpoint`. */
const isKeyless = (operation: { [key: string]: unknown }): boolean => operation['x-without-key'] !== undefined;

function addKeyHeader(document: OpenAPIObject): void {
  for (const item of Object.values(document.paths)) {
    for (const method of WRITES) {
      const operation = item[method];
      if (operation && !isKeyless(operation as unknown as Record<string, unknown>)) {
        operation.parameters = [KEY_HEADER, ...(operation.parameters ?? [])];
      }
    }
  }
}

/** OpenAPI 3.0 says `nullable: true`, 3.1 says a list of types. */
function nullableTo31(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(nullableTo31);
  if (typeof node !== 'object' || node === null) return node;
  const { nullable, ...rest } = node as Record<string, unknown>;
  const mapped = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, nullableTo31(value)]));
  if (nullable !== true) return mapped;
  if (typeof mapped['type'] === 'string') {
    const withNull = { ...mapped, type: [mapped['type'], 'null'] };
    return Array.isArray(mapped['enum']) ? { ...withNull, enum: [...(mapped['enum'] as unknown[]), null] } : withNull;
  }
  return { anyOf: [mapped, { type: 'null' }] };
}

/** Every code that a refusal may carry, with its sentence in both languages. */
const problemCatalogue = (): object =>
  Object.fromEntries(
    [...allProblems()]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, { status, title, en }]) => [code, { status, title, en }]),
  );

/** The OpenAPI 3.1 document of the application. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('OCOP Sao')
    .setDescription("API of the province's OCOP evaluation. Errors are RFC 9457 problem documents.")
    .setVersion('1')
    .addCookieAuth('ocop_session')
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  document.components = {
    ...document.components,
    schemas: {
      ...document.components?.schemas,
      Problem: { ...PROBLEM_SCHEMA, 'x-codes': problemCatalogue() } as never,
    },
  };
  addKeyHeader(document);
  return nullableTo31(document) as OpenAPIObject;
}
