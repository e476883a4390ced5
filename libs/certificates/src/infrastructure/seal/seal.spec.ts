import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { certificatePdf, fileMark } from '../../application/certificate-pdf';
import { printedCertificate } from '../../../../../test/support/printed-certificate';
import { SealKeys } from './seal-key';
import { sealPdf } from './seal-pdf';

const has = (program: string): boolean => spawnSync(program, ['-v']).error === undefined;

describe('the seal of a certificate', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ocop-seal-'));
  const keys = new SealKeys(folder);
  let drawn: Buffer;
  let sealed: Buffer;

  beforeAll(async () => {
    drawn = await certificatePdf(printedCertificate);
    sealed = await sealPdf(drawn, await keys.current());
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('the same facts give the same bytes, drawn and sealed', async () => {
    expect((await certificatePdf(printedCertificate)).equals(drawn)).toBe(true);
    const again = await sealPdf(drawn, await new SealKeys(folder).current());
    expect(again.equals(sealed)).toBe(true);
    expect(again.length).toBe(drawn.length);
  });

  it('is an archival document: PDF/A-3b, tagged, Vietnamese, one page, all fonts inside', () => {
    const text = sealed.toString('latin1');
    expect(text).toContain('<pdfaid:part>3</pdfaid:part>');
    expect(text).toContain('<pdfaid:conformance>B</pdfaid:conformance>');
    expect(text).toMatch(/\/MarkInfo \d+ 0 R/);
    expect(text).toContain('/Lang (vi-VN)');
    expect(text).toContain('/GTS_PDFA1');
    expect(text.match(/\/Type \/Page\b/g)).toHaveLength(1);
    const fonts = text.match(/\/Type \/FontDescriptor/g)?.length ?? 0;
    expect(text.match(/\/FontFile2 /g)).toHaveLength(fonts);
    expect(text.match(new RegExp(fileMark(printedCertificate.id), 'g'))?.length).toBeGreaterThanOrEqual(3);
  });

  it('is valid in the eyes of a program that knows nothing of us', () => {
    if (!has('pdfsig')) return;
    const path = join(folder, 'sealed.pdf');
    writeFileSync(path, sealed);
    const { stdout } = spawnSync('pdfsig', [path], { encoding: 'utf8' });
    expect(stdout).toContain('Signature is Valid');
    expect(stdout).toContain('ETSI.CAdES.detached');
    expect(stdout).toContain('Total document signed');
    const shots = process.env['SHOTS'];
    if (shots) execFileSync('pdftoppm', ['-r', '110', '-png', path, join(shots, 'certificate')]);
  });

  it('names its certificate as it is kept', async () => {
    const { certificate } = await keys.current();
    expect(sealed.toString('latin1')).toContain(certificate.toString('hex'));
  });

  it('the key is readable by nobody else; another file is another key', async () => {
    expect(statSync(join(folder, 'keys', 'seal.pem')).mode & 0o077).toBe(0);
    rmSync(join(folder, 'keys', 'seal.pem'));
    const first = await keys.current();
    const second = await new SealKeys(folder).current();
    expect(second.id).not.toBe(first.id);
  });
});
