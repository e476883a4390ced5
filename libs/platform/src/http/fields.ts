import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
  type ValidationOptions,
} from 'class-validator';
import { parseLocalDate } from '@app/kernel';
import { normaliseText, textFault } from './text-rules';

/** Options that every field has. */
export interface FieldOptions {
  readonly optional?: boolean;
  readonly nullable?: boolean;
  /** One sentence for the OpenAPI document. */
  readonly doc?: string;
  readonly example?: unknown;
}

type AnyClass = new (...args: never[]) => object;

const because = (code: string, message: string): ValidationOptions => ({ message, context: { code } });

function describe(options: FieldOptions, schema: Record<string, unknown>): PropertyDecorator {
  const shown = {
    ...schema,
    ...(options.nullable ? { nullable: true } : {}),
    ...(options.doc === undefined ? {} : { description: options.doc }),
    ...(options.example === undefined ? {} : { example: options.example }),
  } as ApiPropertyOptions;
  return options.optional ? ApiPropertyOptional(shown) : ApiProperty(shown);
}

function presence(options: FieldOptions): PropertyDecorator[] {
  const rules: PropertyDecorator[] = [];
  if (options.optional)
    rules.push(options.nullable ? IsOptional() : ValidateIf((_object, value) => value !== undefined));
  else if (options.nullable) rules.push(ValidateIf((_object, value) => value !== null));
  return rules;
}

const field = (
  options: FieldOptions,
  schema: Record<string, unknown>,
  ...rules: PropertyDecorator[]
): PropertyDecorator => applyDecorators(describe(options, schema), ...presence(options), ...rules);

/** A text: NFC, trimmed, without control or invisible characters, 1 to `max` code points. */
export function Text(
  options: FieldOptions & { max: number; min?: number; multiline?: boolean; pattern?: RegExp },
): PropertyDecorator {
  const rule = { max: options.max, multiline: options.multiline ?? false };
  return field(
    options,
    {
      type: 'string',
      minLength: options.min ?? 1,
      maxLength: options.max,
      ...(options.pattern ? { pattern: options.pattern.source } : {}),
    },
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? normaliseText(value) : value)),
    ValidateBy(
      {
        name: 'text',
        validator: {
          validate: (value: unknown) =>
            typeof value === 'string' &&
            textFault(value, rule) === undefined &&
            [...value].length >= (options.min ?? 1),
          defaultMessage: (args) => {
            const value: unknown = args?.value;
            if (value === undefined) return 'Thiếu trường này.';
            if (typeof value !== 'string') return 'Phải là văn bản.';
            return textFault(value, rule)?.message ?? `Cần ít nhất ${options.min ?? 1} ký tự.`;
          },
        },
      },
      { context: { code: 'text' } },
    ),
    ...(options.pattern ? [Matches(options.pattern, because('pattern', 'Không đúng dạng yêu cầu.'))] : []),
  );
}

/** A text that is kept exactly as given (passwords): no trimming; NFC so that the same keystrokes match. */
export function Secret(options: FieldOptions & { max: number; min?: number }): PropertyDecorator {
  return field(
    options,
    { type: 'string', format: 'password', minLength: options.min ?? 1, maxLength: options.max },
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.normalize('NFC') : value)),
    ValidateBy(
      {
        name: 'secret',
        validator: {
          validate: (value: unknown) =>
            typeof value === 'string' &&
            value.isWellFormed() &&
            [...value].length >= (options.min ?? 1) &&
            [...value].length <= options.max,
          defaultMessage: () => `Cần từ ${options.min ?? 1} đến ${options.max} ký tự.`,
        },
      },
      { context: { code: 'secret' } },
    ),
  );
}

/** An identifier (canonical lower-case UUID). */
export function Uuid(options: FieldOptions = {}): PropertyDecorator {
  return field(
    options,
    { type: 'string', format: 'uuid' },
    IsUUID('all', because('uuid', 'Không phải mã định danh hợp lệ.')),
    Matches(/^[0-9a-f-]{36}$/, because('uuid', 'Không phải mã định danh hợp lệ.')),
  );
}

/** A whole number. With `query: true` the canonical decimal text of an address is read ("12", never "012", "1e3"). */
export function Int(options: FieldOptions & { min: number; max: number; query?: boolean }): PropertyDecorator {
  const range = `Phải là số nguyên từ ${options.min} đến ${options.max}.`;
  const fromQuery = Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^(0|-?[1-9]\d{0,14})$/.test(value) ? Number(value) : value,
  );
  return field(
    options,
    { type: 'integer', minimum: options.min, maximum: options.max },
    ...(options.query ? [fromQuery] : []),
    IsInt(because('integer', range)),
    Min(options.min, because('min', range)),
    Max(options.max, because('max', range)),
  );
}

