import type { OfflineDatabase } from './database';
import { EntryStore } from './entry-store';
import {
  deliveryOf,
  nextToSend,
  versionFor,
  type Delivery,
  type EntryPhoto,
  type JournalEntry,
  type NewEntry,
} from './journal';
import { uploadStep, type Step, type UploadState } from './upload-steps';
import type { Vault } from './vault';

/** What a page gives with an entry: pictures with the ids that the body names. */
export interface NewPhoto {
  readonly id: string;
  readonly path: string;
  readonly blob: Blob;
  readonly upload?: UploadState;
}

export interface OutboxParts {
  readonly db: OfflineDatabase;
  readonly fetch: (path: string, init: RequestInit) => Promise<Response>;
  /** Runs the work unless another tab of this device is at it. */
  readonly exclusively: (work: () => Promise<void>) => Promise<void>;
  readonly now: () => Date;
  readonly serverOffset: () => number | null;
  /** Has the person paused the sending of files? */
  readonly filesPaused?: () => boolean;
  /** Called after each entry that was sent. */
  readonly onSent: (entry: JournalEntry, answer: unknown) => void;
  readonly vault: Vault;
}

/** How the sending ended: everything is sent or held, or some wait for a better moment. */
export type Ending = { readonly kind: 'done' } | Extract<Delivery, { kind: 'later' }>;

const DONE: Ending = { kind: 'done' };
const cannotBeRead = (entry: JournalEntry): boolean => entry.isLocked === true && entry.state === 'waiting';

/** How long the line of a sent entry stays to be looked at; its content goes at once. */
const SHOWN_DAYS = 7;

/** The journal of one device and the way of its entries to the server: in order, each at most once, each only as its own person. */
export class Outbox {
  private readonly store: EntryStore;

  constructor(private readonly parts: OutboxParts) {
    this.store = new EntryStore(parts.db, parts.vault);
  }

  /** Writes an entry and its pictures in one transaction; from then on it survives a killed browser. */
  async add(userId: string, entry: NewEntry, photos: readonly NewPhoto[] = []): Promise<string> {
    const id = crypto.randomUUID();
    await this.write(this.line(userId, entry, id), photos);
    return id;
  }

  /**
   * Adds to the newest entry of the lane while that was never on its way, else writes a new one: many small steps make one request.
   * @param merge the body with the new step in it; undefined where both must stay apart
   */
  async addTo(userId: string, entry: NewEntry, merge: (body: unknown) => unknown): Promise<string> {
    return (await this.store.extend(userId, entry, merge)) ?? (await this.add(userId, entry));
  }

  /** Takes over an entry from a file of the same person, with its key: what was sent already is not done twice. */
  async takeOver(userId: string, entry: JournalEntry, photos: readonly NewPhoto[]): Promise<boolean> {
    if ((await this.parts.db.entries.where({ id: entry.id }).count()) > 0) return false;
    const { seq: _seq, isLocked: _locked, ...line } = entry;
    await this.write({ ...line, userId, state: 'waiting', reason: null, sentAt: null, answeredVersion: null }, photos);
    return true;
  }

  private line(userId: string, entry: NewEntry, id: string): JournalEntry {
    const { now, serverOffset } = this.parts;
    const made = { createdAt: now().toISOString(), serverOffset: serverOffset() };
    const fresh = { state: 'waiting', reason: null, attempts: 0, sentAt: null, answeredVersion: null } as const;
    return { ...entry, ...made, ...fresh, id, userId };
  }

  private async write(line: JournalEntry, photos: readonly NewPhoto[]): Promise<void> {
    const { userId, corrects } = line;
    const replaces = corrects === undefined ? undefined : await this.store.emptied(userId, corrects);
    await this.store.write(line, photos, async () => replaces?.());
  }

  /** Everything of one person, in the journal's order. */
  entriesOf(userId: string): Promise<JournalEntry[]> {
    return this.store.of(userId);
  }

  photosOf(entryId: string): Promise<EntryPhoto[]> {
    return this.store.photosOf(entryId);
  }

  /** Puts a held entry back into the line, as it is. */
  async again(userId: string, id: string): Promise<void> {
    await this.store.mark(userId, id, ['held'], { state: 'waiting', reason: null });
  }

  /** What goes into a file gets nothing added any more: its key stands for what the file says. */
  async close(userId: string, ids: readonly string[]): Promise<void> {
    for (const id of ids) await this.store.mark(userId, id, ['waiting'], { attempts: 1 });
  }

  /** Gives an entry up that is not on its way; the line stays, its content goes. */
  async drop(userId: string, id: string): Promise<void> {
    await this.giveUp(userId, id, ['held', 'waiting']);
  }

  /** Takes a file out of the line, wherever it is on its way. */
  async cancel(userId: string, id: string): Promise<void> {
    await this.giveUp(userId, id, ['held', 'waiting', 'sending']);
  }

  private async giveUp(userId: string, id: string, from: readonly JournalEntry['state'][]): Promise<void> {
    const entry = (await this.store.of(userId)).find((each) => each.id === id);
    if (entry !== undefined) await this.store.settle(entry, from, { state: 'dropped' });
  }

