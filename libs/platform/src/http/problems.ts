/** What a stable error code means to the client. Titles are whole sentences for people. */
export interface Problem {
  readonly status: number;
  /** Vietnamese, shown to users. */
  readonly title: string;
  /** English, for the second language of the interface. */
  readonly en: string;
}

const catalogue = new Map<string, Problem>();

/** Registers the error codes of a module; a code may be defined only once. */
export function defineProblems<const T extends Record<string, Problem>>(problems: T): T {
  for (const [code, problem] of Object.entries(problems)) {
    if (catalogue.has(code) && catalogue.get(code)?.title !== problem.title)
      throw new Error(`problem ${code} is defined twice`);
    catalogue.set(code, problem);
  }
  return problems;
}

/** The problem of a code, if it was registered. */
export const problemOf = (code: string): Problem | undefined => catalogue.get(code);

/** All registered codes, for the OpenAPI document and the tests. */
export const allProblems = (): ReadonlyMap<string, Problem> => catalogue;

defineProblems({
  'request.invalid': { status: 400, title: 'Yêu cầu có chỗ chưa đúng.', en: 'The request has faults.' },
  'request.idempotency_key_missing': {
    status: 400,
    title: 'Thiếu khóa chống gửi trùng (Idempotency-Key).',
    en: 'The Idempotency-Key header is missing or malformed.',
  },
  'request.if_match_missing': {
    status: 428,
    title: 'Thiếu số phiên bản đã xem (If-Match).',
    en: 'The If-Match header with the version you saw is missing.',
  },
  'request.origin_refused': {
    status: 403,
    title: 'Yêu cầu đến từ trang lạ nên bị từ chối.',
    en: 'Request from a foreign origin.',
  },
  'date.invalid': { status: 400, title: 'Ngày không hợp lệ.', en: 'This is no calendar day.' },
  'instant.invalid': { status: 400, title: 'Thời điểm không hợp lệ.', en: 'This is no point in time.' },
  'money.invalid': { status: 400, title: 'Số tiền không hợp lệ.', en: 'This is no amount of money.' },
  'request.media_type': { status: 415, title: 'Kiểu nội dung không được hỗ trợ.', en: 'Unsupported media type.' },
  'request.too_large': { status: 413, title: 'Nội dung gửi lên quá lớn.', en: 'The request is too large.' },
  'request.not_found': { status: 404, title: 'Không tìm thấy.', en: 'Not found.' },
  'request.failed': { status: 400, title: 'Không đọc được yêu cầu.', en: 'The request could not be read.' },
  'idempotency.key_reused': {
    status: 422,
    title: 'Khóa chống gửi trùng này đã dùng cho một yêu cầu khác.',
    en: 'This Idempotency-Key was used for another request.',
  },
  'conflict.stale_version': {
    status: 412,
    title: 'Dữ liệu đã được người khác sửa. Hãy tải lại rồi làm tiếp.',
    en: 'Somebody changed this meanwhile. Reload and go on.',
  },
  'workflow.action_not_allowed': {
    status: 409,
    title: 'Không thể làm việc này ở trạng thái hiện tại.',
    en: 'This action is not possible in the present state.',
  },
  'auth.required': { status: 401, title: 'Cần đăng nhập.', en: 'Log in first.' },
  'auth.forbidden': {
    status: 403,
    title: 'Tài khoản không có quyền làm việc này.',
    en: 'Your account may not do this.',
  },
  'session.other_mandate': {
    status: 409,
    title:
      'Việc làm thay đã bắt đầu hoặc đã kết thúc ở nơi khác. Tải lại trang rồi làm tiếp; phần đã ghi vẫn còn trên máy này.',
    en: 'Acting for a producer has begun or ended elsewhere. Load the page again; what you typed stays on this device.',
  },
  'session.other_user': {
    status: 409,
    title: 'Việc này do tài khoản khác ghi trên máy này. Chỉ tài khoản đó gửi được.',
    en: 'Another account noted this on the device; only that account can send it.',
  },
  'server.busy': {
    status: 503,
    title: 'Hệ thống đang bận, hãy thử lại sau ít phút.',
    en: 'The system is busy, try again soon.',
  },
  'server.unexpected': {
    status: 500,
    title: 'Có lỗi ngoài dự kiến. Hãy báo mã lỗi cho người hỗ trợ.',
    en: 'Unexpected error. Tell the error id to support.',
  },
});
