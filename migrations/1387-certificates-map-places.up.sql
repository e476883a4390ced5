-- Where a unit stands on the map, as the office said it; a correction is a new row, the newest counts.
create table certificates.map_place (
  unit_id text not null references programme.unit (id),
  number int not null check (number > 0),
  lon numeric(9, 6) not null check (lon between -180 and 180),
  lat numeric(9, 6) not null check (lat between -90 and 90),
  note text not null check (length(note) between 1 and 500),
  by_user uuid not null references identity.app_user (id),
  at timestamptz not null,
  primary key (unit_id, number)
);
create trigger map_place_append_only before update or delete on certificates.map_place
  for each row execute function platform.refuse_change();
create trigger map_place_no_truncate before truncate on certificates.map_place
  for each statement execute function platform.refuse_change();
create view certificates.map_place_now as
  select distinct on (unit_id) unit_id, number, lon, lat, note, by_user, at from certificates.map_place order by unit_id, number desc;
