-- Rulebooks and procedures: published versions are immutable; results store identity and hash.
create schema criteria;

create table criteria.rulebook (
  id text primary key,
  decision text not null,
  issued_on date not null,
  effective_from date not null,
  effective_to date,
  content jsonb not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  published_at timestamptz not null
);
create trigger rulebook_append_only before update or delete on criteria.rulebook
  for each row execute function platform.refuse_change();

create table criteria.procedure (
  id text primary key,
  rulebook_id text not null references criteria.rulebook (id),
  name text not null,
  effective_from date not null unique,
  content jsonb not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  published_at timestamptz not null
);
create trigger procedure_append_only before update or delete on criteria.procedure
  for each row execute function platform.refuse_change();
