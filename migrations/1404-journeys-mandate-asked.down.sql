alter table journeys.mandate drop constraint mandate_asked_by;
alter table journeys.mandate drop column asked;
