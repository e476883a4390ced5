import type { Label, Language } from '../../texts/language';

/** How one act on many rows is told. */
interface ActWords {
  /** On the button, with how many. */
  button: Label;
  /** What it did, as a heading of the record. */
  done: Label;
  /** What will happen to each row, and what leaves the house when. */
  effect: Label;
  permission: string;
}

/** Every act on many rows that the server knows. */
export const BULK_ACTS: Readonly<Record<string, ActWords>> = {
  'dossiers.accept': {
    button: { vi: 'Tiếp nhận', en: 'Accept' },
    done: { vi: 'Tiếp nhận hồ sơ', en: 'Dossiers accepted' },
    effect: {
      vi: 'Mỗi hồ sơ được tiếp nhận để đưa ra hội đồng. Chủ thể thấy ngay trong ứng dụng; thư điện tử chỉ gửi sau 23:59 hôm nay, khi không còn hoàn tác được.',
      en: 'Each dossier is accepted for the council. Producers see it in the application at once; mails leave only after 23:59 today, when it can no longer be undone.',
    },
    permission: 'dossiers.intake.decide',
  },
  'dossiers.remind': {
    button: { vi: 'Nhắc hạn', en: 'Remind' },
    done: { vi: 'Nhắc chủ thể về hạn hồ sơ', en: 'Producers reminded' },
    effect: {
      vi: 'Chủ thể được nhắc hạn nộp hoặc bổ sung hồ sơ: ngay trong ứng dụng, bằng thư điện tử sau 23:59 hôm nay. Mỗi hồ sơ nhắc nhiều nhất một lần một ngày.',
      en: 'Producers are reminded of the last day: in the application at once, by mail after 23:59 today. At most once a day for each dossier.',
    },
    permission: 'dossiers.intake.decide',
  },
  'ideas.select': {
    button: { vi: 'Chọn ý tưởng', en: 'Select' },
    done: { vi: 'Chọn ý tưởng', en: 'Ideas selected' },
    effect: {
      vi: 'Mỗi ý tưởng được chọn, chủ thể lập phương án được ngay. Thư điện tử chỉ gửi sau 23:59 hôm nay, khi không còn hoàn tác được.',
      en: 'Each idea is selected and its producer can begin the plan. Mails leave only after 23:59 today, when it can no longer be undone.',
    },
    permission: 'ideas.idea.decide',
  },
  'plans.approve': {
    button: { vi: 'Duyệt phương án', en: 'Approve' },
    done: { vi: 'Duyệt phương án', en: 'Plans approved' },
    effect: {
      vi: 'Mỗi phương án được duyệt và khoá lại, chủ thể lập hồ sơ được ngay. Thư điện tử chỉ gửi sau 23:59 hôm nay, khi không còn hoàn tác được.',
      en: 'Each plan is approved and locked, and its producer can begin the dossier. Mails leave only after 23:59 today, when it can no longer be undone.',
    },
    permission: 'plans.plan.decide',
  },
};

interface BulkTexts {
  picked: (count: number) => string;
  clear: string;
  pickAll: string;
  pick: (title: string) => string;
  title: (what: string) => string;
  will: (count: number) => string;
  cannot: (count: number) => string;
  hidden: (count: number) => string;
  reason: string;
  run: (what: string, count: number) => string;
  none: string;
  outcome: (done: number, refused: number) => string;
  see: string;
  close: string;
  undoHint: (time: string) => string;
  most: (count: number) => string;
}

export const bulkTexts: Readonly<Record<Language, BulkTexts>> = {
  vi: {
    picked: (count) => `Đã chọn ${count}`,
    clear: 'Bỏ chọn',
    pickAll: 'Chọn tất cả mục đang hiện',
    pick: (title) => `Chọn ${title}`,
    title: (what) => `Xem trước: ${what}`,
    will: (count) => `Sẽ thực hiện: ${count}`,
    cannot: (count) => `Không làm được: ${count}`,
    hidden: (count) => `${count} mục không còn ở đây hoặc không thuộc quyền của bạn.`,
    reason: 'Ghi chú chung (không bắt buộc), lưu vào lịch sử từng mục',
    run: (what, count) => `${what} ${count} mục`,
    none: 'Không mục nào làm được việc này.',
    outcome: (done, refused) =>
      refused === 0 ? `Đã thực hiện cả ${done} mục.` : `Đã thực hiện ${done} mục; ${refused} mục không làm được.`,
    see: 'Xem kết quả và hoàn tác',
    close: 'Xong',
    undoHint: (time) => `Hoàn tác được đến ${time} hôm nay, khi chưa có ai làm tiếp.`,
    most: (count) => `Mỗi lần làm nhiều nhất ${count} mục; bỏ bớt rồi làm tiếp lần sau.`,
  },
  en: {
    picked: (count) => `${count} selected`,
    clear: 'Clear',
    pickAll: 'Select all shown',
    pick: (title) => `Select ${title}`,
    title: (what) => `Preview: ${what}`,
    will: (count) => `Will be done: ${count}`,
    cannot: (count) => `Cannot be done: ${count}`,
    hidden: (count) => `${count} are no longer here or not yours to see.`,
    reason: "Common note (optional), kept in each one's history",
    run: (what, count) => `${what} ${count}`,
    none: 'None of them allows it.',
    outcome: (done, refused) => (refused === 0 ? `All ${done} done.` : `${done} done; ${refused} could not be done.`),
    see: 'See the outcome, undo',
    close: 'Done',
    undoHint: (time) => `Can be undone until ${time} today while nobody has gone on from it.`,
    most: (count) => `At most ${count} at a time; take some out.`,
  },
};
