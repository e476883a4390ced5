-- What is done under a mandate is done by its helper, for who agreed to it, not before the code was typed and not after the last day.
-- examined
select count(*) from platform.mandated_act
-- violating
select a.seq as what,
       case when m.id is null then 'no such mandate' when a.actor_id is distinct from m.helper_id then 'done by somebody else'
            when a.on_behalf_of <> m.giver_id then 'done for somebody else' else 'done outside its days' end as why
  from platform.mandated_act a left join journeys.mandate m on m.id = a.mandate_id
 where m.id is null or a.actor_id is distinct from m.helper_id or a.on_behalf_of <> m.giver_id
    or a.at < m.taken_at or (a.at at time zone 'Asia/Ho_Chi_Minh')::date > m.valid_through
