/** Stand-in until the API's description is built: `npm run openapi` writes this file from apps/api/openapi.json. */
interface Problem {
  type?: string;
  title: string;
  status: number;
  code: string;
  errors?: { path: string; code: string; message: string }[];
}
interface SessionOut {
  user: { id: string; displayName: string };
  roles: { role: string; scopeName: string }[];
  permissions: string[];
  businessDate: string;
  demo: boolean;
  provinceName?: string;
}
interface WorkItem {
  kind: string;
  title: string;
  subtitle?: string;
  to: string;
  dueAt?: string;
  workingDaysLeft?: number;
  overdue: boolean;
}
interface Notice {
  id: string;
  title: string;
  body?: string;
  to?: string;
  createdAt: string;
  readAt?: string;
}
interface UnitOut {
  id: string;
  code: string;
  name: string;
  kind: string;
  parentId: string | null;
  parentName: string | null;
  validFrom: string;
  validTo: string | null;
}
interface Json<T> {
  headers: { [name: string]: unknown };
  content: { 'application/json': T };
}
interface Bad {
  headers: { [name: string]: unknown };
  content: { 'application/problem+json': Problem };
}
interface Nothing {
  headers: { [name: string]: unknown };
  content?: never;
}
interface NoParameters {
  query?: never;
  header?: never;
  path?: never;
  cookie?: never;
}
interface Get<T, Q = never> {
  parameters: { query?: Q; header?: never; path?: never; cookie?: never };
  requestBody?: never;
  responses: { 200: Json<T>; 400: Bad };
}
interface Post<B> {
  parameters: NoParameters;
  requestBody: { content: { 'application/json': B } };
  responses: { 204: Nothing; 400: Bad };
}

export interface paths {
  '/api/session': {
    parameters: NoParameters;
    get: Get<SessionOut>;
    post: {
      parameters: NoParameters;
      requestBody: { content: { 'application/json': { login: string; password: string } } };
      responses: { 201: Json<SessionOut>; 400: Bad };
    };
    delete: { parameters: NoParameters; requestBody?: never; responses: { 204: Nothing; 400: Bad } };
  };
  '/api/password-resets': { parameters: NoParameters; post: Post<{ login: string }> };
  '/api/password-resets/confirm': { parameters: NoParameters; post: Post<{ token: string; password: string }> };
  '/api/invitations/accept': { parameters: NoParameters; post: Post<{ token: string; password: string }> };
  '/api/demo/logins': {
    parameters: NoParameters;
    get: Get<{ items: { login: string; password: string; displayName: string; role: string; scopeName: string }[] }>;
  };
  '/api/me/worklist': { parameters: NoParameters; get: Get<{ items: WorkItem[] }> };
  '/api/me/notices': {
    parameters: NoParameters;
    get: Get<{ items: Notice[]; nextCursor?: string; unread: number }, { cursor?: string; limit?: number }>;
  };
  '/api/units': {
    parameters: NoParameters;
    get: Get<
      { items: UnitOut[]; nextCursor?: string },
      { q?: string; kind?: string; date?: string; parentId?: string; cursor?: string; limit?: number }
    >;
  };
}
