-- A member's sheets for a product are versions 1, 2, 3… in the order in which they came.
-- examined
select count(*) from evaluation.ballot
-- violating
select id as what, format('version %s stands at place %s', version, place) as why
  from (select id, version, cast_at, row_number() over (partition by case_id, member_id order by version) as place,
               lag(cast_at) over (partition by case_id, member_id order by version) as before
          from evaluation.ballot) b
 where version <> place or before > cast_at
