delete from notifications.delivery where state = 'dropped';
drop index notifications.delivery_waiting;
create index delivery_waiting on notifications.delivery (state) where state <> 'sent';
alter table notifications.delivery
  drop constraint delivery_dropped_is_mail,
  drop constraint delivery_state_check,
  add constraint delivery_state_check check (state in ('waiting', 'sent', 'failed'));