  /** Sends what waits. */
  async flush(userId: string): Promise<Ending> {
    let ending: Ending = { kind: 'done' };
    await this.parts.exclusively(async () => {
      // Nobody else is sending: what stands as "sending" broke off, and its key makes a second try harmless.
      await this.parts.db.entries.where({ userId, state: 'sending' }).modify({ state: 'waiting' });
      ending = await this.sendAll(userId);
      await this.forgetOld();
    });
    return ending;
  }

  private async sendAll(userId: string): Promise<Ending> {
    for (;;) {
      const entries = await this.entriesOf(userId);
      const entry = nextToSend(entries, this.parts.filesPaused?.());
      if (entry === undefined) return entries.some(cannotBeRead) ? { kind: 'later', why: 'login', wait: 30 } : DONE;
      const isMine = await this.store.mark(userId, entry.id, ['waiting'], {
        state: 'sending',
        attempts: entry.attempts + 1,
      });
      if (!isMine) continue;
      // Read again: more may have been put into it until a moment ago; from here on it is closed.
      const whole = (await this.entriesOf(userId)).find(({ id }) => id === entry.id) ?? entry;
      const delivery = whole.bulky ? await this.stepOf(whole) : await this.deliver(whole, versionFor(whole, entries));
      await this.note(whole, delivery);
      if (delivery.kind === 'later') return delivery;
    }
  }

  private async note(entry: JournalEntry, delivery: Step): Promise<void> {
    const { db, now, onSent } = this.parts;
    const { userId, id } = entry;
    if (delivery.kind === 'later' || delivery.kind === 'more')
      return void (await this.store.mark(userId, id, ['sending'], { state: 'waiting' }));
    if (delivery.kind === 'held') {
      await this.store.mark(userId, id, ['sending'], { state: 'held', reason: delivery.reason });
      return;
    }
    const known = entry.bulky && (await this.photosOf(id)).find(({ upload }) => upload?.known)?.upload?.known;
    const end = { state: 'sent', sentAt: now().toISOString(), answeredVersion: delivery.version } as const;
    const sent = { ...end, ...(known ? { known } : {}) };
    await this.store.settle(entry, ['sending'], sent, async () => {
      if (entry.finishes !== undefined)
        await db.copies.where('[userId+task]').equals([userId, entry.finishes]).delete();
    });
    onSent(entry, delivery.answer);
  }

  private async deliver(entry: JournalEntry, version: number | undefined): Promise<Delivery> {
    for (const photo of await this.photosOf(entry.id)) {
      if (photo.sent === 1) continue;
      const delivery = await this.request(photo.path, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/octet-stream', 'X-For-User': entry.userId },
        body: photo.blob,
      });
      if (delivery.kind !== 'sent') return delivery;
      await this.parts.db.photos.update(photo.id, { sent: 1 });
    }
    return this.request(entry.path, {
      method: entry.method,
      headers: {
        'Idempotency-Key': entry.id,
        'X-For-User': entry.userId,
        ...(version === undefined ? {} : { 'If-Match': `"${version}"` }),
        ...(entry.body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(entry.body === undefined ? {} : { body: JSON.stringify(entry.body) }),
    });
  }

  /** One step of a file on its way; the next one comes when nothing more urgent waits. */
  private async stepOf(entry: JournalEntry): Promise<Step> {
    const [file] = await this.photosOf(entry.id);
    if (file?.upload === undefined) return { kind: 'later', why: 'network', wait: 15 };
    const { upload, blob, id } = file;
    return uploadStep({
      body: entry.body,
      blob,
      state: upload,
      request: (path, init) =>
        this.request(path, {
          ...init,
          headers: { ...(init.headers as Record<string, string>), 'X-For-User': entry.userId },
        }),
      save: async (change) => {
        await this.parts.db.photos.update(id, { upload: { ...upload, ...change } });
      },
    });
  }

  private async request(path: string, init: RequestInit): Promise<Delivery> {
    let response: Response;
    let text: string;
    try {
      response = await this.parts.fetch(path, { credentials: 'same-origin', ...init });
      text = await response.text();
    } catch {
      return { kind: 'later', why: 'network', wait: 15 }; // no answer: the key makes the next try harmless
    }
    return deliveryOf({
      status: response.status,
      ours: response.headers.has('x-request-id'),
      body: jsonOf(text),
      retryAfter: response.headers.get('retry-after'),
    });
  }

  /** Lines of sent and given-up entries stay some days; then the device forgets them. */
  private async forgetOld(): Promise<void> {
    const before = new Date(this.parts.now().getTime() - SHOWN_DAYS * 86_400_000).toISOString();
    const over = new Set(['sent', 'replaced', 'dropped']);
    await this.parts.db.entries.filter((entry) => over.has(entry.state) && entry.createdAt < before).delete();
  }
}

function jsonOf(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined; // not JSON: the status alone speaks
  }
}
