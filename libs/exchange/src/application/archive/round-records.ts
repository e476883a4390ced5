import type { Tx } from '@app/platform/database';

/** A kind of record of a round: rows `id`, `body` of the round `$1`. */
export interface RecordKind {
  readonly name: string;
  readonly title: string;
  readonly sql: string;
}

const DOSSIERS = `(select d.id from dossiers.dossier d where d.round_id = $1 and d.state <> 'draft')`;
const CASES = `(select c.id from evaluation.evaluation_case c where c.round_id = $1)`;
const COUNCILS = `(select c.council_id from evaluation.evaluation_case c where c.round_id = $1
  union select s.council_id from evaluation.sitting s where s.round_id = $1)`;
const SITTINGS = `(select s.id from evaluation.sitting s where s.round_id = $1)`;
const DECISIONS = `(select x.id from ranking.decision x where x.round_id = $1 and x.state = 'published')`;
const CERTIFICATES = `(select c.id from certificates.certificate c where c.decision_id in ${DECISIONS})`;

const kind = (name: string, title: string, from: string, id = 't.id::text', body = 'to_jsonb(t)'): RecordKind => ({
  ...{ name, title, sql: `select ${id} as id, ${body} as body from ${from}` },
});

/**
 * What a round was, table by table as the records stand: an archive is a copy, not a view. Drafts of dossiers, sheets of cases
 * that were never closed and decisions that were not published are not in it.
 */
