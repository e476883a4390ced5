import type { Acting, Tx } from '@app/platform/database';

/** Port: what a mandate lets its helper do right now. Journeys implements it; identity asks at each request of an acting session. */
export abstract class ActingMandates {
  /** Undefined when the mandate is not this person's, has ended or is over. */
  abstract acting(tx: Tx, mandateId: string, userId: string): Promise<Acting | undefined>;
}
