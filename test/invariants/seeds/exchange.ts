const SHA = `(select sha256 from platform.stored_file limit 1)`;
const ID = `'0199a000-0000-7000-8000-00000000e001'`;
const batch = (state: string, more = `rows, made`, values = `1, 1`): string =>
  `insert into exchange.import_batch (id, kind, file_name, sha256, size, format, state, scope, uploaded_by, uploaded_at, request_id, ${more})
   select ${ID}, 'producers', 'x.xlsx', ${SHA}, 1, 'xlsx', '${state}', '{}', gen_random_uuid(), platform.now(), 'x', ${values}`;
const record = (id: string): string =>
  `insert into exchange.import_record (batch_id, seq, row_no, entity, record_id, name) select ${ID}, 1, 2, 'producer', ${id}, 'x'`;

const TOLD = `(select id from platform.told_event where topic = 'certificates.issued' order by id limit 1)`;
const hook = `insert into exchange.webhook (id, name, url, topics, created_by, created_at)
   select ${ID}, 'x', 'https://x.example', '{certificate.issued}', gen_random_uuid(), platform.now()`;
const delivery = (event: string, topic = 'certificate.issued'): string =>
  `insert into exchange.webhook_delivery (id, webhook_id, event_id, topic, body, created_at)
   select gen_random_uuid(), ${ID}, ${event}, '${topic}', '{"type": "${topic}"}', platform.now()`;
const archive = (round: string, state = 'requested'): string =>
  `insert into exchange.round_archive (id, round_id, state, purpose, requested_by, requested_at, stored_sha256, sha256, size, key_id, expires_on)
   select gen_random_uuid(), ${round}, '${state}', 'x', gen_random_uuid(), platform.now(), ${state === 'ready' ? `${SHA}, repeat('a', 64), 1, 'x', '2000-01-01'` : 'null, null, null, null, null'}`;

/** Ways in which the promises of imports can be broken. */
export const EXCHANGE_SEEDS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'E01-committed-import-made-a-record-of-each-row': [
    [batch('committed')],
    [batch('checked'), record('gen_random_uuid()')],
  ],
  'E02-undone-import-left-nothing': [
    [batch('undone'), record('(select id from producers.producer order by id limit 1)')],
  ],
  'E03-waiting-rows-of-an-import': [[batch('checked', 'rows', '3')], [batch('checked', 'rows, warned_rows', '1, 1')]],
  'E05-imported-record-has-its-import': [
    [
      `alter table plans.plan drop constraint plan_basis_check`,
      `update plans.plan set origin = 'imported' where id = (select id from plans.plan order by id limit 1)`,
    ],
  ],
  'I67-paper-results-follow-their-rulebook': [[`update evaluation.paper_result set part_sums = '{"A": 1}'`]],
  'E04-import-state-follows-its-history': [[batch('checked', 'rows', '0')]],
  'E11-webhooks-tell-what-was-told': [
    [hook, delivery('gen_random_uuid()')],
    [hook, delivery(TOLD, 'sales-point.suspended')],
  ],
  'E12-each-message-arrives-once': [
    [
      hook,
      delivery(TOLD),
      `update exchange.webhook_delivery set state = 'delivered', settled_at = platform.now(), attempts = 1`,
    ],
    [
      hook,
      delivery(TOLD),
      `insert into exchange.webhook_attempt (delivery_id, no, at, status, took_ms) select id, 9, platform.now(), 204, 1 from exchange.webhook_delivery`,
    ],
  ],
  'E13-archives-are-of-closed-rounds': [
    [archive(`(select id from programme.round where state <> 'closed' limit 1)`)],
    [archive(`(select id from programme.round limit 1)`, 'ready')],
  ],
};
