const ONE_UPLOAD = `id = (select id from dossiers.upload where producer_id is not null and file_id is not null order by id limit 1)`;
const ONE_RENEWED = `id = (select id from dossiers.paper where replaces_id is not null order by id limit 1)`;

/** Violations of the promises of the producers' wallets. */
export const WALLET_SEEDS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'X68-each-reminder-of-a-paper-has-its-event': [
    [`delete from platform.outbox where topic = 'dossiers.paper-expiring'`],
    [`delete from dossiers.paper_reminder`],
    [`update dossiers.paper_reminder set at = at - interval '90 days'`],
  ],
  'X69-wallet-holds-the-same-bytes-once': [
    [`update dossiers.upload set declared_sha256 = repeat('0', 64) where ${ONE_UPLOAD}`],
    [`update dossiers.upload set producer_id = gen_random_uuid() where ${ONE_UPLOAD}`],
    [
      `insert into dossiers.upload select (jsonb_populate_record(u, jsonb_build_object('id', gen_random_uuid(), 'file_id', gen_random_uuid()))).*
         from dossiers.upload u where ${ONE_UPLOAD}`,
    ],
  ],
  'X70-renewed-paper-follows-its-own': [
    [`update dossiers.paper set producer_id = gen_random_uuid() where ${ONE_RENEWED}`],
    [
      `insert into dossiers.dossier_paper select d.id, p.id from dossiers.dossier d,
         (select id from dossiers.paper where ${ONE_RENEWED} union select replaces_id from dossiers.paper where ${ONE_RENEWED}) p
        where d.state = 'draft' on conflict do nothing`,
    ],
  ],
};
