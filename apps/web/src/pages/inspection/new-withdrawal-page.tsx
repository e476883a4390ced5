import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { api } from '../../api/client';
import { useApiQuery, useCommand } from '../../api/hooks';
import { useSession } from '../../app/session';
import { DateField } from '../../components/date-field';
import { useKeptState } from '../../components/form/use-kept-state';
import { Page } from '../../components/page';
import { ProblemAlert } from '../../components/problem-alert';
import { useGo } from '../../components/route-link';
import { StepButton } from '../../components/step-button';
import { useUrlFilters } from '../../components/use-url-filters';
import { useBoth, useSay } from '../../texts/language';
import { CertificatePicker, type PickedCertificate } from './certificate-picker';
import { WITHDRAWAL_GROUNDS } from './report-texts';

type Ground = 'mark-misuse';

interface Texts {
  explanation: string;
  authority: string;
  conclusionNumber: string;
}
interface Entered extends Texts {
  certificate: PickedCertificate | null;
  ground: string;
  concludedOn: string;
}

/** The first thing that is missing, in the order of the fields. */
function faultOf({ certificate, ground, concludedOn, ...texts }: Entered): string | undefined {
  if (certificate === null) return 'chưa chọn giấy chứng nhận';
  if (ground === '') return 'chưa chọn căn cứ của pháp luật';
  if (texts.explanation.trim() === '') return 'chưa ghi sự việc';
  if (texts.authority.trim() === '') return 'chưa ghi cơ quan kết luận hoặc xã xác nhận';
  if (texts.conclusionNumber.trim() === '') return 'chưa ghi số văn bản';
  return concludedOn === '' ? 'chưa có ngày kết luận hoặc xác nhận' : undefined;
}

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
  const [entered, set, forget] = useKeptState<Entered>(`vu-thu-hoi ${inspectionId ?? ''}`, {
    ...{ certificate: picked, ground: '', concludedOn: today, explanation: '', authority: '', conclusionNumber: '' },
  });
  const { certificate, ground, concludedOn } = entered;
  const open = useCommand({
    run: (_input: object, attempt) =>
      api.POST('/api/withdrawal-cases', {
        body: {
          certificateId: certificate?.id ?? '',
          ground: ground as Ground,
          concludedOn,
          explanation: entered.explanation.trim(),
          authority: entered.authority.trim(),
          conclusionNumber: entered.conclusionNumber.trim(),
          ...(inspectionId === undefined ? {} : { inspectionId }),
        },
        headers: attempt.headers(),
      }),
    invalidates: ['/api/withdrawal-cases', '/api/me/worklist'],
    onDone: (made) => {
      forget();
      if (made) go(`/thu-hoi/${made.id}`);
    },
  });
  const field = (name: keyof Texts, label: string, max: number, rows = 1) => (
    <TextField
      label={say(label)}
      value={entered[name]}
      onChange={(event) => set({ [name]: event.target.value })}
      fullWidth
      multiline={rows > 1}
      minRows={rows}
      slotProps={{ htmlInput: { maxLength: max } }}
    />
  );
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
        <CertificatePicker value={certificate} onChange={(chosen) => set({ certificate: chosen })} />
        <TextField
          select
          label={say('Căn cứ của pháp luật')}
          value={ground}
          onChange={(event) => set({ ground: event.target.value })}
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
          onChange={(day) => set({ concludedOn: day ?? '' })}
          helperText={say('Thời hạn quyết định tính từ ngày này.')}
        />
        {open.problem && <ProblemAlert problem={open.problem} />}
        <StepButton variant="contained" why={faultOf(entered)} pending={open.pending} onClick={() => open.run({})}>
          {say('Lập vụ thu hồi')}
        </StepButton>
      </Stack>
    </Page>
  );
}
