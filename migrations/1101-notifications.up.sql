-- Notices to people: one per event and person, each channel delivered once.
create schema notifications;

create table notifications.notification (
  id uuid primary key,
  user_id uuid not null references identity.app_user (id),
  event_id uuid not null,
  template text not null,
  title text not null,
  body text not null,
  link text,
  created_at timestamptz not null,
  read_at timestamptz,
  unique (event_id, user_id)
);
create index notification_user on notifications.notification (user_id, created_at desc, id desc);
create index notification_unread on notifications.notification (user_id) where read_at is null;

create table notifications.delivery (
  id uuid primary key,
  event_id uuid not null,
  user_id uuid not null references identity.app_user (id),
  channel text not null check (channel in ('in-app', 'e-mail')),
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed')),
  attempts int not null default 0,
  last_error text,
  sent_at timestamptz,
  unique (event_id, user_id, channel)
);
create index delivery_waiting on notifications.delivery (state) where state <> 'sent';

-- Where no mail server is set, mails are read here.
create table notifications.mailbox_message (
  id uuid primary key,
  message_id text not null unique,
  recipient text not null,
  subject text not null,
  body text not null,
  sent_at timestamptz not null
);
create index mailbox_recent on notifications.mailbox_message (sent_at desc, id desc);
