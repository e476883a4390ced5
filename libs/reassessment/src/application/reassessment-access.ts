import { SYSTEM_USER_ID } from '@app/identity';
import type { Author } from '@app/platform/database';

export const READ_CYCLE = 'reassessment.cycle.read';
export const LEAVE_CYCLE = 'reassessment.cycle.leave';
export const OPEN_DOSSIER = 'reassessment.dossier.open';
export const READ_RADAR = 'reassessment.radar.read';
export const MANAGE_HOLD = 'reassessment.hold.manage';
export const POST_LETTER = 'reassessment.letter.post';
export const PROPOSE_LAPSE = 'reassessment.lapse.propose';

/** The system's own work, in the request or on the day that led to it. */
export const systemAuthor = (requestId: string): Author => ({ actor: { userId: SYSTEM_USER_ID }, requestId });
