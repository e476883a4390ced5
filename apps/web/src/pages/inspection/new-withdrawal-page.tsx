import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { api } from '../../api/client';
import { useApiQuery, useCommand } from '../../api/hooks';
import { useSession } from '../../app/session';
import { DateField } from '../../components/date-field';
import { Page } from '../../components/page';
import { ProblemAlert } from '../../components/problem-alert';
import { useGo } from '../../components/route-link';
import { StepButton } from '../../components/step-button';
import { useUrlFilters } from '../../components/use-url-filters';
import { useBoth, useSay } from '../../texts/language';
import { CertificatePicker, type PickedCertificate } from './certificate-picker';
import { WITHDRAWAL_GROUNDS } from './report-texts';

type Ground = 'mark-misuse';

/** A new withdrawal case, from a conclusion or out of an inspection. */
export function NewWithdrawalPage() {
  const { values } = useUrlFilters(['kiem-tra']);
  const inspectionId = values['kiem-tra'];
  return inspectionId === undefined ? <Form /> : <FromInspection id={inspectionId} />;
}

function FromInspection({ id }: { id: string }) {
  const { data } = useApiQuery('/api/inspections/{id}', { params: { path: { id } } });
  if (data === undefined) return null;
  const { certificate, productId, productName, producerName } = data;
  const picked = { id: certificate.id, productId, productName, producerName, numberText: certificate.numberText };
  return <Form picked={picked} inspectionId={id} />;
}

function Form({ picked = null, inspectionId }: { picked?: PickedCertificate | null; inspectionId?: string }) {
  const say = useSay();
  const both = useBoth();
  const go = useGo();
  const today = useSession()?.businessDate ?? '';
  const [certificate, setCertificate] = useState<PickedCertificate | null>(picked);
  const [ground, setGround] = useState('');
  const [concludedOn, setConcludedOn] = useState(today);
  const [texts, setTexts] = useState({ explanation: '', authority: '', conclusionNumber: '' });
  const open = useCommand({
    run: (_input: object, attempt) =>
      api.POST('/api/withdrawal-cases', {
        body: {
          certificateId: certificate?.id ?? '',
          ground: ground as Ground,
          concludedOn,
          explanation: texts.explanation.trim(),
          authority: texts.authority.trim(),
          conclusionNumber: texts.conclusionNumber.trim(),
          ...(inspectionId === undefined ? {} : { inspectionId }),
        },
        headers: attempt.headers(),
      }),
    invalidates: ['/api/withdrawal-cases', '/api/me/worklist'],
    onDone: (made) => made && go(`/thu-hoi/${made.id}`),
  });
  const field = (name: keyof typeof texts, label: string, max: number, rows = 1) => (
    <TextField
      label={say(label)}
      value={texts[name]}
      onChange={(event) => setTexts((before) => ({ ...before, [name]: event.target.value }))}
      fullWidth
      multiline={rows > 1}
      minRows={rows}
      slotProps={{ htmlInput: { maxLength: max } }}
    />
  );
  const whole =
    certificate !== null &&
    ground !== '' &&
    Object.values(texts).every((text) => text.trim() !== '') &&
    concludedOn !== '';
  return (
    <Page
      narrow
      title="Lập vụ thu hồi"
      subtitle="Chủ thể được báo và có thời hạn giải trình trước khi đề nghị thu hồi."
      breadcrumbs={[
        { label: 'Kiểm tra', to: '/kiem-tra' },
        { label: both('Thu hồi', 'Withdrawals'), to: '/thu-hoi' },
      ]}
    >
      <Stack spacing={2}>
        <CertificatePicker value={certificate} onChange={setCertificate} />
        <TextField
          select
          label={say('Căn cứ của pháp luật')}
          value={ground}
          onChange={(event) => setGround(event.target.value)}
          fullWidth
        >
          {WITHDRAWAL_GROUNDS.map(({ value, label }) => (
            <MenuItem key={value} value={value} sx={{ whiteSpace: 'normal' }}>
              {say(label)}
            </MenuItem>
          ))}
        </TextField>
        {field('explanation', 'Sự việc', 2000, 3)}
        {field('authority', 'Cơ quan kết luận hoặc xã xác nhận', 200)}
        {field('conclusionNumber', 'Số văn bản', 60)}
        <DateField
          label={say('Ngày kết luận hoặc xác nhận')}
          value={concludedOn}
          onChange={setConcludedOn}
          helperText={say('Thời hạn quyết định tính từ ngày này.')}
        />
        {open.problem && <ProblemAlert problem={open.problem} />}
        <StepButton
          variant="contained"
          why={whole ? undefined : 'hãy điền đủ các mục trên.'}
          pending={open.pending}
          onClick={() => open.run({})}
        >
          {say('Lập vụ thu hồi')}
        </StepButton>
      </Stack>
    </Page>
  );
}
