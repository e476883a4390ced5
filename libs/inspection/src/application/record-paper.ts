import { formatDate, instant, vnDateOf, type LocalDate } from '@app/kernel';
import { placeName, renderPdf, type Paper } from '@app/platform/pdf';
import type { InspectionDetail } from './inspection-queries';
import type { VisitRecord } from './recorded-visits';

const VERDICT = { yes: 'Đạt', no: 'Không đạt', 'not-applicable': 'Không áp dụng' } as const;
const SEVERITY = { minor: 'Nhỏ', serious: 'Đáng kể', critical: 'Nghiêm trọng' } as const;
const KIND = {
  periodic: 'theo kế hoạch',
  unannounced: 'đột xuất',
  report: 'theo phản ánh',
  're-inspection': 'lại sau khắc phục',
} as const;

const day = (moment: string): LocalDate => vnDateOf(instant(moment));
const clock = (moment: string): string =>
  new Date(Date.parse(moment) + 7 * 3_600_000).toISOString().slice(11, 16).replace(':', ' giờ ');

/** The record of a visit in the layout of Decree 30/2020/NĐ-CP; before the record it is the sheet that the team takes along. */
export function recordPdf(inspection: InspectionDetail): Promise<Buffer> {
  const { record } = inspection;
  const date = record === null ? (inspection.dueOn as LocalDate) : day(record.endedAt);
  const leader = inspection.members.find(({ seat }) => seat === 'leader');
  return renderPdf(
    {
      title: `Biên bản kiểm tra ${inspection.productName}`,
      createdAt: instant(record?.receivedAt ?? `${date}T00:00:00Z`),
      pageNumbers: true,
    },
    (paper) => {
      paper.officialHeading({
        parentAgency: leader?.agency ?? 'Văn phòng Điều phối nông thôn mới tỉnh',
        agency: 'Đoàn kiểm tra',
        number: '…/BB-KT',
        place: placeName(inspection.unitName),
        date,
      });
      paper.title('Biên bản', `Kiểm tra ${KIND[inspection.kind]} sản phẩm OCOP`);
      if (record === null) paper.draftMark();
      facts(paper, inspection);
      answers(paper, inspection);
      findings(paper, inspection);
      if (record !== null) conclusion(paper, record);
    },
  );
}

function facts(paper: Paper, inspection: InspectionDetail): void {
  const { record, certificate, members } = inspection;
  paper.facts([
    ['Sản phẩm', `${inspection.productName} (${certificate.stars} sao)`],
    ['Chủ thể', inspection.producerName],
    ['Địa bàn', certificate.place],
    ['Giấy chứng nhận', `${certificate.numberText}, có giá trị đến hết ngày ${formatDate(certificate.validThrough)}`],
    ['Đoàn kiểm tra', members.map((one) => `${one.displayName} (${one.agency})`).join('; ')],
    ...(record === null
      ? []
      : ([
          [
            'Thời gian',
            `Từ ${clock(record.begunAt)} đến ${clock(record.endedAt)} ngày ${formatDate(day(record.endedAt))}${record.isServerTime ? '' : ' (theo đồng hồ của thiết bị)'}`,
          ],
          [
            'Vị trí',
            record.place === null
              ? 'Không ghi'
              : `${degrees(record.place.latE6)}, ${degrees(record.place.lngE6)} (sai số ${record.place.accuracyM} m)`,
          ],
        ] as const)),
  ]);
}

const degrees = (millionths: number): string => (millionths / 1_000_000).toFixed(5).replace('.', ',');

function answers(paper: Paper, { items, record }: InspectionDetail): void {
  const byCode = new Map(record?.answers.map((answer) => [answer.code, answer]) ?? []);
  paper.heading('I. Nội dung kiểm tra');
  paper.table({
    columns: [
      { title: 'TT', width: 6, align: 'center' },
      { title: 'Nội dung', width: 48 },
      { title: 'Kết quả', width: 16, align: 'center' },
      { title: 'Ghi chú', width: 30 },
    ],
    rows: items.map((item, index) => {
      const answer = byCode.get(item.code);
      const pictures = answer?.photoIds?.length ?? 0;
      const note = [answer?.note, pictures > 0 ? `${pictures} ảnh` : undefined].filter((part) => part !== undefined);
      return [String(index + 1), item.text, answer === undefined ? '' : VERDICT[answer.verdict], note.join('; ')];
    }),
  });
}

function findings(paper: Paper, { findingList, items }: InspectionDetail): void {
  paper.heading('II. Tồn tại');
  if (findingList.length === 0) {
    paper.paragraph('Không có tồn tại.');
    return;
  }
  paper.table({
    columns: [
      { title: 'TT', width: 6, align: 'center' },
      { title: 'Tồn tại', width: 52 },
      { title: 'Mức độ', width: 18, align: 'center' },
      { title: 'Khắc phục trước hết ngày', width: 24, align: 'center' },
    ],
    rows: findingList.map((finding, index) => [
      String(index + 1),
      `${finding.what} (mục ${items.findIndex(({ code }) => code === finding.itemCode) + 1})`,
      SEVERITY[finding.severity],
      finding.remedyUntil === null ? '' : formatDate(finding.remedyUntil as LocalDate),
    ]),
  });
}

function conclusion(paper: Paper, record: VisitRecord): void {
  paper.heading('III. Kết luận của đoàn kiểm tra');
  for (const line of record.conclusion.split('\n')) paper.paragraph(line);
  if (record.refusedBecause !== null)
    paper.paragraph(`Đại diện chủ thể từ chối ký biên bản. Lý do: ${record.refusedBecause}`);
  paper.paragraph('Biên bản đã đọc cho các bên cùng nghe, nhất trí và ghi tên dưới đây.');
  const names = (side: 'team' | 'producer'): string[] =>
    record.signatures.filter((one) => one.side === side).map((one) => `${one.name}\n(${one.title})`);
  paper.room(150);
  const { pdf, left, width } = paper;
  const [half, top] = [width / 2, pdf.y + 8];
  column(paper, 'Đại diện chủ thể', names('producer'), { x: left, top, width: half });
  const bottom = pdf.y;
  column(paper, 'Đại diện đoàn kiểm tra', names('team'), { x: left + half, top, width: half });
  pdf.y = Math.max(bottom, pdf.y);
  pdf.x = left;
}

function column(
  paper: Paper,
  title: string,
  names: readonly string[],
  at: { x: number; top: number; width: number },
): void {
  const settings = { width: at.width, align: 'center' } as const;
  paper.face('serif-bold').pdf.text(title.toUpperCase(), at.x, at.top, settings);
  paper.face('serif');
  for (const name of names) paper.pdf.text(name.normalize('NFC'), at.x, paper.pdf.y + 14, settings);
}
