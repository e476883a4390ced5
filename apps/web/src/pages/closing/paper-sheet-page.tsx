import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import MenuItem from '@mui/material/MenuItem';
import Typography from '@mui/material/Typography';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { LawNote } from '../../components/quoted';
import { api } from '../../api/client';
import { useApiQuery, useCommand, type Answer } from '../../api/hooks';
import { sendScan } from '../../api/send-scan';
import { DateField } from '../../components/date-field';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { FileDrop } from '../../components/file-drop';
import { LoadingPage } from '../../components/loading';
import { Page } from '../../components/page';
import { PageSection } from '../../components/page-section';
import { ProblemAlert } from '../../components/problem-alert';
import { useGo } from '../../components/route-link';
import { useLeaveGuard } from '../../components/use-leave-guard';
import { afterTexts, type Texts } from '../../lib/sheet-steps';
import { blocksOf, withTick, type Ticks } from '../../lib/score-sheet';
import { CriterionBlock } from '../scoring/criterion-block';
import { useSay } from '../../texts/language';
import type { Sheet } from '../scoring/gaps-alert';

type CaseDetail = Answer<'/api/cases/{id}'>;

/** The secretary enters the sheet that a member signed on paper, with its scan; both names are kept. */
export function PaperSheetPage() {
  const { caseId = '' }: { caseId?: string } = useParams({ strict: false });
  const { data, error, refetch } = useApiQuery('/api/cases/{id}', { params: { path: { id: caseId } } });
  const sheet = useApiQuery(
    '/api/rulebooks/{id}/sheets/{no}',
    { params: { path: { id: data?.rulebookId ?? '', no: data?.sheetNo ?? 1 } } },
    { enabled: data !== undefined },
  );
  const problem = error ?? sheet.error;
  if (data === undefined || sheet.data === undefined)
    return problem ? <ErrorState problem={problem} onRetry={() => void refetch()} /> : <LoadingPage />;
  return (
    <Page
      title="Nhập phiếu giấy"
      subtitle={`${data.productName} · ${data.producerName}`}
      breadcrumbs={[{ label: data.productName, to: `/chot-diem/${data.id}` }]}
    >
      {data.allowedActions.includes('paper-ballot') ? (
        <PaperSheet detail={data} sheet={sheet.data} />
      ) : (
        <EmptyState title="Không nhập được phiếu giấy" text="Chỉ nhập khi đang lấy ý kiến bằng văn bản." />
      )}
    </Page>
  );
}

interface Entry {
  memberId: string;
  receivedOn: string;
  scanId: string;
  ticks: Ticks;
  explanations: Texts;
  reason: string;
}

