import { createHash } from 'node:crypto';
import { canonicalJson } from '@app/kernel';

import { FindingBuilder, type Invariant } from '@app/platform/invariants';

/** What is published stays as it is: the content still has the hash under which it was published. */
export const publishedHashes: Invariant = {
  name: 'I08-published-content-has-its-hash',
  says: 'Rulebooks and procedures still have the content that was published.',
  async check(tx) {
    const found = new FindingBuilder();
    const published = await tx.query<{ id: string; content: unknown; sha256: string }>(
      `select 'rulebook ' || id as id, content, sha256 from criteria.rulebook
       union all select 'procedure ' || id, content, sha256 from criteria.procedure`,
    );
    for (const { id, content, sha256 } of published) {
      const now = createHash('sha256').update(canonicalJson(content)).digest('hex');
      found.add(id, now === sha256 ? undefined : `published ${sha256}, now ${now}`);
    }
    return found.finding();
  },
};
