export { AccessGuard } from './access-guard';
export { Authenticator } from './authenticator';
export { CommandInterceptor } from './command-interceptor';
export { Cursors } from './cursor';
export type { Page } from './cursor';
export { Endpoint, ENDPOINT } from './endpoint';
export type { EndpointOptions } from './endpoint';
export {
  DateOnly,
  DongAmount,
  Flag,
  FreeObject,
  Int,
  ListOf,
  Moment,
  Nested,
  OneOf,
  Secret,
  Text,
  Texts,
  Uuid,
} from './fields';
export type { FieldOptions } from './fields';
export { openFastLane } from './fast-lane';
export type { FastLane } from './fast-lane';
export { createAdapter, newNonce, noteAnswer, pageCsp, prepareHttp } from './http-app';
export { readForm } from './form';
export type { FormFile, FormLimits, ReadForm } from './form';
export { GuessLimit } from './guess-limit';
export { IdParam } from './id-param';
export { openApiDocument } from './openapi';
export { DEFAULT_LIMIT, PageQuery, SearchQuery } from './page-query';
export { ProblemFilter } from './problem-filter';
export type { UnexpectedErrorLog } from './problem-filter';
export { allProblems, defineProblems, problemOf } from './problems';
export type { Problem } from './problems';
export { Ctx, MaybeMe, Me } from './request-context';
export { RequestPipe } from './request-pipe';
export type { FieldFault } from './request-pipe';
export { parseStrictJson } from './strict-json';
export { BulkModule, BulkRegistry } from './bulk';
export type { BulkAct, BulkRow } from './bulk';
export { upTo, WORKLIST_ROWS, WorklistModule, WorklistRegistry } from './worklist';
export type { WorklistItem, WorklistMore, WorklistPart, WorklistSource } from './worklist';
