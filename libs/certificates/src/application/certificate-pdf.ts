import { formatDate, formatDateInWords } from '@app/kernel';
import { drawQr, drawStar, nfc, placeName, placeSignature, renderPdf, Tags, type Paper } from '@app/platform/pdf';
import type { CertificateRow } from './certificate-record';

type PrintedCertificate = Omit<CertificateRow, 'fileSha256' | 'state' | 'live'>;

const WIDTH = 841.89;
const HEIGHT = 595.28;
const RED = '#9b1c1c';
const GOLD = '#c8921a';
const INK = '#1d1d1b';
const GREY = '#4a4a48';
const STAR_GAP = 46;

/** Mark by which a program finds the certificate of a file again, also in an altered one. */
export const fileMark = (certificateId: string): string => `OCOP-SAO:${certificateId}`;

/** Said on the paper and inside the signature: nobody may take the seal for the authority's signature. */
const SEAL_NOTICE =
  'Tệp này mang dấu toàn vẹn điện tử của hệ thống OCOP Sao; đó không phải là chữ ký số của cơ quan cấp. Chữ ký số của cơ quan, nếu có, được thêm vào sau dấu này.';

/**
 * A4 landscape, PDF/A-3b with structure tags; drawn from the frozen facts alone, so the same certificate always has the same
 * bytes. It carries an empty place for the seal.
 */
export function certificatePdf(certificate: PrintedCertificate): Promise<Buffer> {
  return renderPdf(
    {
      title: `Giấy chứng nhận ${certificate.numberText} – ${certificate.facts.productName}`,
      layout: 'landscape',
      createdAt: certificate.issuedAt,
      author: certificate.facts.issuingBody,
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
      archival: true,
      keywords: fileMark(certificate.id),
    },
    (paper) => {
      const tags = new Tags(paper.pdf);
      tags.ornament(() => frame(paper));
      heading(paper, tags, certificate);
      product(paper, tags, certificate);
      origin(paper, tags, certificate);
      foot(paper, tags, certificate);
      tags.end();
      placeSignature(paper.pdf, {
        field: 'DauToanVen',
        name: 'OCOP Sao: dau toan ven cua he thong',
        reason: 'Dấu toàn vẹn của hệ thống, không phải chữ ký số của cơ quan cấp giấy chứng nhận',
        contact: fileMark(certificate.id),
        at: new Date(certificate.issuedAt),
      });
    },
  );
}

function frame({ pdf }: Paper): void {
  pdf.rect(0, 0, WIDTH, HEIGHT).fill('#fffdf7');
  pdf.lineWidth(3).strokeColor(RED);
  pdf.rect(22, 22, WIDTH - 44, HEIGHT - 44).stroke();
  pdf.lineWidth(0.8).strokeColor(GOLD);
  pdf.rect(29, 29, WIDTH - 58, HEIGHT - 58).stroke();
  for (const [x, y] of [
    [29, 29],
    [WIDTH - 29, 29],
    [29, HEIGHT - 29],
    [WIDTH - 29, HEIGHT - 29],
  ] as const) {
    pdf.circle(x, y, 7).lineWidth(0.8).fillAndStroke('#fffdf7', GOLD);
    drawStar(pdf, { x, y }, 4.5, GOLD);
  }
}

interface LinePlace {
  readonly y: number;
  readonly x?: number;
  readonly width?: number;
  readonly size: number;
  readonly face: string;
  readonly color?: string;
  readonly spacing?: number;
  readonly kind?: 'H1' | 'H2' | 'P';
}

/** One centred line; a text too long for the width gets a smaller size, never a second page. */
function line({ pdf }: Paper, tags: Tags, text: string, at: LinePlace): void {
  const width = at.width ?? WIDTH - 140;
  const spacing = at.spacing ?? 0;
  const content = nfc(text);
  tags.text(at.kind ?? 'P', () => {
    let size = at.size;
    pdf.font(at.face).fontSize(size);
    while (size > 6 && pdf.widthOfString(content, { characterSpacing: spacing }) > width) pdf.fontSize((size -= 0.5));
    pdf.fillColor(at.color ?? INK);
    pdf.text(content, at.x ?? 70, at.y, { width, align: 'center', lineBreak: false, characterSpacing: spacing });
  });
}

function rule({ pdf }: Paper, tags: Tags, from: number, to: number, y: number): void {
  tags.ornament(() => pdf.lineWidth(0.7).strokeColor(INK).moveTo(from, y).lineTo(to, y).stroke());
}

