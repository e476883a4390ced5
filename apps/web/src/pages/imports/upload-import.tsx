import DownloadOutlined from '@mui/icons-material/DownloadOutlined';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useApiQuery } from '../../api/hooks';
import { ErrorState } from '../../components/error-state';
import { FileDrop } from '../../components/file-drop';
import { LoadingList } from '../../components/loading';
import { useGo } from '../../components/route-link';
import { sendImport } from './send-import';

const MOST_BYTES = 20 * 1024 * 1024;

/** What kind of data, the empty file for it, and the filled one. */
export function UploadImport() {
  const go = useGo();
  const { data, error, refetch } = useApiQuery('/api/import-kinds');
  const [chosen, setChosen] = useState('producers');
  // The id is made here: a file that is sent again after a broken connection is the same import.
  const [id, setId] = useState(() => crypto.randomUUID());
  if (data === undefined)
    return error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : <LoadingList />;
  const kind = data.items.find(({ name }) => name === chosen) ?? data.items[0];
  if (kind === undefined) return null;
  const template = `/api/import-kinds/${kind.name}/template`;
  return (
    <Stack spacing={2} sx={{ maxWidth: 760 }}>
      <TextField
        select
        label="Loại dữ liệu"
        value={kind.name}
        onChange={(event) => setChosen(event.target.value)}
        helperText={kind.about}
      >
        {data.items.map(({ name, label }) => (
          <MenuItem key={name} value={name}>
            {label}
          </MenuItem>
        ))}
      </TextField>
      <Stack direction={{ xs: 'column', sm: 'row' }} spacing={1.5}>
        <Button variant="outlined" startIcon={<DownloadOutlined />} href={`${template}.xlsx`} download>
          Tệp mẫu Excel kèm hướng dẫn
        </Button>
        <Button variant="outlined" startIcon={<DownloadOutlined />} href={`${template}.csv`} download>
          Tệp mẫu CSV
        </Button>
      </Stack>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        Tên cột không cần đúng dấu hay đúng thứ tự. Ngày ghi 15/09/2020, tiền ghi 1.500.000. Không dòng nào được nhập
        trước khi bạn xem và quyết định.
      </Typography>
      <FileDrop
        key={kind.name}
        label={`Chọn tệp ${kind.label.toLowerCase()}`}
        kinds={['xlsx', 'csv']}
        maxBytes={MOST_BYTES}
        upload={async (file) => {
          const sent = await sendImport(kind.name, id, file);
          setId(crypto.randomUUID());
          go(`/nhap-du-lieu/${sent}`);
        }}
      />
    </Stack>
  );
}
