import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { api } from '../../api/client';
import { useApiQuery, useCommand } from '../../api/hooks';
import { useSession } from '../../app/session';
import { DateField } from '../../components/date-field';
import { ErrorState } from '../../components/error-state';
import { useKeptState } from '../../components/form/use-kept-state';
import { LoadingList } from '../../components/loading';
import { Page } from '../../components/page';
import { PageSection } from '../../components/page-section';
import { ProblemAlert } from '../../components/problem-alert';
import { useGo } from '../../components/route-link';
import { StepButton } from '../../components/step-button';
import { useSay } from '../../texts/language';
import { plusDays } from './days-until';
import { PLAN_KINDS } from './plan-texts';
import { RiskTable } from './risk-table';
import { membersOf, teamFault, TeamFields, type TeamChoice } from './team-fields';

type Kind = 'periodic' | 'unannounced';

interface Entered {
  title: string;
  kind: Kind;
  from: string;
  to: string;
  count: string;
  team: readonly TeamChoice[];
}

/** A new plan: how many products, by risk or by lot, when and by whom. */
export function NewPlanPage() {
  const say = useSay();
  const go = useGo();
  const today = useSession()?.businessDate ?? '';
  const risk = useApiQuery('/api/inspection-plans/risk');
  const [{ title, kind, from, to, count, team }, set, forget] = useKeptState<Entered>('ke-hoach-kiem-tra-moi', {
    ...{ title: '', kind: 'periodic', from: today, to: today === '' ? '' : plusDays(today, 30), count: '10', team: [] },
  });
  const create = useCommand({
    run: (_input: object, attempt) =>
      api.POST('/api/inspection-plans', {
        body: {
          title: title.trim(),
          kind,
          periodFrom: from,
          periodTo: to,
          count: Number(count),
          members: membersOf(team),
        },
        headers: attempt.headers(),
      }),
    invalidates: ['/api/inspection-plans'],
    onDone: (made) => {
      forget();
      if (made) go(`/kiem-tra-ke-hoach/${made.id}`);
    },
  });
  const number = /^[1-9]\d{0,2}$/.test(count) ? Number(count) : undefined;
  const fault =
    title.trim() === '' ? 'chưa ghi tên kế hoạch' : number === undefined ? 'số sản phẩm chưa đúng' : teamFault(team);
  return (
    <Page
      title="Lập kế hoạch kiểm tra"
      breadcrumbs={[
        { label: 'Kiểm tra', to: '/kiem-tra' },
        { label: 'Kế hoạch', to: '/kiem-tra-ke-hoach' },
      ]}
    >
      <Stack spacing={4}>
        <Stack spacing={2} sx={{ maxWidth: 760 }}>
          <TextField
            label={say('Tên kế hoạch')}
            value={title}
            onChange={(event) => set({ title: event.target.value })}
            fullWidth
            slotProps={{ htmlInput: { maxLength: 300 } }}
          />
          <TextField
            select
            label={say('Cách chọn sản phẩm')}
            value={kind}
            onChange={(event) => set({ kind: event.target.value as Kind })}
            fullWidth
            helperText={
              kind === 'periodic'
                ? say('Lấy các sản phẩm có điểm rủi ro cao nhất. Chủ thể được báo trước.')
                : say('Hệ thống bốc thăm và giữ lại số gốc để ai cũng bốc lại được. Chủ thể không được báo trước.')
            }
          >
            {Object.entries(PLAN_KINDS).map(([value, label]) => (
              <MenuItem key={value} value={value}>
                {say(label)}
              </MenuItem>
            ))}
          </TextField>
          <TextField
            label={say('Số sản phẩm')}
            value={count}
            onChange={(event) => set({ count: event.target.value })}
            slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 3 } }}
          />
          <DateField label={say('Từ ngày')} value={from} onChange={(day) => set({ from: day ?? '' })} />
          <DateField label={say('Đến hết ngày')} value={to} onChange={(day) => set({ to: day ?? '' })} />
        </Stack>
        <PageSection title="Đoàn kiểm tra">
          <TeamFields team={team} onChange={(chosen) => set({ team: chosen })} />
        </PageSection>
        <div>
          {create.problem && <ProblemAlert problem={create.problem} />}
          <StepButton variant="contained" why={fault} pending={create.pending} onClick={() => create.run({})}>
            {kind === 'periodic' ? say('Chọn theo rủi ro và lập') : say('Bốc thăm và lập')}
          </StepButton>
        </div>
        <PageSection
          title="Rủi ro hiện nay"
          text={say(
            '{0} sản phẩm còn hiệu lực, chưa có cuộc kiểm tra nào đang mở. Mức điểm đặt ở trang Thiết lập; Văn phòng cần xác nhận.',
            risk.data?.total ?? 0,
          )}
        >
          {risk.error && <ErrorState problem={risk.error} onRetry={() => void risk.refetch()} />}
          {risk.data === undefined && risk.error === null && <LoadingList />}
          {risk.data && <RiskTable caption="Sản phẩm theo rủi ro" rows={risk.data.items.slice(0, 50)} />}
        </PageSection>
      </Stack>
    </Page>
  );
}
