import { webcrypto as crypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';

const RSA = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  publicExponent: new Uint8Array([1, 0, 1]),
  modulusLength: 2048,
};
const ROOM = 8192;
x509.cryptoProvider.set(crypto);
pkijs.setEngine('node', new pkijs.CryptoEngine({ name: 'node', crypto }));

/** A signer as the authority's token: key, its certificate and the one that issued it. */
export interface Token {
  readonly key: webcrypto.CryptoKey;
  readonly chain: readonly x509.X509Certificate[];
}

type webcrypto = typeof crypto;
// eslint-disable-next-line @typescript-eslint/no-namespace -- the type of Node's keys stands in a namespace
declare namespace webcrypto {
  type CryptoKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;
}

const pair = async () => {
  const made = await crypto.subtle.generateKey(RSA, true, ['sign', 'verify']);
  return made;
};

const SUBJECT = 'CN=Ủy ban nhân dân tỉnh Hà Tĩnh, O=Tỉnh Hà Tĩnh, C=VN';

export async function token(
  options: { selfMade?: boolean; notBefore?: string; notAfter?: string; subject?: string } = {},
): Promise<Token> {
  const { notBefore = '2020-01-01', notAfter = '2035-01-01', subject = SUBJECT } = options;
  const dates = { notBefore: new Date(notBefore), notAfter: new Date(notAfter) };
  const keys = await pair();
  if (options.selfMade === true) {
    const certificate = await x509.X509CertificateGenerator.createSelfSigned({
      serialNumber: '0a',
      name: subject,
      signingAlgorithm: RSA,
      keys,
      ...dates,
    });
    return { key: keys.privateKey, chain: [certificate] };
  }
  const root = await pair();
  const authority = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: '01',
    name: 'CN=CA thử nghiệm chuyên dùng công vụ, C=VN',
    notBefore: new Date('2015-01-01'),
    notAfter: new Date('2045-01-01'),
    signingAlgorithm: RSA,
    keys: root,
    extensions: [
      new x509.BasicConstraintsExtension(true, 1, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
    ],
  });
  const leaf = await x509.X509CertificateGenerator.create({
    serialNumber: '0b',
    subject,
    issuer: authority.subject,
    signingKey: root.privateKey,
    publicKey: keys.publicKey,
    signingAlgorithm: RSA,
    ...dates,
  });
  return { key: keys.privateKey, chain: [leaf, authority] };
}

async function cms(content: Buffer, signer: Token, at: Date): Promise<Buffer> {
  const certificates = signer.chain.map((each) => pkijs.Certificate.fromBER(each.rawData));
  const [own] = certificates;
  if (!own) throw new Error('a signer needs a certificate');
  const attribute = (type: string, value: asn1js.AsnType) => new pkijs.Attribute({ type, values: [value] });
  const bytes = Uint8Array.from(content).buffer;
  const attributes = [
    attribute('1.2.840.113549.1.9.3', new asn1js.ObjectIdentifier({ value: '1.2.840.113549.1.7.1' })),
    attribute(
      '1.2.840.113549.1.9.4',
      new asn1js.OctetString({ valueHex: await crypto.subtle.digest('SHA-256', bytes) }),
    ),
    attribute('1.2.840.113549.1.9.5', new asn1js.UTCTime({ valueDate: at })),
  ];
  const signed = new pkijs.SignedData({
    version: 1,
    encapContentInfo: new pkijs.EncapsulatedContentInfo({ eContentType: '1.2.840.113549.1.7.1' }),
    certificates,
    signerInfos: [
      new pkijs.SignerInfo({
        version: 1,
        sid: new pkijs.IssuerAndSerialNumber({ issuer: own.issuer, serialNumber: own.serialNumber }),
        signedAttrs: new pkijs.SignedAndUnsignedAttributes({ type: 0, attributes }),
      }),
    ],
  });
  await signed.sign(signer.key, 0, 'SHA-256', bytes);
  const info = new pkijs.ContentInfo({ contentType: '1.2.840.113549.1.7.2', content: signed.toSchema(true) });
  return Buffer.from(info.toSchema().toBER());
}

