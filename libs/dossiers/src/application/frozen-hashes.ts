import { createHash } from 'node:crypto';
import { canonicalJson } from '@app/kernel';
import { eachRow, FindingBuilder, type Invariant } from '@app/platform/invariants';

/** What was sent is frozen: each version still has the hash under which it was taken in. */
export const frozenHashes: Invariant = {
  name: 'I24-frozen-version-has-its-hash',
  says: 'The frozen content of each dossier version still has its hash.',
  async check(tx) {
    const found = new FindingBuilder();
    const versions = eachRow<{ id: string; manifest: unknown; sha256: string }>(
      tx,
      `select dossier_id || ':' || number as id, manifest, sha256 from dossiers.dossier_version
        where $1::text is null or dossier_id || ':' || number > $1 order by 1 limit $2`,
    );
    for await (const { id, manifest, sha256 } of versions) {
      const now = createHash('sha256').update(canonicalJson(manifest)).digest('hex');
      found.add(id, now === sha256 ? undefined : `taken in as ${sha256}, now ${now}`);
    }
    return found.finding();
  },
};
