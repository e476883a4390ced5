export type FaultName =
  'missing' | 'no-file' | 'wrong-kind' | 'expired' | 'expires-before-council' | 'no-evidence' | 'evidence-asked';

/** Words of what is looked at before sending. */
export const reviewTexts = {
  vi: {
    title: 'Trước khi nộp',
    text: 'Xem trước điều hội đồng sẽ thấy. Điểm ở đây là điểm tự chấm; điểm của hội đồng mới quyết định.',
    noScore: 'Chưa tự chấm nên chưa nói được hồ sơ có thể đạt mấy sao. Hãy tự chấm trên phiếu của bộ sản phẩm.',
    open: 'Mở tiêu chí này',
    unanswered: (count: number) => `Còn ${count} tiêu chí chưa chọn, đang tính 0 điểm.`,
    papers: 'Giấy tờ cần xem lại',
    council: (day: string) => `Hội đồng đánh giá xong trước ngày ${day}; giấy tờ phải còn hạn đến hết ngày đó.`,
    noCouncilDay: 'Đợt này chưa ghi ngày hội đồng đánh giá; chỉ xét hạn đến hôm nay.',
    nothing: 'Không thấy thiếu sót nào',
    expires: (day: string) => `Hết hạn ngày ${day}.`,
    faults: {
      missing: 'Thành phần bắt buộc còn thiếu',
      'no-file': 'Chưa có tệp',
      'wrong-kind': 'Sai loại giấy tờ',
      expired: 'Đã hết hạn',
      'expires-before-council': 'Hết hạn trước ngày hội đồng',
      'evidence-asked': 'Thiếu giấy bộ tiêu chí yêu cầu',
      'no-evidence': 'Có điểm, chưa có minh chứng',
    },
    sendAnyway: 'Nộp dù còn thiếu…',
    sendAnywayTitle: 'Nộp hồ sơ còn thiếu?',
    sendAnywayText:
      'Cán bộ tiếp nhận sẽ thấy hồ sơ được nộp khi còn thiếu các phần dưới đây, cùng tên người xác nhận và giờ xác nhận. Hồ sơ có thể bị yêu cầu bổ sung hoặc từ chối.',
    filedWithout: (no: number, who: string, when: string) =>
      `Bản ${no} được nộp khi còn thiếu; ${who} xác nhận lúc ${when}:`,
  },
  en: {
    title: 'Before sending',
    text: 'See what the council will see. Points here are your own; the council decides.',
    noScore: 'Without your own score nothing can be said about stars. Score the product on its sheet first.',
    open: 'Open this criterion',
    unanswered: (count: number) => `${count} criteria have no tick yet and count 0.`,
    papers: 'Papers to look at again',
    council: (day: string) => `The council is done before ${day}; papers must hold through that day.`,
    noCouncilDay: 'The round names no day of the council; papers are looked at as of today.',
    nothing: 'Nothing found missing',
    expires: (day: string) => `Expires on ${day}.`,
    faults: {
      missing: 'Required part missing',
      'no-file': 'No file yet',
      'wrong-kind': 'Wrong kind of paper',
      expired: 'Expired',
      'expires-before-council': 'Expires before the council’s day',
      'evidence-asked': 'Paper asked for is missing',
      'no-evidence': 'Points without evidence beside them',
    },
    sendAnyway: 'Send although incomplete…',
    sendAnywayTitle: 'Send an incomplete dossier?',
    sendAnywayText:
      'The desk will see that the dossier was sent without the parts below, with your name and the time. It may be returned or refused.',
    filedWithout: (no: number, who: string, when: string) =>
      `Version ${no} was sent incomplete; confirmed by ${who} at ${when}:`,
  },
};
