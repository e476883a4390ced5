drop table exchange.webhook_attempt;
drop table exchange.webhook_delivery;
drop function exchange.guard_delivery();
drop table exchange.webhook;
