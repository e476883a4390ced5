/** SQL of one table for the ministry: rows `key`, `body` by year `$1`, round `$2`, unit `$3`; and its sums over `t (key, body)`. */
export interface TableSql {
  readonly rows: string;
  readonly sums: readonly string[];
}

/** Only of this unit, what lies below it or was merged into it. */
const within = (column: string): string =>
  `($3::text is null or exists (select 1 from programme.unit_scope s where s.ancestor_id = $3 and s.unit_id = ${column}))`;
const total = (field: string): string => `coalesce(sum((body ->> '${field}')::numeric), 0)`;
const count = (condition: string): string => `count(*) filter (where ${condition})`;

/** By the names of MINISTRY_TABLES; the order of the sums is the order there. */
export const TABLE_SQL: Readonly<Record<string, TableSql>> = {
  'san-pham': {
    rows: `select c.issued_on || '/' || c.id as key, jsonb_build_object('productCode', c.product_code, 'productName', c.product_name,
        'producerName', coalesce(c.facts ->> 'producerName', p.name), 'producerKind', p.kind, 'unitName', u.name,
        'sheetNo', coalesce(f.sheet_no, x.sheet_no), 'roundName', r.name, 'stars', c.stars, 'decisionNumber', coalesce(d.number, c.facts ->> 'decisionNumber'),
        'issuedOn', c.issued_on, 'endsOn', case when isfinite(c.ends_on) then c.ends_on end, 'revenue', v.revenue,
        'state', certificates.live_state(c, platform.today()), 'producerId', c.producer_id, 'year', extract(year from c.issued_on)) as body
      from certificates.certificate c join producers.producer p on p.id = c.producer_id join producers.product x on x.id = c.product_id
      join programme.unit u on u.id = c.unit_id left join dossiers.dossier f on f.id = c.dossier_id
      left join programme.round r on r.id = f.round_id left join ranking.decision d on d.id = c.decision_id
      left join activities.producer_result v on v.producer_id = c.producer_id and v.year = extract(year from c.issued_on)
     where certificates.whole(c) and ($1::int is null or extract(year from c.issued_on) = $1) and ($2::uuid is null or f.round_id = $2)
       and ${within('c.unit_id')}`,
    sums: [
      count(`(body ->> 'stars')::int >= 4`),
      `(select coalesce(sum(revenue), 0) from (select distinct body ->> 'producerId', body ->> 'year', (body ->> 'revenue')::numeric as revenue from t) once)`,
    ],
  },
  'danh-gia': {
    rows: `select d.published_on || '/' || d.id || '/' || lpad(i.position::text, 6, '0') as key, jsonb_build_object('roundName', r.name,
        'productName', x.name, 'producerName', p.name, 'unitName', u.name, 'kind', f.kind, 'level', d.level, 'sum', i.sum, 'count', i.count,
        'shownMean', i.facts ->> 'shownMean', 'starProposed', i.star_proposed, 'granted', i.granted, 'decisionNumber', d.number,
        'publishedOn', d.published_on, 'forwardedTo', i.forwarded_to) as body
      from ranking.decision_item i join ranking.decision d on d.id = i.decision_id and d.state = 'published'
      join programme.round r on r.id = d.round_id join dossiers.dossier f on f.id = i.dossier_id
      join producers.product x on x.id = i.product_id join producers.producer p on p.id = i.producer_id join programme.unit u on u.id = i.unit_id
     where ($1::int is null or r.year = $1) and ($2::uuid is null or d.round_id = $2) and ${within('i.unit_id')}`,
    sums: [count(`body ->> 'granted' is not null`), count(`body ->> 'forwardedTo' is not null`)],
  },
  'ho-tro': {
    rows: `select g.year || '/' || g.id as key, jsonb_build_object('resolutionNumber', n.number, 'lineTitle', l.title, 'productName', g.product_name,
        'producerName', g.producer_name, 'producerKind', g.producer_kind, 'unitName', u.name, 'year', g.year, 'source', g.source,
        'decisionNo', g.decision_no, 'decidedOn', g.decided_on, 'decided', g.decided, 'paid', g.paid, 'recovered', g.recovered, 'state', g.state) as body
      from support.support_grant g join support.resolution n on n.id = g.resolution_id join support.policy_line l on l.id = g.line_id
      join programme.unit u on u.id = g.unit_id
     where g.decided is not null and g.state <> 'cancelled' and ($1::int is null or g.year = $1) and $2::uuid is null and ${within('g.unit_id')}`,
    sums: [total('decided'), total('paid'), total('recovered')],
  },
  'thi-truong': {
    rows: `select e.from_on || '/' || e.id as key, jsonb_build_object('kind', e.kind, 'title', e.title, 'market', e.market, 'unitName', u.name,
        'fromOn', e.from_on, 'toOn', e.to_on, 'items', e.items, 'producers', e.producers, 'products', e.products, 'value', e.value) as body
      from activities.entry e join programme.unit u on u.id = e.unit_id
     where e.register = 'promotion' and e.retracted_at is null and ($1::int is null or extract(year from e.from_on) = $1) and $2::uuid is null
       and ${within('e.unit_id')}`,
    sums: [total('items'), total('value')],
  },
  'diem-ban': {
    rows: `select p.recognised_on || '/' || p.id as key, jsonb_build_object('code', p.code, 'name', p.name, 'kind', p.kind, 'placeKind', p.place_kind,
        'unitName', u.name, 'areaM2', p.area_m2, 'recognisedOn', p.recognised_on, 'recognisedThrough', p.recognised_through,
        'lastInspectedOn', p.last_inspected_on, 'state', p.state) as body
      from sales.point p join programme.unit u on u.id = p.unit_id
     where p.recognised_on is not null and ($1::int is null or extract(year from p.recognised_on) = $1) and $2::uuid is null and ${within('p.unit_id')}`,
    sums: [count(`body ->> 'state' = 'recognised'`), total('areaM2')],
  },
};
