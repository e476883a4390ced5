drop table identity.bulk_undo;
drop table identity.bulk_item;
drop table identity.bulk_act;
