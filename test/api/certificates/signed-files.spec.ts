import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { Env } from '@app/config';
import { TestApp, type TestUser } from '../../support/app';
import { signWithToken, token, type Token } from '../../support/authority-token';
import { certified, type Certified } from '../../support/certified';
import { loadReference } from '../../support/reference';

const result = (name: string) => ({ name, sum: 255, count: 3, star: 4 });

describe('files with the signature of the authority', () => {
  let app: TestApp;
  let office: TestUser;
  let first: Certified;
  let second: Certified;
  let producer: TestUser;
  let issued: Buffer;
  let authority: Token;
  let signed: Buffer;

  beforeAll(async () => {
    app = await TestApp.start({ at: '2020-10-12T02:00:00Z' });
    await loadReference(app.uow);
    office = await app.user('provincial-office', { name: 'Lê Thị Văn Thư' });
    const leader = await app.user('approving-leader');
    const made = await certified(app, { office, leader }, [result('Mật ong Phúc Trạch'), result('Trà Hương Khê')]);
    [first, second] = made.certificates as [Certified, Certified];
    producer = made.round.producers[0]?.user ?? office;
    issued = await file(first.id);
    authority = await token();
    signed = await signWithToken(issued, authority, { at: new Date('2020-10-12T03:00:00Z') });
    await app.database.setTime('2020-10-13T02:00:00Z');
  });
  afterAll(() => app.close());

  const file = async (id: string, as = office): Promise<Buffer> => {
    const answer = await fetch(`${app.url}/api/certificates/${id}/file`, { headers: { cookie: as.cookie } });
    expect(answer.status).toBe(200);
    return Buffer.from(await answer.arrayBuffer());
  };
  const send = (id: string, bytes: Buffer, as = office) =>
    app.post(`/api/certificates/${id}/signed-files/bytes`, {
      as,
      bytes,
      headers: { 'content-type': 'application/octet-stream' },
    });
  const check = async (bytes: Buffer): Promise<{ status: number; page: string }> => {
    const form = new FormData();
    form.append('tep', new Blob([new Uint8Array(bytes)], { type: 'application/pdf' }), 'giay.pdf');
    const answer = await fetch(`${app.url}/kiem-tra-pdf`, { method: 'POST', body: form });
    return { status: answer.status, page: await answer.text() };
  };
  const said = async (bytes: Buffer): Promise<string> =>
    /<p class="state">([^<]*)/.exec((await check(bytes)).page)?.[1] ?? '';

  it('only the issued bytes with signatures added are taken; each refusal has its own code', async () => {
    const flipped = Buffer.from(issued);
    flipped[1000] = (flipped[1000] ?? 0) ^ 1;
    const cases: [Buffer, string][] = [
      [issued, 'certificate.signed_nothing_added'],
      [await signWithToken(flipped, authority), 'certificate.signed_not_the_issued_file'],
      [await signWithToken(await file(second.id), authority), 'certificate.signed_not_the_issued_file'],
      [signed.subarray(0, -30), 'certificate.signed_truncated'],
      [await signWithToken(issued, authority, { leaveOut: 9 }), 'certificate.signed_partial_range'],
      [await signWithToken(issued, await token({ selfMade: true })), 'certificate.signed_self_made'],
      [
        await signWithToken(issued, await token({ notAfter: '2020-10-01' })),
        'certificate.signed_signer_not_valid_then',
      ],
      [Buffer.from('%PDF-1.4 tự làm'), 'certificate.signed_not_the_issued_file'],
    ];
    for (const [bytes, code] of cases) {
      const answer = await send(first.id, bytes);
      expect([answer.status, answer.body.code]).toEqual([422, code]);
    }
    expect((await send(first.id, Buffer.alloc(5 * 1024 * 1024 + 1))).body.code).toBe('file.too_large');
    expect((await send(first.id, signed, producer)).status).toBe(403);
    expect((await app.get(`/api/certificates/${first.id}/details`, { as: office })).body.signedFiles).toEqual([]);
    expect((await file(first.id)).equals(issued)).toBe(true);
  });

  it('before it is taken in, a signed file says so; afterwards it is what is handed out', async () => {
    expect(await said(signed)).toBe('Nội dung đúng bản đã cấp');
    const taken = await send(first.id, signed);
    expect([taken.status, taken.body.versionNo]).toEqual([201, 1]);
    expect((await send(first.id, signed)).body.id).toBe(taken.body.id);
    const { body } = await app.get(`/api/certificates/${first.id}/details`, { as: producer });
    expect(body.signedFiles).toMatchObject([
      {
        versionNo: 1,
        sha256: createHash('sha256').update(signed).digest('hex'),
        importedBy: 'Lê Thị Văn Thư',
        signatures: [
          {
            name: 'Ủy ban nhân dân tỉnh Hà Tĩnh',
            serial: '0b',
            authority: 'unchecked',
            signedAt: '2020-10-12T03:00:00.000Z',
          },
        ],
      },
    ]);
    expect(body.events.map((event: any) => event.kind)).toEqual(['numbered', 'issued']);
    expect((await file(first.id, producer)).equals(signed)).toBe(true);
    expect((await app.get(`/v/${first.token}`)).body).toContain('Đã ký số bởi Ủy ban nhân dân tỉnh Hà Tĩnh');
  });

  it('with trusted roots a signer of another authority is refused, and a second version wins', async () => {
    const folder = join(app.app.get(Env).DATA_DIR, 'keys', 'trusted-roots');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'goc.pem'), authority.chain[1]?.toString('pem') ?? '');
    const at = new Date('2020-10-12T05:00:00Z');
    const stranger = await token();
    expect((await send(first.id, await signWithToken(signed, stranger, { at }))).body.code).toBe(
      'certificate.signed_signer_not_trusted',
    );
    const twice = await signWithToken(signed, authority, { at, rect: [0, 0, 0, 0] });
    const taken = await send(first.id, twice);
    expect([taken.body.versionNo, taken.body.signatures.map((each: any) => each.authority)]).toEqual([
      2,
      ['trusted', 'trusted'],
    ]);
    expect((await file(first.id)).equals(twice)).toBe(true);
    const change = app.uow.run((tx) => tx.execute(`update certificates.signed_file set signatures = '[1]'`));
    await expect(change).rejects.toThrow('append-only');
  });

  it('scenario 13: anyone checks a PDF; one byte changed anywhere is "chữ ký không hợp lệ"', async () => {
    expect(await said(issued)).toBe('Tệp đúng bản đã cấp');
    expect(await said(signed)).toBe('Tệp đúng bản đã cấp');
    expect((await check(signed)).page).toContain(`href="/v/${first.token}"`);
    expect(await said(Buffer.from('%PDF-1.4 một tệp khác'))).toBe('Không xác nhận được');
    expect(await said(issued.subarray(0, -1))).toBe('Chữ ký không hợp lệ');
    const places = fc.sample(
      fc.record({
        of: fc.constantFrom(issued, signed),
        share: fc.double({ min: 0, max: 0.999999, noNaN: true }),
        by: fc.integer({ min: 1, max: 255 }),
      }),
      200,
    );
    const answers = new Set<string>();
    for (const { of, share, by } of places) {
      const copy = Buffer.from(of);
      const at = Math.floor(share * copy.length);
      copy[at] = (copy[at] ?? 0) ^ by;
      answers.add(await said(copy));
    }
    expect([...answers]).toEqual(['Chữ ký không hợp lệ']);
  });

  it('the form works without script and refuses what is too large or missing', async () => {
    const page = await app.get('/kiem-tra-pdf');
    expect(page.body).toContain('enctype="multipart/form-data"');
    expect(page.body).not.toContain('<script');
    expect((await check(Buffer.alloc(5 * 1024 * 1024 + 1))).status).toBe(413);
    expect((await check(Buffer.alloc(0))).status).toBe(400);
  });
});
