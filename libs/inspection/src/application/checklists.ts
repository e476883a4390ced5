import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import { assertVersion, recordTransition, UnitOfWork, type CommandContext, type Tx } from '@app/platform/database';
import { checklistsFor, type Checklist, type ChecklistItem } from '../domain/checklist';

const COLUMNS = `id, code, version, title, sheets, items, note, published_at as "publishedAt"`;

export interface StoredChecklist extends Checklist {
  readonly note: string;
  readonly publishedAt: string;
}

/** Checklists as versioned data. */
@Injectable()
export class Checklists {
  constructor(private readonly uow: UnitOfWork) {}

  /** The newest version of each, the common part first. */
  newest(): Promise<StoredChecklist[]> {
    return this.uow.read((tx) =>
      tx.query<StoredChecklist>(
        `select distinct on (code) ${COLUMNS} from inspection.checklist order by code, version desc`,
      ),
    );
  }

  /** Every version of one, the newest first. @throws `inspection.checklist_not_found` */
  async versions(code: string): Promise<StoredChecklist[]> {
    const found = await this.uow.read((tx) =>
      tx.query<StoredChecklist>(
        `select ${COLUMNS} from inspection.checklist where code = $1 order by version desc limit 200`,
        [code],
      ),
    );
    if (found.length === 0) throw new DomainError('inspection.checklist_not_found');
    return found;
  }

  /** What a product of this set is asked, with the versions that say so. */
  async forSheet(tx: Tx, sheetNo: number): Promise<{ ids: string[]; items: ChecklistItem[] }> {
    const all = await tx.query<Checklist>(`select ${COLUMNS} from inspection.checklist`);
    const fitting = checklistsFor(sheetNo, all);
    return { ids: fitting.map(({ id }) => id), items: fitting.flatMap(({ items }) => items) };
  }

  /** A new version; inspections that stand keep theirs. @throws `inspection.checklist_not_found` */
  publish(
    code: string,
    input: { items: readonly Omit<ChecklistItem, 'code'>[]; note: string },
    ctx: CommandContext,
  ): Promise<{ id: string; version: number }> {
    return this.uow.command(ctx, 'inspection.checklist.publish', async (tx) => {
      const before = await tx.maybe<StoredChecklist>(
        `select ${COLUMNS} from inspection.checklist where code = $1 order by version desc limit 1 for update`,
        [code],
      );
      if (!before) throw new DomainError('inspection.checklist_not_found');
      assertVersion(ctx.expectedVersion, before.version);
      const [id, version] = [tx.newId(), before.version + 1];
      const items = input.items.map((item, index) => ({ code: `${code}.${index + 1}`, ...item }));
      await tx.execute(
        `insert into inspection.checklist (id, code, version, title, sheets, items, note, published_at, published_by)
         values ($1, $2, $3, $4, $5, $6, $7, platform.now(), $8)`,
        [
          id,
          code,
          version,
          before.title,
          before.sheets === null ? null : [...before.sheets],
          JSON.stringify(items),
          input.note,
          ctx.actor.userId,
        ],
      );
      await recordTransition(tx, ctx, { entity: 'checklist', id, action: 'publish', from: null, to: 'published' });
      return { id, version };
    });
  }
}
