import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { useSession } from '../../app/session';
import { FormDialog } from '../../components/form-dialog';
import { useGo } from '../../components/route-link';
import { useSay } from '../../texts/language';
import { periodText } from './texts';

const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

/** Chooses the period of a new report. */
export function NewReportDialog({ period, onClose }: { period: string | undefined; onClose: () => void }) {
  const say = useSay();
  const go = useGo();
  const today = useSession()?.businessDate ?? '';
  const [kind, setKind] = useState<'month' | 'year'>(period !== undefined && period.length === 4 ? 'year' : 'month');
  const [year, setYear] = useState((period ?? today).slice(0, 4));
  const [month, setMonth] = useState((period ?? today).slice(5, 7) || today.slice(5, 7));
  const chosen = kind === 'year' ? year : `${year}-${month}`;
  const create = useCommand({
    run: (body: { kind: 'month' | 'year'; period: string }, attempt) =>
      api.POST('/api/reports', { body, headers: attempt.headers() }),
    invalidates: ['/api/reports'],
    onDone: ({ id }) => go(`/bao-cao-dinh-ky/${id}`),
  });
  return (
    <FormDialog
      title="Lập báo cáo"
      text={
        <Typography>
          {say(
            'Số liệu lấy từ hồ sơ, lời văn chép từ báo cáo kỳ trước để sửa. Kỳ đã phát hành thì báo cáo mới là bản thay thế.',
          )}
        </Typography>
      }
      submitLabel={say('Lập báo cáo {0}', periodText(kind, chosen, say))}
      pending={create.pending}
      problem={create.problem}
      onSubmit={() => create.run({ kind, period: chosen })}
      onClose={onClose}
    >
      <TextField
        select
        label={say('Loại báo cáo')}
        value={kind}
        onChange={(event) => setKind(event.target.value as 'month')}
      >
        <MenuItem value="month">{say('Báo cáo tháng')}</MenuItem>
        <MenuItem value="year">{say('Báo cáo năm')}</MenuItem>
      </TextField>
      {kind === 'month' && (
        <TextField select label={say('Tháng')} value={month} onChange={(event) => setMonth(event.target.value)}>
          {MONTHS.map((value) => (
            <MenuItem key={value} value={value}>
              {say('Tháng')} {Number(value)}
            </MenuItem>
          ))}
        </TextField>
      )}
      <TextField
        label={say('Năm')}
        value={year}
        onChange={(event) => setYear(event.target.value.replace(/\D/g, '').slice(0, 4))}
        slotProps={{ htmlInput: { inputMode: 'numeric' } }}
      />
    </FormDialog>
  );
}
