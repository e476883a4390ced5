-- The views that figures are computed from lose no record of the modules and count none twice.
-- examined
select (select count(*) from reporting.idea_approved) + (select count(*) from reporting.rating)
-- violating
select t.what, format('%s counted, %s records', t.counted, t.records) as why from (
  select 'ideas approved' as what, (select count(*) from reporting.idea_approved) as counted, (select count(*) from ideas.idea where state = 'selected') as records
  union all
  select 'plans approved', (select count(*) from reporting.plan_approved), (select count(*) from plans.plan where state = 'approved')
  union all
  select 'capital', (select coalesce(sum(amount), 0) from reporting.plan_capital), (select coalesce(sum(amount), 0) from reporting.plan_approved)
  union all
  select 'products proposed', (select count(*) from reporting.proposal),
         (select count(*) from dossiers.dossier where receipt_no is not null and state <> 'withdrawn' and kind <> 'reassessment')
  union all
  select 'products rated', (select count(*) from reporting.rating),
         (select count(*) from ranking.decision_item i join ranking.decision d on d.id = i.decision_id where d.state = 'published' and i.granted is not null)
         + (select count(*) from evaluation.paper_result p where p.decided_on is not null and p.is_granted
             and not exists (select from ranking.decision_item i join ranking.decision d on d.id = i.decision_id join programme.round r on r.id = d.round_id
                              where i.product_id = p.product_id and i.granted is not null and d.state = 'published' and r.year = p.round_year))
  union all
  select 'support paid', (select coalesce(sum(amount), 0) from reporting.grant_paid), (select coalesce(sum(paid), 0) from support.support_grant)
) t where t.counted <> t.records
