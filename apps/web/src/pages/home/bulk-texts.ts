import type { Language } from '../../texts/language';

interface BulkPageTexts {
  subtitle: string;
  empty: string;
  emptyText: string;
  act: string;
  at: string;
  done: string;
  refused: string;
  undone: string;
  undoable: string;
  untilEnd: string;
  over: string;
  record: string;
  outcome: string;
  wasDone: string;
  wasRefused: string;
  wasUndone: string;
  hidden: string;
  canUndo: string;
  cannotUndo: string;
  undo: (count: number) => string;
  undoTitle: string;
  undoText: (count: number, kept: number) => string;
  noUndo: string;
  dayOver: string;
  undid: (undone: number, kept: number) => string;
  note: string;
}

/** Words of the pages of acts on many rows. */
export const bulkPageTexts: Readonly<Record<Language, BulkPageTexts>> = {
  vi: {
    subtitle: 'Mỗi lần làm cùng một việc cho nhiều mục; hoàn tác được đến 23:59 của ngày đã làm.',
    empty: 'Chưa có việc làm hàng loạt nào',
    emptyText:
      'Trong danh sách hồ sơ, ý tưởng, phương án hay việc theo hạn, đánh dấu nhiều dòng rồi chọn việc cần làm.',
    act: 'Việc',
    at: 'Lúc',
    done: 'Đã làm',
    refused: 'Không làm được',
    undone: 'Đã hoàn tác',
    undoable: 'Hoàn tác',
    untilEnd: 'Đến 23:59 hôm nay',
    over: 'Không còn',
    record: 'Kết quả từng mục',
    outcome: 'Kết quả',
    wasDone: 'Đã làm',
    wasRefused: 'Không làm được',
    wasUndone: 'Đã hoàn tác',
    hidden: 'Mục này bạn không còn quyền xem',
    canUndo: 'Hoàn tác được',
    cannotUndo: 'Không hoàn tác được',
    undo: (count) => `Hoàn tác ${count} mục`,
    undoTitle: 'Hoàn tác việc đã làm?',
    undoText: (count, kept) =>
      `${count} mục trở lại như trước. Thư điện tử đang chờ sẽ không gửi; chủ thể thấy lời đính chính trong ứng dụng.${
        kept > 0 ? ` ${kept} mục giữ nguyên vì đã có người làm tiếp.` : ''
      }`,
    noUndo: 'Không còn mục nào hoàn tác được: từng dòng ghi rõ lý do.',
    dayOver: 'Đã qua 23:59 của ngày làm nên không hoàn tác được nữa.',
    undid: (undone, kept) =>
      kept === 0 ? `Đã hoàn tác ${undone} mục.` : `Đã hoàn tác ${undone} mục; ${kept} mục giữ nguyên.`,
    note: 'Ghi chú',
  },
  en: {
    subtitle: 'One act on many at a time; can be undone until 23:59 of its day.',
    empty: 'No acts on many yet',
    emptyText: 'Tick several rows in a list of dossiers, ideas, plans or work and choose what to do.',
    act: 'Act',
    at: 'At',
    done: 'Done',
    refused: 'Not possible',
    undone: 'Undone',
    undoable: 'Undo',
    untilEnd: 'Until 23:59 today',
    over: 'No more',
    record: 'Outcome of each',
    outcome: 'Outcome',
    wasDone: 'Done',
    wasRefused: 'Not possible',
    wasUndone: 'Undone',
    hidden: 'Not yours to see any more',
    canUndo: 'Can be undone',
    cannotUndo: 'Cannot be undone',
    undo: (count) => `Undo ${count}`,
    undoTitle: 'Undo what was done?',
    undoText: (count, kept) =>
      `${count} go back to what they were. Waiting mails are not sent; producers see a correction in the application.${
        kept > 0 ? ` ${kept} stay because somebody has gone on from them.` : ''
      }`,
    noUndo: 'Nothing can be undone any more: each line says why.',
    dayOver: 'Its day is over at 23:59, so it can no longer be undone.',
    undid: (undone, kept) => (kept === 0 ? `${undone} undone.` : `${undone} undone; ${kept} stay.`),
    note: 'Note',
  },
};
