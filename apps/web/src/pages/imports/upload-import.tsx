import DownloadOutlined from '@mui/icons-material/DownloadOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useApiQuery, type Answer } from '../../api/hooks';
import { ErrorState } from '../../components/error-state';
import { FileDrop } from '../../components/file-drop';
import { LoadingList } from '../../components/loading';
import { useGo } from '../../components/route-link';
import { sendImport } from './send-import';
import { KIND_GROUPS } from './texts';
import { useSay } from '../../texts/language';
import { Said } from '../../components/said';

const MOST_BYTES = 20 * 1024 * 1024;

type Kind = Answer<'/api/import-kinds'>['items'][number];

/** What kind of data, the empty file for it, and the filled one. */
export function UploadImport() {
  const say = useSay();
  const go = useGo();
  const { data, error, refetch } = useApiQuery('/api/import-kinds');
  const [chosen, setChosen] = useState<string>('producers');
  // The id is made here: a file that is sent again after a broken connection is the same import.
  const [id, setId] = useState(() => crypto.randomUUID());
  if (data === undefined)
    return error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : <LoadingList />;
  const kind = data.items.find(({ name }) => name === chosen) ?? data.items[0];
  if (kind === undefined) return null;
  return (
    <Stack spacing={3}>
      <Kinds kinds={data.items} chosen={kind.name} choose={setChosen} />
      <Stack spacing={2} sx={{ maxWidth: 760 }}>
        <Templates kind={kind} />
        <FileDrop
          key={kind.name}
          label={say('Chọn tệp {0}', kind.label.toLowerCase())}
          kinds={['xlsx', 'csv']}
          maxBytes={MOST_BYTES}
          upload={async (file) => {
            const sent = await sendImport(kind.name, id, file);
            setId(crypto.randomUUID());
            go(`/nhap-du-lieu/${sent}`);
          }}
        />
      </Stack>
    </Stack>
  );
}

function Kinds({ kinds, chosen, choose }: { kinds: readonly Kind[]; chosen: string; choose: (name: string) => void }) {
  const say = useSay();
  return (
    <RadioGroup aria-label={say('Loại dữ liệu')} value={chosen} onChange={(event) => choose(event.target.value)}>
      <Stack spacing={2.5}>
        {KIND_GROUPS.map(({ name, label }) => (
          <Box key={name}>
            <Typography variant="subtitle1" component="h3" sx={{ fontWeight: 700, mb: 0.5 }}>
              {say(label)}
            </Typography>
            <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' }, columnGap: 4, rowGap: 0.5 }}>
              {kinds
                .filter(({ group }) => group === name)
                .map((kind) => (
                  <Choice key={kind.name} kind={kind} />
                ))}
            </Box>
          </Box>
        ))}
      </Stack>
    </RadioGroup>
  );
}

function Choice({ kind }: { kind: Kind }) {
  return (
    <FormControlLabel
      value={kind.name}
      control={<Radio />}
      sx={{ alignItems: 'flex-start', m: 0, py: 0.5 }}
      label={
        <Box sx={{ pt: 1 }}>
          <Typography component="span" sx={{ display: 'block', fontWeight: 600 }}>
            <Said text={kind.label} />
          </Typography>
          <Typography component="span" variant="body2" sx={{ display: 'block', color: 'text.secondary' }}>
            <Said text={kind.about} />
          </Typography>
        </Box>
      }
    />
  );
}

function Templates({ kind }: { kind: Kind }) {
  const say = useSay();
  const template = `/api/import-kinds/${kind.name}/template`;
  return (
    <>
      <Stack direction={{ xs: 'column', sm: 'row' }} spacing={1.5}>
        <Button variant="outlined" startIcon={<DownloadOutlined />} href={`${template}.xlsx`} download>
          {say('Tệp mẫu Excel kèm hướng dẫn')}
        </Button>
        <Button variant="outlined" startIcon={<DownloadOutlined />} href={`${template}.csv`} download>
          {say('Tệp mẫu CSV')}
        </Button>
      </Stack>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {say(
          'Tên cột không cần đúng dấu hay đúng thứ tự. Ngày ghi 15/09/2020, tiền ghi 1.500.000. Không dòng nào được nhập trước khi bạn xem và quyết định.',
        )}
      </Typography>
    </>
  );
}
