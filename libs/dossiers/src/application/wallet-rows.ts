import type { Tx } from '@app/platform/database';
import type { NeedDay } from '../domain/paper-need';
import { PAPER_FILES, type PaperFile } from './dossier-papers';

/** Where a paper is used. */
export interface WalletUse {
  readonly dossierId: string;
  readonly productId: string;
  readonly productName: string;
  readonly roundName: string;
  readonly state: string;
  readonly checklistCode: string | null;
  readonly criteria: string[];
  /** The dossier was filed with it and keeps it, even where it works with a newer one now. */
  readonly filed: boolean;
}

export interface WalletRow {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly number: string | null;
  readonly issuer: string | null;
  readonly issuedOn: string | null;
  readonly expiresOn: string | null;
  readonly standing: 'valid' | 'expiring' | 'expired';
  readonly replacesId: string | null;
  readonly replacedById: string | null;
  readonly version: number;
  readonly createdAt: string;
  readonly files: PaperFile[];
  readonly uses: WalletUse[];
}

export interface WalletFilter {
  readonly q: string | undefined;
  readonly kind: string | undefined;
  readonly standing: string | undefined;
  /** Instead of those in use now: the ones that newer papers replaced. */
  readonly replaced: boolean;
  /** Keys of the last row before: rank of its standing, kind, moment, id. */
  readonly after: readonly (string | number)[] | undefined;
  readonly limit: number;
}

const USES = `coalesce((select jsonb_agg(jsonb_build_object('dossierId', d.id, 'productId', d.product_id, 'productName', t.name,
    'roundName', o.name, 'state', d.state, 'checklistCode', x.checklist_code, 'criteria', x.criteria,
    'filed', d.state not in ('draft', 'supplement-asked')) order by d.id desc)
  from dossiers.dossier_paper x join dossiers.dossier d on d.id = x.dossier_id join producers.product t on t.id = d.product_id
  join programme.round o on o.id = d.round_id where x.paper_id = p.id), '[]')`;

const WORDS = `platform.fold(p.title || ' ' || coalesce(p.number, '') || ' ' || coalesce(p.issuer, ''))`;

/** expiring: its last day is near, or comes before a day on which a dossier needs it ($2 = days of need, $3 = days before the end). */
const STANDING = `case when p.expires_on < platform.today() then 'expired'
  when p.expires_on <= platform.today() + $3::int or exists (
    select 1 from dossiers.dossier_paper x join jsonb_to_recordset($2::jsonb) as n ("dossierId" uuid, day date) on n."dossierId" = x.dossier_id
     where x.paper_id = p.id and n.day > p.expires_on and n.day >= platform.today()) then 'expiring'
  else 'valid' end`;

const RANK = `case p.standing when 'expired' then 0 when 'expiring' then 1 else 2 end`;

const COLUMNS = `p.id, p.kind, p.title, p.number, p.issuer, p.issued_on as "issuedOn", p.expires_on as "expiresOn", p.version,
  p.created_at as "createdAt", p.replaces_id as "replacesId", (select n.id from dossiers.paper n where n.replaces_id = p.id) as "replacedById"`;

const head = (producerId: string, days: readonly NeedDay[], warnDays: number): unknown[] => [
  producerId,
  JSON.stringify(days),
  warnDays,
];

/** Expired papers first, then those that end soon, then the others; each by kind, within a kind the newest first. */
export function walletRows(
  tx: Tx,
  producerId: string,
  when: { days: readonly NeedDay[]; warnDays: number },
  filter: WalletFilter,
): Promise<WalletRow[]> {
  return tx.query<WalletRow>(
    `select ${COLUMNS}, p.standing, ${PAPER_FILES} as files, ${USES} as uses
       from (select p.*, ${STANDING} as standing from dossiers.paper p where p.producer_id = $1) p
      where ($4::text is null or ${WORDS} like '%' || platform.fold($4) || '%')
        and ($5::text is null or p.kind = $5) and ($6::text is null or p.standing = $6)
        and $7::boolean = exists (select 1 from dossiers.paper n where n.replaces_id = p.id)
        and ($8::int is null or (${RANK}, p.kind) > ($8, $9::text)
             or ((${RANK}, p.kind) = ($8, $9) and (p.created_at, p.id) < ($10::timestamptz, $11::uuid)))
      order by ${RANK}, p.kind, p.created_at desc, p.id desc limit $12`,
    [
      ...head(producerId, when.days, when.warnDays),
      filter.q ?? null,
      filter.kind ?? null,
      filter.standing ?? null,
      filter.replaced,
      ...[0, 1, 2, 3].map((index) => filter.after?.[index] ?? null),
      filter.limit + 1,
    ],
  );
}

/** One paper, whatever its state. */
export function walletRow(
  tx: Tx,
  producerId: string,
  when: { days: readonly NeedDay[]; warnDays: number },
  id: string,
): Promise<WalletRow> {
  return tx.one<WalletRow>(
    `select ${COLUMNS}, p.standing, ${PAPER_FILES} as files, ${USES} as uses
       from (select p.*, ${STANDING} as standing from dossiers.paper p where p.producer_id = $1 and p.id = $4) p`,
    [...head(producerId, when.days, when.warnDays), id],
  );
}

/** How many papers of a wallet are in use now, by standing. */
export async function walletCounts(
  tx: Tx,
  producerId: string,
  when: { days: readonly NeedDay[]; warnDays: number },
): Promise<{ valid: number; expiring: number; expired: number }> {
  const rows = await tx.query<{ standing: WalletRow['standing']; count: number }>(
    `select standing, count(*)::int as count
       from (select ${STANDING} as standing from dossiers.paper p
              where p.producer_id = $1 and not exists (select 1 from dossiers.paper n where n.replaces_id = p.id)) s
      group by standing`,
    head(producerId, when.days, when.warnDays),
  );
  const of = (standing: string) => rows.find((row) => row.standing === standing)?.count ?? 0;
  return { valid: of('valid'), expiring: of('expiring'), expired: of('expired') };
}

/** Filed versions that were frozen with the paper, though their dossiers work with another one now. */
export function frozenUses(tx: Tx, producerId: string, paperId: string): Promise<WalletUse[]> {
  return tx.query<WalletUse>(
    `select distinct on (d.id) d.id as "dossierId", d.product_id as "productId", t.name as "productName", o.name as "roundName", d.state,
            f ->> 'checklistCode' as "checklistCode", array(select jsonb_array_elements_text(f -> 'criteria')) as criteria, true as filed
       from dossiers.dossier d join dossiers.dossier_version v on v.dossier_id = d.id
       cross join lateral jsonb_array_elements(v.manifest -> 'papers') f
       join producers.product t on t.id = d.product_id join programme.round o on o.id = d.round_id
      where d.producer_id = $1 and f ->> 'id' = $2
        and not exists (select 1 from dossiers.dossier_paper x where x.dossier_id = d.id and x.paper_id = $2::uuid)
      order by d.id desc, v.number desc limit 200`,
    [producerId, paperId],
  );
}

/** Keys of a row in the order of the list. */
export const walletKeys = (row: WalletRow): (string | number)[] => [
  ['expired', 'expiring', 'valid'].indexOf(row.standing),
  row.kind,
  row.createdAt,
  row.id,
];
