const ONE_LINE = `(report_id, unit_id) in (select report_id, unit_id from reporting.report_line order by 1, 2 limit 1)`;

/** Seeded violations of issued reports, their units and reminders. */
export const REPORT_SEEDS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'Y06-frozen-report-keeps-its-hash': [
    [`update reporting.report_issue set content = replace(content, '"schema":1', '"schema":2')`],
    [`update reporting.report_issue set number_text = number_text || 'x'`],
  ],
  'Y07-issued-report-is-whole': [
    [`delete from reporting.report_issue`],
    [`update reporting.report_file set size = size + 1`],
    [`update reporting.report_issue set content = jsonb_set(content::jsonb, '{annexes,0,total,1}', '"987654"')::text`],
    [
      `insert into reporting.report (id, kind, period, from_on, to_on, issue_no, replaces_id, template_id, unit_cut, created_by, created_at)
         select gen_random_uuid(), r.kind, '2024-07', '2024-07-01', '2024-07-31', 2, r.id, r.template_id, r.unit_cut, r.created_by, r.created_at
           from reporting.report r where r.state = 'issued' limit 1`,
    ],
  ],
  'Y08-report-lines-and-reminders': [
    [
      `update reporting.report_line set unit_id = (select id from programme.unit where kind = 'province' limit 1) where ${ONE_LINE}`,
    ],
    [`update reporting.report_answer set verdict = 'commented', comment = 'Sai' where ${ONE_LINE}`],
    [
      `insert into reporting.reminder (id, kind, period, due_on, days_before, told_at) values (gen_random_uuid(), 'month', '2024-09', '2024-09-22', 5, platform.now())`,
    ],
  ],
};
