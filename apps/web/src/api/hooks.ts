import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
  type QueryClient,
} from '@tanstack/react-query';
import type { ClientPathsWithMethod, FetchResponse, MaybeOptionalInit } from 'openapi-fetch';
import { useRef } from 'react';
import { AttemptKeys } from './attempt-keys';
import { api, type ApiPaths } from './client';
import { ApiProblem, networkProblem } from './problem';

export type GetPath = ClientPathsWithMethod<typeof api, 'get'>;
type GetInit<P extends GetPath> = MaybeOptionalInit<ApiPaths[P], 'get'>;
type GetOperation<P extends GetPath> = ApiPaths[P] extends { get: infer O extends Record<string | number, unknown> }
  ? O
  : never;
/** What a GET of this path answers. */
export type Answer<P extends GetPath> = NonNullable<FetchResponse<GetOperation<P>, object, 'application/json'>['data']>;

interface QueryOptions {
  enabled?: boolean;
  /** Milliseconds between two looks, for what other people change meanwhile. */
  refetchInterval?: number;
  /** The answer before stays until the one to other filters is there. */
  keepsPrevious?: boolean;
  /** What is written in meanwhile: never shown from memory when the page is opened again. */
  fresh?: boolean;
}

interface LooseAnswer {
  data?: unknown;
}
type LooseGet = (path: string, init?: unknown) => Promise<LooseAnswer>;
// The typed signature checks the callers below; inside, path and init are plain values.
const looseGet = api.GET as unknown as LooseGet;

/** Reads one address of the API; the answer is kept under its path and parameters. */
export function useApiQuery<P extends GetPath>(
  path: P,
  init?: GetInit<P>,
  { keepsPrevious = false, fresh = false, ...options }: QueryOptions = {},
) {
  const params = (init as { params?: unknown } | undefined)?.params ?? null;
  const query = useQuery<Answer<P>, ApiProblem>({
    queryKey: [path, params],
    queryFn: async ({ signal }) => (await looseGet(path, { ...init, signal })).data as Answer<P>,
    ...(keepsPrevious ? { placeholderData: keepPreviousData<Answer<P>> } : {}),
    ...(fresh ? { refetchOnMount: 'always' } : {}),
    ...options,
  });
  return fresh && !query.isFetchedAfterMount ? ({ ...query, data: undefined } as typeof query) : query;
}

interface KeysetAnswer {
  items: readonly unknown[];
  nextCursor?: string | null;
}
/** The row type of a list address. */
export type RowOf<P extends GetPath> = Answer<P> extends { items: readonly (infer Row)[] } ? Row : never;

/** Reads a keyset list page by page: `items` grows with `loadMore`. */
export function useKeysetQuery<P extends GetPath>(path: P, init?: GetInit<P>, options: QueryOptions = {}) {
  const params = (init as { params?: { query?: object; path?: Record<string, string> } } | undefined)?.params ?? {};
  const query = useInfiniteQuery({
    queryKey: [path, params, 'pages'],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ signal, pageParam }) => {
      const paged = { ...params, query: { ...params.query, ...(pageParam ? { cursor: pageParam } : {}) } };
      return (await looseGet(path, { params: paged, signal })).data as KeysetAnswer;
    },
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    ...options,
  });
  return {
    items: (query.data?.pages.flatMap((page) => page.items) ?? []) as RowOf<P>[],
    /** The first page whole: sums and choices that stand beside the rows. */
    first: query.data?.pages[0] as Answer<P> | undefined,
    loading: query.isPending,
    refreshing: query.isFetching && !query.isPending,
    problem: query.error === null ? undefined : asProblem(query.error),
    hasMore: query.hasNextPage,
    loadingMore: query.isFetchingNextPage,
    loadMore: () => void query.fetchNextPage(),
    retry: () => void query.refetch(),
    /** Where the rows come from, for taking the list out as a file. */
    source: { path: path as string, query: params.query ?? {}, params: params.path ?? {} },
  };
}

/** Forgets what was read under these path prefixes, so that open pages read it again. */
export async function invalidatePaths(client: QueryClient, prefixes: readonly string[]): Promise<void> {
  await client.invalidateQueries({
    predicate: ({ queryKey }) => prefixes.some((prefix) => String(queryKey[0]).startsWith(prefix)),
  });
}

/** Headers of one logical attempt; pass `version` where the route asks for If-Match. */
export interface Attempt {
  headers(options?: { version?: number | undefined }): Record<string, string>;
}

interface CommandOptions<Input, Output> {
  /** Sends the command, e.g. `(input, attempt) => api.POST('/api/ideas', { body: input, headers: attempt.headers() })`. */
  run: (input: Input, attempt: Attempt) => Promise<{ data?: Output }>;
  /** Path prefixes whose lists and pages must be read again afterwards. */
  invalidates?: readonly string[];
  onDone?: (output: Output, input: Input) => void | Promise<void>;
  onProblem?: (problem: ApiProblem, input: Input) => void;
}

/** A write: keeps its idempotency key until it got an answer, repeats twice after a broken connection, tells its problem. */
export function useCommand<Input = void, Output = unknown>(options: CommandOptions<Input, Output>) {
  const client = useQueryClient();
  const keys = useRef<AttemptKeys | null>(null);
  keys.current ??= new AttemptKeys(() => crypto.randomUUID());
  const attemptKeys = keys.current;
  const mutation = useMutation<Output, ApiProblem, Input>({
    networkMode: 'always',
    retry: (count, problem) => problem.status === 0 && count < 2,
    retryDelay: (count) => 800 * 2 ** count,
    mutationFn: async (input) => {
      try {
        const { data } = await options.run(input, {
          headers: (extra) => headersOf(attemptKeys.keyFor(input), extra?.version),
        });
        attemptKeys.settle();
        return data as Output;
      } catch (error) {
        const problem = asProblem(error);
        if (!problem.unanswered) attemptKeys.settle();
        throw problem;
      }
    },
    onSuccess: async (output, input) => {
      await options.onDone?.(output, input);
      await invalidatePaths(client, options.invalidates ?? []);
    },
    onError: (problem, input) => options.onProblem?.(problem, input),
  });
  return {
    /** Sends; problems are told through `problem`. */
    run: (input: Input) => mutation.mutate(input),
    /** Sends and waits; rejects with the `ApiProblem`. */
    runAsync: (input: Input) => mutation.mutateAsync(input),
    pending: mutation.isPending,
    problem: mutation.error ?? undefined,
    done: mutation.isSuccess,
    output: mutation.data,
    reset: () => mutation.reset(),
  };
}

function headersOf(key: string, version: number | undefined): Record<string, string> {
  return { 'Idempotency-Key': key, ...(version === undefined ? {} : { 'If-Match': `"${version}"` }) };
}

/** Everything that a request can throw, as a problem that can be shown. */
export function asProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  if (error instanceof TypeError && /fetch|network/i.test(error.message)) return networkProblem();
  const title = 'Trang gặp lỗi ngoài dự kiến. Hãy tải lại trang.';
  return new ApiProblem({ status: 500, code: 'page.unexpected', title, errors: [], facts: {}, retryAfter: undefined });
}
