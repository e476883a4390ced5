import type { FastifyRequest } from 'fastify';
import { escape, languageOf, pathIn, wordsIn, type HtmlPage, type PageLanguage } from '@app/platform/pages';

/** Does a person with a browser wait for this answer? Programs and our own page ask for JSON, or under /api. */
export const asksForPage = (request: FastifyRequest): boolean =>
  !/^\/(api|health|metrics)(\/|\?|$)/.test(request.url) && /\btext\/html\b/.test(request.headers.accept ?? '');

interface Problem {
  readonly status: number;
  readonly title: string;
  readonly [fact: string]: unknown;
}

/** Which words: there is no such page, the person's doing was not taken, or it is our turn to mend something. */
function wordsOf({ status, title }: Problem, language: PageLanguage): readonly [head: string, text: string] {
  const say = wordsIn(language);
  if (status === 404)
    return [
      say('Không có trang này', 'There is no such page'),
      say(
        'Địa chỉ có thể bị gõ thiếu hoặc trang đã bỏ. Hãy quét lại mã, hoặc tìm theo tên sản phẩm.',
        'The address may be incomplete, or the page is gone. Scan the code again, or search by name.',
      ),
    ];
  if (status === 429)
    return [
      say('Bạn gửi quá nhiều lần', 'Too many requests'),
      say('Hãy đợi ít phút rồi thử lại.', 'Please wait a few minutes and try again.'),
    ];
  if (status >= 500)
    return [
      say('Chưa xem được trang này', 'This page cannot be shown just now'),
      say(
        'Hệ thống đang bận hoặc đang được sửa; không phải do máy của bạn. Hãy thử lại sau ít phút.',
        'The system is busy or under repair; nothing is wrong with your phone. Please try again in a few minutes.',
      ),
    ];
  return [say('Chưa làm được', 'This was not accepted'), say(title, 'Go back, change what you entered and try again.')];
}

/** What a person is told when a page without script cannot be shown: why, and the way on. Nothing is read for it. */
export function problemPage(problem: Problem, request: FastifyRequest): HtmlPage {
  const language = languageOf(request);
  const say = wordsIn(language);
  const [title, text] = wordsOf(problem, language);
  const path = request.url.replace(/([?&])lang=en(&|$)/, '$1').replace(/[?&]$/, '');
  const again =
    request.method === 'GET' && problem.status !== 404
      ? `<a class="button main" href="${escape(pathIn(language, path))}">${say('Thử lại', 'Try again')}</a>`
      : '';
  const number = problem['error_id'];
  const note =
    typeof number === 'string' ? `<p class="note">${say('Số lỗi', 'Error number')}: ${escape(number)}</p>` : '';
  const products = `<a class="button" href="${pathIn(language, '/san-pham')}">${say('Tìm sản phẩm', 'Find a product')}</a>`;
  return {
    title,
    path,
    language,
    body: `<section class="card bad"><h1 class="state">${title}</h1><p class="until">${escape(text)}</p><div class="actions">${again}${products}</div>${note}</section>`,
  };
}
