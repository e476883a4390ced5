import { Injectable } from '@nestjs/common';
import type { Instant, LocalDate } from '@app/kernel';
import { UnitOfWork } from '@app/platform/database';
import { ProgrammeFacade } from '@app/programme';
import { PUBLIC_COLUMNS, PUBLIC_FROM, publicOf, type PublicRow } from './public-certificate';

const BATCH = 500;

/** A row of the open data. Columns are only ever added, at the end. */
export interface OpenRow {
  readonly product_code: string;
  readonly certificate_number: string;
  readonly product_name: string;
  readonly producer_name: string;
  readonly place: string;
  readonly unit_id: string;
  readonly commune_today: string | null;
  readonly sheet_no: number | null;
  readonly sheet_name: string | null;
  readonly stars: number;
  readonly issuing_body: string;
  readonly decision_number: string;
  readonly decided_on: LocalDate;
  readonly issued_on: LocalDate;
  readonly valid_through: LocalDate;
  readonly ends_on: LocalDate | null;
  readonly extended_to: LocalDate | null;
  readonly state: string;
  readonly state_since: LocalDate | null;
  readonly reason: string | null;
  readonly paper: string | null;
  readonly verify_url: string;
}

export const CHANGE_KINDS = [
  'issued',
  'suspended',
  'reinstated',
  'withdrawn',
  'superseded',
  'expired',
  'extended',
  'held',
  'hold-ended',
  'extension-ended',
  'lapsed',
] as const;

export interface Change {
  readonly id: string;
  readonly kind: (typeof CHANGE_KINDS)[number];
  readonly at: Instant;
  readonly reason: string | null;
  readonly paper: string | null;
  readonly productName: string;
  readonly producerName: string;
  readonly numberText: string;
  readonly stars: number;
  readonly verifyUrl: string;
}

/** All certificates and their changes, for everybody's programs: what the public page says, nothing more. */
@Injectable()
export class OpenData {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly programme: ProgrammeFacade,
  ) {}

  /** Changes with every event of a certificate and with the day. */
  async mark(): Promise<string> {
    const { last, today } = await this.uow.read((tx) =>
      tx.one<{ last: string | null; today: LocalDate }>(
        `select (select id from certificates.certificate_event order by id desc limit 1) as last, platform.today() as today`,
      ),
    );
    return `${last ?? 'none'}-${today}`;
  }

  /** Oldest first, in batches: memory stays flat however many there are. */
  async *rows(): AsyncGenerator<OpenRow[]> {
    let after: string | null = null;
    for (;;) {
      const batch: { rows: OpenRow[]; last: string | undefined } = await this.batch(after);
      if (batch.last === undefined) return;
      yield batch.rows;
      after = batch.last;
    }
  }

  /** Newest first. */
  changes(limit: number): Promise<Change[]> {
    return this.uow.read((tx) =>
      tx.query<Change>(
        `select e.id, e.kind, e.at, e.reason, e.paper, c.product_name as "productName", c.facts->>'producerName' as "producerName",
                c.number_text as "numberText", c.stars, c.facts->>'verifyUrl' as "verifyUrl"
           from certificates.certificate_event e join certificates.certificate c on c.id = e.certificate_id
          where e.kind = any($1) and certificates.whole(c) order by e.id desc limit $2`,
        [[...CHANGE_KINDS], limit],
      ),
    );
  }

  private batch(after: string | null): Promise<{ rows: OpenRow[]; last: string | undefined }> {
    return this.uow.read(async (tx) => {
      const found = await tx.query<PublicRow>(
        `select ${PUBLIC_COLUMNS} from ${PUBLIC_FROM}
          where certificates.whole(c) and ($1::uuid is null or c.id > $1) order by c.id limit $2`,
        [after, BATCH],
      );
      const now = await this.programme.communesOfToday(
        tx,
        found.map((row) => row.unitId),
      );
      const communeOf = (id: string): string | null =>
        now
          .get(id)
          ?.map((unit) => unit.name)
          .join(' hoặc ') ?? null;
      return { rows: found.flatMap((row) => openRow(row, communeOf(row.unitId))), last: found.at(-1)?.id };
    });
  }
}

function openRow(row: PublicRow, communeToday: string | null): OpenRow[] {
  const shown = publicOf(row);
  if (!shown) return [];
  return [
    {
      product_code: shown.productCode,
      certificate_number: shown.numberText,
      product_name: shown.productName,
      producer_name: shown.producerName,
      place: shown.place,
      unit_id: row.unitId,
      commune_today: communeToday,
      sheet_no: row.facts.sheetNo ?? null,
      sheet_name: shown.sheetName,
      stars: shown.stars,
      issuing_body: shown.issuingBody,
      decision_number: shown.decisionNumber,
      decided_on: shown.decidedOn,
      issued_on: shown.issuedOn,
      valid_through: shown.validThrough,
      ends_on: shown.endsOn,
      extended_to: shown.extendedTo,
      state: shown.state,
      state_since: shown.since,
      reason: shown.reason,
      paper: shown.paper,
      verify_url: row.facts.verifyUrl,
    },
  ];
}
