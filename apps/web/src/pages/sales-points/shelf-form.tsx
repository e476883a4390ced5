import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { api } from '../../api/client';
import { useCommand, type Answer } from '../../api/hooks';
import { ProblemAlert } from '../../components/problem-alert';
import { useOfflineCommand } from '../../offline/use-offline-command';
import { CheckList, checklistOf, type Checks } from './check-list';
import { KeptPhotos, type KeptPhoto } from './kept-photos';
import type { SalesPoint } from './point-page';
import type { ScannedCode } from './shelf-list';
import { INSPECTIONS, optionsOf } from './texts';
import { bytesAddress, uploadFile } from './upload-file';

type Kind = Answer<'/api/sales-points/{id}'>['inspections'][number]['kind'];

interface ShelfFormProps {
  point: SalesPoint;
  inspectionId: string;
  codes: readonly ScannedCode[];
  onDone: (result: { sentence: string; result: string; remedyBy: string | null } | 'kept') => void;
}

/** The rest of the inspection: what kind, who, ticks, photos; then it is sent, or kept until there is a network. */
export function ShelfForm({ point, inspectionId, codes, onDone }: ShelfFormProps) {
  const [kind, setKind] = useState<Kind>(point.state === 'suspended' ? 're-inspection' : 'shelf-check');
  const [members, setMembers] = useState('Sở Công Thương');
  const [note, setNote] = useState('');
  const [checks, setChecks] = useState<Checks>({});
  const [photos, setPhotos] = useState<readonly KeptPhoto[]>([]);
  const kept = useOfflineCommand();
  const body = () => ({
    id: inspectionId,
    kind,
    members: members.trim() === '' ? 'Sở Công Thương' : members.trim(),
    checklist: checklistOf(checks),
    scans: [...codes],
    fileIds: photos.map(({ id }) => id),
    ...(note.trim() === '' ? {} : { note: note.trim() }),
  });
  const path = `/api/sales-points/${point.id}/inspections`;
  const send = useCommand({
    run: async (input: ReturnType<typeof body>, attempt) => {
      for (const photo of photos) await uploadFile(point.id, photo.blob, photo.id);
      return api.POST('/api/sales-points/{id}/inspections', {
        params: { path: { id: point.id } },
        body: input,
        headers: attempt.headers(),
      });
    },
    invalidates: ['/api/sales-points', '/api/me/worklist'],
    onDone: (result) => result && onDone(result),
  });
  const keep = async (input: ReturnType<typeof body>) => {
    const title = `Kiểm tra ${point.name}: ${codes.length} mã`;
    const entry = { kind: 'sales.inspection', title, lane: path, method: 'POST' as const, path, body: input };
    const pictures = photos.map(({ id, blob }) => ({ id, blob, path: bytesAddress(point.id, id) }));
    if ((await kept.add({ ...entry, invalidates: ['/api/sales-points'] }, pictures)) !== undefined) onDone('kept');
  };
  const submit = () => (navigator.onLine ? send.run(body()) : void keep(body()));
  const nothing = codes.length === 0 && checklistOf(checks).length === 0;
  return (
    <Stack spacing={2.5} component="section">
      <Typography variant="h2">Biên bản</Typography>
      <TextField select label="Hình thức" value={kind} onChange={(event) => setKind(event.target.value as Kind)}>
        {optionsOf(INSPECTIONS).map(({ value, label }) => (
          <MenuItem key={value} value={value}>
            {label}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        label="Thành phần"
        value={members}
        onChange={(event) => setMembers(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
      <CheckList value={checks} onChange={setChecks} />
      <KeptPhotos value={photos} onChange={setPhotos} />
      <TextField
        label="Ghi chú (không bắt buộc)"
        value={note}
        onChange={(event) => setNote(event.target.value)}
        multiline
        minRows={2}
        slotProps={{ htmlInput: { maxLength: 2000 } }}
      />
      {send.problem && <ProblemAlert problem={send.problem} />}
      {send.problem?.status === 0 && (
        <Button variant="outlined" loading={kept.state === 'saving'} onClick={() => void keep(body())}>
          Ghi trên máy, gửi khi có mạng
        </Button>
      )}
      {kept.state === 'failed' && (
        <Typography role="alert">Máy này không giữ được dữ liệu. Hãy gửi khi có mạng.</Typography>
      )}
      <div>
        <Button variant="contained" disabled={nothing} loading={send.pending} onClick={submit}>
          Lập biên bản
        </Button>
        {nothing && (
          <Typography variant="body2" sx={{ mt: 0.5, color: 'text.secondary' }}>
            Hãy quét ít nhất một mã hoặc đánh dấu một mục.
          </Typography>
        )}
      </div>
    </Stack>
  );
}
