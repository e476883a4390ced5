drop view reporting.unit_area;
drop view reporting.sales_point_state;
drop view reporting.dossier_progress;
drop view reporting.step_time;
drop view reporting.scored;
drop view reporting.certificate_ending;
create or replace view reporting.certificate as
  select c.id::text as key, c.issued_on as day,
         case when c.state in ('suspended', 'withdrawn', 'superseded') then c.state_since
              when isfinite(c.ends_on) then greatest(c.ends_on, c.extended_to) + 1 end as until,
         c.unit_id, c.producer_id, f.round_id, f.rulebook_id, f.sheet_no, c.stars, c.state as kind, c.year, 1::numeric as amount,
         c.product_name as title, c.id::text as link_id
    from certificates.certificate c join dossiers.dossier f on f.id = c.dossier_id where c.state <> 'preparing';
