drop index exchange.import_row_warned;
alter table exchange.import_batch drop column warned_rows;
alter table exchange.import_row drop column warnings;