/** Whole đồng as decimal text ("1000000000"): JSON numbers would lose digits. 0 to 10^15 - 1. */
export function DongAmount(options: FieldOptions = {}): PropertyDecorator {
  return field(
    options,
    { type: 'string', pattern: '^(0|[1-9]\\d{0,14})$', example: '420000000' },
    Matches(/^(0|[1-9]\d{0,14})$/, because('dong', 'Số tiền phải là số nguyên đồng, không âm.')),
  );
}

/** A calendar date YYYY-MM-DD that exists, from 1900 to 2100. */
export function DateOnly(options: FieldOptions = {}): PropertyDecorator {
  return field(
    options,
    { type: 'string', format: 'date', example: '2020-09-15' },
    ValidateBy(
      {
        name: 'date',
        validator: {
          validate: (value: unknown) =>
            typeof value === 'string' && value >= '1900-01-01' && value <= '2100-12-31' && parseLocalDate(value).ok,
          defaultMessage: () => 'Không phải ngày có thật (năm-tháng-ngày).',
        },
      },
      { context: { code: 'date' } },
    ),
  );
}

/** A moment in answers (RFC 3339, UTC). */
export function Moment(options: FieldOptions = {}): PropertyDecorator {
  return field(
    options,
    { type: 'string', format: 'date-time', example: '2020-09-15T02:30:00.000Z' },
    Matches(
      /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?(Z|[+-]\d\d:\d\d)$/,
      because('moment', 'Không phải thời điểm hợp lệ.'),
    ),
  );
}

/** One of a closed list of texts. */
export function OneOf(values: readonly string[], options: FieldOptions = {}): PropertyDecorator {
  return field(
    options,
    { type: 'string', enum: [...values] },
    IsIn([...values], because('one_of', 'Không nằm trong danh sách cho phép.')),
  );
}

/** True or false. With `query: true` reads "true"/"false" of an address. */
export function Flag(options: FieldOptions & { query?: boolean } = {}): PropertyDecorator {
  const fromQuery = Transform(({ value }: { value: unknown }) =>
    value === 'true' ? true : value === 'false' ? false : value,
  );
  return field(
    options,
    { type: 'boolean' },
    ...(options.query ? [fromQuery] : []),
    IsBoolean(because('flag', 'Phải là đúng hoặc sai.')),
  );
}

/** A list of objects, `min` (default 0) to `max` long; the length is checked before the items. */
export function ListOf(type: () => AnyClass, options: FieldOptions & { max: number; min?: number }): PropertyDecorator {
  const size = `Cần từ ${options.min ?? 0} đến ${options.max} mục.`;
  return applyDecorators(
    describe(options, { type: () => [type()], maxItems: options.max, minItems: options.min ?? 0 }),
    ...presence(options),
    Transform(({ value }: { value: unknown }) =>
      Array.isArray(value) && value.length > options.max ? { tooLong: true } : value,
    ),
    IsArray(because('list', size)),
    ArrayMinSize(options.min ?? 0, because('list', size)),
    ArrayMaxSize(options.max, because('list', size)),
    ValidateNested({ each: true }),
    Type(type),
  );
}

/** A list of plain texts out of a closed list or of a pattern. */
export function Texts(
  options: FieldOptions & { max: number; maxLength: number; oneOf?: readonly string[]; pattern?: RegExp },
): PropertyDecorator {
  const items = {
    type: 'string',
    maxLength: options.maxLength,
    ...(options.oneOf ? { enum: [...options.oneOf] } : {}),
  };
  const good = (value: unknown): boolean =>
    typeof value === 'string' &&
    textFault(value, { max: options.maxLength }) === undefined &&
    (options.oneOf?.includes(value) ?? true) &&
    (options.pattern?.test(value) ?? true);
  return field(
    options,
    { type: 'array', items, maxItems: options.max },
    ValidateBy(
      {
        name: 'texts',
        validator: {
          validate: (value: unknown) => Array.isArray(value) && value.length <= options.max && value.every(good),
          defaultMessage: () => `Phải là danh sách tối đa ${options.max} mục hợp lệ.`,
        },
      },
      { context: { code: 'texts' } },
    ),
  );
}

/** An object inside an object. */
export function Nested(type: () => AnyClass, options: FieldOptions = {}): PropertyDecorator {
  return applyDecorators(
    describe(options, { type: () => type() }),
    ...presence(options),
    ValidateBy(
      {
        name: 'object',
        validator: {
          validate: (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value),
          defaultMessage: () => 'Phải là một nhóm trường.',
        },
      },
      { context: { code: 'object' } },
    ),
    ValidateNested(),
    Type(type),
  );
}

/** An object with free keys in answers (facts, maps); `values` is the OpenAPI schema of its values. */
export function FreeObject(options: FieldOptions & { values?: Record<string, unknown> } = {}): PropertyDecorator {
  return field(
    options,
    { type: 'object', additionalProperties: options.values ?? true },
    ValidateBy(
      {
        name: 'object',
        validator: {
          validate: (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value),
          defaultMessage: () => 'Phải là một nhóm trường.',
        },
      },
      { context: { code: 'object' } },
    ),
  );
}