function heading(paper: Paper, tags: Tags, certificate: PrintedCertificate): void {
  const half = { width: 330 };
  const body = certificate.facts.issuingBody.toUpperCase();
  line(paper, tags, body, { ...half, x: 48, y: 50, size: 12, face: 'serif-bold' });
  rule(paper, tags, 173, 253, 68);
  const number = `Số: ${certificate.numberText}`;
  line(paper, tags, number, { ...half, x: 48, y: 74, size: 11.5, face: 'serif', color: GREY });
  const right = WIDTH - 48 - 330;
  line(paper, tags, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { ...half, x: right, y: 50, size: 12, face: 'serif-bold' });
  line(paper, tags, 'Độc lập - Tự do - Hạnh phúc', { ...half, x: right, y: 66, size: 12.5, face: 'serif-bold' });
  rule(paper, tags, right + 165 - 78, right + 165 + 78, 83);
}

function product(paper: Paper, tags: Tags, certificate: PrintedCertificate): void {
  const { stars, facts } = certificate;
  line(paper, tags, 'GIẤY CHỨNG NHẬN', { y: 106, size: 36, face: 'serif-bold', color: RED, spacing: 3, kind: 'H1' });
  line(paper, tags, `SẢN PHẨM OCOP ĐẠT HẠNG ${stars} SAO`, { y: 152, size: 17, face: 'serif-bold', spacing: 0.6 });
  const first = WIDTH / 2 - ((stars - 1) * STAR_GAP) / 2;
  tags.figure(`${stars} ngôi sao`, () => {
    for (let index = 0; index < stars; index += 1)
      drawStar(paper.pdf, { x: first + index * STAR_GAP, y: 200 }, 19, GOLD);
  });
  line(paper, tags, 'Chứng nhận sản phẩm', { y: 230, size: 14, face: 'serif-italic', color: GREY });
  line(paper, tags, facts.productName, { y: 250, size: 30, face: 'serif-bold', color: RED, kind: 'H2' });
}

function origin(paper: Paper, tags: Tags, certificate: PrintedCertificate): void {
  const { facts } = certificate;
  line(paper, tags, 'của chủ thể', { y: 294, size: 14, face: 'serif-italic', color: GREY });
  line(paper, tags, facts.producerName, { y: 313, size: 20, face: 'serif-bold' });
  line(paper, tags, `Địa chỉ: ${facts.place}`, { y: 341, size: 14, face: 'serif' });
  const decision = `theo Quyết định số ${facts.decisionNumber} ngày ${formatDate(facts.decidedOn)} của ${facts.issuingBody}${facts.roundName === null ? '' : ` (${facts.roundName})`}`;
  line(paper, tags, decision, { y: 365, size: 14, face: 'serif' });
  const validity = `Có giá trị từ ngày ${formatDate(certificate.issuedOn)} đến hết ngày ${formatDate(certificate.validThrough)}`;
  line(paper, tags, validity, { y: 387, size: 15, face: 'serif-bold' });
}

function foot(paper: Paper, tags: Tags, certificate: PrintedCertificate): void {
  const { pdf } = paper;
  const { facts } = certificate;
  const host = new URL(facts.verifyUrl).host;
  tags.figure(`Mã QR mở trang kiểm tra tại ${host}`, () => drawQr(pdf, facts.verifyUrl, { x: 52, y: 418, size: 122 }));
  const say = (text: string, y: number, face: string, size: number): void =>
    tags.text('P', () => {
      pdf.font(face).fontSize(size).fillColor(INK);
      pdf.text(nfc(text), 186, y, { width: 250, align: 'left', lineBreak: false });
    });
  say(`Số giấy chứng nhận: ${certificate.numberText}`, 436, 'sans', 10);
  say(`Mã sản phẩm: ${certificate.productCode}`, 452, 'sans-bold', 10);
  say('Quét mã để kiểm tra, hoặc xem tại', 480, 'sans', 9);
  say(host, 493, 'sans-bold', 10);
  say('Chỉ tin trang có đúng tên miền này.', 508, 'sans', 9);
  const right = { x: WIDTH - 56 - 330, width: 330 };
  const dated = `${placeName(facts.provinceName)}, ${formatDateInWords(certificate.issuedOn)}`;
  line(paper, tags, dated, { ...right, y: 424, size: 13, face: 'serif-italic' });
  line(paper, tags, 'CHỦ TỊCH', { ...right, y: 444, size: 13, face: 'serif-bold' });
  line(paper, tags, '(Ký tên, đóng dấu)', { ...right, y: 461, size: 11, face: 'serif-italic', color: GREY });
  line(paper, tags, SEAL_NOTICE, { x: 44, width: WIDTH - 88, y: 550, size: 7.2, face: 'sans', color: GREY });
}
