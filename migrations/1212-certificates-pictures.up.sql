-- Pictures of products for the public page; a new picture is a new row.
create table certificates.product_picture (
  id uuid primary key,
  product_id uuid not null references producers.product (id),
  sha256 text not null references platform.stored_file (sha256),
  media_type text not null check (media_type in ('image/jpeg', 'image/png')),
  added_by uuid not null references identity.app_user (id),
  added_at timestamptz not null,
  request_id text not null
);
create index product_picture_newest on certificates.product_picture (product_id, id desc);
create trigger product_picture_append_only before update or delete on certificates.product_picture
  for each row execute function platform.refuse_change();

-- The product set stands among the frozen facts, so that the register can be filtered by it.
alter table certificates.certificate disable trigger certificate_guard;
update certificates.certificate c set facts = c.facts || jsonb_build_object('sheetNo', (i.facts ->> 'sheetNo')::int, 'sheetName', null)
  from ranking.decision_item i where i.decision_id = c.decision_id and i.case_id = c.case_id and not c.facts ? 'sheetNo';
alter table certificates.certificate enable trigger certificate_guard;
create index certificate_sheet on certificates.certificate (((facts ->> 'sheetNo')::int), platform.fold(product_name), id) where file_sha256 is not null;
create index certificate_producer_search on certificates.certificate using gin (platform.fold(facts ->> 'producerName') gin_trgm_ops);
create index certificate_place_search on certificates.certificate using gin (platform.fold(facts ->> 'place') gin_trgm_ops);
create index certificate_event_time on certificates.certificate_event (id desc) where kind in ('issued', 'suspended', 'reinstated', 'withdrawn', 'superseded', 'expired', 'extended', 'held', 'hold-ended', 'extension-ended', 'lapsed');
