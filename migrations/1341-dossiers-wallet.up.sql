-- Evidence wallet (tủ giấy tờ): papers that stand by themselves, renewed papers, uploads without a dossier, reminders.
alter table dossiers.paper
  add column replaces_id uuid references dossiers.paper (id),
  add constraint paper_replaces_another check (replaces_id <> id);
create unique index paper_replaced_once on dossiers.paper (replaces_id) where replaces_id is not null;
create index paper_wallet on dossiers.paper (producer_id, kind, id desc);
create index paper_expiry on dossiers.paper (expires_on) where expires_on is not null;
create index paper_search on dossiers.paper
  using gin (platform.fold(title || ' ' || coalesce(number, '') || ' ' || coalesce(issuer, '')) gin_trgm_ops);
create index paper_file_content on dossiers.paper_file (sha256);

-- An upload stands in a dossier, or in the wallet of a producer: for a paper that is there, or with the paper it will make.
alter table dossiers.upload
  alter column dossier_id drop not null,
  alter column paper_id drop not null,
  add column producer_id uuid references producers.producer (id),
  add column paper jsonb,
  add constraint upload_has_one_place check ((dossier_id is null) = (producer_id is not null)),
  add constraint upload_has_a_paper check (paper_id is not null or (producer_id is not null and paper is not null)),
  add constraint upload_of_a_wallet_is_hashed check (producer_id is null or declared_sha256 is not null);
create index upload_wallet on dossiers.upload (producer_id, id) where producer_id is not null;

-- Each step of the ladder before the last day of a paper in use is told once.
create table dossiers.paper_reminder (
  paper_id uuid not null references dossiers.paper (id),
  expires_on date not null,
  step int not null check (step >= 0),
  at timestamptz not null,
  primary key (paper_id, expires_on, step)
);
create trigger paper_reminder_append_only before update or delete on dossiers.paper_reminder
  for each row execute function platform.refuse_change();
