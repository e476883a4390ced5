/** Why a paper must hold on a day: the dossier is filed by then, the council sits, or the round ends. */
export type NeedReason = 'file' | 'council' | 'finish';

/** A day on which a dossier that uses the paper is looked at. */
export interface NeedDay {
  readonly dossierId: string;
  readonly productName: string;
  readonly day: string;
  readonly why: NeedReason;
}

/** The day by which a paper matters. */
export interface PaperNeed extends NeedDay {
  /** The paper no longer holds on that day: a newer one is needed before it. */
  readonly lapsed: boolean;
}

/**
 * The day by which a paper matters: the first on which it will no longer hold, else the nearest one. A paper holds through its last
 * day; one without a last day always does.
 */
export function needOf(days: readonly NeedDay[], expiresOn: string | null, today: string): PaperNeed | null {
  const ahead = days
    .filter(({ day }) => day >= today)
    .sort((a, b) => compare(a.day, b.day) || compare(a.dossierId, b.dossierId) || compare(a.why, b.why));
  const failing = expiresOn === null ? undefined : ahead.find(({ day }) => day > expiresOn);
  const found = failing ?? ahead[0];
  return found ? { ...found, lapsed: failing !== undefined } : null;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
