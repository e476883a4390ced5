import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { useSession } from '../../app/session';
import { DateField } from '../../components/date-field';
import { useKeptState } from '../../components/form/use-kept-state';
import { Page } from '../../components/page';
import { PageSection } from '../../components/page-section';
import { ProblemAlert } from '../../components/problem-alert';
import { useGo } from '../../components/route-link';
import { StepButton } from '../../components/step-button';
import { useSay } from '../../texts/language';
import { CertificatePicker, type PickedCertificate } from './certificate-picker';
import { plusDays } from './days-until';
import { membersOf, teamFault, TeamFields, type TeamChoice } from './team-fields';

type Kind = 'unannounced' | 'periodic';

const KIND_CHOICES: Readonly<Record<Kind, { label: string; help: string }>> = {
  unannounced: { label: 'Đột xuất', help: 'Chủ thể không được báo trước, chỉ thấy sau khi có biên bản.' },
  periodic: { label: 'Báo trước, ngoài kế hoạch', help: 'Chủ thể được báo ngay và thấy hạn kiểm tra.' },
};
const USUAL_DAYS = 14;

interface Entered {
  product: PickedCertificate | null;
  kind: Kind;
  dueOn: string;
  reason: string;
  team: readonly TeamChoice[];
}

/** One inspection of one product outside a plan. */
export function NewInspectionPage() {
  const say = useSay();
  const go = useGo();
  const today = useSession()?.businessDate ?? '';
  const [{ product, kind, dueOn, reason, team }, set, forget] = useKeptState<Entered>('cuoc-kiem-tra-moi', {
    ...{
      product: null,
      kind: 'unannounced',
      dueOn: today === '' ? '' : plusDays(today, USUAL_DAYS),
      reason: '',
      team: [],
    },
  });
  const open = useCommand({
    run: (productId: string, attempt) =>
      api.POST('/api/inspections', {
        body: { productId, kind, dueOn, reason: reason.trim(), members: membersOf(team) },
        headers: attempt.headers(),
      }),
    invalidates: ['/api/inspections', '/api/inspection-plans', '/api/me/worklist'],
    onDone: (made) => {
      forget();
      if (made) go(`/kiem-tra/${made.id}`);
    },
  });
  const fault = faultOf(product, dueOn, today, reason) ?? teamFault(team);
  return (
    <Page
      narrow
      title="Mở cuộc kiểm tra"
      subtitle="Một sản phẩm, ngoài kế hoạch. Đoàn được báo ngay khi mở."
      breadcrumbs={[{ label: 'Kiểm tra', to: '/kiem-tra' }]}
    >
      <Stack spacing={4}>
        <Stack spacing={2}>
          <CertificatePicker label="Sản phẩm" value={product} onChange={(picked) => set({ product: picked })} />
          <TextField
            select
            label={say('Cách kiểm tra')}
            value={kind}
            onChange={(event) => set({ kind: event.target.value as Kind })}
            helperText={say(KIND_CHOICES[kind].help)}
            fullWidth
          >
            {Object.entries(KIND_CHOICES).map(([value, { label }]) => (
              <MenuItem key={value} value={value}>
                {say(label)}
              </MenuItem>
            ))}
          </TextField>
          <DateField
            label={say('Kiểm tra chậm nhất ngày')}
            value={dueOn}
            onChange={(day) => set({ dueOn: day ?? '' })}
          />
          <TextField
            label={say('Lý do')}
            value={reason}
            onChange={(event) => set({ reason: event.target.value })}
            multiline
            minRows={3}
            fullWidth
            slotProps={{ htmlInput: { maxLength: 1000 } }}
          />
        </Stack>
        <PageSection title="Đoàn kiểm tra">
          <TeamFields team={team} onChange={(chosen) => set({ team: chosen })} />
        </PageSection>
        <div>
          {open.problem && <ProblemAlert problem={open.problem} />}
          <StepButton
            variant="contained"
            why={fault}
            pending={open.pending}
            onClick={() => product && open.run(product.productId)}
          >
            {say('Mở cuộc kiểm tra')}
          </StepButton>
        </div>
      </Stack>
    </Page>
  );
}

function faultOf(product: PickedCertificate | null, dueOn: string, today: string, reason: string): string | undefined {
  if (product === null) return 'chưa chọn sản phẩm';
  if (dueOn === '') return 'chưa có ngày kiểm tra';
  if (dueOn < today) return 'ngày kiểm tra đã qua';
  return reason.trim() === '' ? 'chưa ghi lý do' : undefined;
}
