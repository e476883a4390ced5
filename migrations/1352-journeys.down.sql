drop table platform.mandated_act;
alter table identity.session drop column acting_mandate_id;
alter table platform.history drop column on_behalf_of;
drop table journeys.resume_point;
drop table journeys.mandate;
drop view journeys.record;
drop index ideas.idea_product;
drop schema journeys;
