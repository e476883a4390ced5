/** Seeded violations of what sales points promise. */
export const SALES_POINT_SEEDS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'S01-recognised-point-stands-on-survey-and-decision': [
    [`update sales.point set area_m2 = 45 where recognised_on is not null`],
    [`delete from sales.survey`],
    [`delete from sales.point_decision where kind = 'recognition'`],
    [`update sales.point set registered_on = '2018-01-01'`],
  ],
  'S02-suspension-follows-the-ladder': [
    [`update sales.point_decision set ground = 'not-remedied' where kind = 'suspension'`],
    [`delete from sales.point_decision where kind = 'revocation'`],
  ],
  'S03-support-within-its-ceiling': [
    [`update sales.support set amount = cost`],
    [`update sales.support set cost = 900000000, amount = 200000000`],
    [`update sales.support set state = 'paid', recover_amount = null`],
    [
      `do $do$ declare c record; begin for c in select conname from pg_constraint where conrelid = 'sales.support'::regclass and contype = 'c' loop execute format('alter table sales.support drop constraint %I', c.conname); end loop; end $do$`,
      `update sales.support set paid_on = accepted_on - 2`,
    ],
  ],
  'S04-goods-follow-their-newest-check': [
    [`update sales.point set goods_verdict = 'breach'`],
    [`delete from sales.goods_check`],
  ],
  'S05-proof-of-life-is-of-its-day': [
    [`update sales.proof set day = day - 1`],
    [`update sales.proof set sha256 = repeat('0', 64)`],
    [`update sales.point set last_proof_on = null`],
  ],
  'S06-inspection-says-what-was-scanned': [[`delete from sales.scan`], [`delete from sales.warning`]],
};
