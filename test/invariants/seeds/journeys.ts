const ONE_ACT = `seq = (select seq from platform.mandated_act order by seq limit 1)`;

/** Violations of the promises about those who fill in for a producer. */
export const JOURNEY_SEEDS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'J01-acts-stay-within-their-mandate': [
    [`update platform.mandated_act set actor_id = gen_random_uuid() where ${ONE_ACT}`],
    [`update platform.mandated_act set on_behalf_of = gen_random_uuid() where ${ONE_ACT}`],
    [`update platform.mandated_act set mandate_id = gen_random_uuid() where ${ONE_ACT}`],
    [`update platform.mandated_act set at = at - interval '400 days' where ${ONE_ACT}`],
    [`update platform.mandated_act set at = at + interval '400 days' where ${ONE_ACT}`],
  ],
};
