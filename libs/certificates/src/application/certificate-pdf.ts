import { formatDate, formatDateInWords } from '@app/kernel';
import { drawQr, drawStar, nfc, renderPdf, type Paper } from '@app/platform/pdf';
import type { CertificateRow } from './certificate-record';

type PrintedCertificate = Omit<CertificateRow, 'fileSha256' | 'state'>;

const WIDTH = 841.89;
const HEIGHT = 595.28;
const RED = '#9b1c1c';
const GOLD = '#c8921a';
const INK = '#1d1d1b';
const GREY = '#4a4a48';
const STAR_GAP = 46;

/** A4 landscape; drawn from the frozen facts alone, so the same certificate always has the same bytes. */
export function certificatePdf(certificate: PrintedCertificate): Promise<Buffer> {
  return renderPdf(
    {
      title: `Giấy chứng nhận ${certificate.numberText} – ${certificate.facts.productName}`,
      layout: 'landscape',
      createdAt: certificate.issuedAt,
      author: certificate.facts.issuingBody,
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
    },
    (paper) => {
      frame(paper);
      heading(paper, certificate);
      product(paper, certificate);
      origin(paper, certificate);
      foot(paper, certificate);
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

/** One centred line; a text too long for the width gets a smaller size, never a second page. */
function line(
  { pdf }: Paper,
  text: string,
  at: { y: number; x?: number; width?: number; size: number; face: string; color?: string; spacing?: number },
): void {
  const width = at.width ?? WIDTH - 140;
  const x = at.x ?? 70;
  const spacing = at.spacing ?? 0;
  const content = nfc(text);
  let size = at.size;
  pdf.font(at.face).fontSize(size);
  while (size > 8 && pdf.widthOfString(content, { characterSpacing: spacing }) > width) pdf.fontSize((size -= 0.5));
  pdf.fillColor(at.color ?? INK);
  pdf.text(content, x, at.y, { width, align: 'center', lineBreak: false, characterSpacing: spacing });
}

function heading(paper: Paper, certificate: PrintedCertificate): void {
  const { pdf } = paper;
  const half = { width: 330 };
  line(paper, certificate.facts.issuingBody.toUpperCase(), { ...half, x: 48, y: 50, size: 12, face: 'serif-bold' });
  pdf.lineWidth(0.7).strokeColor(INK).moveTo(173, 68).lineTo(253, 68).stroke();
  line(paper, `Số: ${certificate.numberText}`, { ...half, x: 48, y: 74, size: 11.5, face: 'serif', color: GREY });
  const right = WIDTH - 48 - 330;
  line(paper, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { ...half, x: right, y: 50, size: 12, face: 'serif-bold' });
  line(paper, 'Độc lập - Tự do - Hạnh phúc', { ...half, x: right, y: 66, size: 12.5, face: 'serif-bold' });
  const middle = right + 165;
  pdf
    .moveTo(middle - 78, 83)
    .lineTo(middle + 78, 83)
    .stroke();
}

function product(paper: Paper, certificate: PrintedCertificate): void {
  const { pdf } = paper;
  line(paper, 'GIẤY CHỨNG NHẬN', { y: 108, size: 34, face: 'serif-bold', color: RED, spacing: 2 });
  line(paper, `SẢN PHẨM OCOP ĐẠT HẠNG ${certificate.stars} SAO`, { y: 152, size: 17, face: 'serif-bold' });
  const first = WIDTH / 2 - ((certificate.stars - 1) * STAR_GAP) / 2;
  for (let index = 0; index < certificate.stars; index += 1)
    drawStar(pdf, { x: first + index * STAR_GAP, y: 200 }, 19, GOLD);
  line(paper, 'Chứng nhận sản phẩm', { y: 230, size: 14, face: 'serif-italic', color: GREY });
  line(paper, certificate.facts.productName, { y: 250, size: 30, face: 'serif-bold', color: RED });
}

function origin(paper: Paper, certificate: PrintedCertificate): void {
  const { facts } = certificate;
  line(paper, 'của chủ thể', { y: 294, size: 14, face: 'serif-italic', color: GREY });
  line(paper, facts.producerName, { y: 313, size: 20, face: 'serif-bold' });
  line(paper, `Địa chỉ: ${facts.place}`, { y: 341, size: 14, face: 'serif' });
  line(
    paper,
    `theo Quyết định số ${facts.decisionNumber} ngày ${formatDate(facts.decidedOn)} của ${facts.issuingBody} (${facts.roundName})`,
    { y: 365, size: 14, face: 'serif' },
  );
  line(
    paper,
    `Có giá trị từ ngày ${formatDate(certificate.issuedOn)} đến hết ngày ${formatDate(certificate.validThrough)}`,
    { y: 387, size: 15, face: 'serif-bold' },
  );
}

function foot(paper: Paper, certificate: PrintedCertificate): void {
  const { pdf } = paper;
  const { facts } = certificate;
  drawQr(pdf, facts.verifyUrl, { x: 56, y: 424, size: 116 });
  const left = { x: 182, width: 250 };
  const say = (text: string, y: number, face: string, size: number): void => {
    pdf.font(face).fontSize(size).fillColor(INK);
    pdf.text(nfc(text), left.x, y, { width: left.width, align: 'left', lineBreak: false });
  };
  say(`Số giấy chứng nhận: ${certificate.numberText}`, 440, 'sans', 10);
  say(`Mã sản phẩm: ${certificate.productCode}`, 456, 'sans-bold', 10);
  say('Quét mã để kiểm tra, hoặc xem tại', 484, 'sans', 9);
  say(new URL(facts.verifyUrl).host, 497, 'sans-bold', 10);
  say('Chỉ tin trang có đúng tên miền này.', 512, 'sans', 9);
  const right = { x: WIDTH - 56 - 330, width: 330 };
  const place = facts.provinceName.replace(/^(Tỉnh|Thành phố)\s+/u, '');
  line(paper, `${place}, ${formatDateInWords(certificate.issuedOn)}`, {
    ...right,
    y: 428,
    size: 13,
    face: 'serif-italic',
  });
  line(paper, 'CHỦ TỊCH', { ...right, y: 448, size: 13, face: 'serif-bold' });
  line(paper, '(Ký tên, đóng dấu)', { ...right, y: 465, size: 11, face: 'serif-italic', color: GREY });
}
