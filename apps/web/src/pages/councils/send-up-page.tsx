import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/client';
import { useApiQuery, useCommand, type Answer } from '../../api/hooks';
import { DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { FormDialog } from '../../components/form-dialog';
import { LoadingPage } from '../../components/loading';
import { Page } from '../../components/page';
import { PaperLinks } from '../../components/paper-links';
import { PageSection } from '../../components/page-section';
import { PointsText } from '../../components/points-text';
import { useUrlFilters } from '../../components/use-url-filters';
import { dayText } from '../../lib/dates';
import { useSay, type Say } from '../../texts/language';
import { ExplanationText, type Explanation } from '../closing/explanation';

type Preview = Answer<'/api/councils/{id}/send-up'>;

/** What goes up to the next level, what stays and why; the letter is made from it. */
export function SendUpPage() {
  const say = useSay();
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { values } = useUrlFilters(['dot']);
  const roundId = values.dot ?? '';
  const council = useApiQuery('/api/councils/{id}', { params: { path: { id } } });
  const preview = useApiQuery('/api/councils/{id}/send-up', { params: { path: { id }, query: { roundId } } });
  const problem = council.error ?? preview.error;
  if (council.data === undefined || preview.data === undefined) {
    if (problem === null) return <LoadingPage />;
    return <ErrorState problem={problem} onRetry={() => void Promise.all([council.refetch(), preview.refetch()])} />;
  }
  const round = council.data.rounds.find((each) => each.roundId === roundId);
  return (
    <Page
      title="Gửi kết quả lên cấp trên"
      subtitle={say('{0} · {1} · gửi {2}', council.data.name, say(round?.roundName ?? ''), say(preview.data.toLabel))}
      breadcrumbs={[
        { label: 'Hội đồng', to: '/hoi-dong' },
        { label: council.data.name, to: `/hoi-dong/${id}` },
      ]}
    >
      <View preview={preview.data} councilId={id} roundId={roundId} reload={() => void preview.refetch()} />
    </Page>
  );
}

interface ViewProps {
  preview: Preview;
  councilId: string;
  roundId: string;
  reload: () => void;
}

function View({ preview, councilId, roundId, reload }: ViewProps) {
  const say = useSay();
  const [asking, setAsking] = useState(false);
  const { threshold, goesUp, staysBelow, openCases } = preview;
  const from = threshold === null ? say('mọi kết quả') : say('kết quả từ {0} điểm trở lên', threshold);
  const why = whyNot(preview, say);
  return (
    <Stack spacing={4}>
      <Stack spacing={1.5}>
        <Deadline preview={preview} />
        {openCases > 0 && (
          <Alert severity="info">
            {say('Còn {0} sản phẩm chưa chốt điểm; các sản phẩm đó có thể gửi lần sau, trước hạn.', openCases)}
          </Alert>
        )}
      </Stack>
      <PageSection
        title={say('Gửi lên ({0})', goesUp.length)}
        text={say('Theo trình tự: {0} được gửi {1}.', from, preview.toLabel)}
      >
        {goesUp.length === 0 ? (
          <EmptyState
            title="Chưa có sản phẩm nào để gửi"
            text="Sản phẩm hiện ở đây khi hội đồng chốt điểm và chưa được gửi."
          />
        ) : (
          <ResultTable caption={say('Sản phẩm gửi lên')} rows={goesUp} />
        )}
        <Button
          variant="contained"
          sx={{ mt: 2 }}
          disabled={why !== undefined}
          aria-describedby={why === undefined ? undefined : 'vi-sao-chua-gui'}
          onClick={() => setAsking(true)}
        >
          {say('Lập tờ trình và gửi')}
        </Button>
        {goesUp.length > 0 && (
          <PaperLinks
            papers={[
              {
                name: 'Bản dự thảo tờ trình và danh sách',
                formats: ['pdf', 'docx'],
                href: (format) => `/api/councils/${councilId}/letter-preview/${format}?roundId=${roundId}`,
              },
            ]}
          />
        )}
        {why !== undefined && (
          <Typography id="vi-sao-chua-gui" sx={{ mt: 0.5, color: 'text.secondary' }}>
            {say('Chưa gửi được: {0}', why)}
          </Typography>
        )}
      </PageSection>
      {staysBelow.length > 0 && (
        <PageSection
          title={say('Ở lại ({0})', staysBelow.length)}
          text={say('Dưới {0} điểm; chủ thể được giải thích điều còn thiếu.', threshold ?? 0)}
        >
          <ResultTable caption={say('Sản phẩm ở lại')} rows={staysBelow} explained />
        </PageSection>
      )}
      {preview.sent.length > 0 && <Sent sent={preview.sent} />}
      {asking && (
        <SendDialog
          preview={preview}
          councilId={councilId}
          roundId={roundId}
          reload={reload}
          onClose={() => setAsking(false)}
        />
      )}
    </Stack>
  );
}

function whyNot(preview: Preview, say: Say): string | undefined {
  if (preview.late && preview.dueOn !== null) return say('đã quá hạn {0}.', dayText(preview.dueOn));
  return preview.goesUp.length === 0 ? say('không có sản phẩm nào đủ điều kiện.') : undefined;
}

function Deadline({ preview }: { preview: Preview }) {
  const say = useSay();
  if (preview.dueOn === null) return <Alert severity="info">{say('Đợt này không đặt hạn gửi lên.')}</Alert>;
  if (preview.late)
    return (
      <Alert severity="error">
        {say('Đã quá hạn gửi lên: ngày cuối là {0}. Không gửi được nữa.', dayText(preview.dueOn))}
      </Alert>
    );
  return <Alert severity="success">{say('Hạn gửi lên: hết ngày {0}.', dayText(preview.dueOn))}</Alert>;
}

function ResultTable({
  caption,
  rows,
  explained = false,
}: {
  caption: string;
  rows: Preview['goesUp'];
  explained?: boolean;
}) {
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={(row) => row.caseId}
      rowTo={(row) => `/chot-diem/${row.caseId}`}
      columns={[
        { key: 'product', header: 'Sản phẩm', primary: true, cell: (row) => row.productName },
        { key: 'producer', header: 'Chủ thể', cell: (row) => row.producerName },
        { key: 'mean', header: 'Điểm trung bình', cell: (row) => <PointsText value={row.shownMean} /> },
        ...(explained
          ? [
              {
                key: 'why',
                header: 'Còn thiếu',
                wideOnly: true,
                cell: (row: Preview['goesUp'][number]) => (
                  <ExplanationText explanation={row.explanation as unknown as Explanation} />
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

function Sent({ sent }: { sent: Preview['sent'] }) {
  const say = useSay();
  return (
    <PageSection title="Đã gửi">
      <DataTable
        caption="Các lần đã gửi"
        rows={sent}
        rowKey={(row) => row.id}
        columns={[
          { key: 'no', header: 'Tờ trình', primary: true, cell: (row) => row.letterNo },
          { key: 'on', header: 'Ngày', cell: (row) => dayText(row.sentOn) },
          { key: 'count', header: 'Sản phẩm', align: 'right', cell: (row) => row.count },
          {
            key: 'papers',
            header: 'Văn bản',
            cell: (row) => (
              <Stack
                direction="row"
                sx={{ flexWrap: 'wrap', gap: 1, justifyContent: { xs: 'flex-end', md: 'flex-start' } }}
              >
                <Button href={`/api/councils/send-ups/${row.id}/letter`} target="_blank" rel="noopener">
                  {say('Tờ trình (PDF)')}
                </Button>
                <Button href={`/api/councils/send-ups/${row.id}/minutes`} target="_blank" rel="noopener">
                  {say('Biên bản (PDF)')}
                </Button>
              </Stack>
            ),
          },
        ]}
      />
    </PageSection>
  );
}

function SendDialog({ preview, councilId, roundId, reload, onClose }: ViewProps & { onClose: () => void }) {
  const say = useSay();
  const [letterNo, setNo] = useState('');
  const [tried, setTried] = useState(false);
  const missing = tried && letterNo.trim() === '';
  const send = useCommand({
    run: (letter: string, attempt) =>
      api.POST('/api/councils/{id}/send-up', {
        params: { path: { id: councilId } },
        body: { roundId, letterNo: letter },
        headers: attempt.headers(),
      }),
    onDone: onClose,
    invalidates: ['/api/councils', '/api/dossiers', '/api/me/worklist'],
  });
  const submit = () => {
    setTried(true);
    if (letterNo.trim() !== '') send.run(letterNo.trim());
  };
  return (
    <FormDialog
      title={say('Gửi {0} sản phẩm lên {1}?', preview.goesUp.length, preview.toLabel)}
      text="Tờ trình và biên bản được lập, lưu và gửi cùng danh sách. Hồ sơ chuyển sang cấp trên và không thu lại được."
      submitLabel="Gửi"
      pending={send.pending}
      problem={send.problem}
      onReload={reload}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={say('Số tờ trình')}
        placeholder="12/TTr-HĐ"
        value={letterNo}
        onChange={(event) => setNo(event.target.value)}
        error={missing}
        helperText={missing ? say('Hãy ghi số tờ trình.') : say('Số của văn bản đi kèm danh sách.')}
        slotProps={{ htmlInput: { maxLength: 60 } }}
      />
    </FormDialog>
  );
}
