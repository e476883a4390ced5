import { IsString, IsUUID } from 'class-validator';
import { eventContract, type EventContract } from '@app/platform/outbox';

/** Data of events about one dossier. */
export class DossierEvent {
  @IsUUID()
  dossierId!: string;

  @IsUUID()
  producerId!: string;

  @IsUUID()
  productId!: string;

  @IsUUID()
  roundId!: string;

  /** Unit of the producer on the day of filing. */
  @IsString()
  unitId!: string;

  /** Level where the dossier lies. */
  @IsString()
  level!: string;
}

const dossierEvent = (what: string): EventContract<DossierEvent> =>
  eventContract({ topic: `dossiers.${what}`, version: 1, payload: DossierEvent });

export const dossierSubmitted = dossierEvent('submitted');
export const dossierAccepted = dossierEvent('accepted');
export const dossierRefused = dossierEvent('refused');
export const dossierSupplementAsked = dossierEvent('supplement-asked');
export const dossierOpinionSent = dossierEvent('opinion-sent');
export const dossierWithdrawn = dossierEvent('withdrawn');
