import type { LocalDate } from '@app/kernel';
import type { PublicState } from '../domain/live-state';
import { CERTIFICATE_COLUMNS, type CertificateRow } from './certificate-record';
import { HELD_REASON } from './live-certificate';

/** What anyone may know of a certificate: what is printed on it and how it stands today, nothing else personal. */
export interface PublicCertificate {
  readonly productName: string;
  readonly producerName: string;
  readonly place: string;
  readonly sheetName: string | null;
  readonly stars: number;
  readonly numberText: string;
  readonly productCode: string;
  readonly issuingBody: string;
  readonly decisionNumber: string;
  readonly decidedOn: LocalDate;
  readonly issuedOn: LocalDate;
  /** As printed. */
  readonly validThrough: LocalDate;
  /** Last day with holds; null while the clock stands. */
  readonly endsOn: LocalDate | null;
  readonly extendedTo: LocalDate | null;
  readonly state: PublicState;
  /** Day of the state where an event made it, its reason, and the paper that says so. */
  readonly since: LocalDate | null;
  readonly reason: string | null;
  readonly paper: string | null;
  /** The certificate that took the place of this one. */
  readonly newer: { readonly verifyPath: string; readonly numberText: string; readonly stars: number } | null;
  /** Who signed the file besides the system's seal. */
  readonly signedBy: readonly string[];
  /** Did all of them lead to a trusted authority? */
  readonly signersTrusted: boolean;
  readonly picturePath: string | null;
  /** The Vietnamese day on which this was looked up. */
  readonly asOf: LocalDate;
  readonly verifyPath: string;
  /** Issued on paper before this system: taken in from a register, without a file here. */
  readonly onPaper: boolean;
}

export type PublicRow = CertificateRow & {
  readonly today: LocalDate;
  readonly endsOn: LocalDate | null;
  readonly extendedTo: LocalDate | null;
  readonly since: LocalDate;
  readonly reason: string | null;
  readonly paper: string | null;
  readonly newer: { token: string; numberText: string; stars: number } | null;
  readonly signers: readonly { name: string; authority: string }[] | null;
  readonly hasPicture: boolean;
};

/** Certificates `c` with the day `d.today`, which is asked for once for all rows. */
export const PUBLIC_FROM = `(select platform.today() as today offset 0) d cross join certificates.certificate c`;

const onTheDay = (sql: string): string => sql.replaceAll('platform.today()', 'd.today');

export const PUBLIC_COLUMNS = `${onTheDay(CERTIFICATE_COLUMNS)}, d.today as today,
  case when isfinite(c.ends_on) then c.ends_on end as "endsOn", c.extended_to as "extendedTo", c.state_since as since,
  coalesce(c.state_reason, ${onTheDay(HELD_REASON)}) as reason, c.state_paper as paper,
  (select jsonb_build_object('token', n.verify_token, 'numberText', n.number_text, 'stars', n.stars)
     from certificates.certificate n where n.id = c.superseded_by and certificates.whole(n)) as newer,
  (select s.signatures from certificates.signed_file s where s.certificate_id = c.id
    order by jsonb_array_length(s.signatures) desc, s.version_no desc limit 1) as signers,
  exists (select from certificates.product_picture p where p.product_id = c.product_id) as "hasPicture"`;

/**
 * Changes with everything that {@link publicOf} reads: the rows (each write gives them another `xmin`), the day, and how many
 * pictures and signed files there are (rows of both never change). The same stamp, the same answer.
 */
export const STAMP = `concat_ws(' ', c.xmin, d.today,
  (select n.xmin from certificates.certificate n where n.id = c.superseded_by),
  (select string_agg(h.xmin::text, ',' order by h.hold_id) from certificates.hold_span h where h.certificate_id = c.id),
  (select count(*) from certificates.signed_file s where s.certificate_id = c.id),
  exists (select from certificates.product_picture p where p.product_id = c.product_id))`;

const BY_CLOCK = new Set(['valid', 'expiring']);

/** Undefined while the certificate is not whole: it is shown to nobody. */
export function publicOf(row: PublicRow): PublicCertificate | undefined {
  const { facts, live: state, newer } = row;
  if (state === 'preparing') return undefined;
  const byEvent = !BY_CLOCK.has(state);
  const verifyPath = `/v/${row.verifyToken}`;
  return {
    productName: facts.productName,
    producerName: facts.producerName,
    place: facts.place,
    sheetName: facts.sheetName ?? null,
    stars: row.stars,
    numberText: row.numberText,
    productCode: row.productCode,
    issuingBody: facts.issuingBody,
    decisionNumber: facts.decisionNumber,
    decidedOn: facts.decidedOn,
    issuedOn: row.issuedOn,
    validThrough: row.validThrough,
    endsOn: row.endsOn,
    extendedTo: row.extendedTo,
    state,
    since: byEvent && state !== 'expired' ? row.since : null,
    reason: byEvent ? row.reason : null,
    paper: byEvent ? row.paper : null,
    newer: newer && { verifyPath: `/v/${newer.token}`, numberText: newer.numberText, stars: newer.stars },
    signedBy: row.signers?.map((signer) => signer.name) ?? [],
    signersTrusted: row.signers?.every((signer) => signer.authority === 'trusted') ?? false,
    picturePath: row.hasPicture ? `${verifyPath}/anh` : null,
    asOf: row.today,
    verifyPath,
    onPaper: row.origin === 'imported',
  };
}
