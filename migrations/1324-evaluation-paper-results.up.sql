-- What councils decided on paper before this system, taken in from their minutes; kept apart from ballots and results made here.
create table evaluation.paper_result (
  id uuid primary key,
  product_id uuid not null references producers.product (id),
  producer_id uuid not null references producers.producer (id),
  unit_id text not null references programme.unit (id),
  product_name text not null,
  sheet_no int not null check (sheet_no between 1 and 26),
  level text not null,
  council_name text not null,
  round_year int not null check (round_year between 2018 and 2100),
  round_number int not null check (round_number between 1 and 99),
  held_on date not null,
  -- points of all sheets together, whole; the mean is sum / count
  sum int not null check (sum >= 0),
  count int not null check (count > 0),
  part_sums jsonb not null,
  shown_mean text not null,
  band int not null check (band between 1 and 5),
  star int not null check (star between 1 and band),
  -- why the council gave fewer stars than the points reach
  star_reason text,
  -- this level grants this star by the procedure of the day
  is_granted boolean not null,
  rulebook_id text not null references criteria.rulebook (id),
  rulebook_sha256 text not null,
  procedure_id text not null references criteria.procedure (id),
  minutes_no text,
  -- the decision that recognised it; without one it counts in no figure
  decision_no text,
  decided_on date check (decided_on >= held_on),
  paper_sha256 text not null references platform.stored_file (sha256),
  recorded_by uuid not null references identity.app_user (id),
  recorded_at timestamptz not null,
  version int not null default 1 check (version = 1),
  check (sum <= 100 * count),
  check (star = band or star_reason is not null),
  check ((decision_no is null) = (decided_on is null)),
  unique (product_id, level, round_year, round_number)
);
create index paper_result_decided on evaluation.paper_result (decided_on) where decided_on is not null;

-- Nothing in it ever changes; it goes only when its import is taken back, and the history says so first.
create function evaluation.guard_paper_result() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and exists (select from platform.history h
      where h.entity = 'paper-result' and h.entity_id = old.id and h.action = 'import-undone') then
    return old;
  end if;
  raise exception 'rows of %.% are append-only', tg_table_schema, tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger paper_result_append_only before update or delete on evaluation.paper_result
  for each row execute function evaluation.guard_paper_result();

-- Rated: by a published decision of this system; besides, what a council granted on paper and a decision recognised, unless the same
-- product was rated here in a round of that year. Certificates are another figure and never counted here, so nothing counts twice.
create or replace view reporting.rating as
  select i.case_id || '/' || d.id as key, d.published_on as day, null::date as until, i.unit_id, i.producer_id, d.round_id, f.rulebook_id,
         f.sheet_no, i.granted as stars, f.kind, r.year, 1::numeric as amount, x.name as title, d.id::text as link_id
    from ranking.decision d join ranking.decision_item i on i.decision_id = d.id and i.granted is not null
    join dossiers.dossier f on f.id = i.dossier_id join producers.product x on x.id = i.product_id join programme.round r on r.id = d.round_id
   where d.state = 'published'
  union all
  select 'paper/' || p.id, p.decided_on, null::date, p.unit_id, p.producer_id, null::uuid, p.rulebook_id, p.sheet_no, p.star, null::text,
         p.round_year, 1::numeric, p.product_name, '/chu-the/san-pham/' || p.product_id
    from evaluation.paper_result p
   where p.decided_on is not null and p.is_granted
     and not exists (select from ranking.decision_item i join ranking.decision d on d.id = i.decision_id join programme.round r on r.id = d.round_id
                      where i.product_id = p.product_id and i.granted is not null and d.state = 'published' and r.year = p.round_year);

-- Certificates on paper are withdrawn and suspended like every other.
create or replace view reporting.withdrawal as
  select e.id::text as key, (e.at at time zone 'Asia/Ho_Chi_Minh')::date as day, null::date as until, c.unit_id, c.producer_id, f.round_id,
         f.rulebook_id, coalesce(f.sheet_no, (c.facts ->> 'sheetNo')::int) as sheet_no, c.stars, e.kind, c.year, 1::numeric as amount,
         c.product_name as title, c.id::text as link_id
    from certificates.certificate_event e join certificates.certificate c on c.id = e.certificate_id
    left join dossiers.dossier f on f.id = c.dossier_id where e.kind in ('withdrawn', 'suspended');
