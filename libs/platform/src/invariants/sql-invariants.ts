import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot, type Tx } from '@app/platform/database';
import { TOLD, type Finding, type Invariant, type Violation } from './invariant';

const SHAPE = /^(?<says>(?:-- .*\n)+)-- examined\n(?<examined>[\s\S]+)\n-- violating\n(?<violating>[\s\S]+)$/;

/**
 * An invariant from its file: the statement as comment, after `-- examined` a query that counts the rows looked at, after
 * `-- violating` one that answers the wrong rows with the columns `what` and `why`.
 */
export function sqlInvariant(name: string, text: string): Invariant {
  const parts = SHAPE.exec(text)?.groups;
  if (!parts?.['says'] || !parts['examined'] || !parts['violating'])
    throw new Error(`${name} is no invariant: it needs a statement, "-- examined" and "-- violating"`);
  const { examined, violating } = parts;
  return {
    name,
    says: parts['says'].replace(/^-- /gm, '').replaceAll('\n', ' ').trim(),
    async check(tx: Tx): Promise<Finding> {
      const { count } = await tx.one<{ count: string }>(`select (${examined})::text as count`);
      const rows = await tx.query<Violation & { total: number }>(
        `select what::text as what, why, count(*) over ()::int as total from (${violating}) found limit ${TOLD}`,
      );
      const violations = rows.map(({ what, why }) => ({ what, why }));
      return { examined: Number(count), violating: rows[0]?.total ?? 0, violations };
    },
  };
}

/** All invariants of `config/invariants`, by name. */
export function sqlInvariants(folder: string = join(projectRoot(), 'config', 'invariants')): Invariant[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => sqlInvariant(file.replace(/\.sql$/, ''), readFileSync(join(folder, file), 'utf8')));
}
