import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Said } from '../../components/said';
import { api } from '../../api/client';
import { useApiQuery, useCommand, type Answer } from '../../api/hooks';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { FilterSelect } from '../../components/filter-select';
import { LoadingList } from '../../components/loading';
import { Page } from '../../components/page';
import { RouteLink, useGo } from '../../components/route-link';
import { useUrlFilters } from '../../components/use-url-filters';
import { useSay } from '../../texts/language';
import { RankedTable } from './ranked-table';
import { tieBreakText } from './texts';

type Board = Answer<'/api/rankings'>['boards'][number];

/** Closed results of a round in order, and the way to a decision. */
export function RankingPage() {
  const say = useSay();
  const { values, set } = useUrlFilters(['dot']);
  const rounds = useApiQuery('/api/rounds');
  const ranking = useApiQuery('/api/rankings', { params: { query: values.dot ? { roundId: values.dot } : {} } });
  const roundId = values.dot ?? ranking.data?.roundId ?? rounds.data?.[0]?.id;
  return (
    <Page
      title="Xếp hạng"
      subtitle="Kết quả đã chốt của từng đợt, xếp theo quy chế hội đồng. Chưa công bố thì chủ thể chưa thấy."
      actions={
        <Button component={RouteLink} to="/quyet-dinh" variant="outlined">
          {say('Các quyết định')}
        </Button>
      }
    >
      {rounds.data === undefined && rounds.error !== null && (
        <ErrorState problem={rounds.error} onRetry={() => void rounds.refetch()} />
      )}
      {rounds.data !== undefined && rounds.data.length > 0 && (
        <Box sx={{ mb: 3 }}>
          <FilterSelect
            label="Đợt đánh giá"
            value={roundId ?? ''}
            options={rounds.data.map((round) => ({ value: round.id, label: round.name }))}
            onChange={(dot) => set({ dot })}
            always
          />
        </Box>
      )}
      {rounds.data?.length === 0 && (
        <EmptyState title="Chưa có đợt đánh giá" text="Khi mở đợt và chốt kết quả, bảng xếp hạng hiện ở đây." />
      )}
      {ranking.data === undefined && ranking.error === null && <LoadingList rows={6} />}
      {ranking.data === undefined && ranking.error !== null && (
        <ErrorState problem={ranking.error} onRetry={() => void ranking.refetch()} />
      )}
      {ranking.data !== undefined && roundId !== undefined && <Boards ranking={ranking.data} roundId={roundId} />}
    </Page>
  );
}

function Boards({ ranking: data, roundId }: { ranking: Answer<'/api/rankings'>; roundId: string }) {
  const say = useSay();
  if (data.boards.length === 0)
    return (
      <EmptyState
        title={say('{0} chưa có kết quả để xếp hạng', say(data.roundName))}
        text="Kết quả hiện ở đây khi hội đồng chốt điểm sản phẩm ở cấp có quyền công nhận sao. Chọn đợt khác để xem kết quả trước đây."
        action={
          data.earlier !== null && (
            <Button component={RouteLink} to={`/xep-hang?dot=${data.earlier.roundId}`} variant="outlined">
              {say('Xem {0}', say(data.earlier.roundName))}
            </Button>
          )
        }
      />
    );
  return (
    <Stack spacing={5}>
      {data.boards.map((board) => (
        <BoardView key={`${board.level} ${board.unitId}`} board={board} roundId={roundId} canDraft={data.canDraft} />
      ))}
    </Stack>
  );
}

function BoardView({ board, roundId, canDraft }: { board: Board; roundId: string; canDraft: boolean }) {
  const say = useSay();
  const go = useGo();
  const [asking, setAsking] = useState(false);
  const draft = useCommand({
    run: (_input: 'draft', attempt) =>
      api.POST('/api/decisions', {
        body: { roundId, level: board.level, unitId: board.unitId },
        headers: attempt.headers(),
      }),
    invalidates: ['/api/rankings', '/api/decisions', '/api/me/worklist'],
    onDone: (made) => go(`/quyet-dinh/${made?.id ?? ''}`),
  });
  return (
    <section aria-label={say(board.levelLabel)}>
      <Typography variant="h2">
        <Said text={board.levelLabel} />
      </Typography>
      <Typography sx={{ color: 'text.secondary', mb: 1.5 }}>
        {say(
          '{0} · Thứ tự: {1}; bằng nhau ở mọi mục thì cùng hạng.',
          board.unitName,
          tieBreakText(board.tieBreak, say),
        )}
      </Typography>
      {board.openCases > 0 && board.items.length > 0 && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {say(
            'Còn {0} sản phẩm hội đồng chưa chốt điểm. Quyết định lập bây giờ chỉ gồm các sản phẩm dưới đây.',
            board.openCases,
          )}
        </Alert>
      )}
      {board.items.length === 0 ? (
        <EmptyState
          title="Mọi kết quả đã nằm trong quyết định"
          text={
            board.openCases === 0
              ? 'Kết quả chốt thêm sẽ hiện ở đây.'
              : say('Còn {0} sản phẩm hội đồng chưa chốt điểm; chốt xong sẽ hiện ở đây.', board.openCases)
          }
          action={
            <Button component={RouteLink} to="/quyet-dinh" variant="outlined">
              {say('Xem các quyết định')}
            </Button>
          }
        />
      ) : (
        <>
          <RankedTable items={board.items} caption={say('Bảng xếp hạng {0}', board.levelLabel)} />
          {canDraft && (
            <Button variant="contained" sx={{ mt: 2 }} onClick={() => setAsking(true)}>
              {say('Lập dự thảo quyết định cho {0} sản phẩm', board.items.length)}
            </Button>
          )}
        </>
      )}
      <ConfirmDialog
        open={asking}
        title="Lập dự thảo quyết định?"
        text={say(
          'Dự thảo gồm {0} sản phẩm theo đúng thứ tự đang hiện. Cơ quan ban hành: {1}. Chưa ai ngoài cơ quan biết kết quả.',
          board.items.length,
          board.issuingBody,
        )}
        confirmLabel="Lập dự thảo"
        pending={draft.pending}
        problem={draft.problem}
        onConfirm={() => draft.run('draft')}
        onClose={() => setAsking(false)}
      />
    </section>
  );
}
