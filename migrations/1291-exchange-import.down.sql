drop index producers.product_name;
drop index producers.producer_name;
drop function platform.delete_untouched(regclass, uuid[]);
drop schema exchange cascade;
