const SHA = `(select sha256 from platform.stored_file limit 1)`;
const ID = `'0199a000-0000-7000-8000-00000000e001'`;
const batch = (state: string, more = `rows, made`, values = `1, 1`): string =>
  `insert into exchange.import_batch (id, kind, file_name, sha256, size, format, state, scope, uploaded_by, uploaded_at, request_id, ${more})
   select ${ID}, 'producers', 'x.xlsx', ${SHA}, 1, 'xlsx', '${state}', '{}', gen_random_uuid(), platform.now(), 'x', ${values}`;
const record = (id: string): string =>
  `insert into exchange.import_record (batch_id, seq, row_no, entity, record_id, name) select ${ID}, 1, 2, 'producer', ${id}, 'x'`;

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
  'E04-import-state-follows-its-history': [[batch('checked', 'rows', '0')]],
};
