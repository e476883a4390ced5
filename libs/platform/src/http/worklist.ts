import { Global, Injectable, Module } from '@nestjs/common';
import type { Actor, Tx } from '@app/platform/database';

/** One thing that waits for a person. */
export interface WorklistItem {
  /** Area of the application, e.g. 'idea', 'plan', 'dossier', 'case'. */
  readonly kind: string;
  readonly title: string;
  readonly subtitle: string;
  /** Address of the page where it is done. */
  readonly to: string;
  /** Last day, Vietnamese calendar, where there is one. */
  readonly dueOn: string | null;
  /** Day since which it waits, Vietnamese calendar, where the source knows it: told where there is no last day. */
  readonly since?: string | null;
  /** Unit that the thing belongs to, where the source knows it: for choosing among many. */
  readonly unitId?: string | null;
  /** An act on many rows that it may be picked for, and its id there. */
  readonly bulk?: { readonly act: string; readonly id: string };
}

/** More waits of this kind than a source tells; the page where all of it is. */
export interface WorklistMore {
  readonly more: { readonly kind: string; readonly to: string };
}

export type WorklistPart = WorklistItem | WorklistMore;

/**
 * As many rows as one source tells; it asks for one more to know whether that is all. Far above a province's year (domain page §10):
 * the pages of the worklist are cut from all sources together.
 */
export const WORKLIST_ROWS = 2_000;

/** The rows as items, and honestly that there is more. `to` is the list that shows everything. */
export function upTo<Row>(rows: readonly Row[], item: (row: Row) => WorklistItem, to: string): WorklistPart[] {
  const items = rows.slice(0, WORKLIST_ROWS).map(item);
  const kind = items[0]?.kind;
  return rows.length > WORKLIST_ROWS && kind !== undefined ? [...items, { more: { kind, to } }] : items;
}

/** Each module tells what waits for an actor; the home page shows all together. */
export interface WorklistSource {
  items(tx: Tx, actor: Actor): Promise<readonly WorklistPart[]>;
}

/** Collects the sources; a module adds its own in its constructor. */
@Injectable()
export class WorklistRegistry {
  private readonly sources: WorklistSource[] = [];

  add(source: WorklistSource): void {
    this.sources.push(source);
  }

  async collect(tx: Tx, actor: Actor): Promise<{ items: WorklistItem[]; more: WorklistMore['more'][] }> {
    const found: WorklistPart[] = [];
    for (const source of this.sources) found.push(...(await source.items(tx, actor))); // one connection: one after the other
    return {
      items: found.flatMap((part) => ('more' in part ? [] : [part])),
      more: found.flatMap((part) => ('more' in part ? [part.more] : [])),
    };
  }
}

@Global()
@Module({ providers: [WorklistRegistry], exports: [WorklistRegistry] })
export class WorklistModule {}
