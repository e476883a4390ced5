-- An organisation that is in the programme is strengthened by growing into another kind, or by support that was paid to it.
create or replace view reporting.organisation_strengthened as
  select c.id::text as key, c.document_on as day, null::date as until, p.unit_id, p.id as producer_id, null::uuid as round_id,
         null::text as rulebook_id, null::int as sheet_no, null::int as stars, c.to_kind as kind, null::int as year, 1::numeric as amount,
         c.to_name as title, p.id::text as link_id
    from producers.kind_change c join producers.producer p on p.id = c.producer_id where c.from_kind <> c.to_kind
  union all
  select d.id::text, d.paid_on, null, g.unit_id, g.producer_id, null, null, null, g.stars, 'supported', g.year, 1, p.name, p.id::text
    from support.disbursement d join support.support_grant g on g.id = d.grant_id join producers.producer p on p.id = g.producer_id
   where exists (select from ideas.idea i where i.producer_id = g.producer_id and i.state = 'selected'
                    and (i.decided_at at time zone 'Asia/Ho_Chi_Minh')::date < d.paid_on)
      or exists (select from certificates.certificate c where c.producer_id = g.producer_id and c.issued_on <= d.paid_on);
