drop view certificates.map_place_now;
drop table certificates.map_place;
