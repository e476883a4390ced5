import PlaceOutlined from '@mui/icons-material/PlaceOutlined';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { PageSection } from '../../components/page-section';
import { useSay } from '../../texts/language';
import type { VisitDraft } from './visit-draft';

interface PartProps {
  draft: VisitDraft;
  set: (part: Partial<VisitDraft>) => void;
}

/** Where the visit takes place; only if the person asks for it. */
export function VisitPlace({ draft, set }: PartProps) {
  const say = useSay();
  const [state, setState] = useState<'idle' | 'asking' | 'refused'>('idle');
  const ask = () => {
    setState('asking');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setState('idle');
        const { latitude, longitude, accuracy } = coords;
        const place = {
          latE6: Math.round(latitude * 1e6),
          lngE6: Math.round(longitude * 1e6),
          accuracyM: Math.round(accuracy),
        };
        set({ place });
      },
      () => setState('refused'),
      { enableHighAccuracy: true, timeout: 20_000 },
    );
  };
  const { place } = draft;
  return (
    <Paper variant="outlined" sx={{ p: 2 }}>
      <Button variant="outlined" startIcon={<PlaceOutlined />} loading={state === 'asking'} onClick={ask}>
        {place === undefined ? say('Ghi vị trí (không bắt buộc)') : say('Ghi lại vị trí')}
      </Button>
      <Typography role="status" sx={{ mt: 1, color: 'text.secondary' }}>
        {place !== undefined && say('Đã ghi vị trí, sai số khoảng {0} m.', place.accuracyM)}
        {state === 'refused' && say('Máy không cho biết vị trí. Có thể làm tiếp mà không cần vị trí.')}
      </Typography>
    </Paper>
  );
}

/** Conclusion and who signs; a producer who refuses is put down with the reason. */
export function VisitEnd({ draft, set }: PartProps) {
  const say = useSay();
  return (
    <PageSection title="Kết luận và chữ ký">
      <Stack spacing={2} id="muc-ket-luan">
        <TextField
          label={say('Kết luận của đoàn')}
          value={draft.conclusion}
          onChange={(event) => set({ conclusion: event.target.value })}
          multiline
          minRows={3}
          fullWidth
          slotProps={{ htmlInput: { maxLength: 4000 } }}
        />
        <TextField
          id="muc-ky"
          label={say('Người ký của đoàn (mỗi người một dòng)')}
          value={draft.teamNames}
          onChange={(event) => set({ teamNames: event.target.value })}
          multiline
          minRows={2}
          fullWidth
        />
        <FormControlLabel
          control={<Checkbox checked={draft.refused} onChange={(_event, refused) => set({ refused })} />}
          label={say('Chủ thể từ chối ký')}
        />
        {draft.refused ? (
          <TextField
            label={say('Lý do từ chối ký')}
            value={draft.refusedBecause}
            onChange={(event) => set({ refusedBecause: event.target.value })}
            multiline
            minRows={2}
            fullWidth
            slotProps={{ htmlInput: { maxLength: 1000 } }}
          />
        ) : (
          <>
            <TextField
              label={say('Người ký của chủ thể')}
              value={draft.producerName}
              onChange={(event) => set({ producerName: event.target.value })}
              fullWidth
              slotProps={{ htmlInput: { maxLength: 100 } }}
            />
            <TextField
              label={say('Chức vụ, quan hệ với cơ sở')}
              value={draft.producerTitle}
              onChange={(event) => set({ producerTitle: event.target.value })}
              fullWidth
              slotProps={{ htmlInput: { maxLength: 200 } }}
            />
          </>
        )}
      </Stack>
    </PageSection>
  );
}
