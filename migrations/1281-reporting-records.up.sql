-- What figures are computed from: one view a subject, over the records of the modules that own them, all with the same columns, so
-- that an indicator is only a name, a view and a measure. A change of a module's tables is mended here and nowhere else.
--   key         unique in the view; with the day, the order of its list
--   day, until  when it counts; until ends a stock (in force, recognised)
--   unit_id     the unit that the record was made in, never a later one
--   rulebook_id, sheet_no   the product set
--   amount      what is summed, where something is; link_id what the page of the record is found by
create schema reporting;

create view reporting.idea_sent as
  select i.id::text as key, (i.submitted_at at time zone 'Asia/Ho_Chi_Minh')::date as day, null::date as until, i.unit_id, i.producer_id,
         null::uuid as round_id, null::text as rulebook_id, i.sheet_no, null::int as stars, i.state as kind, null::int as year, 1::numeric as amount,
         i.product_name as title, i.id::text as link_id
    from ideas.idea i where i.submitted_at is not null;

create view reporting.idea_approved as
  select i.id::text as key, (i.decided_at at time zone 'Asia/Ho_Chi_Minh')::date as day, null::date as until, i.unit_id, i.producer_id,
         null::uuid as round_id, null::text as rulebook_id, i.sheet_no, null::int as stars,
         case when i.is_new_product then 'new' else 'existing' end as kind, null::int as year, 1::numeric as amount,
         i.product_name as title, i.id::text as link_id
    from ideas.idea i where i.state = 'selected';

create view reporting.plan_approved as
  select p.id::text as key, p.approved_on as day, null::date as until, p.unit_id, p.producer_id, null::uuid as round_id,
         null::text as rulebook_id, i.sheet_no, null::int as stars, null::text as kind, p.horizon_years as year, p.declared_total::numeric as amount,
         p.product_name as title, p.id::text as link_id
    from plans.plan p join ideas.idea i on i.id = p.idea_id where p.state = 'approved';

create view reporting.plan_capital as
  select p.id || '/' || c.year || '/' || c.source as key, p.approved_on as day, null::date as until, p.unit_id, p.producer_id,
         null::uuid as round_id, null::text as rulebook_id, i.sheet_no, null::int as stars, c.source as kind, c.year, c.amount::numeric as amount,
         p.product_name as title, p.id::text as link_id
    from plans.plan p join ideas.idea i on i.id = p.idea_id join plans.plan_capital c on c.plan_id = p.id where p.state = 'approved';

-- Proposed for evaluation: filed and not withdrawn. A reassessment proposes no product anew.
create view reporting.proposal as
  select d.id::text as key, d.filed_on as day, null::date as until, d.unit_id, d.producer_id, d.round_id, d.rulebook_id, d.sheet_no,
         null::int as stars, d.kind, r.year, 1::numeric as amount, x.name as title, d.id::text as link_id
    from dossiers.dossier d join producers.product x on x.id = d.product_id join programme.round r on r.id = d.round_id
   where d.receipt_no is not null and d.state <> 'withdrawn' and d.kind <> 'reassessment';

-- Rated: by a published decision only. What is approved and not announced is nobody's figure.
create view reporting.rating as
  select i.case_id || '/' || d.id as key, d.published_on as day, null::date as until, i.unit_id, i.producer_id, d.round_id, f.rulebook_id,
         f.sheet_no, i.granted as stars, f.kind, r.year, 1::numeric as amount, x.name as title, d.id::text as link_id
    from ranking.decision d join ranking.decision_item i on i.decision_id = d.id and i.granted is not null
    join dossiers.dossier f on f.id = i.dossier_id join producers.product x on x.id = i.product_id join programme.round r on r.id = d.round_id
   where d.state = 'published';

-- Certificates from issue to the end of their life; a suspension takes them out from its day on.
create view reporting.certificate as
  select c.id::text as key, c.issued_on as day,
         case when c.state in ('suspended', 'withdrawn', 'superseded') then c.state_since
              when isfinite(c.ends_on) then greatest(c.ends_on, c.extended_to) + 1 end as until,
         c.unit_id, c.producer_id, f.round_id, f.rulebook_id, f.sheet_no, c.stars, c.state as kind, c.year, 1::numeric as amount,
         c.product_name as title, c.id::text as link_id
    from certificates.certificate c join dossiers.dossier f on f.id = c.dossier_id where c.state <> 'preparing';

create view reporting.withdrawal as
  select e.id::text as key, (e.at at time zone 'Asia/Ho_Chi_Minh')::date as day, null::date as until, c.unit_id, c.producer_id, f.round_id,
         f.rulebook_id, f.sheet_no, c.stars, e.kind, c.year, 1::numeric as amount, c.product_name as title,
         c.id::text as link_id
    from certificates.certificate_event e join certificates.certificate c on c.id = e.certificate_id
    join dossiers.dossier f on f.id = c.dossier_id where e.kind in ('withdrawn', 'suspended');

