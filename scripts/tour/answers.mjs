// Answers in the place of the server's, so that a page shows a state that the demonstration does not have, and nothing is changed.

const OWN = (path) => path === '/api/session' || path.startsWith('/api/me') || path.startsWith('/api/settings/public');
const json = (route, status, body) =>
  route.fulfill({
    status,
    contentType: status < 400 ? 'application/json' : 'application/problem+json',
    body: JSON.stringify(body),
  });
const problem = (status, code, title) => ({ type: 'about:blank', status, code, title, errors: [] });

const pathOf = (route) => new URL(route.request().url()).pathname;
const isReading = (route) => route.request().method() === 'GET';

/** Lists answer that they have nothing. */
async function nothing(route) {
  if (!isReading(route) || OWN(pathOf(route))) return route.fallback();
  const answer = await route.fetch().catch(() => undefined);
  if (!answer) return route.abort().catch(() => undefined);
  const body = await answer.json().catch(() => undefined);
  if (Array.isArray(body)) return json(route, 200, []);
  if (!Array.isArray(body?.items)) return route.fulfill({ response: answer });
  return json(route, 200, { ...body, items: [], next: null, nextCursor: null, total: 0 });
}

/** The server is in trouble. */
const trouble = (route) =>
  !isReading(route) || OWN(pathOf(route))
    ? route.fallback()
    : json(route, 503, problem(503, 'server.busy', 'Máy chủ đang bận. Xin thử lại sau ít phút.'));

/** Whatever would change something is refused. */
const refused = (route) =>
  isReading(route)
    ? route.fallback()
    : json(route, 422, problem(422, 'tour.refused', 'Chưa làm được bước này. Xin xem lại rồi gửi lần nữa.'));

const WAYS = { nothing, trouble, refused };

/** Does something while the server answers in one of these ways. */
export async function whileAnswering(page, way, act) {
  const handler = WAYS[way];
  await page.route('**/api/**', handler);
  try {
    return await act();
  } finally {
    await page.unroute('**/api/**', handler);
  }
}
