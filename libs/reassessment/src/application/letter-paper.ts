import { formatDate, startOfVnDay, type LocalDate } from '@app/kernel';
import { placeName, renderPdf, type Paper } from '@app/platform/pdf';
import type { LetterRow } from './letters';

/** Who writes: the people's committee of the commune for the provincial office. */
export interface LetterSender {
  readonly parentAgency: string;
  readonly agency: string;
  readonly place: string;
}

/** The reminder as a letter in the layout of Decree 30/2020/NĐ-CP. */
export function letterPdf(letter: LetterRow, sender: LetterSender): Promise<Buffer> {
  const createdAt = startOfVnDay(letter.writtenOn);
  const title = `Thư nhắc đánh giá lại: ${letter.facts.productName}`;
  return renderPdf({ title, createdAt }, (paper) => writeLetter(paper, letter, sender));
}

/** Many letters in one file, each beginning on a sheet of its own: printed at one go. */
export function letterBundlePdf(
  letters: readonly { readonly letter: LetterRow; readonly sender: LetterSender }[],
  day: LocalDate,
): Promise<Buffer> {
  const title = `Thư nhắc đánh giá lại: ${letters.length} thư`;
  return renderPdf({ title, createdAt: startOfVnDay(day) }, (paper) => {
    for (const [index, { letter, sender }] of letters.entries()) {
      if (index > 0) paper.newPage();
      writeLetter(paper, letter, sender);
    }
  });
}

function writeLetter(paper: Paper, { facts, writtenOn }: LetterRow, sender: LetterSender): void {
  paper.officialHeading({
    parentAgency: sender.parentAgency,
    agency: sender.agency,
    number: '…/VPĐP',
    subject: `đánh giá lại sản phẩm OCOP “${facts.productName}”`,
    place: placeName(sender.place),
    date: writtenOn,
  });
  paper.paragraph(`Kính gửi: ${facts.producerName}`, { bold: true, align: 'center', indent: 0 });
  paper.paragraph(`Người đại diện: ${facts.representativeName}`, { align: 'center', indent: 0 });
  paper.paragraph(`Địa chỉ: ${facts.address}`, { align: 'center', indent: 0 });
  paper.paragraph(
    `Sản phẩm “${facts.productName}” được công nhận ${facts.stars} sao OCOP, giấy chứng nhận số ${facts.numberText}, có giá trị đến hết ngày ${formatDate(facts.endsOn)}.`,
  );
  paper.paragraph(
    facts.opensOn === null
      ? `Để tiếp tục được công nhận, đề nghị ông/bà nộp hồ sơ đánh giá lại trước khi hết ngày ${formatDate(facts.closesOn)}.`
      : `Để tiếp tục được công nhận, đề nghị ông/bà nộp hồ sơ đánh giá lại từ ngày ${formatDate(facts.opensOn)} đến hết ngày ${formatDate(facts.closesOn)}. Giấy tờ đã nộp lần trước và còn hạn được dùng lại, chỉ cần bổ sung phần còn thiếu.`,
  );
  paper.paragraph(
    'Nếu không có nhu cầu đánh giá lại, đề nghị ông/bà báo cho Ủy ban nhân dân xã. Từ ngày sau ngày cuối cùng, sản phẩm không còn được dùng biểu trưng OCOP.',
  );
  paper.paragraph('Cán bộ xã phụ trách OCOP hướng dẫn và lập hồ sơ giúp khi ông/bà cần.');
  paper.signatures({
    recipients: ['Như trên', 'UBND xã', `Lưu: VT (nhắc trước ${facts.step} ngày)`],
    role: 'Chánh Văn phòng',
  });
}
