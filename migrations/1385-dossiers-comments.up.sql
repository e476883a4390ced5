-- What is said about a dossier besides its steps: among the offices, or as question and answer with the producer.
create table dossiers.comment (
  id uuid primary key,
  dossier_id uuid not null references dossiers.dossier (id),
  -- Who may read it: the offices only, or the producer too.
  audience text not null check (audience in ('office', 'producer')),
  -- For whom its author spoke.
  side text not null check (side in ('office', 'producer')),
  body text not null check (length(body) between 1 and 2000),
  mentions uuid[] not null default '{}',
  author_id uuid not null references identity.app_user (id),
  on_behalf_of uuid references identity.app_user (id),
  at timestamptz not null,
  check (side = 'office' or audience = 'producer'),
  check (side = 'office' or mentions = '{}')
);
create index comment_of_dossier on dossiers.comment (dossier_id, id desc);
create trigger comment_append_only before update or delete on dossiers.comment
  for each row execute function platform.refuse_change();
create trigger comment_no_truncate before truncate on dossiers.comment
  for each statement execute function platform.refuse_change();
