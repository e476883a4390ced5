import { EXCHANGE_SEEDS } from './seeds/exchange';
import { BULK_SEEDS } from './seeds/bulk';
import { INSPECTION_SEEDS } from './seeds/inspection';
import { REPORT_SEEDS } from './seeds/reports';
import { ACTIVITY_SEEDS } from './seeds/activities';
import { JOURNEY_SEEDS } from './seeds/journeys';
import { SUPPORT_SEEDS } from './seeds/support';
import { WALLET_SEEDS } from './seeds/wallet';
import { MEETING_SEEDS } from './seeds/meeting';
import { WRITTEN_SEEDS } from './seeds/written';
import { PUBLIC_SEEDS } from './seeds/public';
import { SALES_POINT_SEEDS } from './seeds/sales-points';
import { REASSESSMENT_SEEDS } from './seeds/reassessment';

/** For each invariant the ways in which a seeded violation breaks it: SQL that runs with all triggers and foreign keys off. */
const dropChecks = (table: string): string => `do $do$ declare c record; begin
  for c in select conname from pg_constraint where conrelid = '${table}'::regclass and contype = 'c' loop
    execute format('alter table ${table} drop constraint %I', c.conname);
  end loop; end $do$`;

const ONE_BALLOT = `id = (select id from evaluation.ballot order by id limit 1)`;
const ONE_CERTIFICATE = `id = (select id from certificates.certificate order by id limit 1)`;
const ONE_CASE = `case_id = (select case_id from ranking.decision_item order by position limit 1)`;
const ONE_DOSSIER = `id = (select id from dossiers.dossier order by id limit 1)`;
const HISTORY = `insert into platform.history (entity, entity_id, action, from_state, to_state, actor_id, request_id, at)`;
const SYSTEM = `'00000000-0000-7000-8000-000000000001'`;

