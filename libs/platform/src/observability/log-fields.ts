/**
 * The only things that a log line may tell. Identifiers, codes, names of routes and numbers: no bodies, no names of persons,
 * no tokens, no marks. A field that is not listed here does not compile, and is dropped if it comes all the same.
 */
export interface LogFields {
  readonly useCase?: string;
  readonly outcome?: string;
  readonly code?: string;
  readonly method?: string;
  /** Pattern of the route (`/api/ideas/:id`), never the address with its values. */
  readonly route?: string;
  readonly status?: number;
  readonly milliseconds?: number;
  readonly actorId?: string;
  readonly requestId?: string;
  readonly errorId?: string;
  readonly eventId?: string;
  readonly topic?: string;
  readonly version?: number;
  readonly consumer?: string;
  readonly queue?: string;
  readonly jobId?: string;
  readonly attempt?: number;
  readonly count?: number;
  readonly backend?: string;
  readonly check?: string;
}

const ALLOWED: { readonly [Field in keyof Required<LogFields>]: true } = {
  useCase: true,
  outcome: true,
  code: true,
  method: true,
  route: true,
  status: true,
  milliseconds: true,
  actorId: true,
  requestId: true,
  errorId: true,
  eventId: true,
  topic: true,
  version: true,
  consumer: true,
  queue: true,
  jobId: true,
  attempt: true,
  count: true,
  backend: true,
  check: true,
};

const LONGEST = 200;

/** What of an object may be logged: allowed keys with short primitive values. */
export function loggable(fields: object): Record<string, string | number> {
  const kept: Record<string, string | number> = {};
  for (const [key, value] of Object.entries(fields) as [string, unknown][]) {
    if (!Object.hasOwn(ALLOWED, key)) continue;
    if (typeof value === 'number') kept[key] = value;
    else if (typeof value === 'string') kept[key] = value.slice(0, LONGEST);
  }
  return kept;
}
