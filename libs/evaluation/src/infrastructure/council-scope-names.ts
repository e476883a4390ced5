import { Injectable } from '@nestjs/common';
import { ScopeNames } from '@app/identity';

/** Tells identity the names of the councils for which roles are held. */
@Injectable()
export class CouncilScopeNames {
  constructor(names: ScopeNames) {
    names.add('council', async (tx, ids) => {
      const rows = await tx.query<{ id: string; name: string }>(
        `select id, name from evaluation.council where id = any($1::uuid[])`,
        [[...ids]],
      );
      return new Map(rows.map(({ id, name }) => [id, name]));
    });
  }
}
