import * as x509 from '@peculiar/x509';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { crypto, plain } from '../seal/crypto-engine';
import { refuse } from './faults';

const SIGNED_DATA = '1.2.840.113549.1.7.2';
const SIGNING_TIME = '1.2.840.113549.1.9.5';
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';
const STRONG = new Set(['2.16.840.1.101.3.4.2.1', '2.16.840.1.101.3.4.2.2', '2.16.840.1.101.3.4.2.3']);

/** What is recorded of an added signature. */
export interface SignerFacts {
  readonly name: string;
  readonly subject: string;
  readonly issuer: string;
  readonly serial: string;
  readonly validFrom: string;
  readonly validThrough: string;
  /** Moment that the signature itself claims; nobody else vouches for it. */
  readonly signedAt: string | null;
  /** Did the signer's certificate lead to one of the trusted roots? `unchecked`: no roots are set up. */
  readonly authority: 'trusted' | 'unchecked';
}

/** The CMS of a signature, without the zeros that fill its place. */
function signedDataOf(padded: Buffer): pkijs.SignedData {
  const read = asn1js.fromBER(plain(padded));
  if (read.offset < 0 || padded.subarray(read.offset).some((byte) => byte !== 0)) refuse('signature-invalid', 'no CMS');
  try {
    const info = new pkijs.ContentInfo({ schema: read.result });
    if (info.contentType !== SIGNED_DATA) refuse('signature-invalid', 'no signed data');
    return new pkijs.SignedData({ schema: info.content });
  } catch (error) {
    return refuse('signature-invalid', error instanceof Error ? error.message : 'no CMS');
  }
}

/** The certificate of this signer: what the seal's check and the import need before any trust. */
export interface VerifiedCms {
  readonly certificate: x509.X509Certificate;
  readonly others: readonly x509.X509Certificate[];
  readonly claimedAt: Date | undefined;
}

function attributeOf(signer: pkijs.SignerInfo, type: string): pkijs.Attribute | undefined {
  return signer.signedAttrs?.attributes.find((each) => each.type === type);
}

function claimedTime(signer: pkijs.SignerInfo): Date | undefined {
  const value: unknown = attributeOf(signer, SIGNING_TIME)?.values[0];
  return value instanceof asn1js.UTCTime || value instanceof asn1js.GeneralizedTime ? value.toDate() : undefined;
}

/** The signature must name the very certificate that it is checked with (ESS), if it names one. */
async function checkNamedCertificate(signer: pkijs.SignerInfo, der: ArrayBuffer): Promise<void> {
  const attribute = attributeOf(signer, SIGNING_CERTIFICATE_V2);
  if (!attribute) return;
  const named = Buffer.from((attribute.values[0] as asn1js.Sequence).toBER()).toString('hex');
  const digest = Buffer.from(await crypto.subtle.digest('SHA-256', der)).toString('hex');
  if (!named.includes(digest)) refuse('signature-invalid', 'the signature names another certificate');
}

/** Checks a detached signature over these bytes, mathematically only. */
export async function verifyCms(cms: Buffer, content: Buffer): Promise<VerifiedCms> {
  const signed = signedDataOf(cms);
  const [signer, ...more] = signed.signerInfos;
  if (!signer || more.length > 0 || signed.encapContentInfo.eContent)
    refuse('signature-invalid', 'one detached signer');
  if (!STRONG.has(signer.digestAlgorithm.algorithmId)) refuse('signature-invalid', 'weak digest');
  const result = await signed
    .verify({ signer: 0, data: plain(content), checkChain: false, extendedMode: true })
    .catch(() => undefined);
  if (result?.signatureVerified !== true || !result.signerCertificate)
    refuse('signature-invalid', 'the signature does not fit the bytes');
  const der = result.signerCertificate.toSchema().toBER();
  await checkNamedCertificate(signer, der);
  const all = (signed.certificates ?? []).filter((each) => each instanceof pkijs.Certificate);
  return {
    certificate: new x509.X509Certificate(der),
    others: all.map((each) => new x509.X509Certificate(each.toSchema().toBER())),
    claimedAt: claimedTime(signer),
  };
}

