const ONE = `select c.* from reassessment.cycle c order by c.id limit 1`;
const reminder = (step: number, notedOn: string, eventId: string): string =>
  `insert into reassessment.reminder (id, cycle_id, ends_on, step, state, event_id, noted_on, noted_at)
   select gen_random_uuid(), c.id, c.ends_on, ${step}, 'sent', ${eventId}, ${notedOn}, platform.now() from (${ONE}) c`;
const dropChecks = (table: string): string => `do $do$ declare c record; begin
  for c in select conname from pg_constraint where conrelid = '${table}'::regclass and contype = 'c' loop
    execute format('alter table ${table} drop constraint %I', c.conname);
  end loop; end $do$`;
const HOLD = `insert into reassessment.hold (id, document_no, document_on, issuer, reason, from_on, state, created_by, created_at)
  values ('0199a000-0000-7000-8000-00000000abcd', '1/BNN', '2024-09-01', 'Bộ', 'x', '2024-09-01', 'in-force', gen_random_uuid(), platform.now())`;
const LAPSE = `insert into reassessment.lapse_item (decision_id, cycle_id, ground, explanation, proposed_at)
  select '0199a000-0000-7000-8000-00000000dddd', c.id, 'not-filed', 'x', platform.now() from (${ONE}) c`;

/** Ways in which the promises of reassessment can be broken. */
export const REASSESSMENT_SEEDS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'R01-each-reminder-once-and-in-its-time': [
    [reminder(30, 'c.ends_on - 30', 'gen_random_uuid()')],
    [dropChecks('reassessment.reminder'), reminder(30, 'c.ends_on - 40', 'gen_random_uuid()')],
    [
      `insert into platform.outbox (id, topic, event_version, occurred_at, data, trace_id, available_at)
       values (gen_random_uuid(), 'reassessment.reminder-due', 1, platform.now(), '{}', 'x', clock_timestamp())`,
    ],
  ],
  'R02-cycle-says-what-its-certificate-says': [
    [
      `update reassessment.cycle set ends_on = ends_on + 1`,
      `update platform.outbox set published_at = clock_timestamp(), settled_at = clock_timestamp()`,
    ],
    [
      `delete from reassessment.cycle`,
      `update platform.outbox set published_at = clock_timestamp(), settled_at = clock_timestamp()`,
    ],
    [`update reassessment.cycle set state = 'renewed', outcome = 'up', renewed_by = certificate_id`],
  ],
  'R03-hold-stops-the-clock-of-its-products': [
    [HOLD, `insert into reassessment.hold_item select '0199a000-0000-7000-8000-00000000abcd', c.id from (${ONE}) c`],
    [
      HOLD,
      `update reassessment.hold set state = 'draft'`,
      `insert into reassessment.hold_item select '0199a000-0000-7000-8000-00000000abcd', c.id from (${ONE}) c`,
      `insert into certificates.hold_span select c.certificate_id, '0199a000-0000-7000-8000-00000000abcd', '2024-09-01', null, 'x' from (${ONE}) c`,
    ],
  ],
  'R04-prolonged-only-while-filed': [
    [dropChecks('reassessment.cycle'), `update reassessment.cycle set extended_to = ends_on + 10, state = 'running'`],
    [
      `update reassessment.cycle c set extended_to = ends_on + 10, state = 'filed', filed_on = '2024-09-01',
         dossier_id = (select dossier_id from certificates.certificate g where g.id = c.certificate_id)`,
    ],
  ],
  'R05-lapse-has-its-ground': [
    [`update reassessment.cycle set state = 'lapsed'`],
    [
      LAPSE,
      `insert into certificates.status_decision (id, kind, level, unit_id, issuing_body, state, drafted_by, drafted_at, prepared_by, prepared_at)
       values ('0199a000-0000-7000-8000-00000000dddd', 'lapse', 'province', 'x', 'x', 'prepared', gen_random_uuid(), platform.now(),
               gen_random_uuid(), platform.now())`,
      `insert into certificates.status_decision_item (decision_id, certificate_id, kind, position, ground, explanation)
       select '0199a000-0000-7000-8000-00000000dddd', c.certificate_id, 'lapse', 1, 'own-wish', 'x' from (${ONE}) c`,
    ],
  ],
};
