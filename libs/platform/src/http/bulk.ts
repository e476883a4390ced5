import { Global, Injectable, Module } from '@nestjs/common';
import type { Actor, CommandContext, Tx } from '@app/platform/database';

/** A row that an officer picked, as he may see it. */
export interface BulkRow {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly to: string;
  readonly version: number;
}

/** One act that an officer may do on many rows at once: lawful on each by itself, and reversible while nobody has built on it. */
export interface BulkAct {
  /** `<module>.<act>`; never change it, it is kept with each act. */
  readonly name: string;
  readonly permission: string;
  /** A row that somebody changed since it was picked is left out; false where changes do not matter to the act. */
  readonly watchesVersion: boolean;
  /** The rows that this person may see, in any order. */
  rows(tx: Tx, actor: Actor, ids: readonly string[]): Promise<readonly BulkRow[]>;
  /** Does it to one row by the rules of the single act; a DomainError says why not. Answers the row's version afterwards. */
  perform(tx: Tx, ctx: CommandContext, id: string, reason: string | undefined): Promise<{ version: number }>;
  /** Takes it back; a DomainError says what was built on it. */
  undo(tx: Tx, ctx: CommandContext, id: string, reason: string): Promise<{ version: number }>;
}

/** Collects the acts; a module adds its own in its constructor. */
@Injectable()
export class BulkRegistry {
  private readonly acts = new Map<string, BulkAct>();

  add(act: BulkAct): void {
    if (this.acts.has(act.name)) throw new Error(`the act ${act.name} is there twice`);
    this.acts.set(act.name, act);
  }

  get(name: string): BulkAct | undefined {
    return this.acts.get(name);
  }
}

@Global()
@Module({ providers: [BulkRegistry], exports: [BulkRegistry] })
export class BulkModule {}
