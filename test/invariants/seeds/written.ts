const dropChecks = (table: string): string => `do $do$ declare c record; begin
  for c in select conname from pg_constraint where conrelid = '${table}'::regclass and contype = 'c' loop
    execute format('alter table ${table} drop constraint %I', c.conname);
  end loop; end $do$`;

/** Follow-up dossiers, the round of reassessments, written opinions. */
export const WRITTEN_SEEDS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'I61-written-opinions-agree': [
    [`update evaluation.ballot set total = total - 30 where scan_id is not null`],
    [`update evaluation.evaluation_case set facts = facts || '{"kind": "first"}' where written_sitting_id is not null`],
    [`update evaluation.evaluation_case set written_sitting_id = null`],
  ],
  'I62-written-sheets-within-the-period': [
    [`update evaluation.ballot set received_on = '2020-01-01' where scan_id is not null`],
    [`update evaluation.ballot set cast_at = cast_at + interval '1 year' where scan_id is null`],
  ],
  'I63-paper-sheets-name-two-persons': [
    [`delete from platform.history where action = 'paper-ballot'`],
    [`delete from evaluation.paper_scan`],
    [
      `update evaluation.ballot b set entered_by = m.user_id from evaluation.council_member m
        where m.id = b.member_id and b.entered_by is not null`,
    ],
  ],
  'I64-follow-up-stands-on-a-filed-dossier': [
    [
      `update dossiers.dossier d set from_dossier_id = (select o.id from dossiers.dossier o where o.product_id <> d.product_id order by o.id limit 1)
        where from_dossier_id is not null`,
    ],
    [dropChecks('dossiers.dossier'), `update dossiers.dossier set kind = 'first' where from_dossier_id is not null`],
  ],
  'I65-lateness-of-a-filing-is-frozen': [
    [`update dossiers.dossier set filed_late = true where kind = 'reassessment'`],
    [`update dossiers.dossier set filed_late = true where kind = 'first' and filed_on is not null`],
  ],
  'I66-round-of-reassessments': [
    [
      `insert into programme.round_deadline (round_id, level, task, due_on)
       select id, 'province', 'file', '2027-12-31' from programme.round where kind = 'reassessment'`,
    ],
    [`update dossiers.dossier set kind = 'upgrade' where kind = 'reassessment'`],
  ],
};