export const SEEDS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  ...ACTIVITY_SEEDS,
  ...BULK_SEEDS,
  ...JOURNEY_SEEDS,
  ...WALLET_SEEDS,
  ...REPORT_SEEDS,
  ...MEETING_SEEDS,
  ...WRITTEN_SEEDS,
  ...EXCHANGE_SEEDS,
  ...PUBLIC_SEEDS,
  ...REASSESSMENT_SEEDS,
  'I01-no-sheet-after-closing': [
    [
      `update evaluation.ballot set cast_at = (select max(closed_at) + interval '1 second' from evaluation.case_result) where ${ONE_BALLOT}`,
    ],
  ],
  'I02-counted-sheets-are-the-newest-of-those-who-may': [
    [`update evaluation.case_result set counted_ballots = counted_ballots[2:], count = count - 1, sum = 0`],
    [
      `insert into evaluation.ballot select (jsonb_populate_record(b, jsonb_build_object('id', gen_random_uuid(), 'version', 2, 'reason', 'x'))).*
        from evaluation.ballot b where ${ONE_BALLOT}`,
    ],
    [
      `insert into evaluation.conflict (id, case_id, member_id, ground, source, detail, found_at)
      select gen_random_uuid(), case_id, member_id, 'declared', 'declared-by-member', 'x', '2024-01-01' from evaluation.ballot where ${ONE_BALLOT}`,
    ],
  ],
  'I03-sheet-versions-are-contiguous': [[`update evaluation.ballot set version = 7, reason = 'x' where ${ONE_BALLOT}`]],
  'I04-sheets-come-from-seated-members': [
    [
      `update evaluation.council_member set seat = 'secretary' where id = (select member_id from evaluation.ballot where ${ONE_BALLOT})`,
    ],
    [`update evaluation.ballot set member_id = gen_random_uuid() where ${ONE_BALLOT}`],
  ],
  'I05-sheets-tick-printed-options': [
    [`update evaluation.ballot set ticks = ticks || '{"A.1.1": 99}' where ${ONE_BALLOT}`],
    [`update evaluation.ballot set ticks = ticks || '{"Z.9.9": 0}' where ${ONE_BALLOT}`],
    [
      `update evaluation.ballot set ticks = ticks - (select jsonb_object_keys(ticks) order by 1 limit 1) where ${ONE_BALLOT}`,
    ],
  ],
  'I06-one-result-for-each-closed-product': [
    [`delete from evaluation.case_result where ${ONE_CASE}`],
    [
      `update evaluation.evaluation_case set state = 'discussion' where id = (select case_id from evaluation.case_result limit 1)`,
    ],
  ],
  'I07-what-is-final-stays-final': [
    [`${HISTORY} values ('idea', gen_random_uuid(), 'return', 'selected', 'returned', ${SYSTEM}, 'x', platform.now())`],
  ],
  'I08-one-rulebook-from-filing-to-result': [
    [`update evaluation.case_result set rulebook_sha256 = repeat('0', 64) where ${ONE_CASE}`],
    [`update dossiers.dossier set rulebook_id = '26-2026'`],
  ],
  'I08-published-content-has-its-hash': [
    [`update criteria.rulebook set content = jsonb_set(content, '{bands,0,from}', '91') where id = '148-2023'`],
  ],
  'I08-rulebook-of-the-filing-day': [[`update dossiers.dossier set filed_on = '2026-06-01' where ${ONE_DOSSIER}`]],
  'I09-quorum-of-each-result': [
    [`update evaluation.case_result set present = quorum_required - 1 where ${ONE_CASE}`],
    [`update evaluation.case_result set quorum_required = 1 where ${ONE_CASE}`],
    [`update evaluation.attendance set left_at = arrived_at`],
  ],
  'I11-result-is-the-sum-of-its-sheets': [
    [`update evaluation.case_result set sum = sum - 1 where ${ONE_CASE}`],
    [`update evaluation.case_result set spread = spread + 1 where ${ONE_CASE}`],
    [`update evaluation.case_result set band = 5 where ${ONE_CASE}`],
  ],
  'I11-star-worked-out-again': [
    [`update evaluation.case_result set star = star - 1 where ${ONE_CASE}`],
    [`update evaluation.case_result set shown_mean = '81.00' where ${ONE_CASE}`],
    [`update evaluation.case_result set agreed = agreed || '{"A.1.1": null}' where ${ONE_CASE}`],
  ],
  'I13-points-within-bounds': [
    [`update evaluation.ballot set total = total - 1 where ${ONE_BALLOT}`],
    [`update evaluation.ballot set part_totals = '{"A": 41, "B": -1, "C": 40}', total = 80 where ${ONE_BALLOT}`],
  ],
  'I14-decision-has-its-approved-bytes': [
    [`update ranking.decision_item set facts = facts || '{"productName": "Tên khác"}' where ${ONE_CASE}`],
    [`update ranking.decision set issuing_body = 'Cơ quan khác'`],
  ],
  'I15-two-persons-decide': [
    [dropChecks('ranking.decision'), `update ranking.decision set approved_by = prepared_by`],
    [dropChecks('ranking.decision'), `update ranking.decision set approved_by = null`],
  ],
  'I16-certificate-stands-on-a-published-decision': [
    [dropChecks('ranking.decision'), `update ranking.decision set state = 'approved'`],
    [`update certificates.certificate set product_id = gen_random_uuid() where ${ONE_CERTIFICATE}`],
  ],
  'I16-every-recognised-product-has-a-certificate': [
    [
      `update platform.outbox set published_at = clock_timestamp(), settled_at = clock_timestamp() where topic = 'ranking.decision-published'`,
      `delete from certificates.certificate where ${ONE_CERTIFICATE}`,
    ],
  ],
  'I17-one-certificate-for-product-and-decision': [
    [
      `alter table certificates.certificate drop constraint certificate_decision_id_product_id_key`,
      `insert into certificates.certificate select (jsonb_populate_record(c, jsonb_build_object(
         'id', gen_random_uuid(), 'number', 900, 'number_text', 'x', 'verify_token', 'x'))).* from certificates.certificate c where ${ONE_CERTIFICATE}`,
    ],
  ],
  'I18-certificate-numbers-without-gap': [
    [`update certificates.certificate set number = 900 where ${ONE_CERTIFICATE}`],
    [`update certificates.certificate_counter set last = last + 1 where body like 'certificate:%'`],
    [`delete from certificates.certificate_counter`],
  ],
  'I19-issued-certificate-has-its-file': [
    [`update certificates.certificate set file_sha256 = null, state = 'preparing' where ${ONE_CERTIFICATE}`],
    [`delete from certificates.certificate_event where kind = 'issued'`],
  ],
  'I20-valid-through-the-months-of-the-procedure': [
    [
      dropChecks('certificates.certificate'),
      `update certificates.certificate set valid_through = valid_through + 2 where ${ONE_CERTIFICATE}`,
    ],
  ],
  'I21-end-of-a-certificate-follows-its-holds': [
    [`update certificates.certificate set ends_on = ends_on + 1 where ${ONE_CERTIFICATE}`],
    [`update certificates.certificate set ends_on = 'infinity' where ${ONE_CERTIFICATE}`],
    [`update certificates.certificate set expiring_from = ends_on where ${ONE_CERTIFICATE}`],
  ],
  'I21-life-changes-by-published-decision': [
    [
      `insert into certificates.certificate_event (id, certificate_id, kind, reason, at)
       select gen_random_uuid(), id, 'withdrawn', 'x', '2024-09-01' from certificates.certificate where ${ONE_CERTIFICATE}`,
    ],
  ],
  'I21-one-certificate-of-a-product-stands': [
    [
      `insert into certificates.certificate select (jsonb_populate_record(c, jsonb_build_object(
         'id', gen_random_uuid(), 'decision_id', gen_random_uuid(), 'number', 900, 'number_text', 'x', 'verify_token', 'x'))).*
         from certificates.certificate c where ${ONE_CERTIFICATE}`,
    ],
    [
      `update certificates.certificate set state = 'superseded', superseded_by = id, state_reason = 'x' where ${ONE_CERTIFICATE}`,
    ],
  ],
  'I21-state-of-a-certificate-follows-its-events': [
    [`update certificates.certificate set state = 'suspended', state_reason = 'x' where ${ONE_CERTIFICATE}`],
  ],
  'I22-printed-codes-resolve': [
    [`update certificates.certificate set stars = 5 where ${ONE_CERTIFICATE}`],
    [
      `update certificates.certificate set verify_token = translate(verify_token, 'ABCDE', 'BCDEA') where ${ONE_CERTIFICATE}`,
    ],
  ],
  'I23-one-star-everywhere': [
    [`update certificates.certificate set stars = 3 where ${ONE_CERTIFICATE}`],
    [`update ranking.decision_item set star_proposed = 3, granted = 3 where ${ONE_CASE}`],
  ],
  'I24-dossier-versions-are-contiguous': [
    [`update dossiers.dossier set version_no = 2 where ${ONE_DOSSIER}`],
    [`update dossiers.dossier_version set number = 2, reason = 'x'`],
  ],
  'I24-frozen-version-has-its-hash': [
    [`update dossiers.dossier_version set manifest = manifest || '{"producerName": "Tên khác"}'`],
  ],
  'I25-file-of-a-paper-is-known-to-the-store': [
    [`update dossiers.paper_file set size = size + 1`],
    [`update dossiers.paper_file set sha256 = repeat('0', 64) where id = (select id from dossiers.paper_file limit 1)`],
  ],
  'I25-stored-files-have-their-bytes': [
    [
      `update platform.stored_file set size = size + 1 where sha256 = (select sha256 from platform.stored_file limit 1)`,
    ],
    [`insert into platform.stored_file (sha256, size, media_type) values (repeat('0', 64), 7, 'application/pdf')`],
  ],
  'I27-receipts-without-gap': [
    [`update dossiers.receipt_counter set last = last + 1`],
    [`update dossiers.dossier set receipt_no = 'HS-2024-1-0999' where ${ONE_DOSSIER}`],
  ],
  'I28-receipts-are-submissions': [
    [`delete from platform.history where entity = 'dossier' and action = 'submit'`],
    [`delete from dossiers.dossier_version`],
  ],
  'I29-capital-adds-up': [
    [`update plans.plan_capital set amount = amount + 1 where source = 'loan'`],
    [`update plans.plan set declared_total = declared_total - 1`],
  ],
  'I30-submission-is-whole': [
    [`delete from platform.outbox where topic = 'dossiers.submitted'`],
    [`delete from platform.history where entity = 'dossier' and action = 'submit'`],
  ],
  'I31-dossier-stays-where-it-was-filed': [
    [
      `update dossiers.dossier set unit_id = (select id from programme.unit where kind = 'province' limit 1) where ${ONE_DOSSIER}`,
    ],
    [`update dossiers.dossier set producer_id = gen_random_uuid() where ${ONE_DOSSIER}`],
  ],
  'I36-each-step-has-its-event': [
    [`delete from platform.outbox where topic = 'plans.approved'`],
    [`delete from platform.history where entity = 'decision' and action = 'publish'`],
    [`delete from platform.outbox where topic = 'evaluation.case-closed'`],
  ],
  'I37-no-event-is-left-lying': [
    [`update platform.outbox set available_at = clock_timestamp() - interval '11 minutes'`],
  ],
  'I49-a-key-has-its-answer': [
    [`update platform.idempotency set result = null where key = (select key from platform.idempotency limit 1)`],
  ],
  'I57-state-follows-the-history': [
    [`update plans.plan set state = 'refused', approved_on = null`],
    [`update evaluation.sitting set state = 'open'`],
    [`delete from platform.history where entity = 'dossier' and action = 'submit'`],
    [`delete from platform.history where entity = 'round'`],
  ],
  'I59-each-record-names-who-and-which-request': [
    [`update platform.history set actor_id = gen_random_uuid() where seq = (select max(seq) from platform.history)`],
    [`update platform.history set request_id = '' where seq = (select max(seq) from platform.history)`],
  ],
  'X01-decision-has-a-quorum-behind-each-line': [
    [`update evaluation.case_result set present = quorum_required - 1 where ${ONE_CASE}`],
    [`delete from evaluation.case_result where ${ONE_CASE}`],
  ],
  'X02-decision-list-follows-the-results': [
    [`update ranking.decision_item set sum = sum - 1 where ${ONE_CASE}`],
    [`update ranking.decision_item set position = position + 10, rank = rank + 10 where ${ONE_CASE}`],
  ],
  'X03-sent-up-by-threshold-and-in-time': [
    [`update evaluation.send_up set sent_on = '2024-09-26'`],
    [`update evaluation.case_result set sum = 10 where case_id in (select case_id from evaluation.send_up_item)`],
  ],
  'X04-plan-stands-on-a-selected-idea': [
    [`update ideas.idea set state = 'refused' where state = 'selected'`],
    [`update plans.plan set producer_id = gen_random_uuid()`],
  ],
  'X05-scope-of-units-is-complete': [
    [
      `delete from programme.unit_scope where ancestor_id <> unit_id and unit_id = (select id from programme.unit where kind = 'commune' limit 1)`,
    ],
    [
      `insert into programme.unit_scope select a.id, p.id from programme.unit p, (select id from programme.unit where kind = 'commune' limit 1) a
       where p.kind = 'province' on conflict do nothing`,
    ],
  ],
  ...INSPECTION_SEEDS,
  ...SUPPORT_SEEDS,
  ...SALES_POINT_SEEDS,
};
