import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { api } from '../../../api/client';
import { useCommand } from '../../../api/hooks';
import { ProblemAlert } from '../../../components/problem-alert';
import { useOfflineCommand } from '../../../offline/use-offline-command';
import { useSay } from '../../../texts/language';
import { CheckList, checklistOf } from '../check-list';
import { KeptPhotos } from '../kept-photos';
import { INSPECTIONS } from '../texts';
import { bytesAddress, uploadFile } from '../upload-file';
import { isGood, type KitPoint } from './judge-code';
import type { ShelfResult } from './shelf-board';
import type { InspectionKind, ShelfDraft } from './shelf-draft';
import type { Verdict } from './use-verdicts';

const DEPARTMENT = 'Sở Công Thương';

interface ShelfFormProps {
  draft: ShelfDraft;
  change: (next: (before: ShelfDraft) => ShelfDraft) => void;
  /** The newest change stands on the device. */
  kept: boolean;
  point: KitPoint | undefined;
  verdicts: readonly Verdict[];
  onDone: (result: ShelfResult) => void;
}

const bodyOf = (draft: ShelfDraft, kind: InspectionKind) => ({
  id: draft.id,
  kind,
  members: draft.members.trim() === '' ? DEPARTMENT : draft.members.trim(),
  checklist: checklistOf(draft.checks),
  scans: [...draft.codes],
  fileIds: draft.photos.map(({ id }) => id),
  ...(draft.note.trim() === '' ? {} : { note: draft.note.trim() }),
});
type Body = ReturnType<typeof bodyOf>;

/** The rest of the inspection: what kind, who, ticks, photos; then it is sent, or kept until there is a network. */
export function ShelfForm({ draft, change, kept, point, verdicts, onDone }: ShelfFormProps) {
  const say = useSay();
  const kind = draft.kind ?? (point?.state === 'suspended' ? 're-inspection' : 'shelf-check');
  const sending = useSending({ draft, point, onDone });
  const set = (part: Partial<ShelfDraft>) => change((now) => ({ ...now, ...part }));
  const why = whyNot(draft, point);
  return (
    <Stack spacing={2.5} component="section">
      <Typography variant="h2">{say('Biên bản')}</Typography>
      <Wrong verdicts={verdicts} />
      <TextField
        select
        label={say('Hình thức')}
        value={kind}
        onChange={(event) => set({ kind: event.target.value as InspectionKind })}
      >
        {Object.entries(INSPECTIONS).map(([value, words]) => (
          <MenuItem key={value} value={value}>
            {say(words)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        label={say('Thành phần')}
        placeholder={DEPARTMENT}
        value={draft.members}
        onChange={(event) => set({ members: event.target.value })}
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
      <CheckList value={draft.checks} onChange={(checks) => set({ checks })} />
      <KeptPhotos value={draft.photos} onChange={(photos) => set({ photos })} />
      <TextField
        label={say('Ghi chú (không bắt buộc)')}
        value={draft.note}
        onChange={(event) => set({ note: event.target.value })}
        multiline
        minRows={2}
        slotProps={{ htmlInput: { maxLength: 2000 } }}
      />
      {sending.problem !== undefined && sending.problem.status !== 0 && <ProblemAlert problem={sending.problem} />}
      {sending.failed && <Alert severity="error">{say('Máy này không giữ được dữ liệu. Hãy gửi khi có mạng.')}</Alert>}
      <div>
        <Button
          variant="contained"
          size="large"
          disabled={why !== undefined}
          aria-describedby="vi-sao-lap"
          loading={sending.pending}
          onClick={() => sending.submit(bodyOf(draft, kind))}
        >
          {say('Lập biên bản')}
        </Button>
        <Typography id="vi-sao-lap" variant="body2" role="status" sx={{ mt: 0.5, color: 'text.secondary' }}>
          {why !== undefined
            ? say(why)
            : kept
              ? say('Nội dung đang nhập được giữ trên máy này.')
              : say('Đang giữ trên máy…')}
        </Typography>
      </div>
    </Stack>
  );
}

function whyNot(draft: ShelfDraft, point: KitPoint | undefined): string | undefined {
  if (draft.codes.length === 0 && checklistOf(draft.checks).length === 0)
    return 'Hãy quét ít nhất một mã hoặc đánh dấu một mục.';
  return point === undefined ? 'Hãy chọn điểm bán được kiểm tra.' : undefined;
}

/** What the record will hold against the point, before it is made. */
function Wrong({ verdicts }: { verdicts: readonly Verdict[] }) {
  const say = useSay();
  const wrong = verdicts.filter(({ state }) => !isGood(state));
  if (verdicts.length === 0) return null;
  if (wrong.length === 0) return <Alert severity="success">{say('Mọi mã đã quét đều còn hiệu lực.')}</Alert>;
  return (
    <Alert severity="warning">
      {say('{0} mã sẽ thành vi phạm trong biên bản:', wrong.length)}{' '}
      {wrong.map(({ productName, text }) => productName ?? text.slice(-24)).join('; ')}
    </Alert>
  );
}

/** Sends at once; where no answer comes the record goes into the outbox of this device by itself. */
function useSending({ draft, point, onDone }: Pick<ShelfFormProps, 'draft' | 'point' | 'onDone'>) {
  const outbox = useOfflineCommand();
  const pointId = point?.id ?? '';
  const path = `/api/sales-points/${pointId}/inspections`;
  const keep = async (body: Body) => {
    const title = `Kiểm tra ${point?.name ?? ''}: ${body.scans.length} mã`;
    const entry = { kind: 'sales.inspection', title, lane: path, method: 'POST' as const, path, body };
    const pictures = draft.photos.map(({ id, blob }) => ({ id, blob, path: bytesAddress(pointId, id) }));
    const added = await outbox.add({ ...entry, invalidates: ['/api/sales-points'] }, pictures);
    if (added !== undefined) onDone({ kept: true });
  };
  const send = useCommand({
    run: async (body: Body, attempt) => {
      for (const photo of draft.photos) await uploadFile(pointId, photo.blob, photo.id);
      return api.POST('/api/sales-points/{id}/inspections', {
        params: { path: { id: pointId } },
        body,
        headers: attempt.headers(),
      });
    },
    invalidates: ['/api/sales-points', '/api/me/worklist'],
    onDone: ({ sentence, remedyBy }) => onDone({ kept: false, pointId, sentence, remedyBy }),
    onProblem: (problem, body) => {
      if (problem.status === 0) void keep(body);
    },
  });
  return {
    submit: (body: Body) => (navigator.onLine ? send.run(body) : void keep(body)),
    pending: send.pending || outbox.state === 'saving',
    problem: send.problem,
    failed: outbox.state === 'failed',
  };
}
