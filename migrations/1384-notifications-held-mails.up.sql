-- A mail whose act was taken back before it left: it is never sent.
alter table notifications.delivery
  drop constraint delivery_state_check,
  add constraint delivery_state_check check (state in ('waiting', 'sent', 'failed', 'dropped')),
  add constraint delivery_dropped_is_mail check (state <> 'dropped' or channel = 'e-mail');
drop index notifications.delivery_waiting;
create index delivery_waiting on notifications.delivery (state) where state in ('waiting', 'failed');
