-- Import of what stands in spreadsheets today: a file, its rows while they are checked, and what became of them.
create schema exchange;

create table exchange.import_batch (
  id uuid primary key,
  kind text not null,
  file_name text not null,
  sha256 text not null references platform.stored_file (sha256),
  size bigint not null check (size > 0),
  format text not null check (format in ('xlsx', 'csv')),
  state text not null default 'uploaded'
    check (state in ('uploaded', 'checked', 'faulty', 'committing', 'committed', 'undone', 'discarded')),
  -- where the right of the person reached when the file came, and again when it was committed
  scope jsonb not null,
  -- the worker that read the file to its end; rows of others are thrown away
  run_id uuid,
  unknown_headings text[] not null default '{}',
  -- why nothing of the file could be read
  fault jsonb,
  rows int not null default 0 check (rows >= 0),
  faulty_rows int not null default 0 check (faulty_rows between 0 and rows),
  made int not null default 0 check (made >= 0),
  -- scanned paper that the records rest on
  paper_sha256 text references platform.stored_file (sha256),
  paper_name text,
  uploaded_by uuid not null references identity.app_user (id),
  uploaded_at timestamptz not null,
  settled_by uuid references identity.app_user (id),
  settled_at timestamptz,
  request_id text not null,
  version int not null default 1,
  check ((paper_sha256 is null) = (paper_name is null)),
  check (state <> 'committed' or (made > 0 and faulty_rows = 0 and fault is null)),
  check (state <> 'faulty' or faulty_rows > 0 or fault is not null)
);
create index import_batch_recent on exchange.import_batch (id desc);
create index import_batch_person on exchange.import_batch (uploaded_by, id desc);
-- A file is taken in once for each kind; after an undoing or a fault it may come again.
create unique index import_batch_file on exchange.import_batch (kind, sha256) where state in ('committing', 'committed');
create function exchange.guard_batch() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then raise exception 'imports are kept' using errcode = 'insufficient_privilege'; end if;
  if old.state in ('undone', 'discarded')
     or (new.kind, new.sha256, new.size, new.file_name, new.uploaded_by, new.uploaded_at)
        is distinct from (old.kind, old.sha256, old.size, old.file_name, old.uploaded_by, old.uploaded_at) then
    raise exception 'import % does not change', old.id using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger import_batch_guard before update or delete on exchange.import_batch
  for each row execute function exchange.guard_batch();

-- How far the worker is; written beside the transaction of the work, so that it is seen while it runs.
create table exchange.import_progress (
  batch_id uuid primary key references exchange.import_batch (id),
  phase text not null check (phase in ('waiting', 'reading', 'writing', 'done')),
  permille int not null default 0 check (permille between 0 and 1000),
  at timestamptz not null
);

-- Rows while they wait; they go when the batch is settled.
create table exchange.import_row (
  batch_id uuid not null references exchange.import_batch (id),
  run_id uuid not null,
  row_no int not null check (row_no > 0),
  cells jsonb not null,
  row_values jsonb not null,
  faults jsonb not null default '[]',
  primary key (batch_id, run_id, row_no)
);
create index import_row_faulty on exchange.import_row (batch_id, run_id, row_no) where faults <> '[]';

-- What a batch has made. Kept for ever, also when it was undone.
create table exchange.import_record (
  batch_id uuid not null references exchange.import_batch (id),
  seq int not null check (seq > 0),
  row_no int not null check (row_no > 0),
  entity text not null,
  record_id uuid not null,
  name text not null,
  primary key (batch_id, seq)
);
create index import_record_of on exchange.import_record (record_id);
create trigger import_record_append_only before update or delete on exchange.import_record
  for each row execute function platform.refuse_change();

/* Deletes records that nobody has changed (still version 1) and that no other record rests on, one by one; answers those that
   stay, with the table that holds them. Which records may be deleted at all is for the owner of the table to say. */
create function platform.delete_untouched(target regclass, ids uuid[]) returns table (id uuid, held_by text)
language plpgsql as $$
declare
  each uuid;
  deleted int;
  holder text;
begin
  foreach each in array ids loop
    begin
      execute format('delete from %s where id = $1 and version = 1', target) using each;
      get diagnostics deleted = row_count;
      if deleted = 0 then
        id := each; held_by := 'changed';
        return next;
      end if;
    exception when foreign_key_violation then
      get stacked diagnostics holder = table_name;
      id := each; held_by := holder;
      return next;
    end;
  end loop;
end $$;

-- Spreadsheets name producers and products by their names.
create index producer_name on producers.producer (platform.fold(name));
create index product_name on producers.product (producer_id, platform.fold(name));
