import { defineProblems } from '@app/platform/http';

/** Why a sheet that was entered for the wrong product cannot be moved. */
export const sheetMoveProblems = defineProblems({
  'evaluation.sheet_move_not_found': {
    status: 404,
    title: 'Không tìm thấy đề nghị chuyển phiếu.',
    en: 'Request to move a sheet not found.',
  },
  'evaluation.sheet_move_same_product': {
    status: 409,
    title: 'Sản phẩm đích phải khác sản phẩm đang có phiếu.',
    en: 'The other product must be another one.',
  },
  'evaluation.sheet_move_own': {
    status: 409,
    title: 'Phiếu của chính mình thì tự sửa, không tự đề nghị chuyển.',
    en: 'Correct your own sheet yourself instead of asking to move it.',
  },
  'evaluation.sheet_move_other_council': {
    status: 409,
    title: 'Hai sản phẩm không cùng một hội đồng nên không chuyển phiếu được.',
    en: 'The two products are not before the same council.',
  },
  'evaluation.sheet_move_other_sheet': {
    status: 409,
    title: 'Hai sản phẩm dùng phiếu chấm hoặc bộ tiêu chí khác nhau nên không chuyển phiếu được.',
    en: 'The two products have different score sheets or rulebooks.',
  },
  'evaluation.sheet_move_conflict': {
    status: 409,
    title: 'Thành viên có xung đột lợi ích với một trong hai sản phẩm.',
    en: 'The member has a conflict of interest with one of the two products.',
  },
  'evaluation.sheet_move_nothing': {
    status: 409,
    title: 'Thành viên chưa chấm gì cho sản phẩm này nên không có phiếu để chuyển.',
    en: 'The member has ticked nothing for this product.',
  },
  'evaluation.sheet_move_opened': {
    status: 409,
    title:
      'Phiếu của sản phẩm này đã được mở hoặc đã chốt; thành viên chỉ có thể sửa phiếu kèm lý do khi có vòng chấm mới.',
    en: 'The sheets of this product have been opened or closed.',
  },
  'evaluation.sheet_move_target_not_open': {
    status: 409,
    title: 'Sản phẩm đích không còn nhận phiếu.',
    en: 'The other product takes no sheets any more.',
  },
  'evaluation.sheet_move_target_cast': {
    status: 409,
    title: 'Thành viên đã nộp phiếu cho sản phẩm đích; hãy để thành viên tự sửa từng phiếu kèm lý do.',
    en: 'The member has handed in a sheet for the other product.',
  },
  'evaluation.sheet_move_open': {
    status: 409,
    title: 'Phiếu này đang có một đề nghị chuyển chờ thành viên trả lời.',
    en: 'A request about this sheet is waiting for the member.',
  },
});
