const ONE_ENTRY = `id = (select id from activities.entry where register = 'promotion' order by id limit 1)`;

/** Seeded violations of the small registers and of the views that figures are computed from. */
export const ACTIVITY_SEEDS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'Y01-register-entry-is-its-newest-version': [
    [`update activities.entry set version = version + 1 where ${ONE_ENTRY}`],
    [`update activities.entry set title = 'Tên khác' where ${ONE_ENTRY}`],
  ],
  'Y02-producer-result-is-its-newest-version': [
    [`delete from activities.revision where record_id in (select id from activities.producer_result)`],
    [`update activities.producer_result set jobs = jobs + 1`],
  ],
  'Y03-promotion-names-no-more-than-it-counts': [
    [`update activities.entry set producers = 0 where ${ONE_ENTRY}`],
    [`update activities.entry_part set producer_id = gen_random_uuid()`],
  ],
  'Y04-figures-count-each-record-once': [
    [
      `create or replace view reporting.idea_approved as
         select i.id::text as key, (i.decided_at at time zone 'Asia/Ho_Chi_Minh')::date as day, null::date as until, i.unit_id, i.producer_id,
                null::uuid as round_id, null::text as rulebook_id, i.sheet_no, null::int as stars, i.state as kind, null::int as year,
                1::numeric as amount, i.product_name as title, i.id::text as link_id from ideas.idea i where false`,
    ],
    [`update plans.plan set declared_total = declared_total + 1 where state = 'approved'`],
  ],
  'Y05-every-record-has-its-place': [
    [
      `create or replace view reporting.unit_place as select id as unit_id, id as then_id, id as now_id from programme.unit where kind = 'province'`,
    ],
    [
      `create or replace view reporting.unit_place as
         select u.id as unit_id, u.id as then_id, (select id from programme.unit where valid_to < platform.today() limit 1) as now_id from programme.unit u`,
      `update programme.unit set valid_to = '2023-01-01' where id = (select id from programme.unit where kind = 'commune' order by id limit 1)`,
    ],
  ],
};
