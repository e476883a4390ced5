import { formatDate, vnDateOf, type Instant, type LocalDate } from '@app/kernel';
import { placeName, renderPdf, type Paper } from '@app/platform/pdf';
import { isEditable } from '../domain/idea-workflow';
import type { IdeaDetail } from './idea-queries';

/** An idea with what its form says besides. */
export interface PrintedIdea {
  readonly idea: IdeaDetail;
  /** Name of the product set in the rulebook of the day, '' where it has no such sheet. */
  readonly sheetName: string;
  readonly now: Instant;
  readonly today: LocalDate;
}

const SECTIONS = [
  ['description', 'Mô tả sản phẩm'],
  ['coreValue', 'Giá trị cốt lõi đối với người mua'],
  ['packingUnit', 'Quy cách đóng gói'],
  ['rawMaterial', 'Nguyên liệu chính'],
  ['materialSource', 'Nguồn nguyên liệu'],
  ['distinction', 'Điểm mới hoặc tính truyền thống'],
  ['helpNeeded', 'Nhu cầu hỗ trợ'],
] as const;

/** What the last words and the signature take together: nobody signs on a page of its own. */
const FOOT_ROOM = 240;

const OUTCOMES: Readonly<Record<string, string>> = {
  selected: 'Ý tưởng được chọn',
  refused: 'Ý tưởng không được chọn',
};

function drawOutcome(paper: Paper, idea: IdeaDetail): void {
  const outcome = OUTCOMES[idea.state];
  const decided = idea.history.findLast((entry) => entry.to === idea.state);
  if (outcome === undefined || !decided) return;
  paper.room(FOOT_ROOM);
  paper.heading('III. KẾT QUẢ XEM XÉT');
  const reason = decided.reason === null ? '' : ` Ý kiến: ${decided.reason}`;
  paper.paragraph(`${outcome} ngày ${formatDate(vnDateOf(decided.at as Instant))}.${reason}`);
}

/** The idea form (phiếu đăng ký ý tưởng sản phẩm) as PDF. */
export function ideaPaper({ idea, sheetName, now, today }: PrintedIdea): Promise<Buffer> {
  const sentOn = idea.submittedAt === null ? today : vnDateOf(idea.submittedAt as Instant);
  return renderPdf(
    { title: `Phiếu đăng ký ý tưởng: ${idea.productName}`, createdAt: now, pageNumbers: true },
    (paper) => {
      paper.formHeading({ place: placeName(idea.unitName), date: sentOn });
      if (isEditable(idea.state)) paper.draftMark();
      paper.title('Phiếu đăng ký ý tưởng sản phẩm', 'Chương trình Mỗi xã một sản phẩm (OCOP)');
      paper.heading('I. THÔNG TIN CHUNG');
      paper.facts([
        ['Tên sản phẩm', idea.productName],
        ['Chủ thể', idea.producerName],
        ['Địa bàn', idea.unitName],
        ['Bộ sản phẩm', sheetName === '' ? String(idea.sheetNo) : `${idea.sheetNo}. ${sheetName}`],
        ['Loại', idea.isNewProduct ? 'Sản phẩm mới' : 'Sản phẩm đã có, nay hoàn thiện'],
        ['Số đăng ký cấp tỉnh', idea.provinceNo ?? ''],
        ['Số đăng ký nơi nhận', idea.districtNo ?? ''],
      ]);
      paper.heading('II. NỘI DUNG Ý TƯỞNG');
      SECTIONS.forEach(([name, label], index) => {
        const text = idea[name];
        if (name === 'helpNeeded') paper.room(FOOT_ROOM);
        paper.heading(`${index + 1}. ${label}`);
        paper.paragraph(text === '' ? '…' : text);
      });
      drawOutcome(paper, idea);
      paper.signatures({ recipients: [], role: 'Đại diện chủ thể' });
    },
  );
}
