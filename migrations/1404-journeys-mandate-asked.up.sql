-- A mandate that the helper asked for: the producer agrees in the application, or tells the code that was mailed to him.
alter table journeys.mandate add column asked boolean not null default false;
alter table journeys.mandate add constraint mandate_asked_by check (not asked or helper_id is not null);