function PaperSheet({ detail, sheet }: { detail: CaseDetail; sheet: Sheet }) {
  const say = useSay();
  const go = useGo();
  const [entry, setEntry] = useState<Entry>({
    memberId: '',
    receivedOn: '',
    scanId: '',
    ticks: {},
    explanations: {},
    reason: '',
  });
  const change = (part: Partial<Entry>) => setEntry((now) => ({ ...now, ...part }));
  const [tried, setTried] = useState(false);
  const asked = (detail.progress ?? []).filter((member) => !member.conflict);
  const again = asked.find((member) => member.memberId === entry.memberId)?.cast ?? false;
  const open = blocksOf(sheet).filter((block) => block.every(({ key }) => entry.ticks[key] === undefined));
  const save = useCommand({
    run: ({ reason, ...body }: Entry, attempt) =>
      api.POST('/api/cases/{id}/paper-ballots', {
        params: { path: { id: detail.id } },
        body: {
          ...body,
          ticks: { ...body.ticks },
          explanations: { ...body.explanations },
          unansweredConfirmed: true,
          ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
        },
        headers: attempt.headers(),
      }),
    invalidates: ['/api/cases', '/api/me/worklist'],
    onDone: () => go(`/chot-diem/${detail.id}`),
  });
  useLeaveGuard(Object.keys(entry.ticks).length > 0 && !save.pending && !save.done);
  const why = whyNot(entry, again, open.length);
  return (
    <Stack spacing={4}>
      <Alert severity="info">
        {say(
          'Nhập đúng như phiếu đã ký. Phiếu được giữ kín đến khi chủ trì mở phiếu; nhật ký ghi tên thành viên và tên người nhập.',
        )}
      </Alert>
      <Stack spacing={2} sx={{ maxWidth: 760 }}>
        <TextField
          select
          label={say('Phiếu của thành viên')}
          value={entry.memberId}
          onChange={(event) => change({ memberId: event.target.value })}
        >
          {asked.map((member) => (
            <MenuItem key={member.memberId} value={member.memberId}>
              {member.displayName}
              {member.cast ? say(' (đã gửi phiếu, nhập lại cần lý do)') : ''}
            </MenuItem>
          ))}
        </TextField>
        <DateField
          label={say('Ngày nhận phiếu')}
          value={entry.receivedOn}
          onChange={(receivedOn) => change({ receivedOn: receivedOn ?? '' })}
        />
        {again && (
          <TextField
            label={say('Lý do nhập lại')}
            value={entry.reason}
            onChange={(event) => change({ reason: event.target.value })}
            multiline
            minRows={2}
          />
        )}
        <FileDrop
          label={say('Bản quét hoặc ảnh chụp phiếu đã ký')}
          kinds={['pdf', 'jpg', 'jpeg', 'png', 'webp', 'heic']}
          maxBytes={20 * 1024 * 1024}
          upload={async (file) => change({ scanId: await sendScan(detail.id, file) })}
        />
      </Stack>
      <PageSection title="Các lựa chọn trên phiếu" text={say('Còn {0} tiêu chí chưa nhập.', open.length)}>
        <Stack spacing={1.5}>
          <LawNote />
          {blocksOf(sheet).map((criteria) => (
            <CriterionBlock
              key={criteria[0]?.key}
              criteria={criteria}
              ticks={entry.ticks}
              unanswered={criteria.every(({ key }) => entry.ticks[key] === undefined)}
              papers={detail.papers}
              dossierId={detail.dossierId}
              readOnly={false}
              onTick={(key, index, same) => change({ ticks: withTick(entry.ticks, key, index, same) })}
              explanation={{
                ...{ text: entry.explanations[criteria[0]?.key ?? ''] ?? '', needed: false, fault: false },
                readOnly: false,
                onWrite: (text) =>
                  change({ explanations: withWords(entry.explanations, criteria[0]?.key ?? '', text) }),
              }}
            />
          ))}
        </Stack>
      </PageSection>
      <div>
        {save.problem && <ProblemAlert problem={save.problem} />}
        <Button
          variant="contained"
          loading={save.pending}
          onClick={() => {
            setTried(true);
            if (why === undefined) save.run(entry);
          }}
        >
          {say('Nhập phiếu')}
        </Button>
        {open.length > 0 && (
          <Typography sx={{ mt: 1, color: 'text.secondary' }}>
            {say('{0} tiêu chí để trống trên phiếu sẽ tính 0 điểm.', open.length)}
          </Typography>
        )}
        {tried && why !== undefined && (
          <Alert severity="warning" sx={{ mt: 1 }}>
            {say('Chưa nhập được: {0}', why)}
          </Alert>
        )}
      </div>
    </Stack>
  );
}

/** What the paper says at a criterion; nothing is kept where it says nothing. */
const withWords = (texts: Texts, key: string, text: string): Texts =>
  afterTexts(texts, [{ criterion: key, from: null, to: text.trim() === '' ? null : text.trim() }]);

function whyNot(entry: Entry, again: boolean, open: number): string | undefined {
  if (entry.memberId === '') return 'hãy chọn thành viên.';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(entry.receivedOn)) return 'hãy ghi ngày nhận phiếu.';
  if (entry.scanId === '') return 'hãy tải bản quét của phiếu.';
  if (again && entry.reason.trim() === '') return 'hãy ghi lý do nhập lại.';
  return open > 0 && Object.keys(entry.ticks).length === 0 ? 'hãy nhập các lựa chọn.' : undefined;
}
