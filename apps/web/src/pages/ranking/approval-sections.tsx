import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';
import { useApiQuery, type Answer } from '../../api/hooks';
import { DataTable } from '../../components/data-table';
import { PageSection } from '../../components/page-section';
import { DateText } from '../../components/date-text';
import { StateChip } from '../../components/state-chip';
import { momentText } from '../../lib/dates';
import { useSay, inVietnamese, type Say } from '../../texts/language';
import { COMPLAINT_SCOPES, COMPLAINT_STATES } from './complaint-texts';

type Approval = Answer<'/api/decisions/{id}/approval'>;
type Change = NonNullable<Approval['changes']>['lines'][number];
type Warning = Approval['warnings'][number];

/** What moved since the last draft and what to look at before signing; once it is signed, what was to be looked at. */
export function ApprovalSections({ decisionId, signed }: { decisionId: string; signed: boolean }) {
  const { data } = useApiQuery('/api/decisions/{id}/approval', { params: { path: { id: decisionId } } });
  if (data === undefined) return null;
  return (
    <>
      {data.changes !== null && <Changes changes={data.changes} />}
      <Warnings warnings={data.warnings} signed={signed} />
      <Complaints complaints={data.complaints} signed={signed} />
    </>
  );
}

const KINDS: Readonly<Record<string, string>> = {
  added: 'Mới đưa vào',
  removed: 'Không còn trong danh sách',
  moved: 'Thay đổi',
};

/** "4 → 2", or the one value that there is. */
export function fromTo(before: number | null, now: number | null): string {
  if (before === null) return now === null ? '–' : String(now);
  if (now === null) return String(before);
  return before === now ? String(now) : `${before} → ${now}`;
}

function Changes({ changes }: { changes: NonNullable<Approval['changes']> }) {
  const say = useSay();
  const why = changes.reason === null ? '' : say(' Lý do trả lại: {0}.', changes.reason);
  return (
    <PageSection
      title="Thay đổi so với lần trình trước"
      text={say('Lần trước do {0} trình lúc {1}.{2}', changes.preparedByName, momentText(changes.since), why)}
    >
      {changes.lines.length === 0 ? (
        <Typography>{say('Danh sách, hạng và sao không thay đổi.')}</Typography>
      ) : (
        <DataTable
          caption="Thay đổi so với lần trình trước"
          rows={changes.lines}
          rowKey={(row: Change) => row.caseId}
          columns={[
            { key: 'product', header: 'Sản phẩm', primary: true, cell: (row) => row.productName },
            { key: 'kind', header: 'Thay đổi', cell: (row) => say(KINDS[row.kind] ?? row.kind) },
            { key: 'rank', header: 'Thứ hạng', align: 'right', cell: (row) => fromTo(row.rankBefore, row.rankNow) },
            { key: 'star', header: 'Sao', align: 'right', cell: (row) => fromTo(row.starBefore, row.starNow) },
          ]}
        />
      )}
    </PageSection>
  );
}

/** What is to be said of a product, in sentences. */
export function warningLines(warning: Warning, say: Say = inVietnamese): string[] {
  const stars = warning.withoutOne.map(({ star }) => say('{0} sao', star)).join(` ${say('hoặc')} `);
  return [
    ...(warning.isWide
      ? [
          say('Chốt khi chênh lệch {0} điểm, vượt giới hạn {1}', warning.spread, warning.spreadLimit) +
            (warning.note === null ? '' : `: ${say(warning.note)}`),
        ]
      : []),
    ...(stars === '' ? [] : [say('Hạng sao phụ thuộc một phiếu: bỏ phiếu đó thì {0}', stars)]),
    ...(warning.scoringRounds > 1 ? [say('Chấm {0} vòng', warning.scoringRounds)] : []),
    ...(warning.recusals > 0 ? [say('{0} thành viên không tham gia chấm do xung đột lợi ích', warning.recusals)] : []),
  ];
}

function Warnings({ warnings, signed }: { warnings: readonly Warning[]; signed: boolean }) {
  const say = useSay();
  const title = signed ? 'Điểm đáng chú ý của kết quả' : 'Cần lưu ý trước khi ký';
  return (
    <PageSection title={title}>
      {warnings.length === 0 ? (
        <Alert severity="success">
          {say('Không có sản phẩm nào chấm lại, chênh lệch vượt giới hạn hay phụ thuộc vào một phiếu.')}
        </Alert>
      ) : (
        <DataTable
          caption={title}
          rows={warnings}
          rowKey={(row) => row.caseId}
          columns={[
            { key: 'product', header: 'Sản phẩm', primary: true, cell: (row) => row.productName },
            {
              key: 'what',
              header: 'Lưu ý',
              cell: (row) =>
                warningLines(row, say).map((line) => (
                  <Typography key={line} component="div">
                    {line}.
                  </Typography>
                )),
            },
          ]}
        />
      )}
    </PageSection>
  );
}

/** Complaints about these products: those without an answer first. */
function Complaints({ complaints, signed }: { complaints: Approval['complaints']; signed: boolean }) {
  const say = useSay();
  if (complaints.length === 0) return null;
  const open = complaints.filter((each) => each.state === 'open').length;
  return (
    <PageSection title={say('Khiếu nại về sản phẩm trong danh sách')}>
      {open > 0 && (
        <Alert severity="warning" sx={{ mb: 1.5 }}>
          {signed
            ? say('{0} khiếu nại chưa trả lời.', open)
            : say('{0} khiếu nại chưa trả lời. Xem và trả lời trước khi ký.', open)}
        </Alert>
      )}
      <DataTable
        caption={say('Khiếu nại về sản phẩm trong danh sách')}
        rows={complaints}
        rowKey={(row) => row.id}
        rowTo={(row) => `/khieu-nai/${row.id}`}
        columns={[
          { key: 'product', header: say('Sản phẩm'), primary: true, cell: (row) => row.productName },
          { key: 'scope', header: say('Về việc'), cell: (row) => say(COMPLAINT_SCOPES[row.scope] ?? '') },
          {
            key: 'about',
            header: say('Kết quả'),
            cell: (row) => say(row.aboutThis ? 'Trong danh sách này' : 'Của đợt trước'),
          },
          { key: 'received', header: say('Ngày nhận'), cell: (row) => <DateText value={row.receivedOn} /> },
          {
            key: 'state',
            header: say('Trạng thái'),
            cell: (row) => <StateChip state={row.state} states={COMPLAINT_STATES} />,
          },
        ]}
      />
    </PageSection>
  );
}
