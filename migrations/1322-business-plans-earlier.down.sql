create or replace view reporting.plan_approved as
  select p.id::text as key, p.approved_on as day, null::date as until, p.unit_id, p.producer_id, null::uuid as round_id,
         null::text as rulebook_id, i.sheet_no, null::int as stars, null::text as kind, p.horizon_years as year, p.declared_total::numeric as amount,
         p.product_name as title, p.id::text as link_id
    from plans.plan p join ideas.idea i on i.id = p.idea_id where p.state = 'approved';

create or replace view reporting.plan_capital as
  select p.id || '/' || c.year || '/' || c.source as key, p.approved_on as day, null::date as until, p.unit_id, p.producer_id,
         null::uuid as round_id, null::text as rulebook_id, i.sheet_no, null::int as stars, c.source as kind, c.year, c.amount::numeric as amount,
         p.product_name as title, p.id::text as link_id
    from plans.plan p join ideas.idea i on i.id = p.idea_id join plans.plan_capital c on c.plan_id = p.id where p.state = 'approved';

drop index dossiers.dossier_plan;
drop index plans.plan_of_producer_by_name;
alter table plans.plan
  drop constraint plan_basis_check,
  drop constraint plan_sent_check;
alter table plans.plan
  drop column approval_body,
  drop column approval_document,
  drop column sheet_no,
  drop column origin,
  alter column idea_id set not null,
  add constraint plan_check check (state = 'draft' or submitted_at is not null);
