-- Ids of inspections are made on devices and say nothing of their order.
drop index sales.inspection_of_point;
create index inspection_of_point on sales.inspection (point_id, at desc, id);
