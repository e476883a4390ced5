const ONE_GRANT = `id = (select id from support.support_grant where paid > 0 order by id limit 1)`;
const dropChecks = (table: string): string => `do $do$ declare c record; begin
  for c in select conname from pg_constraint where conrelid = '${table}'::regclass and contype = 'c' loop
    execute format('alter table ${table} drop constraint %I', c.conname);
  end loop; end $do$`;
const UNCHECKED = dropChecks('support.support_grant');

/** Violations of the promises of support policy and of what producers gather over the years. */
export const SUPPORT_SEEDS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'X61-support-within-its-limits': [
    [UNCHECKED, `update support.support_grant set paid = paid + 1 where ${ONE_GRANT}`],
    [UNCHECKED, `update support.support_grant set decided = ceiling + 1 where ${ONE_GRANT}`],
    [UNCHECKED, `update support.support_grant set asked = ceiling + 1 where ${ONE_GRANT}`],
    [UNCHECKED, `update support.support_grant set recovered = paid + 1 where ${ONE_GRANT}`],
    [`update support.policy_line set ceiling = 1`],
    [`update support.disbursement set amount = amount + 1`],
  ],
  'X62-support-is-decided-by-two-and-paid-after-acceptance': [
    [UNCHECKED, `update support.support_grant set decided_by = proposed_by where ${ONE_GRANT}`],
    [UNCHECKED, `update support.support_grant set decision_no = null where ${ONE_GRANT}`],
    [UNCHECKED, `update support.support_grant set accepted_on = null, acceptance_no = null`],
  ],
  'X63-one-grant-of-a-line': [
    [
      `drop index support.grant_once`,
      `insert into support.support_grant select (jsonb_populate_record(g, jsonb_build_object('id', gen_random_uuid()))).*
         from support.support_grant g where ${ONE_GRANT}`,
    ],
    [`update support.support_grant set certificate_id = null`],
    [`update support.policy_line set stars = '{5}' where stars <> '{}'`],
  ],
  'X64-budget-covers-its-decisions': [[`update support.budget set amount = 1`], [`delete from support.budget`]],
  'X65-producer-is-what-its-changes-say': [
    [`update producers.producer set name = 'Tên khác' where id in (select producer_id from producers.kind_change)`],
    [`update producers.kind_change set from_name = from_name || 'x'`],
  ],
  'X66-article-numbers-have-their-check-digit': [
    [`update producers.mark set number = '8936000000012' where kind = 'gtin'`],
  ],
  'X67-each-reminder-of-a-mark-has-its-event': [
    [`delete from platform.outbox where topic = 'producers.mark-expiring'`],
    [`delete from producers.mark_reminder`],
    [`update producers.mark_reminder set at = at - interval '90 days'`],
  ],
};
