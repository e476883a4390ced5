import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { api } from '../../api/client';
import { useApiQuery, useCommand } from '../../api/hooks';
import { FormDialog } from '../../components/form-dialog';
import { Timeline } from '../../components/timeline';
import { useSay } from '../../texts/language';
import type { PlaceRow } from './places-page';

const DEGREES = /^-?\d{1,3}(\.\d{1,6})?$/;
/** "18.5276, 105.7092", as maps give it to the clipboard. */
const BOTH = /^\s*(-?\d{1,3}\.\d+)\s*[,;]\s*(-?\d{1,3}\.\d+)\s*$/;
const short = (degrees: string): string => Number(degrees).toFixed(6).replace(/0+$/, '').replace(/\.$/, '');

/** Says where a unit stands; what was said before stays below. */
export function PlaceDialog({ place, onClose }: { place: PlaceRow; onClose: () => void }) {
  const say = useSay();
  const [lat, setLat] = useState(place.lat ?? '');
  const [lon, setLon] = useState(place.lon ?? '');
  const [note, setNote] = useState('');
  const save = useCommand({
    run: (body: { lat: string; lon: string; note: string }, attempt) =>
      api.PUT('/api/map-places/{unitId}', {
        params: { path: { unitId: place.unitId } },
        body,
        headers: attempt.headers({ version: place.version }),
      }),
    invalidates: ['/api/map-places', '/api/pictures'],
    onDone: onClose,
  });
  const typedLat = (text: string) => {
    const both = BOTH.exec(text);
    setLat(both?.[1] === undefined ? text.trim().replace(',', '.') : short(both[1]));
    if (both?.[2] !== undefined) setLon(short(both[2]));
  };
  const isWrong = (degrees: string): boolean => degrees !== '' && !DEGREES.test(degrees);
  return (
    <FormDialog
      title={say('Vị trí của {0}', place.name)}
      text={
        <Typography sx={{ color: 'text.secondary' }}>
          {say('Dán cả cặp tọa độ vào ô vĩ độ, ví dụ 18.5276, 105.7092: ô kinh độ tự điền.')}
        </Typography>
      }
      submitLabel="Lưu vị trí"
      pending={save.pending}
      problem={save.problem}
      blocked={blockedBy({ lat, lon, note })}
      onSubmit={() => save.run({ lat, lon, note: note.trim() })}
      onClose={onClose}
    >
      <TextField
        label={say('Vĩ độ (bắc)')}
        value={lat}
        onChange={(event) => typedLat(event.target.value)}
        error={isWrong(lat)}
        slotProps={{ htmlInput: { inputMode: 'text', maxLength: 40 } }}
      />
      <TextField
        label={say('Kinh độ (đông)')}
        value={lon}
        onChange={(event) => setLon(event.target.value.trim().replace(',', '.'))}
        error={isWrong(lon)}
        slotProps={{ htmlInput: { inputMode: 'decimal', maxLength: 11 } }}
      />
      <TextField
        label={say('Căn cứ của tọa độ')}
        placeholder={say('Bản đồ hành chính của tỉnh, đo tại trụ sở …')}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        multiline
        minRows={2}
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
      {place.version > 0 && <Before unitId={place.unitId} />}
    </FormDialog>
  );
}

function blockedBy({ lat, lon, note }: { lat: string; lon: string; note: string }): string | undefined {
  if (!DEGREES.test(lat) || !DEGREES.test(lon)) return 'hãy ghi vĩ độ và kinh độ bằng số, ví dụ 18.5276 và 105.7092';
  return note.trim() === '' ? 'hãy ghi căn cứ của tọa độ' : undefined;
}

function Before({ unitId }: { unitId: string }) {
  const say = useSay();
  const { data } = useApiQuery('/api/map-places/{unitId}/history', { params: { path: { unitId } } });
  return (
    <section aria-label={say('Đã ghi trước đây')}>
      <Typography variant="h4" sx={{ mb: 1 }}>
        {say('Đã ghi trước đây')}
      </Typography>
      <Timeline
        entries={(data ?? []).map(({ number, lat, lon, note, setBy, setAt }) => ({
          ...{ id: String(number), what: `${lat}, ${lon}`, at: setAt, who: setBy, why: note },
        }))}
      />
    </section>
  );
}
