import { problemOf, type FieldFault } from '../api/problem';
import type { UploadState } from './upload-steps';
import type { Sealed } from './vault';

/** waiting → sending → sent, or held (the server said no) → waiting again, replaced by a correction, or dropped by the person. */
export type EntryState = 'waiting' | 'sending' | 'sent' | 'held' | 'replaced' | 'dropped';

/** Why the server did not take an entry. */
export interface HeldReason {
  readonly code: string;
  readonly title: string;
  readonly faults: readonly FieldFault[];
}

/** What a page asks to be sent, now or when there is a network again. */
export interface NewEntry {
  /** Short name of the command for programs, e.g. `inspection.visit`. */
  readonly kind: string;
  /** What the person did, in Vietnamese, as the outbox shows it. */
  readonly title: string;
  /** Entries of one lane are sent in their order; one that is held stops those behind it. */
  readonly lane: string;
  readonly method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  /** Version that the page saw; 'previous' = the one that the entry before it in the lane was answered with. */
  readonly ifMatch?: number | 'previous';
  /** Page where a held entry can be corrected. */
  readonly editPath?: string;
  /** Task whose data taken along may be forgotten once this is sent. */
  readonly finishes?: string;
  /** Addresses that pages read again once this is sent. */
  readonly invalidates?: readonly string[];
  /** Entry that this one replaces. */
  readonly corrects?: string;
  /** A file of evidence, sent in pieces: it lets everything else go first, and waits while uploads are paused. */
  readonly bulky?: true;
  /** A step of many (a tick on a sheet): its line goes once it was sent. */
  readonly quiet?: boolean;
}

/** One line of the journal: what is to be sent never changes, only how far it came. */
export interface JournalEntry extends NewEntry {
  /** Order of the journal, given by the database of the device. */
  readonly seq?: number;
  /** Also its idempotency key. */
  readonly id: string;
  /** The person who did it; nobody else's session ever sends it. */
  readonly userId: string;
  /** Clock of the device. */
  readonly createdAt: string;
  /** Milliseconds that the server's clock was ahead when last heard; null = never heard. */
  readonly serverOffset: number | null;
  readonly state: EntryState;
  readonly reason: HeldReason | null;
  readonly attempts: number;
  readonly sentAt: string | null;
  /** Version in the server's answer, for the next entry of the lane. */
  readonly answeredVersion: number | null;
  /** The owner had the same bytes already: the paper where they stand. */
  readonly known?: string;
  /** Its content cannot be read before the person logs in. */
  readonly isLocked?: boolean;
}

/** An entry as it lies on the device: what was done and its content are locked. Older entries lie in the open. */
export type KeptEntry = JournalEntry & {
  readonly sealed?: Sealed;
  /** Counts what was put into a parcel that was never on its way. */
  readonly parcel?: number;
};

/** A picture as it lies on the device. */
export type KeptPhoto = Omit<EntryPhoto, 'blob'> & {
  readonly userId?: string;
  readonly sealed?: Sealed;
  readonly blob?: Blob;
};

/** A picture of an entry: sent before it, by its own address, repeatable. */
export interface EntryPhoto {
  readonly id: string;
  readonly entryId: string;
  readonly path: string;
  readonly blob: Blob;
  readonly sent: 0 | 1;
  /** Only of bulky entries: how far the pieces have come. */
  readonly upload?: UploadState;
}

/**
 * The next entry to send: the oldest that waits in a lane without a held one before it; files only when nothing else waits.
 * @param entries all of one person, in the journal's order.
 */
export function nextToSend(entries: readonly JournalEntry[], filesPaused = false): JournalEntry | undefined {
  const stopped = new Set<string>();
  let file: JournalEntry | undefined;
  for (const entry of entries) {
    if (entry.state === 'held') stopped.add(entry.lane);
    if (entry.isLocked === true || entry.state !== 'waiting' || stopped.has(entry.lane)) continue;
    if (entry.bulky !== true) return entry;
    if (!filesPaused) file ??= entry;
  }
  return file;
}

/** Version for If-Match; undefined = the route asks for none. */
export function versionFor(entry: JournalEntry, entries: readonly JournalEntry[]): number | undefined {
  if (entry.ifMatch !== 'previous') return entry.ifMatch;
  const before = entries.filter(({ lane, state, seq }) => {
    return lane === entry.lane && state === 'sent' && (seq ?? 0) < (entry.seq ?? 0);
  });
  return before.at(-1)?.answeredVersion ?? undefined;
}

/** What became of one request. */
export type Delivery =
  | { readonly kind: 'sent'; readonly version: number | null; readonly answer: unknown }
  | { readonly kind: 'held'; readonly reason: HeldReason }
  /** Not now: no network, a server in trouble, or nobody logged in; `wait` = least seconds until the next try. */
  | { readonly kind: 'later'; readonly why: 'network' | 'login' | 'busy'; readonly wait: number };

interface Heard {
  readonly status: number;
  /** The answer came from our server and not from a page between (a hotel's login, a proxy). */
  readonly ours: boolean;
  readonly body: unknown;
  readonly retryAfter: string | null;
}

/** Reads an answer: what the server took, what it will never take as it is, and what to try again. */
export function deliveryOf({ status, ours, body, retryAfter }: Heard): Delivery {
  if (!ours) return { kind: 'later', why: 'network', wait: 15 };
  if (status >= 200 && status < 300) return { kind: 'sent', version: versionIn(body), answer: body };
  const problem = problemOf(status, body, retryAfter);
  if (status === 401 || problem.code === 'session.other_user') return { kind: 'later', why: 'login', wait: 30 };
  if (status === 429 || problem.unanswered || status === 408)
    return { kind: 'later', why: 'busy', wait: problem.retryAfter ?? 15 };
  return { kind: 'held', reason: { code: problem.code, title: problem.title, faults: problem.errors } };
}

function versionIn(body: unknown): number | null {
  if (typeof body !== 'object' || body === null || !('version' in body)) return null;
  return typeof body.version === 'number' ? body.version : null;
}

/** Waits behind one of its lane that the server did not take. */
export const isBehindHeld = (entry: JournalEntry, entries: readonly JournalEntry[]): boolean =>
  entry.state === 'waiting' &&
  entries.some(({ lane, state, seq }) => lane === entry.lane && state === 'held' && (seq ?? 0) < (entry.seq ?? 0));

/** Numbers for the app bar. */
export function tally(entries: readonly JournalEntry[]): { waiting: number; held: number; sent: number } {
  const count = (...states: EntryState[]) => entries.filter(({ state }) => states.includes(state)).length;
  const behind = entries.filter((entry) => isBehindHeld(entry, entries)).length;
  return { waiting: count('waiting', 'sending') - behind, held: count('held'), sent: count('sent') };
}
