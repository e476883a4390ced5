/** A kind of event: its topic, its version and the class that checks its data. Data holds ids and frozen facts, no personal data. */
export interface EventContract<T extends object> {
  readonly topic: string;
  readonly version: number;
  readonly payload: new () => T;
}

const TOPIC = /^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/;
const contracts = new Map<string, EventContract<object>>();

/** Declares an event of a module, e.g. topic `ideas.selected`. A topic may be declared only once. */
export function eventContract<T extends object>(contract: EventContract<T>): EventContract<T> {
  if (!TOPIC.test(contract.topic)) throw new Error(`event topic ${contract.topic} is not <module>.<what-happened>`);
  const known = contracts.get(contract.topic);
  if (known && known.payload !== contract.payload) throw new Error(`event topic ${contract.topic} is declared twice`);
  contracts.set(contract.topic, contract);
  return contract;
}

/** All declared events, for the relay and the specs. */
export const allEventContracts = (): ReadonlyMap<string, EventContract<object>> => contracts;