export const ROUND_RECORDS: readonly RecordKind[] = [
  kind(
    'round',
    'đợt đánh giá và các mốc thời hạn',
    `programme.round t where t.id = $1`,
    undefined,
    `to_jsonb(t) || jsonb_build_object('deadlines', (select jsonb_agg(to_jsonb(l) order by l.level, l.task) from programme.round_deadline l where l.round_id = t.id))`,
  ),
  kind(
    'units',
    'đơn vị hành chính',
    `programme.unit t where t.id in (select unit_id from dossiers.dossier where id in ${DOSSIERS})`,
  ),
  kind(
    'producers',
    'chủ thể',
    `producers.producer t where t.id in (select producer_id from dossiers.dossier where id in ${DOSSIERS})`,
  ),
  kind(
    'products',
    'sản phẩm',
    `producers.product t where t.id in (select product_id from dossiers.dossier where id in ${DOSSIERS})`,
  ),
  kind(
    'ideas',
    'ý tưởng sản phẩm',
    `ideas.idea t where t.id in (select p.idea_id from plans.plan p join dossiers.dossier d on d.plan_id = p.id where d.id in ${DOSSIERS})`,
  ),
  kind(
    'plans',
    'phương án sản xuất kinh doanh',
    `plans.plan t where t.id in (select plan_id from dossiers.dossier where id in ${DOSSIERS})`,
    undefined,
    `to_jsonb(t) || jsonb_build_object('capital', (select jsonb_agg(to_jsonb(c)) from plans.plan_capital c where c.plan_id = t.id))`,
  ),
  kind('dossiers', 'hồ sơ sản phẩm', `dossiers.dossier t where t.id in ${DOSSIERS}`),
  kind(
    'dossier-versions',
    'các lần nộp hồ sơ',
    `dossiers.dossier_version t where t.dossier_id in ${DOSSIERS}`,
    `t.dossier_id || '/' || lpad(t.number::text, 6, '0')`,
  ),
  kind(
    'opinions',
    'ý kiến của cấp dưới',
    `dossiers.opinion t where t.dossier_id in ${DOSSIERS}`,
    `t.dossier_id || '/' || t.level`,
  ),
  kind(
    'papers',
    'minh chứng, giấy tờ',
    `dossiers.paper t where t.id in (select paper_id from dossiers.dossier_paper where dossier_id in ${DOSSIERS})`,
    undefined,
    `to_jsonb(t) || jsonb_build_object('files', (select jsonb_agg(to_jsonb(f) order by f.position) from dossiers.paper_file f where f.paper_id = t.id))`,
  ),
  kind(
    'dossier-papers',
    'minh chứng gắn với tiêu chí',
    `dossiers.dossier_paper t where t.dossier_id in ${DOSSIERS}`,
    `t.dossier_id || '/' || t.paper_id || '/' || coalesce(t.checklist_code, '')`,
  ),
  kind('councils', 'hội đồng', `evaluation.council t where t.id in ${COUNCILS}`),
  kind(
    'council-members',
    'thành viên hội đồng',
    `evaluation.council_member t join identity.app_user u on u.id = t.user_id where t.council_id in ${COUNCILS}`,
    undefined,
    `to_jsonb(t) || jsonb_build_object('name', u.display_name)`,
  ),
  kind('sittings', 'phiên họp', `evaluation.sitting t where t.round_id = $1`),
  kind(
    'attendance',
    'điểm danh',
    `evaluation.attendance t where t.sitting_id in ${SITTINGS}`,
    `t.sitting_id || '/' || t.member_id || '/' || t.arrived_at`,
  ),
  kind('delegations', 'ủy quyền chủ trì', `evaluation.delegation t where t.sitting_id in ${SITTINGS}`),
  kind('cases', 'sản phẩm trước hội đồng', `evaluation.evaluation_case t where t.id in ${CASES}`),
  kind('conflicts', 'xung đột lợi ích', `evaluation.conflict t where t.case_id in ${CASES}`),
  kind(
    'ballots',
    'phiếu chấm của các sản phẩm đã chốt',
    `evaluation.ballot t join evaluation.evaluation_case c on c.id = t.case_id and c.state = 'closed' where c.round_id = $1`,
  ),
  kind('sheet-moves', 'phiếu nhập nhầm đã đề nghị chuyển', `evaluation.sheet_move t where t.from_case_id in ${CASES}`),
  kind('paper-scans', 'bản quét phiếu, biên bản', `evaluation.paper_scan t where t.case_id in ${CASES}`),
  kind('results', 'kết quả chấm', `evaluation.case_result t where t.round_id = $1`, 't.case_id::text'),
  kind('send-ups', 'danh sách gửi lên cấp trên', `evaluation.send_up t where t.round_id = $1`),
  kind('decisions', 'quyết định công nhận đã công bố', `ranking.decision t where t.id in ${DECISIONS}`),
  kind(
    'decision-items',
    'sản phẩm trong quyết định',
    `ranking.decision_item t where t.decision_id in ${DECISIONS}`,
    `t.decision_id || '/' || lpad(t.position::text, 6, '0')`,
  ),
  kind('certificates', 'giấy chứng nhận', `certificates.certificate t where t.id in ${CERTIFICATES}`),
  kind(
    'signed-files',
    'giấy chứng nhận đã ký số',
    `certificates.signed_file t where t.certificate_id in ${CERTIFICATES}`,
  ),
  kind(
    'history',
    'nhật ký từng bước',
    `platform.history t where (t.entity = 'round' and t.entity_id = $1) or (t.entity = 'dossier' and t.entity_id in ${DOSSIERS})
      or (t.entity = 'evaluation-case' and t.entity_id in ${CASES}) or (t.entity = 'sitting' and t.entity_id in ${SITTINGS})
      or (t.entity = 'decision' and t.entity_id in ${DECISIONS}) or (t.entity = 'certificate' and t.entity_id in ${CERTIFICATES})`,
    `lpad(t.seq::text, 18, '0')`,
  ),
];

const PAGE = 500;

/** The rows of one kind, in the order of their ids, page by page. */
export async function* rowsOf(
  tx: Tx,
  { sql }: RecordKind,
  roundId: string,
): AsyncGenerator<{ readonly id: string; readonly body: unknown }> {
  for (let last: string | null = null; ;) {
    const page: { id: string; body: unknown }[] = await tx.query(
      `select id, body from (${sql}) r where $2::text is null or r.id collate "C" > $2 order by r.id collate "C" limit ${PAGE}`,
      [roundId, last],
    );
    yield* page;
    if (page.length < PAGE) return;
    last = page.at(-1)?.id ?? null;
  }
}
