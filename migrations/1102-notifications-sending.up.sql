-- Sending: account mails have no notice beside them, and one attempt at a time speaks to the mail server.
alter table notifications.delivery
  add column template text,
  add column created_at timestamptz not null default clock_timestamp(),
  add column claimed_until timestamptz,
  add constraint delivery_template_is_mail check (template is null or channel = 'e-mail'),
  add constraint delivery_sent_at check ((state = 'sent') = (sent_at is not null));
comment on column notifications.delivery.template is
  'of account mails only: their secret link is made while they are sent; all other mails carry the text of their notice';
comment on column notifications.delivery.claimed_until is 'an attempt is speaking to the mail server, at most until then';

create index mailbox_search on notifications.mailbox_message
  using gin (platform.fold(recipient || ' ' || subject) gin_trgm_ops);
