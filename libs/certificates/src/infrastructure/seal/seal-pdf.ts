import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { SIGNATURE_ROOM } from '@app/platform/pdf';
import { crypto, plain, type CryptoKey } from './crypto-engine';

const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
};
const EMPTY_RANGE = '[0 /********** /********** /**********]';

const attribute = (type: string, value: asn1js.BaseBlock): pkijs.Attribute =>
  new pkijs.Attribute({ type, values: [value] });

/** CMS over detached content with the certificate named inside the signature (PAdES-BASELINE-B); no time of its own. */
async function cmsOf(
  content: Uint8Array,
  signer: { privateKey: CryptoKey; certificate: Uint8Array },
): Promise<Uint8Array> {
  const certificate = pkijs.Certificate.fromBER(plain(signer.certificate));
  const digest = (bytes: ArrayBuffer) => crypto.subtle.digest('SHA-256', bytes);
  const named = new asn1js.OctetString({ valueHex: await digest(plain(signer.certificate)) });
  const wrapped = (inner: asn1js.BaseBlock) => new asn1js.Sequence({ value: [inner] as asn1js.AsnType[] });
  const attributes = [
    attribute(OID.contentType, new asn1js.ObjectIdentifier({ value: OID.data })),
    attribute(OID.messageDigest, new asn1js.OctetString({ valueHex: await digest(plain(content)) })),
    attribute(OID.signingCertificateV2, wrapped(wrapped(wrapped(named)))),
  ];
  const signed = new pkijs.SignedData({
    version: 1,
    encapContentInfo: new pkijs.EncapsulatedContentInfo({ eContentType: OID.data }),
    certificates: [certificate],
    signerInfos: [
      new pkijs.SignerInfo({
        version: 1,
        sid: new pkijs.IssuerAndSerialNumber({
          issuer: certificate.issuer,
          serialNumber: certificate.serialNumber,
        }),
        signedAttrs: new pkijs.SignedAndUnsignedAttributes({ type: 0, attributes }),
      }),
    ],
  });
  await signed.sign(signer.privateKey, 0, 'SHA-256', plain(content));
  const info = new pkijs.ContentInfo({ contentType: OID.signedData, content: signed.toSchema(true) });
  return new Uint8Array(info.toSchema().toBER());
}

/** Fills the one empty signature place of a document that was just drawn; its length stays. */
export async function sealPdf(
  pdf: Buffer,
  signer: { privateKey: CryptoKey; certificate: Uint8Array },
): Promise<Buffer> {
  const sealed = Buffer.from(pdf);
  const rangeAt = sealed.indexOf(EMPTY_RANGE);
  const from = sealed.indexOf('/Contents <', rangeAt) + '/Contents '.length;
  const to = from + SIGNATURE_ROOM + 2;
  if (rangeAt < 0 || from < rangeAt || sealed[to - 1] !== '>'.charCodeAt(0))
    throw new Error('no place for a signature');
  const range = `[0 ${from} ${to} ${sealed.length - to}]`.padEnd(EMPTY_RANGE.length);
  sealed.write(range, rangeAt, 'latin1');
  const content = Buffer.concat([sealed.subarray(0, from), sealed.subarray(to)]);
  const hex = Buffer.from(await cmsOf(content, signer)).toString('hex');
  if (hex.length > SIGNATURE_ROOM) throw new Error('the signature is larger than its place');
  sealed.write(hex.padEnd(SIGNATURE_ROOM, '0'), from + 1, 'latin1');
  return sealed;
}
