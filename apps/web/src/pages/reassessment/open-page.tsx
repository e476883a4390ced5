import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { api } from '../../api/client';
import { useApiQuery, useCommand, type Answer } from '../../api/hooks';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { FilterSelect } from '../../components/filter-select';
import { LoadingList } from '../../components/loading';
import { Page } from '../../components/page';
import { PageSection } from '../../components/page-section';
import { PickList } from '../../components/pick-list';
import { ProblemAlert } from '../../components/problem-alert';
import { RouteLink } from '../../components/route-link';
import { StepButton } from '../../components/step-button';
import { useUrlFilters } from '../../components/use-url-filters';
import { dayText } from '../../lib/dates';
import { useSay } from '../../texts/language';
import { useOpenRounds } from './open-dialog';
import { GAP_WHY, HINDRANCES } from './texts';

type Opening = Answer<'/api/reassessment/openings'>['items'][number];
interface Opened {
  cycleId: string;
  productName: string;
  hindrance: string | null;
  dossierId: string | null;
  carried: string[];
  gaps: { title: string; why: string }[];
}

const WHICH = [
  { value: 'window-open', label: 'Trong kỳ nộp hồ sơ' },
  { value: 'missed', label: 'Quá kỳ nộp, còn nộp muộn' },
];

/** One act for many products: a look at what would happen, then the dossiers with papers carried over and gaps named. */
export function OpenPage() {
  const { values, set } = useUrlFilters(['nhom', 'don-vi']);
  const state = values.nhom === 'missed' ? 'missed' : 'window-open';
  const query = { state, limit: 100, ...(values['don-vi'] === undefined ? {} : { unitId: values['don-vi'] }) } as const;
  const list = useApiQuery('/api/reassessment/cycles', { params: { query } });
  const ids = list.data?.items.map(({ id }) => id) ?? [];
  const preview = useApiQuery(
    '/api/reassessment/openings',
    { params: { query: { cycleIds: ids.join(',') } } },
    { enabled: ids.length > 0 },
  );
  const error = list.error ?? preview.error;
  return (
    <Page
      title="Lập hồ sơ hàng loạt"
      subtitle="Giấy tờ còn hạn được chuyển sang hồ sơ mới; phần còn thiếu được nêu rõ."
      breadcrumbs={[{ label: 'Radar hết hạn', to: '/danh-gia-lai/radar' }]}
    >
      <Box sx={{ mb: 3 }}>
        <FilterSelect
          label="Sản phẩm"
          value={state}
          options={WHICH}
          onChange={(nhom) => set({ nhom: nhom ?? 'window-open' })}
        />
      </Box>
      {error !== null && <ErrorState problem={error} onRetry={() => void list.refetch()} />}
      {error === null && list.data !== undefined && ids.length === 0 && (
        <EmptyState title="Không có sản phẩm" text="Không có giấy chứng nhận nào ở tình trạng này trên địa bàn." />
      )}
      {error === null && (list.data === undefined || (ids.length > 0 && preview.data === undefined)) && (
        <LoadingList rows={5} />
      )}
      {preview.data !== undefined && ids.length > 0 && <Chooser key={state} openings={preview.data.items} />}
    </Page>
  );
}

