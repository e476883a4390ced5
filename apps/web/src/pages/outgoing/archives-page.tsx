import DownloadOutlined from '@mui/icons-material/DownloadOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Said } from '../../components/said';
import { api } from '../../api/client';
import { useApiQuery, useCommand, useKeysetQuery, type RowOf } from '../../api/hooks';
import { DataTable } from '../../components/data-table';
import { DateText } from '../../components/date-text';
import { EmptyState } from '../../components/empty-state';
import { FormDialog } from '../../components/form-dialog';
import { KeysetList } from '../../components/keyset-list';
import { Page } from '../../components/page';
import { StateChip } from '../../components/state-chip';
import { useUrlFilters } from '../../components/use-url-filters';
import { sizeText } from '../../lib/file-rules';
import { ARCHIVE_STATES } from './texts';
import { useSay } from '../../texts/language';

type Row = RowOf<'/api/archives'>;

/** Closed rounds as signed files. */
export function ArchivesPage() {
  const say = useSay();
  const [asking, setAsking] = useState(false);
  const { values, set, clear, active } = useUrlFilters(['tim']);
  const pages = useKeysetQuery(
    '/api/archives',
    { params: { query: values.tim ? { q: values.tim } : {} } },
    { refetchInterval: 5_000 },
  );
  return (
    <Page
      title="Lưu trữ đợt đánh giá"
      subtitle="Toàn bộ bản ghi và giấy tờ của một đợt đã đóng trong một tệp có chữ ký số, kiểm tra được mà không cần hệ thống này."
      actions={
        <Button variant="contained" onClick={() => setAsking(true)}>
          {say('Lập tệp lưu trữ')}
        </Button>
      }
    >
      <KeysetList
        pages={pages}
        search={{ value: values.tim ?? '', onChange: (tim) => set({ tim }), label: say('Tìm đợt đánh giá') }}
        narrowed={active}
        onClearFilters={clear}
        empty={
          <EmptyState
            title="Chưa có tệp lưu trữ"
            text="Khi một đợt đã đóng, Văn phòng lập tệp lưu trữ của đợt ở đây."
          />
        }
      >
        {(rows) => <Table rows={rows} />}
      </KeysetList>
      {asking && <AskDialog onClose={() => setAsking(false)} />}
    </Page>
  );
}

function State({ row }: { row: Row }) {
  const say = useSay();
  if (row.state !== 'requested')
    return (
      <Box>
        <StateChip state={row.state} states={ARCHIVE_STATES} />
        {row.fault !== null && <Typography variant="body2">{row.fault}</Typography>}
      </Box>
    );
  return (
    <Box sx={{ minWidth: 140 }}>
      <Typography variant="body2">{say('Đang lập, {0}%', Math.floor(row.permille / 10))}</Typography>
      <LinearProgress variant="determinate" value={row.permille / 10} aria-label={say('Tiến độ lập tệp')} />
    </Box>
  );
}

function Table({ rows }: { rows: readonly Row[] }) {
  const say = useSay();
  return (
    <DataTable
      caption="Tệp lưu trữ"
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { key: 'round', header: 'Đợt', primary: true, cell: (row) => <Said text={row.roundName} /> },
        { key: 'state', header: 'Tình trạng', cell: (row) => <State row={row} /> },
        {
          key: 'records',
          header: 'Bản ghi',
          align: 'right',
          cell: (row) => row.records?.toLocaleString('vi-VN') ?? '',
        },
        { key: 'files', header: 'Giấy tờ', align: 'right', cell: (row) => row.files?.toLocaleString('vi-VN') ?? '' },
        { key: 'size', header: 'Cỡ', align: 'right', cell: (row) => (row.size === null ? '' : sizeText(row.size)) },
        { key: 'who', header: 'Người yêu cầu', cell: (row) => row.requestedByName, wideOnly: true },
        { key: 'why', header: 'Mục đích', cell: (row) => row.purpose, wideOnly: true },
        {
          key: 'until',
          header: 'Giữ đến hết',
          cell: (row) => (row.expiresOn === null ? '' : <DateText value={row.expiresOn} />),
        },
        {
          key: 'file',
          header: 'Tệp',
          cell: (row) =>
            row.state === 'ready' ? (
              <Button
                size="small"
                startIcon={<DownloadOutlined aria-hidden="true" />}
                href={`/api/archives/${row.id}/file`}
                aria-label={`${say('Tải về')}: ${say(row.roundName)}`}
              >
                {say('Tải về')}
              </Button>
            ) : null,
        },
      ]}
    />
  );
}

function AskDialog({ onClose }: { onClose: () => void }) {
  const say = useSay();
  const { data: rounds = [] } = useApiQuery('/api/rounds');
  const closed = rounds.filter(({ state }) => state === 'closed');
  const [roundId, setRoundId] = useState('');
  const [purpose, setPurpose] = useState('');
  const [tried, setTried] = useState(false);
  const ask = useCommand({
    run: (body: { roundId: string; purpose: string }, attempt) =>
      api.POST('/api/archives', { body, headers: attempt.headers() }),
    invalidates: ['/api/archives'],
    onDone: onClose,
  });
  const send = () => {
    setTried(true);
    if (roundId !== '' && purpose.trim() !== '') ask.run({ roundId, purpose: purpose.trim() });
  };
  const noRound = tried && roundId === '';
  const noPurpose = tried && purpose.trim() === '';
  return (
    <FormDialog
      title="Lập tệp lưu trữ của một đợt"
      text={
        <Typography sx={{ color: 'text.secondary' }}>
          {say(
            'Tệp chứa dữ liệu cá nhân của chủ thể và hội đồng; mục đích được ghi vào nhật ký. Chỉ lưu trữ được đợt đã đóng.',
          )}
        </Typography>
      }
      submitLabel="Lập tệp"
      pending={ask.pending}
      problem={ask.problem}
      onSubmit={send}
      onClose={onClose}
    >
      <TextField
        select
        label={say('Đợt')}
        value={roundId}
        onChange={(event) => setRoundId(event.target.value)}
        error={noRound}
        helperText={noRound ? say('Hãy chọn đợt.') : closed.length === 0 ? say('Chưa có đợt nào đã đóng.') : undefined}
      >
        {closed.map(({ id, name }) => (
          <MenuItem key={id} value={id}>
            {name}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        label={say('Mục đích')}
        value={purpose}
        onChange={(event) => setPurpose(event.target.value)}
        error={noPurpose}
        helperText={noPurpose ? say('Hãy ghi mục đích.') : say('Ví dụ: lưu trữ theo quy định, bàn giao cho thanh tra.')}
        multiline
        minRows={2}
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
    </FormDialog>
  );
}
