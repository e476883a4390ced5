-- A product is decided in writing only as a reassessment, in its first round, by sheets that lie within the limit of the council's
-- rules and in one band.
-- examined
select count(*) from evaluation.case_result where mode = 'written'
-- violating
with sheets as (
  select r.case_id, max(b.total) - min(b.total) as spread, min(b.scoring_round) as first, max(b.scoring_round) as last,
         count(distinct (select max(band.band) from (values (1, 0), (2, 30), (3, 50), (4, 70), (5, 90)) as band (band, from_points)
                          where b.total >= band.from_points)) as bands
    from evaluation.case_result r join evaluation.ballot b on b.id = any(r.counted_ballots)
   where r.mode = 'written' group by r.case_id)
select r.case_id as what,
       format('%s, spread %s, bands %s, rounds %s to %s', c.facts ->> 'kind', s.spread, s.bands, s.first, s.last) as why
  from evaluation.case_result r join evaluation.evaluation_case c on c.id = r.case_id join sheets s on s.case_id = r.case_id
  left join evaluation.sitting w on w.id = c.written_sitting_id and w.id = c.sitting_id and w.mode = 'written'
 where c.facts ->> 'kind' is distinct from 'reassessment' or w.id is null or s.bands <> 1 or s.first <> 1 or s.last <> 1
    or s.spread > (select (k.rules ->> 'spreadLimit')::int from evaluation.council_rules k
                    where k.council_id = r.council_id and k.version = c.rules_version)