function Chooser({ openings }: { openings: readonly Opening[] }) {
  const say = useSay();
  const rounds = useOpenRounds('reassessment');
  const [chosen, setChosen] = useState<string>();
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [asking, setAsking] = useState(false);
  const [opened, setOpened] = useState<readonly Opened[]>([]);
  const roundId = chosen ?? rounds?.find((round) => round.kind === 'reassessment')?.id ?? rounds?.[0]?.id;
  const open = useCommand({
    run: (body: { cycleIds: string[]; roundId: string }, attempt) =>
      api.POST('/api/reassessment/openings', { body, headers: attempt.headers() }),
    invalidates: ['/api/reassessment', '/api/dossiers', '/api/me/worklist'],
    onDone: (made) => {
      setAsking(false);
      setPicked([]);
      setOpened(made?.items ?? []);
    },
  });
  const free = openings.filter(({ hindrance }) => hindrance === null);
  const others = openings.filter(({ hindrance }) => hindrance !== null);
  return (
    <Stack spacing={3}>
      {opened.length > 0 && <OpenedList lines={opened} />}
      {open.problem && !asking && <ProblemAlert problem={open.problem} />}
      {free.length > 0 && (
        <>
          <PickList
            label="Sản phẩm sẽ lập hồ sơ"
            rows={free.map(({ cycle }) => ({
              id: cycle.id,
              title: cycle.productName,
              text: [
                cycle.producerName,
                cycle.place,
                `${say('hết hạn')} ${cycle.endsOn === null ? '' : dayText(cycle.endsOn)}`,
                ...(cycle.shown === 'missed' ? [say('sẽ là nộp muộn')] : []),
              ].join(' · '),
            }))}
            picked={picked}
            onPick={setPicked}
          />
          <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
            <FilterSelect
              label="Đợt đánh giá"
              value={roundId}
              options={(rounds ?? []).map((round) => ({ value: round.id, label: round.name }))}
              onChange={setChosen}
            />
            <StepButton variant="contained" why={whyNot(roundId, picked)} onClick={() => setAsking(true)}>
              {say('Lập hồ sơ cho {0} sản phẩm', picked.length)}
            </StepButton>
          </Stack>
        </>
      )}
      {others.length > 0 && (
        <PageSection title="Không lập được bây giờ">
          <Stack component="ul" sx={{ m: 0, pl: 2.5 }}>
            {others.map(({ cycle, hindrance }) => (
              <li key={cycle.id}>
                {cycle.productName}: {say(HINDRANCES[hindrance ?? ''] ?? hindrance ?? '')}
              </li>
            ))}
          </Stack>
        </PageSection>
      )}
      <ConfirmDialog
        open={asking}
        title={say('Lập {0} hồ sơ đánh giá lại?', picked.length)}
        text="Hồ sơ ở dạng đang soạn; chủ thể bổ sung phần còn thiếu rồi nộp."
        confirmLabel="Lập hồ sơ"
        pending={open.pending}
        problem={open.problem}
        onConfirm={() => open.run({ cycleIds: [...picked], roundId: roundId ?? '' })}
        onClose={() => setAsking(false)}
      />
    </Stack>
  );
}

function whyNot(roundId: string | undefined, picked: readonly string[]): string | undefined {
  if (roundId === undefined) return 'chưa có đợt nào đang mở.';
  return picked.length === 0 ? 'hãy chọn ít nhất một sản phẩm.' : undefined;
}

function OpenedList({ lines }: { lines: readonly Opened[] }) {
  const say = useSay();
  const made = lines.filter(({ dossierId }) => dossierId !== null);
  return (
    <Stack spacing={1.5}>
      <Alert severity="success">{say('Đã lập {0} hồ sơ.', made.length)}</Alert>
      {lines.map((line) => (
        <Paper key={line.cycleId} variant="outlined" sx={{ px: 2, py: 1.5 }}>
          <Typography sx={{ fontWeight: 600 }}>{line.productName}</Typography>
          {line.dossierId === null ? (
            <Typography>{say(HINDRANCES[line.hindrance ?? ''] ?? line.hindrance ?? '')}</Typography>
          ) : (
            <>
              <Typography variant="body2">
                {say('Chuyển sang {0} giấy tờ.', line.carried.length)}{' '}
                {line.gaps.length === 0
                  ? say('Không thiếu phần nào.')
                  : say(
                      'Còn thiếu: {0}.',
                      line.gaps.map((gap) => `${say(gap.title)} (${say(GAP_WHY[gap.why] ?? gap.why)})`).join('; '),
                    )}
              </Typography>
              <Button component={RouteLink} to={`/ho-so/${line.dossierId}`} sx={{ px: 0 }}>
                {say('Mở hồ sơ')}
              </Button>
            </>
          )}
        </Paper>
      ))}
    </Stack>
  );
}
