-- What a desk has ticked on the parts of a filed version so far: working notes, kept as they are made.
create table dossiers.desk_check (
  dossier_id uuid not null,
  version_no int not null,
  code text not null check (length(code) between 1 and 60),
  verdict text not null check (verdict in ('good', 'wanted')),
  note text not null default '' check (length(note) <= 1000),
  by_user uuid not null references identity.app_user (id),
  at timestamptz not null,
  primary key (dossier_id, version_no, code),
  foreign key (dossier_id, version_no) references dossiers.dossier_version (dossier_id, number)
);
