import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { signWithToken, token, type Token } from '../../../../../test/support/authority-token';
import { printedCertificate } from '../../../../../test/support/printed-certificate';
import { certificatePdf } from '../../application/certificate-pdf';
import { SealKeys } from '../seal/seal-key';
import { sealPdf } from '../seal/seal-pdf';
import { checkSignedPdf } from './check-signed-pdf';
import type { SignerFacts } from './cms-check';
import { SignedPdfError } from './faults';
import { readRevisions } from './pdf-revisions';
import { canonical } from './pdf-values';

const NOW = new Date('2026-08-26T03:00:00Z');

describe('a certificate signed by a token', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ocop-signed-'));
  let issued: Buffer;
  let authority: Token;
  let signed: Buffer;

  beforeAll(async () => {
    issued = await sealPdf(await certificatePdf(printedCertificate), await new SealKeys(folder).current());
    authority = await token();
    signed = await signWithToken(issued, authority);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const check = (uploaded: Buffer, roots = [] as Token[]): Promise<SignerFacts[]> =>
    checkSignedPdf({
      issued,
      uploaded,
      issuedAt: new Date(printedCertificate.issuedAt),
      now: NOW,
      roots: roots.flatMap((each) => each.chain.slice(1)),
    });
  const fault = (uploaded: Buffer, roots?: Token[]): Promise<string> =>
    check(uploaded, roots).then(
      () => 'taken',
      (error: unknown) => (error instanceof SignedPdfError ? error.fault : `unexpected: ${String(error)}`),
    );
  const changed = (bytes: Buffer, find: string, put: string, from = 0): Buffer => {
    const copy = Buffer.from(bytes);
    const at = copy.indexOf(find, from);
    if (at < 0 || find.length !== put.length) throw new Error('bad fixture');
    copy.write(put, at, 'latin1');
    return copy;
  };

  it('is taken, with who signed; a program that knows nothing of us finds both signatures valid', async () => {
    expect(await check(signed)).toEqual([
      {
        name: 'Ủy ban nhân dân tỉnh Hà Tĩnh',
        subject: 'CN=Ủy ban nhân dân tỉnh Hà Tĩnh, O=Tỉnh Hà Tĩnh, C=VN',
        issuer: 'CN=CA thử nghiệm chuyên dùng công vụ, C=VN',
        serial: '0b',
        validFrom: '2020-01-01T00:00:00.000Z',
        validThrough: '2035-01-01T00:00:00.000Z',
        signedAt: '2026-08-25T03:00:00.000Z',
        authority: 'unchecked',
      },
    ]);
    expect((await check(signed, [authority]))[0]?.authority).toBe('trusted');
    if (spawnSync('pdfsig', ['-v']).error !== undefined) return;
    const path = join(folder, 'signed.pdf');
    writeFileSync(path, signed);
    const { stdout } = spawnSync('pdfsig', [path], { encoding: 'utf8' });
    expect(stdout.match(/Signature is Valid/g)).toHaveLength(2);
  });

  it('may be signed by a second person', async () => {
    const second = await token({ subject: 'CN=Văn phòng Điều phối, C=VN' });
    const names = (await check(await signWithToken(signed, second))).map((each) => each.name);
    expect(names).toEqual(['Ủy ban nhân dân tỉnh Hà Tĩnh', 'Văn phòng Điều phối']);
  });

  it('another file, the issued file itself and a part of one are refused, each for its own reason', async () => {
    expect(await fault(Buffer.from('%PDF-1.7 lookalike'))).toBe('not-the-issued-file');
    expect(await fault(issued)).toBe('nothing-added');
    expect(await fault(issued.subarray(0, -100))).toBe('truncated');
    expect(await fault(signed.subarray(0, -20))).toBe('truncated');
    expect(await fault(Buffer.concat([issued, Buffer.from('\n%%EOF\n')]))).toBe('truncated');
  });

  it('a range that leaves bytes out, and anything added after the signature, are refused', async () => {
    expect(await fault(await signWithToken(issued, authority, { leaveOut: 12 }))).toBe('partial-range');
    const later = Buffer.concat([signed, Buffer.from('\n\n')]);
    expect(await fault(later)).toBe('partial-range');
    const xref = signed.lastIndexOf('xref\n0 0');
    const empty = `xref\n0 0\ntrailer\n<< /Size 90 /Root 3 0 R /Info 44 0 R /Prev ${xref} >>\nstartxref\n${signed.length}\n%%EOF\n`;
    expect(await fault(Buffer.concat([signed, Buffer.from(empty)]))).toMatch(/no-signature|content-changed/);
  });

  it('a signature that changes the page, its facts or an object of it is refused although it is right', async () => {
    const other = await signWithToken(issued, authority, {
      page: (dict) => dict.replace('/MediaBox [0 0 841.89', '/MediaBox [0 0 641.89'),
    });
    expect(await fault(other)).toBe('content-changed');
    const content = Number(/\/Contents (\d+) 0 R/.exec(issued.toString('latin1'))?.[1]);
    const blank = '<< /Length 0 >>\nstream\n\nendstream';
    expect(await fault(await signWithToken(issued, authority, { more: [[content, blank]] }))).toBe('content-changed');
    const moved = await signWithToken(issued, authority, {
      page: (dict) => dict.replace(/\/Contents \d+ 0 R/, '/Contents 400 0 R'),
      more: [[400, blank]],
    });
    expect(await fault(moved)).toBe('content-changed');
    const note = await signWithToken(issued, authority, {
      page: (dict) => dict.replace(/\/Annots \[/, '/Annots [401 0 R '),
      more: [[401, '<< /Type /Annot /Subtype /FreeText /Rect [300 300 500 400] /Contents (5 SAO) >>']],
    });
    expect(await fault(note)).toBe('content-changed');
  });

  it('no role takes over an object of the page', async () => {
    const text = issued.toString('latin1');
    const content = Number(/\/Contents (\d+) 0 R/.exec(text)?.[1]);
    const root = Number(/\/Root (\d+)/.exec(text)?.[1]);
    const catalog = new RegExp(`\\n${root} 0 obj\\n([\\s\\S]*?)\\nendobj`).exec(text)?.[1] ?? '';
    const stolen = await signWithToken(issued, authority, {
      more: [
        [root, catalog.replace('>>', `/DSS ${content} 0 R\n>>`)],
        [content, '<< /VRI << >> >>'],
      ],
    });
    expect(await fault(stolen)).toBe('content-changed');
  });

  it('a visible signature over the text of the certificate is refused', async () => {
    expect(await fault(await signWithToken(issued, authority, { rect: [300, 300, 600, 420] }))).toBe('covers-text');
    expect(await fault(await signWithToken(issued, authority, { rect: [0, 0, 0, 0] }))).toBe('taken');
  });

  it('self-made, expired and unknown signers are refused', async () => {
    expect(await fault(await signWithToken(issued, await token({ selfMade: true })))).toBe('self-made');
    const expired = await token({ notAfter: '2026-08-01' });
    expect(await fault(await signWithToken(issued, expired))).toBe('signer-not-valid-then');
    const backdated = await signWithToken(issued, expired, { at: new Date('2026-07-01T00:00:00Z') });
    expect(await fault(backdated)).toBe('signer-not-valid-then');
    expect(await fault(await signWithToken(issued, await token()), [authority])).toBe('signer-not-trusted');
  });

  it('one byte changed anywhere is refused: 200 places', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: signed.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, by) => {
          const copy = Buffer.from(signed);
          copy[at] = (copy[at] ?? 0) ^ by;
          const answer = await fault(copy);
          // Some bytes around the signature itself are covered by nothing; whatever stands there, the answer is the same.
          if (answer === 'taken') expect([at > issued.length, await check(copy)]).toEqual([true, await check(signed)]);
          else expect(answer).not.toMatch(/unexpected/);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('the signature of another certificate does not fit', async () => {
    const broken = changed(signed, '/M (D:2026', '/M (D:2027', issued.length);
    expect(await fault(broken)).toBe('signature-invalid');
  });

  it('what we issue leaves no reference open for a later part to fill', () => {
    const [revision] = readRevisions(issued, issued.length);
    const text = [...(revision?.objects.values() ?? [])]
      .map(canonical)
      .join('\n')
      .replace(/<[0-9a-f]*>/g, '');
    const named = [...text.matchAll(/(\d+) 0 R/g)].map((match) => Number(match[1]));
    expect(named.filter((number) => !revision?.objects.has(number))).toEqual([]);
  });
});