-- The cycle of a certificate, by the day on which it must be reassessed.
create view reporting.reassessment_due as
  select y.id::text as key, y.valid_through as day, null::date as until, y.unit_id, y.producer_id, null::uuid as round_id,
         null::text as rulebook_id, null::int as sheet_no, y.stars, y.state as kind, null::int as year, 1::numeric as amount,
         y.product_name as title, y.id::text as link_id
    from reassessment.cycle y;
create view reporting.reassessment_done as
  select y.id::text as key, y.result_on as day, null::date as until, y.unit_id, y.producer_id, null::uuid as round_id,
         null::text as rulebook_id, null::int as sheet_no, y.stars, coalesce(y.outcome, 'none') as kind, null::int as year, 1::numeric as amount,
         y.product_name as title, y.id::text as link_id
    from reassessment.cycle y where y.result_on is not null;
create view reporting.reassessment_overdue as
  select y.id::text as key, y.ends_on as day, null::date as until, y.unit_id, y.producer_id, null::uuid as round_id,
         null::text as rulebook_id, null::int as sheet_no, y.stars, y.state as kind, null::int as year, 1::numeric as amount,
         y.product_name as title, y.id::text as link_id
    from reassessment.cycle y where y.state in ('running', 'leaving') and y.ends_on < platform.today();
create view reporting.reassessment_held as
  select h.id || '/' || y.id as key, h.from_on as day, coalesce(h.ended_on, h.to_on) + 1 as until, y.unit_id, y.producer_id, null::uuid as round_id,
         null::text as rulebook_id, null::int as sheet_no, y.stars, h.reason as kind, null::int as year, 1::numeric as amount,
         y.product_name as title, y.id::text as link_id
    from reassessment.hold h join reassessment.hold_item i on i.hold_id = h.id join reassessment.cycle y on y.id = i.cycle_id
   where h.state in ('in-force', 'ended');

create view reporting.inspection as
  select i.id::text as key, (r.ended_at at time zone 'Asia/Ho_Chi_Minh')::date as day, null::date as until, i.unit_id, i.producer_id,
         null::uuid as round_id, null::text as rulebook_id, i.sheet_no, null::int as stars, i.kind, null::int as year, 1::numeric as amount,
         i.product_name as title, i.id::text as link_id
    from inspection.inspection i join inspection.record r on r.inspection_id = i.id;

create view reporting.grant_decided as
  select g.id::text as key, g.decided_on as day, null::date as until, g.unit_id, g.producer_id, null::uuid as round_id,
         null::text as rulebook_id, null::int as sheet_no, g.stars, g.source as kind, g.year, g.decided::numeric as amount,
         g.product_name as title, g.id::text as link_id
    from support.support_grant g where g.decided is not null and g.state <> 'cancelled';
create view reporting.grant_paid as
  select d.id::text as key, d.paid_on as day, null::date as until, g.unit_id, g.producer_id, null::uuid as round_id,
         null::text as rulebook_id, null::int as sheet_no, g.stars, g.source as kind, g.year, d.amount::numeric as amount,
         g.product_name as title, g.id::text as link_id
    from support.disbursement d join support.support_grant g on g.id = d.grant_id;

create view reporting.sales_point as
  select p.id::text as key, p.recognised_on as day, case when p.state <> 'recognised' then p.state_since end as until, p.unit_id,
         null::uuid as producer_id, null::uuid as round_id, null::text as rulebook_id, null::int as sheet_no, null::int as stars, p.kind,
         null::int as year, 1::numeric as amount, p.name as title, p.id::text as link_id
    from sales.point p where p.recognised_on is not null;

-- Entries of the small registers. A contest's week counts when it is over, everything else from its first day.
create view reporting.entry as
  select e.id::text as key, case when e.kind = 'contest-week' then e.to_on else e.from_on end as day, null::date as until, e.unit_id,
         null::uuid as producer_id, e.round_id, null::text as rulebook_id, null::int as sheet_no, null::int as stars, e.kind, e.year,
         e.items::numeric as amount, e.title, e.id::text as link_id,
         e.register, e.participants, e.women, e.products, e.producers, e.value, e.broadcast_on, u.kind as level
    from activities.entry e join programme.unit u on u.id = e.unit_id where e.retracted_at is null;
create view reporting.broadcast as
  select e.id::text as key, e.broadcast_on as day, null::date as until, e.unit_id, null::uuid as producer_id, null::uuid as round_id,
         null::text as rulebook_id, null::int as sheet_no, null::int as stars, e.kind, null::int as year, e.items::numeric as amount, e.title,
         e.id::text as link_id
    from activities.entry e where e.retracted_at is null and e.broadcast_on is not null;

