-- What a person typed into a form whose record does not exist yet (a new idea, a new dossier), for any device of hers; one for each
-- producer that she fills in for. Goes with the record that comes into being, or after the days of a setting.
create table journeys.unsent_form (
  user_id uuid not null references identity.app_user (id),
  acting_for uuid references producers.producer (id),
  name text not null check (name in ('new-idea', 'new-dossier', 'new-producer')),
  content text not null check (length(content) between 2 and 20000),
  version int not null,
  saved_at timestamptz not null,
  unique nulls not distinct (user_id, acting_for, name)
);
create index unsent_form_age on journeys.unsent_form (saved_at);
