import type { OfflineDatabase } from './database';
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
  readonly onSent: (entry: JournalEntry) => void;
}

/** How the sending ended: everything is sent or held, or some wait for a better moment. */
export type Ending = { readonly kind: 'done' } | Extract<Delivery, { kind: 'later' }>;

/** How long the line of a sent entry stays to be looked at; its content goes at once. */
const SHOWN_DAYS = 7;

/** The journal of one device and the way of its entries to the server: in order, each at most once, each only as its own person. */
export class Outbox {
  constructor(private readonly parts: OutboxParts) {}

  /** Writes an entry and its pictures in one transaction; from then on it survives a killed browser. */
  async add(userId: string, entry: NewEntry, photos: readonly NewPhoto[] = []): Promise<string> {
    const { db, now, serverOffset } = this.parts;
    const id = crypto.randomUUID();
    const line: JournalEntry = {
      ...entry,
      id,
      userId,
      createdAt: now().toISOString(),
      serverOffset: serverOffset(),
      state: 'waiting',
      reason: null,
      attempts: 0,
      sentAt: null,
      answeredVersion: null,
    };
    await db.transaction('rw', db.entries, db.photos, async () => {
      await db.entries.add(line);
      await db.photos.bulkPut(photos.map((photo) => ({ ...photo, entryId: id, sent: 0 as const })));
      if (entry.corrects !== undefined) await this.replace(userId, entry.corrects);
    });
    return id;
  }

  private async replace(userId: string, id: string): Promise<void> {
    const { db } = this.parts;
    await db.entries
      .where({ id })
      .and((entry) => entry.userId === userId && entry.state === 'held')
      .modify({ state: 'replaced', body: null });
    await db.photos.where({ entryId: id }).delete();
  }

  /** Everything of one person, in the journal's order. */
  async entriesOf(userId: string): Promise<JournalEntry[]> {
    const all = await this.parts.db.entries.orderBy('seq').toArray();
    return all.filter((entry) => entry.userId === userId);
  }

  photosOf(entryId: string): Promise<EntryPhoto[]> {
    return this.parts.db.photos.where({ entryId }).toArray();
  }

  /** Puts a held entry back into the line, as it is. */
  async again(userId: string, id: string): Promise<void> {
    await this.mark(userId, id, 'held', { state: 'waiting', reason: null });
  }

  /** Gives a held entry up; the line stays, its content goes. */
  async drop(userId: string, id: string): Promise<void> {
    await this.mark(userId, id, 'held', { state: 'dropped', body: null });
    await this.parts.db.photos.where({ entryId: id }).delete();
  }

  /** Takes a file out of the line, wherever it is on its way. */
  async cancel(userId: string, id: string): Promise<void> {
    for (const from of ['waiting', 'sending', 'held'] as const)
      await this.mark(userId, id, from, { state: 'dropped', body: null });
    await this.parts.db.photos.where({ entryId: id }).delete();
  }

  private async mark(userId: string, id: string, from: JournalEntry['state'], to: Partial<JournalEntry>) {
    await this.parts.db.entries
      .where({ id })
      .and((entry) => entry.userId === userId && entry.state === from)
      .modify(to);
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
      if (entry === undefined) return { kind: 'done' };
      await this.mark(userId, entry.id, 'waiting', { state: 'sending', attempts: entry.attempts + 1 });
      const delivery = entry.bulky ? await this.stepOf(entry) : await this.deliver(entry, versionFor(entry, entries));
      await this.note(entry, delivery);
      if (delivery.kind === 'later') return delivery;
    }
  }

  private async note(entry: JournalEntry, delivery: Step): Promise<void> {
    const { db, now, onSent } = this.parts;
    if (delivery.kind === 'later' || delivery.kind === 'more')
      return this.mark(entry.userId, entry.id, 'sending', { state: 'waiting' });
    if (delivery.kind === 'held')
      return this.mark(entry.userId, entry.id, 'sending', { state: 'held', reason: delivery.reason });
    await db.transaction('rw', db.entries, db.photos, db.copies, async () => {
      const answeredVersion = delivery.version;
      const sentAt = now().toISOString();
      const known = (await this.photosOf(entry.id)).find(({ upload }) => upload?.known)?.upload?.known;
      const end = { state: 'sent', sentAt, answeredVersion, body: null, ...(known ? { known } : {}) } as const;
      await this.mark(entry.userId, entry.id, 'sending', end);
      await db.photos.where({ entryId: entry.id }).delete();
      if (entry.finishes !== undefined)
        await db.copies.where('[userId+task]').equals([entry.userId, entry.finishes]).delete();
    });
    onSent(entry);
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
