drop index sales.inspection_of_point;
create index inspection_of_point on sales.inspection (point_id, id desc);
