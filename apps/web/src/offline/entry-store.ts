import type { OfflineDatabase } from './database';
import type { EntryPhoto, EntryState, HeldReason, JournalEntry, KeptEntry, KeptPhoto } from './journal';
import type { NewPhoto } from './outbox';
import type { Vault } from './vault';

interface Content {
  readonly title: string;
  readonly body: unknown;
}

/** What may change in an entry after it was written: how far it came, never what it says. */
export interface Progress {
  readonly state?: EntryState;
  readonly reason?: HeldReason | null;
  readonly attempts?: number;
  readonly sentAt?: string | null;
  readonly answeredVersion?: number | null;
  readonly known?: string;
}

/** Said for an entry that cannot be read before its person logs in. */
const LOCKED = 'Nội dung mở được sau khi đăng nhập';

/** The journal on the device: entries and pictures, locked. Locking is done before a transaction begins, which would not wait for it. */
export class EntryStore {
  constructor(
    private readonly db: OfflineDatabase,
    private readonly vault: Vault,
  ) {}

  /** Everything of one person, in the journal's order. */
  async of(userId: string): Promise<JournalEntry[]> {
    const all = await this.db.entries.orderBy('seq').toArray();
    return Promise.all(all.filter((entry) => entry.userId === userId).map((entry) => this.opened(entry)));
  }

  async photosOf(entryId: string): Promise<EntryPhoto[]> {
    const all = await this.db.photos.where({ entryId }).toArray();
    return Promise.all(all.map((photo) => this.picture(photo)));
  }

  async write(entry: JournalEntry, photos: readonly NewPhoto[], alongside: () => Promise<unknown>): Promise<void> {
    const kept = await this.locked(entry);
    const { userId, id: entryId } = entry;
    const pictures = await Promise.all(
      photos.map(async ({ blob, ...photo }): Promise<KeptPhoto> => {
        const facts = { ...photo, entryId, userId, sent: 0 } as const;
        // A file of evidence goes in pieces and is read anew for each; it is the person's own and lies in the device's gallery too.
        if (entry.bulky === true) return { ...facts, blob };
        return { ...facts, sealed: await this.vault.seal(userId, `photo ${photo.id}`, blob) };
      }),
    );
    await this.db.transaction('rw', this.db.entries, this.db.photos, async () => {
      await this.db.entries.add(kept);
      await this.db.photos.bulkPut(pictures);
      await alongside();
    });
  }

  /**
   * Puts more into the newest entry of a lane while it was never on its way: nobody has seen it yet, and its key stays right.
   * @returns its id; undefined = there is none, or it went off meanwhile
   */
  async extend(
    userId: string,
    { lane, kind }: Pick<JournalEntry, 'lane' | 'kind'>,
    merge: (body: unknown) => unknown,
  ): Promise<string | undefined> {
    const all = (await this.db.entries.orderBy('seq').toArray()).filter((each) => each.userId === userId);
    const last = all.filter((each) => each.lane === lane).at(-1);
    if (last === undefined || last.kind !== kind || last.state !== 'waiting' || last.attempts > 0) return undefined;
    const open = await this.opened(last);
    const body = merge(open.body);
    if (body === undefined) return undefined;
    const { sealed } = await this.locked({ ...open, body });
    if (sealed === undefined) return undefined;
    const parcel = (last.parcel ?? 0) + 1;
    const done = await this.db.entries
      .where({ id: last.id })
      .and((each) => each.state === 'waiting' && each.attempts === 0 && (each.parcel ?? 0) === parcel - 1)
      .modify({ sealed, parcel });
    return done === 1 ? last.id : undefined;
  }

  /** Prepares that another entry takes the place of this one: its line stays with its title. To be run in a transaction of entries and photos. */
  async emptied(userId: string, id: string): Promise<(() => Promise<void>) | undefined> {
    const entry = (await this.of(userId)).find((each) => each.id === id);
    if (entry === undefined) return undefined;
    const { sealed } = await this.locked({ ...entry, body: null });
    return async () => {
      const open: readonly EntryState[] = ['held', 'waiting'];
      const here = this.db.entries.where({ id }).and((each) => each.userId === userId && open.includes(each.state));
      await here.modify({ state: 'replaced', body: null, ...(sealed === undefined ? {} : { sealed }) });
      await this.db.photos.where({ entryId: id }).delete();
    };
  }

  /** @returns whether it was in that state */
  async mark(userId: string, id: string, from: readonly EntryState[], to: Progress): Promise<boolean> {
    const done = await this.db.entries
      .where({ id })
      .and((entry) => entry.userId === userId && from.includes(entry.state))
      .modify(to);
    return done === 1;
  }

  /** An entry is over: its line stays with its title, its content goes. */
  async settle(entry: JournalEntry, from: readonly EntryState[], to: Progress, alongside = async () => {}) {
    const { sealed } = await this.locked({ ...entry, body: null });
    const { db } = this;
    await db.transaction('rw', db.entries, db.photos, db.copies, async () => {
      const here = db.entries.where({ id: entry.id }).and((each) => from.includes(each.state));
      if (entry.quiet === true && to.state === 'sent') await here.delete();
      else await here.modify(sealed === undefined ? { ...to, body: null } : { ...to, sealed });
      await db.photos.where({ entryId: entry.id }).delete();
      await alongside();
    });
  }

  private async locked(entry: JournalEntry): Promise<KeptEntry> {
    const content: Content = { title: entry.title, body: entry.body };
    const sealed = await this.vault.seal(entry.userId, `entry ${entry.id}`, content);
    return { ...entry, title: '', body: null, sealed };
  }

  private async opened({ sealed, parcel: _parcel, ...entry }: KeptEntry): Promise<JournalEntry> {
    if (sealed === undefined) return entry;
    try {
      return { ...entry, ...(await this.vault.open<Content>(entry.userId, `entry ${entry.id}`, sealed)) };
    } catch {
      return { ...entry, title: LOCKED, isLocked: true };
    }
  }

  private async picture({ sealed, userId, ...photo }: KeptPhoto): Promise<EntryPhoto> {
    if (sealed === undefined || userId === undefined) return { ...photo, blob: photo.blob ?? new Blob([]) };
    return { ...photo, blob: await this.vault.open<Blob>(userId, `photo ${photo.id}`, sealed) };
  }
}
