import { Injectable } from '@nestjs/common';
import type { Tx } from '@app/platform/database';

/** Names of some scopes by their ids, in one query. */
export type ScopeNameSource = (tx: Tx, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;

interface Scoped {
  readonly scopeKind: string;
  readonly scopeId: string | null;
}

/** Names of councils and organisations for which roles are held: their modules tell them, identity knows units only. */
@Injectable()
export class ScopeNames {
  private readonly sources = new Map<string, ScopeNameSource>();

  add(kind: 'council' | 'organisation', source: ScopeNameSource): void {
    this.sources.set(kind, source);
  }

  /** Names by the ids of these grants' scopes; what nobody knows is left out. */
  async of(tx: Tx, grants: readonly Scoped[]): Promise<Map<string, string>> {
    const names = new Map<string, string>();
    for (const [kind, source] of this.sources) {
      const ids = grants.flatMap((grant) =>
        grant.scopeKind === kind && grant.scopeId !== null ? [grant.scopeId] : [],
      );
      if (ids.length > 0) for (const [id, name] of await source(tx, [...new Set(ids)])) names.set(id, name);
    }
    return names;
  }
}
