-- Every claimed idempotency key has the answer of the one effect that it stands for.
-- examined
select count(*) from platform.idempotency
-- violating
select key as what, format('%s without an answer', command) as why from platform.idempotency where result is null or fingerprint = ''
