drop index certificates.certificate_event_time;
drop index certificates.certificate_place_search;
drop index certificates.certificate_producer_search;
drop index certificates.certificate_sheet;
alter table certificates.certificate disable trigger certificate_guard;
update certificates.certificate set facts = facts - array['sheetNo', 'sheetName'];
alter table certificates.certificate enable trigger certificate_guard;
drop table certificates.product_picture;
