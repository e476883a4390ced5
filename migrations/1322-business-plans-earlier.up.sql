-- Plans approved on paper before this system and taken in from a register: no idea, no texts here, only what the paper says.
alter table plans.plan
  add column origin text not null default 'idea' check (origin in ('idea', 'imported')),
  add column sheet_no int check (sheet_no between 1 and 26),
  add column approval_document text,
  add column approval_body text,
  alter column idea_id drop not null,
  drop constraint plan_check;
alter table plans.plan
  add constraint plan_sent_check check (state = 'draft' or submitted_at is not null or origin = 'imported'),
  add constraint plan_basis_check check (case when origin = 'idea'
    then idea_id is not null and sheet_no is null and approval_document is null and approval_body is null
    else idea_id is null and state = 'approved' and submitted_at is null and approval_document is not null and approval_body is not null end);
create index plan_of_producer_by_name on plans.plan (producer_id, platform.fold(product_name), first_year);
-- An undoing asks of each plan whether a dossier rests on it.
create index dossier_plan on dossiers.dossier (plan_id) where plan_id is not null;

create or replace view reporting.plan_approved as
  select p.id::text as key, p.approved_on as day, null::date as until, p.unit_id, p.producer_id, null::uuid as round_id,
         null::text as rulebook_id, coalesce(i.sheet_no, p.sheet_no) as sheet_no, null::int as stars, null::text as kind, p.horizon_years as year,
         p.declared_total::numeric as amount, p.product_name as title, p.id::text as link_id
    from plans.plan p left join ideas.idea i on i.id = p.idea_id where p.state = 'approved';

create or replace view reporting.plan_capital as
  select p.id || '/' || c.year || '/' || c.source as key, p.approved_on as day, null::date as until, p.unit_id, p.producer_id,
         null::uuid as round_id, null::text as rulebook_id, coalesce(i.sheet_no, p.sheet_no) as sheet_no, null::int as stars, c.source as kind,
         c.year, c.amount::numeric as amount, p.product_name as title, p.id::text as link_id
    from plans.plan p left join ideas.idea i on i.id = p.idea_id join plans.plan_capital c on c.plan_id = p.id where p.state = 'approved';
