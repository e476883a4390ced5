import { defineProblems } from '@app/platform/http';
import './http/sheet-move-problems';

/** Error codes of the evaluation module. */
export const evaluationProblems = defineProblems({
  'evaluation.council_not_found': { status: 404, title: 'Không tìm thấy hội đồng.', en: 'Council not found.' },
  'evaluation.case_not_found': {
    status: 404,
    title: 'Không tìm thấy sản phẩm trong danh sách chấm.',
    en: 'Product not found.',
  },
  'evaluation.sitting_not_found': { status: 404, title: 'Không tìm thấy phiên họp.', en: 'Session not found.' },
  'evaluation.member_not_found': { status: 404, title: 'Không tìm thấy thành viên hội đồng.', en: 'Member not found.' },
  'evaluation.paper_result_not_found': {
    status: 404,
    title: 'Không tìm thấy kết quả trên giấy này.',
    en: 'Result on paper not found.',
  },
  'evaluation.paper_star_above_band': {
    status: 422,
    title: 'Hạng sao cao hơn khung điểm của bộ tiêu chí.',
    en: 'More stars than the points reach.',
  },
  'evaluation.paper_star_unexplained': {
    status: 422,
    title: 'Hạng sao thấp hơn khung điểm thì phải ghi lý do.',
    en: 'Fewer stars than the points reach need a reason.',
  },
  'evaluation.conflict_not_found': {
    status: 404,
    title: 'Không tìm thấy xung đột lợi ích.',
    en: 'Conflict not found.',
  },
  'evaluation.unit_outside': {
    status: 403,
    title: 'Đơn vị này không thuộc phạm vi của bạn.',
    en: 'This unit is outside your area.',
  },
  'evaluation.not_a_member': {
    status: 403,
    title: 'Bạn không phải thành viên chấm điểm của hội đồng này.',
    en: 'You are not a scoring member of this council.',
  },
  'evaluation.not_presiding': {
    status: 403,
    title: 'Chỉ người chủ trì phiên họp được làm việc này.',
    en: 'Only the person presiding may do this.',
  },
  'evaluation.level_does_not_score': {
    status: 409,
    title: 'Cấp này không có hội đồng chấm điểm.',
    en: 'No council scores at this level.',
  },
  'evaluation.rules_invalid': {
    status: 400,
    title: 'Quy chế hội đồng chưa hợp lệ.',
    en: 'The council rules are not valid.',
  },
  'evaluation.already_member': {
    status: 409,
    title: 'Người này đã có trong hội đồng.',
    en: 'This person already sits in the council.',
  },
  'evaluation.chair_taken': { status: 409, title: 'Hội đồng đã có chủ tịch.', en: 'The council already has a chair.' },
  'evaluation.login_needed': {
    status: 400,
    title: 'Cần e-mail hoặc số điện thoại của người được mời.',
    en: 'An e-mail address or phone number is needed.',
  },
  'evaluation.dossier_not_ready': {
    status: 409,
    title: 'Hồ sơ chưa được tiếp nhận ở cấp này.',
    en: 'The dossier has not been accepted at this level.',
  },
  'evaluation.already_assigned': {
    status: 409,
    title: 'Hồ sơ đã được giao cho một hội đồng ở cấp này.',
    en: 'The dossier already has a council at this level.',
  },
  'evaluation.sitting_not_open': {
    status: 409,
    title: 'Phiên họp chưa mở hoặc đang tạm dừng.',
    en: 'The session is not open.',
  },
  'evaluation.quorum_missing': { status: 409, title: 'Chưa đủ túc số.', en: 'There is no quorum.' },
  'evaluation.products_in_hand': {
    status: 409,
    title: 'Còn sản phẩm đang chấm hoặc đang thảo luận.',
    en: 'Products are still being scored or discussed.',
  },
  'evaluation.not_deputy': {
    status: 409,
    title: 'Chỉ ủy quyền cho phó chủ tịch hội đồng.',
    en: 'Only a deputy can take the chair.',
  },
  'evaluation.ballots_missing': {
    status: 409,
    title: 'Còn thành viên chưa nộp phiếu.',
    en: 'Some members have not handed in their sheets.',
  },
  'evaluation.no_ballot': { status: 409, title: 'Chưa có phiếu nào.', en: 'There is no ballot yet.' },
  'evaluation.not_scoring': {
    status: 409,
    title: 'Sản phẩm này không ở bước chấm điểm.',
    en: 'This product is not being scored.',
  },
  'evaluation.case_withdrawn': {
    status: 409,
    title: 'Sản phẩm đã rút khỏi danh sách chấm.',
    en: 'The product was taken off the list.',
  },
  'evaluation.sheet_differs': {
    status: 409,
    title: 'Phiếu này đã được chấm khác ở máy hoặc thẻ trình duyệt khác; hãy mở phiếu và chọn lại rồi nộp.',
    en: 'The sheet was ticked differently on another device; open it, choose, and hand it in again.',
  },
  'evaluation.sample_not_found': {
    status: 404,
    title: 'Không tìm thấy sản phẩm có mã mẫu này trong danh sách chấm của bạn.',
    en: 'No product on your list has this sample code.',
  },
  'evaluation.not_discussing': {
    status: 409,
    title: 'Sản phẩm này không ở bước thảo luận.',
    en: 'This product is not being discussed.',
  },
  'evaluation.absent': {
    status: 409,
    title: 'Bạn chưa điểm danh ở phiên họp.',
    en: 'You are not checked in at the session.',
  },
  'evaluation.ticks_invalid': {
    status: 400,
    title: 'Phiếu có lựa chọn không đúng.',
    en: 'The sheet has options that do not exist.',
  },
  'evaluation.sheet_unfinished': {
    status: 409,
    title: 'Phiếu còn tiêu chí chưa chấm.',
    en: 'Some criteria have no tick yet.',
  },
  'evaluation.explanations_missing': {
    status: 400,
    title: 'Quy chế của hội đồng yêu cầu giải trình ở một số tiêu chí.',
    en: "The council's rules ask for an explanation at some criteria.",
  },
  'evaluation.explanations_invalid': {
    status: 400,
    title: 'Giải trình không đúng tiêu chí hoặc quá dài.',
    en: 'An explanation is too long or belongs to no criterion.',
  },
  'evaluation.reason_missing': { status: 400, title: 'Cần ghi lý do.', en: 'A reason is needed.' },
  'evaluation.no_round_left': {
    status: 409,
    title: 'Đã hết số vòng chấm theo quy chế.',
    en: 'The rules allow no further round.',
  },
  'evaluation.spread_too_wide': {
    status: 409,
    title: 'Chênh lệch điểm giữa các phiếu vượt giới hạn.',
    en: 'The sheets lie too far apart.',
  },
  'evaluation.opinions_differ': {
    status: 409,
    title: 'Các phiếu ý kiến khác nhau nên chưa chốt được: hãy chuyển sản phẩm ra họp.',
    en: 'The written opinions differ, so the product must go to a meeting.',
  },
  'evaluation.opinions_agree': {
    status: 409,
    title: 'Các phiếu ý kiến thống nhất nên không cần họp.',
    en: 'The written opinions agree; no meeting is needed.',
  },
  'evaluation.meeting_needed': {
    status: 409,
    title: 'Lấy ý kiến bằng văn bản chỉ có một vòng; nếu ý kiến khác nhau thì chuyển ra họp.',
    en: 'A written consultation has one round; if opinions differ, the product goes to a meeting.',
  },
  'evaluation.not_written': {
    status: 409,
    title: 'Sản phẩm này không ở bước lấy ý kiến bằng văn bản.',
    en: 'This product is not before a written consultation.',
  },
  'evaluation.sheets_to_open': {
    status: 409,
    title: 'Số phiếu gửi về đã đủ: hãy mở phiếu trước.',
    en: 'Enough sheets came back: open them first.',
  },
  'evaluation.no_attendance': {
    status: 409,
    title: 'Lấy ý kiến bằng văn bản không có điểm danh và tạm dừng.',
    en: 'A written consultation has no attendance and no breaks.',
  },
  'evaluation.period_over': {
    status: 409,
    title: 'Đã hết thời gian gửi phiếu ý kiến.',
    en: 'The period for sending the sheet back is over.',
  },
  'evaluation.written_not_foreseen': {
    status: 409,
    title: 'Chỉ lấy ý kiến bằng văn bản với hồ sơ đánh giá lại mà trình tự cho phép, chưa đưa ra chấm.',
    en: 'Only reassessments not called yet, where the procedure foresees it, are decided in writing.',
  },
  'evaluation.written_due_day': {
    status: 400,
    title: 'Ngày cuối gửi phiếu phải từ hôm nay và không quá thời hạn của trình tự.',
    en: 'The last day must lie between today and the limit of the procedure.',
  },
  'evaluation.paper_day': {
    status: 400,
    title: 'Ngày nhận phiếu giấy phải trong thời gian lấy ý kiến và không sau hôm nay.',
    en: 'The day of receipt must lie within the period and not in the future.',
  },
  'evaluation.own_sheet': {
    status: 409,
    title: 'Phiếu của chính mình thì nộp trên hệ thống, không nhập từ bản giấy.',
    en: 'Hand in your own sheet yourself instead of entering it from paper.',
  },
  'evaluation.scan_not_found': {
    status: 404,
    title: 'Không tìm thấy bản quét phiếu giấy.',
    en: 'The scan of the paper sheet was not found.',
  },
  'evaluation.continue_day': {
    status: 400,
    title: 'Hãy ghi ngày họp tiếp, từ hôm nay trở đi.',
    en: 'Name the day on which the session goes on, today or later.',
  },
  'evaluation.check_in_code': {
    status: 409,
    title: 'Mã điểm danh không đúng hoặc đã hết hạn: hãy quét lại mã đang hiện.',
    en: 'The check-in code is wrong or out of date: scan the one shown now.',
  },
  'evaluation.not_before_sitting': {
    status: 409,
    title: 'Sản phẩm này không ở phiên họp, hoặc đã chốt điểm.',
    en: 'This product is not before the session, or is closed.',
  },
  'evaluation.agenda_case': {
    status: 400,
    title: 'Chương trình chỉ gồm sản phẩm của hội đồng ở đợt này, chưa đưa ra chấm.',
    en: "The order of the day holds only this council's products of this round that were not called yet.",
  },
  'evaluation.nothing_to_reveal': {
    status: 409,
    title: 'Chưa có kết quả nào đã chốt mà chưa công bố trong phòng họp.',
    en: 'There is no closed result that the room has not seen.',
  },
  'evaluation.agreed_missing': {
    status: 409,
    title: 'Hội đồng chưa thống nhất hết các tiêu chí có yêu cầu tối thiểu.',
    en: 'Gated criteria still lack an agreed option.',
  },
  'evaluation.agreed_invalid': {
    status: 400,
    title: 'Lựa chọn thống nhất không đúng.',
    en: 'An agreed option does not exist.',
  },
  'evaluation.still_sealed': {
    status: 409,
    title: 'Phiếu còn được giữ kín cho đến khi mở thảo luận.',
    en: 'The sheets are still sealed.',
  },
  'evaluation.send_up_late': {
    status: 409,
    title: 'Đã quá hạn gửi lên cấp trên.',
    en: 'The last day for sending up has passed.',
  },
  'evaluation.send_up_nothing': {
    status: 409,
    title: 'Không có sản phẩm nào đủ điều kiện để gửi lên.',
    en: 'No product may go up.',
  },
  'evaluation.send_up_stops_here': {
    status: 409,
    title: 'Cấp này không gửi kết quả lên cấp trên.',
    en: 'This level sends nothing up.',
  },
});
