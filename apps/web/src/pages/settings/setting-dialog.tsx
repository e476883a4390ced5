import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { FormDialog } from '../../components/form-dialog';
import type { Setting } from './settings-page';
import { useSay } from '../../texts/language';
import { Said } from '../../components/said';

/** Changes one setting, or confirms it as it is. */
export function SettingDialog({ setting, onClose }: { setting: Setting; onClose: () => void }) {
  const say = useSay();
  const [value, setValue] = useState(setting.value);
  const [note, setNote] = useState('');
  const save = useCommand({
    run: (body: { value: string; note?: string }, attempt) =>
      api.PUT('/api/settings/{key}', {
        params: { path: { key: setting.key } },
        body,
        headers: attempt.headers({ version: setting.version }),
      }),
    invalidates: ['/api/settings'],
    onDone: onClose,
  });
  const send = () => save.run({ value, ...(note.trim() === '' ? {} : { note: note.trim() }) });
  const bounds = setting.bounds === null ? [] : [say(setting.bounds)];
  const help = [...bounds, ...(setting.unit === null ? [] : [say('tính bằng {0}', say(setting.unit))])].join('; ');
  return (
    <FormDialog
      title={setting.label}
      text={
        <Typography sx={{ color: 'text.secondary' }}>
          <Said text={setting.source} />.
        </Typography>
      }
      submitLabel={value === setting.value ? 'Xác nhận giá trị này' : 'Lưu'}
      pending={save.pending}
      problem={save.problem}
      onSubmit={send}
      onClose={onClose}
    >
      {setting.kind === 'choice' ? (
        <TextField select label={say('Giá trị')} value={value} onChange={(event) => setValue(event.target.value)}>
          {setting.options.map((option) => (
            <MenuItem key={option.value} value={option.value}>
              <Said text={option.label} />
            </MenuItem>
          ))}
        </TextField>
      ) : (
        <TextField
          label={say('Giá trị')}
          value={value}
          onChange={(event) => setValue(event.target.value)}
          helperText={help}
          error={save.problem?.code === 'setting.value_wrong'}
          slotProps={{
            htmlInput: { maxLength: 2000, inputMode: setting.kind === 'whole-number' ? 'numeric' : 'text' },
          }}
        />
      )}
      <TextField
        label={say('Căn cứ hoặc lý do (nếu có)')}
        placeholder={say('Công văn số …')}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        multiline
        minRows={2}
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
    </FormDialog>
  );
}
