const ACT = `insert into identity.bulk_act (id, act, by_user, at, undo_until, request_id)
  select gen_random_uuid(), 'ideas.select', id, platform.now(), platform.now() + interval '1 hour', 'seeded' from identity.app_user limit 1`;
const ITEM = (version: string): string => `insert into identity.bulk_item (act_id, row_id, position, version, fault)
  select a.id, i.id, 0, ${version}, case when ${version} is null then 'x' end
    from identity.bulk_act a, (select id from ideas.idea order by id limit 1) i where a.request_id = 'seeded'`;
const STEP = `insert into platform.history (entity, entity_id, action, from_state, to_state, actor_id, request_id, at)
  select 'sitting', i.row_id, 'seeded', null, 'seeded', a.by_user, 'seeded', a.at
    from identity.bulk_item i join identity.bulk_act a on a.id = i.act_id where a.request_id = 'seeded'`;
const UNDO = (at: string): string => `insert into identity.bulk_undo (act_id, row_id, by_user, at)
  select a.id, i.row_id, a.by_user, ${at} from identity.bulk_item i join identity.bulk_act a on a.id = i.act_id where a.request_id = 'seeded'`;

const COMMENT = (
  side: string,
): string => `insert into dossiers.comment (id, dossier_id, audience, side, body, author_id, at)
  select gen_random_uuid(), d.id, 'office', '${side}', 'Thử', u.id, platform.now()
    from (select id from dossiers.dossier order by id limit 1) d, (select id from identity.app_user order by id limit 1) u`;

/** Violations of the promises of acts on many rows and of comments. */
export const BULK_SEEDS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'X71-what-was-taken-back-was-of-its-day': [
    [ACT, ITEM('2')],
    [ACT, ITEM('2'), STEP, UNDO(`a.undo_until`)],
    [ACT, ITEM('null::int'), UNDO(`a.at`)],
    [
      `insert into platform.history (entity, entity_id, action, from_state, to_state, actor_id, request_id, at)
         select 'idea', id, 'undo-select', 'selected', 'submitted', gen_random_uuid(), 'seeded', platform.now() from ideas.idea limit 1`,
    ],
  ],
  'X72-each-comment-is-told-once': [
    [COMMENT('office')],
    [
      `insert into platform.past_event (id, topic, event_version, occurred_at, data)
         values (gen_random_uuid(), 'dossiers.commented', 1, platform.now(), jsonb_build_object('commentId', gen_random_uuid()))`,
    ],
    [`alter table dossiers.comment drop constraint comment_check`, COMMENT('producer')],
  ],
};
