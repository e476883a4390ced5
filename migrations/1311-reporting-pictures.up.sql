-- Records behind the pictures, on the modules' own tables.

-- Certificates on paper from before this system have no dossier, and count all the same.
create or replace view reporting.certificate as
  select c.id::text as key, c.issued_on as day,
         case when c.state in ('suspended', 'withdrawn', 'superseded') then c.state_since
              when isfinite(c.ends_on) then greatest(c.ends_on, c.extended_to) + 1 end as until,
         c.unit_id, c.producer_id, f.round_id, f.rulebook_id, coalesce(f.sheet_no, (c.facts ->> 'sheetNo')::int) as sheet_no, c.stars,
         c.state as kind, c.year, 1::numeric as amount, c.product_name as title, c.id::text as link_id
    from certificates.certificate c left join dossiers.dossier f on f.id = c.dossier_id where c.state <> 'preparing';

-- The last day of each certificate that no decision ended before: with the days held and extended, as the radar counts it.
create view reporting.certificate_ending as
  select c.id::text as key, greatest(c.ends_on, c.extended_to) as day, null::date as until, c.unit_id, c.producer_id, f.round_id, f.rulebook_id,
         coalesce(f.sheet_no, (c.facts ->> 'sheetNo')::int) as sheet_no, c.stars, c.state as kind, c.year, 1::numeric as amount,
         c.product_name as title, c.id::text as link_id
    from certificates.certificate c left join dossiers.dossier f on f.id = c.dossier_id
   where c.state = 'issued' and certificates.whole(c) and isfinite(c.ends_on);

-- Scored: every council before which the dossier came has closed it. What they gave is not told here.
create view reporting.scored as
  select d.id::text as key, (s.closed_at at time zone 'Asia/Ho_Chi_Minh')::date as day, null::date as until, d.unit_id, d.producer_id, d.round_id,
         d.rulebook_id, d.sheet_no, null::int as stars, d.kind, r.year, 1::numeric as amount, x.name as title, d.id::text as link_id
    from dossiers.dossier d join producers.product x on x.id = d.product_id join programme.round r on r.id = d.round_id
    join lateral (select max(t.closed_at) as closed_at, bool_and(e.state = 'closed') as all_closed
                    from evaluation.evaluation_case e left join evaluation.case_result t on t.case_id = e.id
                   where e.dossier_id = d.id and e.state <> 'withdrawn') s on s.all_closed and s.closed_at is not null
   where d.receipt_no is not null and d.state <> 'withdrawn' and d.kind <> 'reassessment';

-- How many days each step took since the one before it; null where that one is not known here or stands later in the papers.
create view reporting.step_time as
  select t.key, t.day, null::date as until, t.unit_id, t.producer_id, t.round_id, t.rulebook_id, t.sheet_no, null::int as stars, t.kind,
         null::int as year, 1::numeric as amount, t.title, t.link_id, case when t.day >= t.before then t.day - t.before end as days
    from (
      select i.id::text as key, (i.decided_at at time zone 'Asia/Ho_Chi_Minh')::date as day, i.unit_id, i.producer_id, null::uuid as round_id,
             null::text as rulebook_id, i.sheet_no, 'ideas-approved' as kind, i.product_name as title, i.id::text as link_id,
             (i.submitted_at at time zone 'Asia/Ho_Chi_Minh')::date as before
        from ideas.idea i where i.state = 'selected'
      union all
      select p.id::text, p.approved_on, p.unit_id, p.producer_id, null, null, i.sheet_no, 'plans-approved', p.product_name, p.id::text,
             (i.decided_at at time zone 'Asia/Ho_Chi_Minh')::date
        from plans.plan p join ideas.idea i on i.id = p.idea_id where p.state = 'approved'
      union all
      select d.id::text, d.filed_on, d.unit_id, d.producer_id, d.round_id, d.rulebook_id, d.sheet_no, 'products-proposed', x.name, d.id::text,
             p.approved_on
        from dossiers.dossier d join producers.product x on x.id = d.product_id left join plans.plan p on p.id = d.plan_id
       where d.receipt_no is not null and d.state <> 'withdrawn' and d.kind <> 'reassessment'
      union all
      select s.key, s.day, s.unit_id, s.producer_id, s.round_id, s.rulebook_id, s.sheet_no, 'products-scored', s.title, s.link_id, d.filed_on
        from reporting.scored s join dossiers.dossier d on d.id = s.link_id::uuid
      union all
      select n.case_id || '/' || c.id, c.published_on, n.unit_id, n.producer_id, c.round_id, f.rulebook_id, f.sheet_no, 'products-rated-first',
             x.name, c.id::text, (t.closed_at at time zone 'Asia/Ho_Chi_Minh')::date
        from ranking.decision c join ranking.decision_item n on n.decision_id = c.id and n.granted is not null
        join dossiers.dossier f on f.id = n.dossier_id and f.kind <> 'reassessment' join producers.product x on x.id = n.product_id
        join evaluation.case_result t on t.case_id = n.case_id
       where c.state = 'published'
    ) t;

-- Where each dossier of a round stands: by what anybody may know who sees the dossier. Points, stars proposed and decisions that are
-- not published yet are no part of it.
create view reporting.dossier_progress as
  select d.id, d.round_id,
         case when d.state in ('draft', 'submitted', 'supplement-asked', 'refused', 'withdrawn') then d.state
              when told.granted then 'recognised'
              when told.forwarded then 'forwarded'
              when told.told then 'not-recognised'
              when cases.open then 'in-council'
              when cases.closed then 'scored'
              else 'accepted' end as step
    from dossiers.dossier d
    left join lateral (select true as told, bool_or(n.granted is not null) as granted, bool_or(n.forwarded_to is not null) as forwarded
                         from evaluation.evaluation_case e join ranking.decision_item n on n.case_id = e.id and n.active
                         join ranking.decision c on c.id = n.decision_id and c.state = 'published'
                        where e.dossier_id = d.id having count(*) > 0) told on true
    left join lateral (select bool_or(e.state in ('assigned', 'scoring', 'discussion')) as open, bool_or(e.state = 'closed') as closed
                         from evaluation.evaluation_case e where e.dossier_id = d.id) cases on true;

-- Sales points as they stand today; the months between two inspections are those of the regulation in force.
create view reporting.sales_point_state as
  select p.id, p.unit_id, p.kind, p.state, p.recognised_on, p.published_on is not null as is_published,
         p.state in ('recognised', 'suspended') and p.published_on is not null
           and (coalesce(p.last_inspected_on, p.published_on) + make_interval(months => g.months))::date < platform.today() as inspection_overdue
    from sales.point p
    left join lateral (select (r.limits -> 'inspection.months' ->> 'value')::int as months from sales.regulation r
                        where r.state in ('in-force', 'replaced') and r.in_force_from <= platform.today()
                          and (r.in_force_to is null or r.in_force_to >= platform.today()) limit 1) g on true;

-- The districts that communes of today lie in, for marks on a map of former districts.
create view reporting.unit_area as
  select u.id as unit_id, coalesce(
           (select d.code from programme.unit d where d.id = u.id and d.kind = 'district'),
           (select d.code from programme.unit d where d.id = u.parent_id and d.kind = 'district'),
           (select d.code from programme.unit_scope s join programme.unit old on old.id = s.unit_id join programme.unit d on d.id = old.parent_id
             where s.ancestor_id = u.id and d.kind = 'district' group by d.id order by count(*) desc, d.id limit 1)) as district_code
    from programme.unit u where u.kind in ('district', 'commune');
