import { IsUUID } from 'class-validator';
import { eventContract } from '@app/platform/outbox';

/** Data of events about one account. */
export class AccountEvent {
  @IsUUID()
  userId!: string;
}

/** Somebody was invited: the mail with the link is made by its reader, so that no token lies in a queue. */
export const userInvited = eventContract({ topic: 'identity.user-invited', version: 1, payload: AccountEvent });

/** A password reset was asked for. */
export const passwordResetAsked = eventContract({
  topic: 'identity.password-reset-asked',
  version: 1,
  payload: AccountEvent,
});
