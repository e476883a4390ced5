import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import { DomainError } from '@app/kernel';

export interface FieldFault {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

const join = (parent: string, property: string): string =>
  /^\d+$/.test(property) ? `${parent}[${property}]` : parent === '' ? property : `${parent}.${property}`;

function faultsOf(errors: readonly ValidationError[], parent = ''): FieldFault[] {
  return errors.flatMap((error) => {
    const path = join(parent, error.property);
    const own = Object.entries(error.constraints ?? {})
      .slice(0, 1)
      .map(([name, message]): FieldFault => {
        if (name === 'whitelistValidation') return { path, code: 'unknown_field', message: 'Trường không được phép.' };
        const context: unknown = error.contexts?.[name];
        const code = typeof context === 'object' && context !== null && 'code' in context ? String(context.code) : name;
        return {
          path,
          code: error.value === undefined ? 'required' : code,
          message: error.value === undefined ? 'Thiếu trường này.' : message,
        };
      });
    return [...own, ...faultsOf(error.children ?? [], path)];
  });
}

/**
 * Checks bodies, queries and path parameters against their class. Unknown fields are refused, nothing is coerced.
 * @throws DomainError `request.invalid` with every fault and its path.
 */
@Injectable()
export class RequestPipe implements PipeTransform<unknown, Promise<unknown>> {
  async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const type = metadata.metatype;
    if (metadata.type === 'custom' || type === undefined || type === Object) return value;
    if (type === String || type === Number || type === Boolean || type === Array) {
      throw new Error(`parameter ${metadata.data ?? ''} needs a class: plain ${type.name} parameters are not checked`);
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new DomainError('request.invalid', {
        errors: [{ path: '', code: 'object', message: 'Cần một nhóm trường.' }],
      });
    }
    const instance = plainToInstance(type as new () => object, value);
    const errors = await validate(instance, {
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      stopAtFirstError: true,
    });
    if (errors.length > 0) throw new DomainError('request.invalid', { errors: faultsOf(errors).slice(0, 100) });
    return instance;
  }
}
