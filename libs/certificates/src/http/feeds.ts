import type { Change } from '../application/open-data';
import { escape } from '@app/platform/pages';
import { CHANGE_WORDS } from './open-data-page';

const titleOf = (change: Change): string => `${CHANGE_WORDS[change.kind]}: ${change.productName}`;
const textOf = (change: Change): string =>
  [
    `Giấy chứng nhận số ${change.numberText}, ${change.stars} sao, chủ thể ${change.producerName}`,
    change.reason,
    change.paper,
  ]
    .filter((part) => part !== null)
    .join('. ');

/** Changes as Atom (RFC 4287). */
export function atomFeed(changes: readonly Change[], origin: string): string {
  const entries = changes.map(
    (change) =>
      `<entry><id>urn:uuid:${change.id}</id><title>${escape(titleOf(change))}</title><updated>${change.at}</updated><category term="${change.kind}"/><link href="${escape(change.verifyUrl)}"/><summary>${escape(textOf(change))}</summary></entry>`,
  );
  const updated = changes[0]?.at ?? '1970-01-01T00:00:00.000Z';
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi"><id>${escape(`${origin}/open-data/thay-doi.atom`)}</id><title>Thay đổi giấy chứng nhận OCOP</title><updated>${updated}</updated><author><name>OCOP Sao</name></author><link rel="self" href="${escape(`${origin}/open-data/thay-doi.atom`)}"/>${entries.join('\n')}</feed>
`;
}

/** Changes as JSON Feed 1.1. */
export const jsonFeed = (changes: readonly Change[], origin: string) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Thay đổi giấy chứng nhận OCOP',
  language: 'vi',
  home_page_url: `${origin}/san-pham`,
  feed_url: `${origin}/open-data/thay-doi.json`,
  items: changes.map((change) => ({
    id: `urn:uuid:${change.id}`,
    url: change.verifyUrl,
    title: titleOf(change),
    content_text: textOf(change),
    date_published: change.at,
    tags: [change.kind],
  })),
});