const commonName = (certificate: x509.X509Certificate): string =>
  certificate.subjectName.getField('CN')[0] ?? certificate.subjectName.getField('O')[0] ?? certificate.subject;

/** Self-made certificates are nobody's token; the signer's must have been valid when the signature says it was made. */
export async function checkSigner(
  verified: VerifiedCms,
  about: {
    readonly roots: readonly x509.X509Certificate[];
    readonly issuedAt: Date;
    readonly now: Date;
    readonly said: Date | undefined;
  },
): Promise<SignerFacts> {
  const { certificate } = verified;
  await checkEnclosed(verified);
  if (certificate.issuer === certificate.subject) refuse('self-made', certificate.subject);
  const claimed = verified.claimedAt ?? about.said;
  const when = claimed ?? about.now;
  if (when < certificate.notBefore || when > certificate.notAfter)
    refuse('signer-not-valid-then', `${certificate.subject} at ${when.toISOString()}`);
  if (when < dayBefore(about.issuedAt) || dayBefore(when) > about.now)
    refuse('signer-not-valid-then', `signed at ${when.toISOString()}, which cannot be`);
  const authority = about.roots.length === 0 ? 'unchecked' : await authorityOf(verified, about.roots, when);
  return {
    name: commonName(certificate).normalize('NFC'),
    subject: certificate.subject.normalize('NFC'),
    issuer: certificate.issuer.normalize('NFC'),
    serial: certificate.serialNumber,
    validFrom: certificate.notBefore.toISOString(),
    validThrough: certificate.notAfter.toISOString(),
    signedAt: claimed?.toISOString() ?? null,
    authority,
  };
}

/** A certificate that comes with its issuer must have been signed by it, with or without trusted roots. */
async function checkEnclosed({ certificate, others }: VerifiedCms): Promise<void> {
  for (const each of [certificate, ...others]) {
    const issuers = others.filter(({ subject }) => subject === each.issuer);
    const signed = await Promise.all(issuers.map((issuer) => each.verify({ publicKey: issuer, signatureOnly: true })));
    if (signed.length > 0 && !signed.includes(true))
      refuse('signature-invalid', `${each.subject} was not issued by who is enclosed`);
  }
}

const dayBefore = (moment: Date): Date => new Date(moment.getTime() - 86_400_000);

const LONGEST_CHAIN = 6;

const isSame = (one: x509.X509Certificate, other: x509.X509Certificate): boolean =>
  Buffer.from(one.rawData).equals(Buffer.from(other.rawData));
const mayIssue = (certificate: x509.X509Certificate, when: Date): boolean =>
  certificate.getExtension(x509.BasicConstraintsExtension)?.ca === true &&
  certificate.notBefore <= when &&
  when <= certificate.notAfter;

/** From the signer up, issuer by issuer, to one of the roots. Whether a certificate was revoked is not asked. */
async function authorityOf(
  verified: VerifiedCms,
  roots: readonly x509.X509Certificate[],
  when: Date,
): Promise<'trusted'> {
  const known = [...roots, ...verified.others];
  let current = verified.certificate;
  for (let step = 0; step < LONGEST_CHAIN; step += 1) {
    let issuer: x509.X509Certificate | undefined;
    for (const each of known) {
      if (each.subject !== current.issuer || !mayIssue(each, when)) continue;
      if (await current.verify({ publicKey: each, signatureOnly: true })) issuer = each;
      if (issuer) break;
    }
    if (!issuer) break;
    const found = issuer;
    if (roots.some((root) => isSame(root, found))) return 'trusted';
    current = found;
  }
  return refuse('signer-not-trusted', verified.certificate.issuer);
}
