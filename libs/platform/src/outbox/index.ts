export { addEvent } from './add-event';
export { allEventContracts, eventContract } from './event-contract';
export type { EventContract } from './event-contract';
