create or replace view reporting.organisation_strengthened as
  select c.id::text as key, c.document_on as day, null::date as until, p.unit_id, p.id as producer_id, null::uuid as round_id,
         null::text as rulebook_id, null::int as sheet_no, null::int as stars, c.to_kind as kind, null::int as year, 1::numeric as amount,
         c.to_name as title, p.id::text as link_id
    from producers.kind_change c join producers.producer p on p.id = c.producer_id where c.from_kind <> c.to_kind;