export interface SigningWay {
  readonly at?: Date;
  readonly rect?: readonly number[];
  /** Changes the page's dictionary, the added objects, or leaves bytes out of the range. */
  readonly page?: (dict: string) => string;
  readonly more?: readonly (readonly [number, string])[];
  readonly leaveOut?: number;
}

const lastOf = (text: string, pattern: RegExp): string => [...text.matchAll(pattern)].at(-1)?.[1] ?? '';

/** The newest text of an object. */
function objectText(pdf: string, number: string): string {
  return lastOf(pdf, new RegExp(`(?:^|\\n)${number} 0 obj\\s*([\\s\\S]*?)\\s*endobj`, 'g'));
}

/** Signs as programs with a token do: an incremental update with field, widget, appearance and signature, all bytes covered. */
export async function signWithToken(pdf: Buffer, signer: Token, way: SigningWay = {}): Promise<Buffer> {
  const text = pdf.toString('latin1');
  const trailer = lastOf(text, /trailer\s*(<<[\s\S]*?>>)\s*(?:%[^\n]*\s*)?startxref/g);
  const [size, root] = [Number(/\/Size (\d+)/.exec(trailer)?.[1]), /\/Root (\d+)/.exec(trailer)?.[1] ?? ''];
  const formNo = /\/AcroForm (\d+)/.exec(objectText(text, root))?.[1] ?? '';
  const pageNo = lastOf(text, /\/Kids \[(\d+) 0 R\]/g);
  const [widget, value, look] = [size, size + 1, size + 2];
  const at = way.at ?? new Date('2026-08-25T03:00:00Z');
  const stamp = `D:${at.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`;
  const rect = way.rect ?? [480, 60, 760, 120];
  const drawing = '0.8 0 0 RG 1 1 278 58 re S';
  const page = objectText(text, pageNo).replace(/\/Annots \[([^\]]*)\]/, `/Annots [$1 ${widget} 0 R]`);
  const objects: [number, string][] = [
    [Number(pageNo), way.page?.(page) ?? page],
    [Number(formNo), objectText(text, formNo).replace(/\/Fields \[([^\]]*)\]/, `/Fields [$1 ${widget} 0 R]`)],
    [
      widget,
      `<< /Type /Annot /Subtype /Widget /FT /Sig /T (Signature${widget}) /F 132 /Rect [${rect.join(' ')}] /P ${pageNo} 0 R /V ${value} 0 R /AP << /N ${look} 0 R >> >>`,
    ],
    [
      value,
      `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /M (${stamp}) /ByteRange [0 ########## ########## ##########] /Contents <${'0'.repeat(ROOM)}> >>`,
    ],
    [
      look,
      `<< /Type /XObject /Subtype /Form /BBox [0 0 280 60] /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
    ],
    ...(way.more ?? []).map(([number, body]): [number, string] => [number, body]),
  ];
  let added = '';
  const offsets = new Map<number, number>();
  for (const [number, body] of objects) {
    offsets.set(number, pdf.length + added.length);
    added += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const xrefAt = pdf.length + added.length;
  const rows = [...offsets]
    .sort(([a], [b]) => a - b)
    .map(([number, offset]) => `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`);
  const before = lastOf(text, /startxref\s+(\d+)/g);
  const most = Math.max(size + 2, ...offsets.keys()) + 1;
  added += `xref\n0 0\n${rows.join('')}trailer\n${trailer
    .replace(/\/Size \d+/, `/Size ${most}`)
    .replace(/\/Prev \d+/, '')
    .replace(/>>$/, `/Prev ${before} >>`)}\n%a-token-program\nstartxref\n${xrefAt}\n%%EOF\n`;
  const file = Buffer.concat([pdf, Buffer.from(added, 'latin1')]);
  const from = file.indexOf('/Contents <0000', pdf.length) + '/Contents '.length;
  const to = from + ROOM + 2;
  const until = file.length - (way.leaveOut ?? 0);
  const mark = '[0 ########## ########## ##########]';
  file.write(`[0 ${from} ${to} ${until - to}]`.padEnd(mark.length), file.indexOf(mark, pdf.length), 'latin1');
  const signature = await cms(Buffer.concat([file.subarray(0, from), file.subarray(to, until)]), signer, at);
  file.write(signature.toString('hex').padEnd(ROOM, '0'), from + 1, 'latin1');
  return file;
}
