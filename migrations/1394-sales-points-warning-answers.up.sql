-- What the one who runs a point tells of a warning: how it was remedied, with photos. The department decides; what was told is kept.
create table sales.warning_answer (
  id uuid primary key,
  warning_id uuid not null references sales.warning (id),
  text text not null check (text <> ''),
  file_ids uuid[] not null,
  sent_by uuid not null references identity.app_user (id),
  at timestamptz not null
);
create index warning_answer_of_warning on sales.warning_answer (warning_id, id desc);
create trigger warning_answer_append_only before update or delete on sales.warning_answer for each row execute function platform.refuse_change();
