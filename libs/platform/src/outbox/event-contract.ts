import type { PayloadClass } from './payload';

const TOPIC = /^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/;

/**
 * What a module promises about one kind of event. A published contract never changes: another shape is another version, and
 * both are emitted until no subscriber asks for the old one.
 */
export interface EventContract<P extends object> {
  readonly topic: string;
  readonly version: number;
  readonly payload: PayloadClass<P>;
}

const contracts = new Map<string, EventContract<object>>();

/**
 * Declares an event: `<module>.<past tense>`. The payload carries ids and frozen facts; never entities or personal data.
 * @example `export const ideaSelected = eventContract({ topic: 'ideas.selected', version: 1, payload: IdeaDecided });`
 */
export function eventContract<P extends object>(contract: EventContract<P>): EventContract<P> {
  if (!TOPIC.test(contract.topic)) throw new Error(`topic "${contract.topic}" is not <module>.<past-tense>`);
  if (!Number.isSafeInteger(contract.version) || contract.version < 1)
    throw new Error(`event ${contract.topic} has the version ${contract.version}`);
  const key = `${contract.topic} version ${contract.version}`;
  const known = contracts.get(key);
  if (known && known.payload !== contract.payload) throw new Error(`event ${key} is declared twice`);
  contracts.set(key, contract);
  return contract;
}

/** All declared events, for the specs. */
export const allEventContracts = (): readonly EventContract<object>[] => [...contracts.values()];
