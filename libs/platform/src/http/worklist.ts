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
  /** Unit that the thing belongs to, where the source knows it: for choosing among many. */
  readonly unitId?: string | null;
}

/** Each module tells what waits for an actor; the home page shows all together. */
export interface WorklistSource {
  items(tx: Tx, actor: Actor): Promise<readonly WorklistItem[]>;
}

/** Collects the sources; a module adds its own in its constructor. */
@Injectable()
export class WorklistRegistry {
  private readonly sources: WorklistSource[] = [];

  add(source: WorklistSource): void {
    this.sources.push(source);
  }

  async collect(tx: Tx, actor: Actor): Promise<WorklistItem[]> {
    const found: WorklistItem[] = [];
    for (const source of this.sources) found.push(...(await source.items(tx, actor))); // one connection: one after the other
    return found;
  }
}

@Global()
@Module({ providers: [WorklistRegistry], exports: [WorklistRegistry] })
export class WorklistModule {}
