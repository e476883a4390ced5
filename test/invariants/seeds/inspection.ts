const ONE = `(select inspection_id from inspection.record order by inspection_id limit 1)`;
const dropChecks = (table: string): string => `do $do$ declare c record; begin
  for c in select conname from pg_constraint where conrelid = '${table}'::regclass and contype = 'c' loop
    execute format('alter table ${table} drop constraint %I', c.conname);
  end loop; end $do$`;

/** Ways in which the promises of inspection can be broken. */
export const INSPECTION_SEEDS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'K01-record-answers-every-question': [
    [`delete from inspection.record where inspection_id = ${ONE}`],
    [`update inspection.record set answers = answers - 0 where inspection_id = ${ONE}`],
    [`delete from inspection.finding`],
    [`update inspection.inspection set state = 'cancelled' where id = ${ONE}`],
  ],
  'K02-remedy-date-follows-the-findings': [
    [`update inspection.inspection set remedy_until = remedy_until + 1 where state = 'remedy-awaited'`],
    [`update inspection.inspection set state = 'closed' where state = 'remedy-awaited'`],
  ],
  'K03-planned-inspections-come-from-an-approved-plan': [
    [dropChecks('inspection.plan'), `update inspection.plan set state = 'draft'`],
    [dropChecks('inspection.plan'), `update inspection.plan set approved_by = created_by`],
    [`update inspection.plan set candidates = '[]'`],
    [`delete from inspection.plan_item`],
  ],
  'K04-nobody-loses-a-star-unheard': [
    [
      dropChecks('inspection.withdrawal_case'),
      `update inspection.withdrawal_case set explained_at = null, producer_explanation = null`,
    ],
    [dropChecks('inspection.withdrawal_case'), `update inspection.withdrawal_case set stars = 5`],
    [`update inspection.withdrawal_case set state = 'decided'`],
  ],
  'K05-reports-go-where-they-belong': [
    [`update inspection.violation_report set product_id = gen_random_uuid() where inspection_id is not null`],
    [
      dropChecks('inspection.violation_report'),
      `update inspection.violation_report set state = 'assigned', inspection_id = null`,
    ],
  ],
  'K06-inspections-name-the-checklists-they-asked': [
    [`update inspection.inspection set checklist_ids = '{}'`],
    [`update inspection.checklist set version = 3 where code = 'chung'`],
  ],
};
