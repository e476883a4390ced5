drop index notifications.mailbox_search;
alter table notifications.delivery
  drop constraint delivery_sent_at,
  drop constraint delivery_template_is_mail,
  drop column claimed_until,
  drop column created_at,
  drop column template;
