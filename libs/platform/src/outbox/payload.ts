import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';

export type PayloadClass<P extends object> = new () => P;

/** For jobs and events that say everything by their name. */
export class NoPayload {}

/** A payload that does not fit its class: a fault of the code, no repetition will help. */
export class PayloadError extends Error {
  constructor(
    readonly topic: string,
    readonly paths: readonly string[],
  ) {
    super(`payload of ${topic} does not fit its class at: ${paths.join(', ')}`);
    this.name = 'PayloadError';
  }
}

const pathsOf = (errors: readonly ValidationError[], parent = ''): string[] =>
  errors.flatMap((error) => {
    const path = parent === '' ? error.property : `${parent}.${error.property}`;
    return error.children?.length ? pathsOf(error.children, path) : [path];
  });

/** Reads a payload by its class; unknown fields are refused. @throws PayloadError which names the faulty paths, not their values. */
export function parsePayload<P extends object>(type: PayloadClass<P>, topic: string, data: object): P {
  if ((type as unknown) === NoPayload) {
    if (Object.keys(data).length > 0) throw new PayloadError(topic, Object.keys(data));
    return new type();
  }
  const instance = plainToInstance(type, data);
  const errors = validateSync(instance, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
  if (errors.length > 0) throw new PayloadError(topic, pathsOf(errors));
  return instance;
}
