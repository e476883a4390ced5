import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { api } from '../../api/client';
import { useApiQuery, useCommand, type Answer } from '../../api/hooks';
import { ErrorState } from '../../components/error-state';
import { useKeptState } from '../../components/form/use-kept-state';
import { LoadingPage } from '../../components/loading';
import { Page } from '../../components/page';
import { PageSection } from '../../components/page-section';
import { ProblemAlert } from '../../components/problem-alert';
import { useGo } from '../../components/route-link';
import { useBoth, useLabel, useSay } from '../../texts/language';
import { CertificatePicker, type CertificateChoice } from './certificate-picker';
import { kindText, OFFERED } from './texts';

type Kinds = Answer<'/api/status-decisions/grounds'>['items'];
interface Line {
  certificate: CertificateChoice;
  ground: string;
  explanation: string;
}

/** A draft over some certificates, each with its ground. */
export function DraftStatusDecisionPage() {
  const { data, error, refetch } = useApiQuery('/api/status-decisions/grounds', {});
  if (data === undefined)
    return error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : <LoadingPage />;
  return <DraftForm kinds={data.items} />;
}

function DraftForm({ kinds }: { kinds: Kinds }) {
  const say = useSay();
  const both = useBoth();
  const label = useLabel();
  const go = useGo();
  const [{ kind, lines }, set, forget] = useKeptState<{ kind: string; lines: readonly Line[] }>('quyet-dinh-hieu-luc', {
    kind: 'withdrawal',
    lines: [],
  });
  const [tried, setTried] = useState(false);
  const grounds = kinds.find((each) => each.kind === kind)?.grounds ?? [];
  const draft = useCommand({
    run: (_: undefined, attempt) =>
      api.POST('/api/status-decisions', {
        body: {
          kind: kind as 'lapse',
          items: lines.map(({ certificate, ground, explanation }) => ({
            certificateId: certificate.id,
            ground,
            explanation: explanation.trim(),
          })),
        },
        headers: attempt.headers(),
      }),
    invalidates: ['/api/status-decisions', '/api/me/worklist'],
    onDone: (made) => {
      forget();
      go(`/quyet-dinh-hieu-luc/${made.id}`);
    },
  });
  const change = (index: number, part: Partial<Line>) =>
    set({ lines: lines.map((line, at) => (at === index ? { ...line, ...part } : line)) });
  const send = () => {
    setTried(true);
    if (lines.length > 0 && lines.every((line) => line.ground !== '' && line.explanation.trim() !== ''))
      draft.run(undefined);
  };
  return (
    <Page
      title="Lập dự thảo quyết định"
      subtitle="Chọn loại, tìm giấy chứng nhận, ghi căn cứ cho từng sản phẩm."
      breadcrumbs={[{ label: 'Thu hồi, tạm dừng, khôi phục', to: '/quyet-dinh-hieu-luc' }]}
    >
      <Stack spacing={3} sx={{ maxWidth: 820 }}>
        <TextField
          select
          label={say('Loại quyết định')}
          value={kind}
          onChange={(event) => set({ kind: event.target.value, lines: [] })}
          helperText={lines.length > 0 ? say('Đổi loại sẽ xoá danh sách bên dưới.') : undefined}
        >
          {kinds.map((each) => (
            <MenuItem key={each.kind} value={each.kind}>
              {label(kindText(each.kind))}
            </MenuItem>
          ))}
        </TextField>
        <PageSection title={both('Sản phẩm', 'Products')}>
          <Stack spacing={2}>
            <CertificatePicker
              states={OFFERED[kind] ?? []}
              taken={lines.map((line) => line.certificate.id)}
              onPick={(certificate) => set({ lines: [...lines, { certificate, ground: '', explanation: '' }] })}
              fault={tried && lines.length === 0 ? say('Hãy chọn ít nhất một giấy chứng nhận.') : undefined}
            />
            {lines.map((line, index) => (
              <LineCard
                key={line.certificate.id}
                line={line}
                grounds={grounds}
                tried={tried}
                onChange={(part) => change(index, part)}
                onRemove={() => set({ lines: lines.filter((_, at) => at !== index) })}
              />
            ))}
          </Stack>
        </PageSection>
        {draft.problem && <ProblemAlert problem={draft.problem} />}
        <Box>
          <Button variant="contained" loading={draft.pending} onClick={send}>
            {lines.length > 1 ? say('Lập dự thảo {0} sản phẩm', lines.length) : say('Lập dự thảo')}
          </Button>
        </Box>
      </Stack>
    </Page>
  );
}

interface LineCardProps {
  line: Line;
  grounds: Kinds[number]['grounds'];
  tried: boolean;
  onChange: (part: Partial<Line>) => void;
  onRemove: () => void;
}

function LineCard({ line, grounds, tried, onChange, onRemove }: LineCardProps) {
  const say = useSay();
  const { certificate } = line;
  return (
    <Stack
      component="fieldset"
      spacing={2}
      sx={{ m: 0, p: 2, border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: 'background.paper', minWidth: 0 }}
    >
      <Typography component="legend" sx={{ fontWeight: 600, px: 0.5 }}>
        {certificate.productName}
      </Typography>
      <Typography sx={{ color: 'text.secondary' }}>
        {say('{0} · {1} sao · {2}', certificate.producerName, certificate.stars, certificate.numberText)}
      </Typography>
      <TextField
        select
        label={say('Căn cứ')}
        value={line.ground}
        onChange={(event) => onChange({ ground: event.target.value })}
        error={tried && line.ground === ''}
        helperText={tried && line.ground === '' ? say('Hãy chọn căn cứ.') : undefined}
      >
        {grounds.map((each) => (
          <MenuItem key={each.ground} value={each.ground} sx={{ whiteSpace: 'normal' }}>
            {say(each.text)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        label={say('Nội dung cụ thể')}
        placeholder={say('Số, ngày của biên bản hoặc kết luận; việc đã xảy ra')}
        value={line.explanation}
        onChange={(event) => onChange({ explanation: event.target.value })}
        multiline
        minRows={2}
        error={tried && line.explanation.trim() === ''}
        helperText={tried && line.explanation.trim() === '' ? say('Hãy ghi nội dung cụ thể.') : undefined}
        slotProps={{ htmlInput: { maxLength: 2000 } }}
      />
      <Box>
        <Button color="error" onClick={onRemove} aria-label={say('Bỏ ra: {0}', certificate.productName)}>
          {say('Bỏ ra')}
        </Button>
      </Box>
    </Stack>
  );
}
