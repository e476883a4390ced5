import type { Scope } from '@app/platform/database';

/**
 * Condition on a record that has `unit_id` and `producer_id`: may somebody with this scope see it? By the whole province, by a
 * unit (with what lies below it and was merged into it), as the producer itself, or, where the record's own id column is named, by
 * a mandate for just this record. Takes three parameters from `$from` on, see
 * {@link scopeParams}.
 */
export function scopeSql(alias: string, from: number, producerColumn = 'producer_id', recordColumn?: string): string {
  const byRecord = recordColumn === undefined ? '' : `or ${alias}.${recordColumn} = any($${from + 2}::uuid[])`;
  return `($${from}::boolean
    or ${alias}.${producerColumn} = any($${from + 2}::uuid[]) ${byRecord}
    or exists (select 1 from programme.unit_scope us where us.unit_id = ${alias}.unit_id and us.ancestor_id = any($${from + 1}::text[])))`;
}

/** The three parameters of {@link scopeSql}. */
export const scopeParams = (scope: Scope): [boolean, string[], string[]] => [
  scope.all,
  [...scope.unitIds],
  [...scope.organisationIds, ...(scope.recordIds ?? [])],
];
