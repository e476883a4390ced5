import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useParams } from '@tanstack/react-router';
import { useApiQuery, type Answer } from '../../api/hooks';
import { DataTable } from '../../components/data-table';
import { ErrorState } from '../../components/error-state';
import { FactList } from '../../components/fact-list';
import { FileDrop } from '../../components/file-drop';
import { LoadingPage } from '../../components/loading';
import { Page } from '../../components/page';
import { PageSection } from '../../components/page-section';
import { StateChip } from '../../components/state-chip';
import { Timeline } from '../../components/timeline';
import { dayText } from '../../lib/dates';
import { sizeText } from '../../lib/file-rules';
import { ImportRows } from './import-rows';
import { ImportSteps } from './import-steps';
import { sendPaper } from './send-import';
import { IMPORT_HISTORY, IMPORT_STATES, isRunning, PHASES, RECORDS } from './texts';
import { useSay } from '../../texts/language';
import { Said } from '../../components/said';

type Import = Answer<'/api/imports/{id}'>;
const LOOK_AGAIN_MS = 1_000;

/** One import: how far the work is, what the rows say and what is wrong with them, and the decision. */
export function ImportPage() {
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const first = useApiQuery('/api/imports/{id}', { params: { path: { id } } });
  const running = first.data !== undefined && isRunning(first.data.state);
  // the same address while the worker is at work, looked at again and again
  useApiQuery('/api/imports/{id}', { params: { path: { id } } }, running ? { refetchInterval: LOOK_AGAIN_MS } : {});
  if (first.data === undefined)
    return first.error ? <ErrorState problem={first.error} onRetry={() => void first.refetch()} /> : <LoadingPage />;
  return <ImportView found={first.data} reload={() => void first.refetch()} />;
}

function ImportView({ found, reload }: { found: Import; reload: () => void }) {
  const say = useSay();
  const showsRows = found.rows > 0 && ['checked', 'faulty', 'committing'].includes(found.state);
  return (
    <Page
      title={found.fileName}
      subtitle={`${say(found.kindLabel)} · ${sizeText(found.size)} · ${found.uploadedByName}, ${dayText(found.uploadedAt)}`}
      breadcrumbs={[{ label: 'Nhập dữ liệu', to: '/nhap-du-lieu' }]}
      state={<StateChip state={found.state} states={IMPORT_STATES} />}
    >
      <Stack spacing={3}>
        {isRunning(found.state) && <Progress found={found} />}
        <Outcome found={found} />
        <Paper found={found} reload={reload} />
        <ImportSteps found={found} reload={reload} />
        {showsRows && <ImportRows found={found} />}
        {found.records.length > 0 && <Records found={found} />}
        <PageSection title="Tệp">
          <FactList
            facts={[
              [
                'Tệp đã tải lên',
                <Link key="file" href={`/api/imports/${found.id}/file`}>
                  {found.fileName}
                </Link>,
              ],
              ['Dấu vân tay SHA-256', <code key="hash">{found.sha256}</code>],
            ]}
          />
        </PageSection>
        <PageSection title="Quá trình">
          <Timeline
            entries={[...found.history].reverse().map((entry, index) => ({
              id: String(index),
              at: entry.at,
              who: entry.actorName,
              what: IMPORT_HISTORY[entry.action] ?? entry.action,
              why: null,
            }))}
          />
        </PageSection>
      </Stack>
    </Page>
  );
}

function Progress({ found }: { found: Import }) {
  const say = useSay();
  const percent = Math.floor(found.permille / 10);
  const words = `${say(PHASES[found.phase] ?? '')}: ${percent}%`;
  return (
    <Box role="status">
      <Typography sx={{ mb: 1 }}>{words}</Typography>
      <LinearProgress variant="determinate" value={percent} aria-label={words} sx={{ height: 10, borderRadius: 1 }} />
    </Box>
  );
}

