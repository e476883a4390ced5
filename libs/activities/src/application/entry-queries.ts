import { Injectable } from '@nestjs/common';
import { DomainError, type LocalDate } from '@app/kernel';
import { UnitOfWork, type Actor } from '@app/platform/database';
import { ProgrammeFacade } from '@app/programme';
import { kindOf, REGISTERS, type RegisterName } from '../domain/registers';
import { MANAGE_TARGET, READ_ENTRY, WRITE_ENTRY } from './activities-access';
import { revisionsOf, type Revision } from './revisions';

export interface EntryRow {
  readonly id: string;
  readonly register: RegisterName;
  readonly kind: string;
  /** The kind in words. */
  readonly kindText: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly title: string;
  readonly fromOn: LocalDate;
  readonly toOn: LocalDate;
  readonly document: string | null;
  readonly note: string | null;
  readonly items: number;
  readonly participants: number | null;
  readonly women: number | null;
  readonly products: number | null;
  readonly producers: number | null;
  readonly value: string | null;
  readonly broadcastOn: LocalDate | null;
  readonly week: number | null;
  readonly market: string | null;
  readonly year: number | null;
  readonly comparison: string | null;
  readonly amount: string | null;
  readonly subject: string | null;
  readonly roundId: string | null;
  readonly version: number;
  readonly retractedReason: string | null;
}

export interface EntryDetail extends EntryRow {
  readonly parts: readonly {
    producerId: string;
    producerName: string;
    productId: string | null;
    productName: string | null;
  }[];
  readonly revisions: readonly Revision[];
  readonly canWrite: boolean;
}

export interface EntryFilter {
  readonly register: RegisterName;
  readonly kind: string | undefined;
  readonly unitId: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly q: string | undefined;
  readonly after: string | undefined;
  readonly limit: number;
}

const ROW = `e.id, e.register, e.kind, e.unit_id as "unitId", u.name as "unitName", e.title, e.from_on as "fromOn", e.to_on as "toOn",
  e.document, e.note, e.items, e.participants, e.women, e.products, e.producers, e.value, e.broadcast_on as "broadcastOn", e.week, e.market,
  e.year, e.comparison, trim_scale(e.amount)::text as amount, e.subject, e.round_id as "roundId", e.version,
  e.retracted_reason as "retractedReason"`;
const FROM = `activities.entry e join programme.unit u on u.id = e.unit_id`;

/** Entries of one's own units, and of those above them: what the province set or did is known to all who read the registers. */
const VISIBLE = `($1::boolean or u.kind = 'province'
  or exists (select 1 from programme.unit_scope s where s.unit_id = e.unit_id and s.ancestor_id = any($2::text[])))`;

type StoredEntry = Omit<EntryRow, 'kindText'>;
const inWords = (row: StoredEntry): EntryRow => ({
  ...row,
  kindText: kindOf(row.register, row.kind)?.label ?? row.kind,
});

/** Reads of the small registers. */
@Injectable()
export class EntryQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly programme: ProgrammeFacade,
  ) {}

  /** Newest first. */
  async list(actor: Actor, filter: EntryFilter): Promise<EntryRow[]> {
    const scope = actor.scopeFor(READ_ENTRY);
    const rows = await this.uow.read((tx) =>
      tx.query<StoredEntry>(
        `select ${ROW} from ${FROM}
          where ${VISIBLE} and e.register = $3 and ($4::text is null or e.kind = $4)
            and ($5::text is null or exists (select 1 from programme.unit_scope f where f.ancestor_id = $5 and f.unit_id = e.unit_id))
            and ($6::date is null or e.to_on >= $6) and ($7::date is null or e.from_on <= $7)
            and ($8::text is null or platform.fold(e.title) like '%' || platform.fold($8) || '%')
            and ($9::uuid is null or e.id < $9) order by e.id desc limit $10`,
        [
          ...[scope.all, [...scope.unitIds], filter.register, filter.kind ?? null, filter.unitId ?? null],
          ...[filter.from ?? null, filter.to ?? null, filter.q ?? null, filter.after ?? null, filter.limit + 1],
        ],
      ),
    );
    return rows.map(inWords);
  }

  /** @throws `activities.entry_not_found`, the same for hidden and absent */
  get(actor: Actor, id: string): Promise<EntryDetail> {
    const scope = actor.scopeFor(READ_ENTRY);
    return this.uow.read(async (tx) => {
      const found = await tx.maybe<StoredEntry>(`select ${ROW} from ${FROM} where ${VISIBLE} and e.id = $3`, [
        ...[scope.all, [...scope.unitIds], id],
      ]);
      if (!found) throw new DomainError('activities.entry_not_found');
      const parts = await tx.query<EntryDetail['parts'][number]>(
        `select p.producer_id as "producerId", r.name as "producerName", p.product_id as "productId", x.name as "productName"
           from activities.entry_part p join producers.producer r on r.id = p.producer_id left join producers.product x on x.id = p.product_id
          where p.entry_id = $1 order by p.position limit 500`,
        [id],
      );
      const write = actor.scopeFor(REGISTERS[found.register].keeper === 'office' ? MANAGE_TARGET : WRITE_ENTRY);
      const reaches = write.all || (await this.programme.covers(tx, write.unitIds, found.unitId));
      const canWrite = found.retractedReason === null && reaches;
      return { ...inWords(found), parts, revisions: await revisionsOf(tx, id), canWrite };
    });
  }
}
