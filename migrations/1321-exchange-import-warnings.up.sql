-- What somebody should look at although the row can be taken in.
alter table exchange.import_row add column warnings jsonb not null default '[]';
alter table exchange.import_batch add column warned_rows int not null default 0 check (warned_rows between 0 and rows);
create index import_row_warned on exchange.import_row (batch_id, run_id, row_no) where warnings <> '[]';