-- Yearly results; a year counts on its last day.
create view reporting.result as
  select x.id::text as key, make_date(x.year, 12, 31) as day, null::date as until, x.unit_id, x.producer_id, null::uuid as round_id,
         null::text as rulebook_id, null::int as sheet_no, null::int as stars,
         case when x.sells_online then 'online' else 'offline' end as kind, x.year, x.revenue::numeric as amount, p.name as title,
         x.id::text as link_id, x.jobs, x.profit, x.export_value
    from activities.producer_result x join producers.producer p on p.id = x.producer_id;

-- Growth of revenue in per cent, against the last year told before the producer's first idea came in.
create view reporting.growth_since_joining as
  select r.key, r.day, r.until, r.unit_id, r.producer_id, r.round_id, r.rulebook_id, r.sheet_no, r.stars, r.kind, r.year,
         round((r.amount * 100)::numeric(60, 30) / b.revenue, 30) - 100 as amount, r.title, r.link_id
    from reporting.result r
    join lateral (select min((i.submitted_at at time zone 'Asia/Ho_Chi_Minh')::date) as joined from ideas.idea i where i.producer_id = r.producer_id) j on true
    join lateral (select x.revenue from activities.producer_result x
                   where x.producer_id = r.producer_id and x.year < extract(year from j.joined) and x.revenue > 0 order by x.year desc limit 1) b on true
   where r.year >= extract(year from j.joined);
create view reporting.growth_in_year as
  select r.key, r.day, r.until, r.unit_id, r.producer_id, r.round_id, r.rulebook_id, r.sheet_no, r.stars, r.kind, r.year,
         round((r.amount * 100)::numeric(60, 30) / b.revenue, 30) - 100 as amount, r.title, r.link_id
    from reporting.result r join activities.producer_result b on b.producer_id = r.producer_id and b.year = r.year - 1 and b.revenue > 0;

-- A producer is new on the day its first idea was approved; strengthened when it grew into another kind of organisation.
create view reporting.organisation_new as
  select p.id::text as key, f.day, null::date as until, p.unit_id, p.id as producer_id, null::uuid as round_id, null::text as rulebook_id,
         null::int as sheet_no, null::int as stars, p.kind, null::int as year, 1::numeric as amount, p.name as title, p.id::text as link_id
    from producers.producer p
    join lateral (select min((i.decided_at at time zone 'Asia/Ho_Chi_Minh')::date) as day from ideas.idea i
                   where i.producer_id = p.id and i.state = 'selected') f on f.day is not null;
create view reporting.organisation_strengthened as
  select c.id::text as key, c.document_on as day, null::date as until, p.unit_id, p.id as producer_id, null::uuid as round_id,
         null::text as rulebook_id, null::int as sheet_no, null::int as stars, c.to_kind as kind, null::int as year, 1::numeric as amount,
         c.to_name as title, p.id::text as link_id
    from producers.kind_change c join producers.producer p on p.id = c.producer_id where c.from_kind <> c.to_kind;

-- A unit of then: the district of its commune (the unit itself where there is none). A unit of now: the one commune of today that it
-- lies in; none where the old unit was split, and none for the districts that are no more.
create view reporting.unit_place as
  select u.id as unit_id, case when u.kind = 'commune' and up.kind = 'district' then up.id else u.id end as then_id,
         case when u.kind = 'province' then u.id else now.id end as now_id
    from programme.unit u left join programme.unit up on up.id = u.parent_id
    left join lateral (
      select case when count(*) = 1 then min(t.id) end as id from programme.unit_scope s join programme.unit t on t.id = s.ancestor_id
       where s.unit_id = u.id and t.kind = 'commune' and t.valid_from <= platform.today() and (t.valid_to is null or t.valid_to >= platform.today())
    ) now on u.kind = 'commune';

-- What kind of organisation a producer was on a day.
create function reporting.producer_kind(asked uuid, on_day date) returns text language sql stable as $$
  select coalesce((select c.from_kind from producers.kind_change c where c.producer_id = asked and c.document_on > on_day
                    order by c.document_on, c.id limit 1),
                  (select p.kind from producers.producer p where p.id = asked))
$$;
create index idea_decided on ideas.idea (decided_at) where state = 'selected';
create index dossier_filed on dossiers.dossier (filed_on) where receipt_no is not null;
create index plan_approved_on on plans.plan (approved_on) where state = 'approved';

-- Rounds with what a report says of them: the points that a product needs to be sent up, and the last days.
create view reporting.round as
  select r.id, r.year, r.number, r.name, r.kind, l.level as first_level, (l.up ->> 'fromPoints')::int as pass_up,
         (select d.due_on from programme.round_deadline d where d.round_id = r.id and d.level = l.level and d.task = 'send-up') as send_up_on,
         (select max(d.due_on) from programme.round_deadline d where d.round_id = r.id and d.task = 'finish') as finish_on
    from programme.round r join criteria.procedure p on p.id = r.procedure_id
    left join lateral (select x.value ->> 'level' as level, x.value -> 'passUp' as up
                         from jsonb_array_elements(p.content -> 'levels') with ordinality as x (value, place)
                        where x.value ->> 'act' = 'score' order by x.place limit 1) l on true;
