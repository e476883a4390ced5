import Alert from '@mui/material/Alert';
import Card from '@mui/material/Card';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { Said } from '../../components/said';
import { dayText, momentText } from '../../lib/dates';
import { useKeptDraft } from '../../offline/use-kept-draft';
import { useOfflineCommand } from '../../offline/use-offline-command';
import { StepButton } from '../../components/step-button';
import { useSay } from '../../texts/language';
import { KeptPhotos, type KeptPhoto } from './kept-photos';
import { Photos } from './photo-field';
import type { SalesPoint } from './point-page';
import { bytesAddress } from './upload-file';

type Warning = SalesPoint['warnings'][number];
type Answer = Warning['answers'][number];

interface RemedyDraft {
  text: string;
  photos: readonly KeptPhoto[];
}
const EMPTY: RemedyDraft = { text: '', photos: [] };

/** A violation that waits for its remedy: what is wrong, until when, what was told of it, and the form to tell it with photos. */
export function RemedyCard({ point, warning }: { point: SalesPoint; warning: Warning }) {
  const say = useSay();
  const isLate = warning.remedyBy < point.today;
  return (
    <Card variant="outlined" sx={{ p: 2 }}>
      <Typography variant="h3">{say('Vi phạm phải khắc phục')}</Typography>
      <ul style={{ margin: '8px 0', paddingInlineStart: 20 }}>
        {warning.violations.map(({ kind, text }) => (
          <li key={kind}>
            <Said text={text} />
          </li>
        ))}
      </ul>
      <Typography sx={{ mb: 2, fontWeight: 600, color: isLate ? 'error.main' : 'text.primary' }}>
        {isLate
          ? say('Đã quá hạn khắc phục từ ngày {0}.', dayText(warning.remedyBy))
          : say('Khắc phục trước khi hết ngày {0}.', dayText(warning.remedyBy))}
      </Typography>
      <Answers pointId={point.id} answers={warning.answers} />
      <RemedyForm point={point} warning={warning} />
    </Card>
  );
}

/** What the one who runs the point told, newest first. */
export function Answers({ pointId, answers }: { pointId: string; answers: readonly Answer[] }) {
  const say = useSay();
  if (answers.length === 0) return null;
  return (
    <Stack component="ul" spacing={1.5} sx={{ listStyle: 'none', p: 0, my: 1.5 }}>
      {answers.map(({ id, text, fileIds, byName, at }) => (
        <li key={id}>
          <Alert severity="info">
            <b>{say('Điểm bán báo đã khắc phục')}</b>
            <Typography sx={{ whiteSpace: 'pre-line' }} lang="vi">
              {text}
            </Typography>
            <Typography variant="body2">{`${byName}, ${momentText(at)}`}</Typography>
            <Photos pointId={pointId} ids={fileIds} />
          </Alert>
        </li>
      ))}
    </Stack>
  );
}

/** Kept on the device while it is written, and sent now or when there is a network. */
function RemedyForm({ point, warning }: { point: SalesPoint; warning: Warning }) {
  const say = useSay();
  const outbox = useOfflineCommand();
  const path = `/api/sales-points/${point.id}/warnings/${warning.id}/answers`;
  const { draft, kept, change } = useKeptDraft<RemedyDraft>(`khac-phuc:${warning.id}`, EMPTY);
  if (draft === undefined) return null; // what is typed before the device has answered would be lost
  const why =
    draft.text.trim() === ''
      ? 'hãy ghi đã khắc phục thế nào'
      : draft.photos.length === 0
        ? 'hãy chụp ít nhất một ảnh sau khi khắc phục'
        : undefined;
  const send = async () => {
    const entry = {
      ...{ kind: 'sales.warning-answer', title: say('Báo đã khắc phục: {0}', point.name), lane: path },
      ...{ method: 'POST' as const, path, invalidates: ['/api/sales-points', '/api/me/worklist'] },
      body: { text: draft.text.trim(), fileIds: draft.photos.map(({ id }) => id) },
    };
    const pictures = draft.photos.map(({ id, blob }) => ({ id, blob, path: bytesAddress(point.id, id) }));
    if ((await outbox.add(entry, pictures)) !== undefined) change(() => EMPTY);
  };
  return (
    <Stack spacing={2}>
      <TextField
        label={warning.answers.length === 0 ? say('Đã khắc phục thế nào') : say('Báo thêm')}
        value={draft.text}
        onChange={({ target }) => change((before) => ({ ...before, text: target.value }))}
        multiline
        minRows={2}
        fullWidth
        slotProps={{ htmlInput: { maxLength: 2000 } }}
      />
      <KeptPhotos value={draft.photos} onChange={(photos) => change((before) => ({ ...before, photos }))} most={10} />
      {outbox.state === 'failed' && (
        <Alert severity="error">{say('Máy này không giữ được dữ liệu. Hãy gửi khi có mạng.')}</Alert>
      )}
      {outbox.state === 'added' && draft.text === '' && (
        <Alert severity="success">
          {say('Đã nhận trên máy này và gửi ngay khi có mạng. Sở Công Thương xem ảnh rồi xác nhận.')}
        </Alert>
      )}
      <StepButton
        variant="contained"
        why={why}
        note={kept ? undefined : say('Đang giữ trên máy…')}
        pending={outbox.state === 'saving'}
        onClick={() => void send()}
      >
        {say('Báo đã khắc phục')}
      </StepButton>
    </Stack>
  );
}
