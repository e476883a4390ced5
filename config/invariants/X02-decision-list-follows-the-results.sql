-- A decision's list has the figures of the results, its lines are numbered 1, 2, 3…, and no line stands above one with a better mean.
-- examined
select count(*) from ranking.decision_item
-- violating
select i.case_id as what, format('line %s at place %s, %s/%s', i.position, i.place, i.sum, i.count) as why
  from (select i.*, row_number() over w as place, lag(i.sum) over w as sum_above, lag(i.count) over w as count_above, lag(i.rank) over w as rank_above
          from ranking.decision_item i window w as (partition by i.decision_id order by i.position)) i
  join evaluation.case_result r on r.case_id = i.case_id
 where i.position <> i.place or i.rank < i.rank_above or i.sum_above * i.count < i.sum * i.count_above
    or (i.sum, i.count, i.part_sums, i.dossier_id) is distinct from (r.sum, r.count, r.part_sums, r.dossier_id)
