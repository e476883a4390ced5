import { IsInt, IsString, IsUUID, Min } from 'class-validator';
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
/** An acceptance was taken back on its day. */
export const dossierAcceptanceUndone = dossierEvent('acceptance-undone');
/** A desk reminds the producer of the last day; and takes that back on its day. */
export const dossierReminded = dossierEvent('reminded');
export const dossierReminderUndone = dossierEvent('reminder-undone');

/** Somebody commented on a dossier, asked or answered. */
export class DossierCommentEvent {
  @IsUUID()
  dossierId!: string;

  @IsUUID()
  commentId!: string;
}

export const dossierCommented = eventContract({
  topic: 'dossiers.commented',
  version: 1,
  payload: DossierCommentEvent,
});

/** A paper in use has come to a step before its last day. */
export class PaperExpiring {
  @IsUUID()
  paperId!: string;

  @IsUUID()
  producerId!: string;

  /** Days before the last day, of the ladder of reminders. */
  @IsInt()
  @Min(0)
  step!: number;
}

export const paperExpiring = eventContract({ topic: 'dossiers.paper-expiring', version: 1, payload: PaperExpiring });
