import { Injectable } from '@nestjs/common';
import { CriteriaFacade } from '@app/criteria';
import type { Tx } from '@app/platform/database';
import type { SheetGroups } from './figure-sql';

/** Product groups by rulebook and sheet, read from the published rulebooks, which never change. */
@Injectable()
export class SheetGroupsReader {
  private kept: SheetGroups | undefined;

  constructor(private readonly criteria: CriteriaFacade) {}

  async groups(tx: Tx): Promise<SheetGroups> {
    const ids = await tx.query<{ id: string }>(
      `select id from criteria.rulebook order by effective_from desc, id limit 50`,
    );
    const newest = ids[0]?.id ?? '';
    if (this.kept?.newest === newest) return this.kept;
    const groups: { rulebook: string; no: number; grp: string }[] = [];
    for (const { id } of ids)
      for (const { no, group } of (await this.criteria.rulebook(tx, id)).content.sheets)
        groups.push({ rulebook: id, no, grp: group });
    this.kept = { newest, groups };
    return this.kept;
  }
}
