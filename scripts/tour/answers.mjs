// Answers in the place of the server's, so that a page shows a state that the demonstration does not have, and nothing is changed.

const isKept = (path) =>
  path === '/api/session' || path.startsWith('/api/me') || path.startsWith('/api/settings/public');
const OWN_ANSWER = 'own answer';
const json = async (route, status, body) => {
  const contentType = status < 400 ? 'application/json' : 'application/problem+json';
  await route.fulfill({ status, contentType, body: JSON.stringify(body) });
  return OWN_ANSWER;
};
const problem = (status, code, title) => ({ type: 'about:blank', status, code, title, errors: [] });

const pathOf = (route) => new URL(route.request().url()).pathname;
const isReading = (route) => route.request().method() === 'GET';

/** Lists answer that they have nothing. */
async function nothing(route) {
  if (!isReading(route) || isKept(pathOf(route))) return route.fallback();
  const answer = await route.fetch().catch(() => undefined);
  if (!answer) return route.abort().catch(() => undefined);
  const body = await answer.json().catch(() => undefined);
  if (Array.isArray(body)) return json(route, 200, []);
  if (!Array.isArray(body?.items) || body.items.length === 0) return route.fulfill({ response: answer });
  return json(route, 200, { ...body, items: [], next: null, nextCursor: null, total: 0 });
}

/** The server is in trouble. */
const trouble = (route) =>
  !isReading(route) || isKept(pathOf(route))
    ? route.fallback()
    : json(route, 503, problem(503, 'server.busy', 'Máy chủ đang bận. Xin thử lại sau ít phút.'));

/** Whatever would change something is refused. */
const refused = (route) =>
  isReading(route)
    ? route.fallback()
    : json(route, 422, problem(422, 'tour.refused', 'Chưa làm được bước này. Xin xem lại rồi gửi lần nữa.'));

const WAYS = { nothing, trouble, refused };

/** Does something while the server answers in one of these ways; answers how many answers were others than the server's. */
export async function whileAnswering(page, way, act) {
  let changed = 0;
  const handler = async (route) => {
    if ((await WAYS[way](route)) === OWN_ANSWER) changed += 1;
  };
  await page.route('**/api/**', handler);
  try {
    return await act(() => changed);
  } finally {
    await page.unroute('**/api/**', handler);
  }
}