function Outcome({ found }: { found: Import }) {
  const say = useSay();
  const { fault, rows, faultyRows, unknownHeadings } = found;
  return (
    <>
      {fault && (
        <Alert severity="error">
          <AlertTitle>
            <Said text={fault.title} />
          </AlertTitle>
          {fault.line !== null && <div>{say('Dòng {0}.', fault.line.toLocaleString('vi-VN'))}</div>}
          {fault.detail !== null && <div>{fault.detail}</div>}
          {say('Chưa có gì được nhập. Hãy sửa tệp rồi tải lên lại.')}
        </Alert>
      )}
      {!fault && found.state === 'faulty' && (
        <Alert severity="error">
          <AlertTitle>
            {say('{0} trong {1} dòng có lỗi', faultyRows.toLocaleString('vi-VN'), rows.toLocaleString('vi-VN'))}
          </AlertTitle>
          <div>{say('Chưa có gì được nhập. Sửa trong tệp gốc rồi tải lên lại.')}</div>
          <Button
            variant="outlined"
            color="inherit"
            sx={{ mt: 1.5 }}
            href={`/api/imports/${found.id}/faults.xlsx`}
            download
          >
            {say('Tải các dòng lỗi (Excel)')}
          </Button>
        </Alert>
      )}
      {found.state === 'checked' && (
        <Alert severity="success">
          {say('{0} dòng đều đọc được và không có lỗi. Hãy xem lại bên dưới rồi nhập.', rows.toLocaleString('vi-VN'))}
        </Alert>
      )}
      {found.state === 'checked' && found.warnedRows > 0 && (
        <Alert severity="warning">
          {say('{0} dòng cần xem lại; vẫn nhập được nếu đúng như giấy tờ.', found.warnedRows.toLocaleString('vi-VN'))}
        </Alert>
      )}
      {found.state === 'committed' && (
        <Alert severity="success">{say('Đã nhập {0} bản ghi.', found.made.toLocaleString('vi-VN'))}</Alert>
      )}
      {unknownHeadings.length > 0 && (
        <Alert severity="info">{say('Các cột không dùng đến: {0}.', unknownHeadings.join(', '))}</Alert>
      )}
    </>
  );
}

function Paper({ found, reload }: { found: Import; reload: () => void }) {
  const say = useSay();
  if (found.paperLabel === null) return null;
  const open = found.state === 'uploaded' || found.state === 'checked';
  return (
    <PageSection title={found.paperLabel}>
      {found.paperName !== null && <Typography sx={{ mb: 1 }}>{say('Đã đính kèm: {0}', found.paperName)}</Typography>}
      {open && (
        <FileDrop
          label={found.paperName === null ? say('Đính kèm bản quét') : say('Thay bản quét khác')}
          kinds={['pdf']}
          maxBytes={20 * 1024 * 1024}
          upload={async (file) => {
            await sendPaper(found.id, file);
            reload();
          }}
        />
      )}
    </PageSection>
  );
}

function Records({ found }: { found: Import }) {
  const say = useSay();
  const more = found.made - found.records.length;
  return (
    <PageSection title={found.state === 'undone' ? 'Đã nhập rồi hoàn tác' : 'Đã nhập'}>
      <DataTable
        caption="Bản ghi của lần nhập"
        rows={found.records.map((record, index) => ({ ...record, index }))}
        rowKey={(row) => String(row.index)}
        columns={[
          { key: 'name', header: 'Tên', primary: true, cell: (row) => row.name },
          { key: 'entity', header: 'Loại', cell: (row) => say(RECORDS[row.entity] ?? row.entity) },
          { key: 'row', header: 'Dòng trong tệp', align: 'right', cell: (row) => row.rowNo },
        ]}
      />
      {more > 0 && <Typography sx={{ mt: 1 }}>{say('và {0} bản ghi nữa.', more.toLocaleString('vi-VN'))}</Typography>}
    </PageSection>
  );
}
