/** A fault of one field; `path` names the field in the request body. */
export interface FieldFault {
  path: string;
  code: string;
  message: string;
}

interface ProblemParts {
  status: number;
  code: string;
  title: string;
  errors: readonly FieldFault[];
  facts: Readonly<Record<string, unknown>>;
  retryAfter: number | undefined;
}

/** What the API (or the network, with status 0) said when a request failed. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly errors: readonly FieldFault[];
  readonly facts: Readonly<Record<string, unknown>>;
  /** Seconds to wait before the next try, where the server named them. */
  readonly retryAfter: number | undefined;

  constructor(parts: ProblemParts) {
    super(parts.title);
    this.name = 'ApiProblem';
    this.status = parts.status;
    this.code = parts.code;
    this.title = parts.title;
    this.errors = parts.errors;
    this.facts = parts.facts;
    this.retryAfter = parts.retryAfter;
  }

  /** The number under which the server's log knows this fault. */
  get errorId(): string | undefined {
    const id = this.facts['error_id'] ?? this.facts['errorId'] ?? this.facts['requestId'];
    return typeof id === 'string' ? id : undefined;
  }

  /** True where it is unknown whether the command took effect: no answer, or a server in trouble. */
  get unanswered(): boolean {
    return this.status === 0 || this.status >= 500 || this.code === 'idempotency.in_progress';
  }
}

/** The problem for a request that got no answer at all. */
export function networkProblem(): ApiProblem {
  const title = 'Không nối được với máy chủ. Hãy kiểm tra mạng rồi thử lại.';
  return new ApiProblem({
    status: 0,
    code: 'network.unreachable',
    title,
    errors: [],
    facts: {},
    retryAfter: undefined,
  });
}

/** Reads an answer of the kind problem+json; other bodies become a problem with a plain title. */
export function problemOf(status: number, body: unknown, retryAfterHeader?: string | null): ApiProblem {
  const members = isRecord(body) ? body : {};
  const { type: _type, title, status: _status, code, errors, facts, detail, instance: _instance, ...rest } = members;
  const allFacts = { ...rest, ...(isRecord(facts) ? facts : {}) };
  const shownCode = typeof code === 'string' ? code : `http.${status}`;
  const shownTitle = firstText(title, detail) ?? plainTitle(status);
  return new ApiProblem({
    status,
    code: shownCode,
    title: shownTitle,
    errors: Array.isArray(errors)
      ? errors.filter(isFieldFault)
      : faultOfWhole(allFacts['path'], { code: shownCode, message: shownTitle }),
    facts: allFacts,
    retryAfter: secondsOf(retryAfterHeader ?? allFacts['retry_after'] ?? allFacts['retryAfter']),
  });
}

function plainTitle(status: number): string {
  if (status === 401) return 'Phiên làm việc đã hết. Hãy đăng nhập lại.';
  if (status === 403) return 'Tài khoản này không có quyền làm việc đó.';
  if (status === 404) return 'Không tìm thấy.';
  if (status === 413) return 'Tệp hoặc nội dung quá lớn.';
  if (status === 429) return 'Thao tác quá nhiều lần. Hãy chờ một lát.';
  return 'Máy chủ gặp lỗi. Hãy thử lại sau ít phút.';
}

function firstText(...candidates: unknown[]): string | undefined {
  return candidates.find((candidate): candidate is string => typeof candidate === 'string' && candidate.trim() !== '');
}

function secondsOf(value: unknown): number | undefined {
  const seconds = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof seconds === 'number' && Number.isFinite(seconds) && seconds >= 0 ? Math.ceil(seconds) : undefined;
}

/** A problem about one field names it by `path`; its title is then the field's fault. */
function faultOfWhole(path: unknown, fault: Omit<FieldFault, 'path'>): FieldFault[] {
  return typeof path === 'string' ? [{ path, ...fault }] : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isFieldFault(value: unknown): value is FieldFault {
  return isRecord(value) && ['path', 'code', 'message'].every((name) => typeof value[name] === 'string');
}
