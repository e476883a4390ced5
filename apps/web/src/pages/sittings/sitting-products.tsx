import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useApiQuery, useKeysetQuery, type RowOf } from '../../api/hooks';
import { EmptyState } from '../../components/empty-state';
import { KeysetList } from '../../components/keyset-list';
import { PageSection } from '../../components/page-section';
import { RouteLink } from '../../components/route-link';
import { StateChip } from '../../components/state-chip';
import { progressText } from '../closing/progress-list';
import { CASE_STATES, MY_SHEET, roundWord } from '../scoring/texts';
import { CallProducts } from './call-products';
import type { Sitting } from './sitting-page';

type CaseRow = RowOf<'/api/cases'>;

/** Products before this session, and those that can still be called. */
export function SittingProducts({ sitting }: { sitting: Sitting }) {
  const query = { sittingId: sitting.id, limit: 100 };
  const pages = useKeysetQuery('/api/cases', { params: { query } }, { refetchInterval: 8_000 });
  return (
    <>
      <PageSection title="Sản phẩm của phiên họp">
        <KeysetList
          pages={pages}
          empty={
            <EmptyState
              title="Chưa đưa sản phẩm nào ra chấm"
              text="Khi phiên họp đã khai mạc, người chủ trì hoặc thư ký chọn sản phẩm ở danh sách bên dưới."
            />
          }
        >
          {(rows) => (
            <Stack component="ul" spacing={1} sx={{ listStyle: 'none', m: 0, p: 0 }}>
              {rows.map((row) => (
                <Product key={row.id} row={row} />
              ))}
            </Stack>
          )}
        </KeysetList>
      </PageSection>
      {sitting.state !== 'closed' && <CallProducts sitting={sitting} />}
    </>
  );
}

function Product({ row }: { row: CaseRow }) {
  const scores = row.mySheet !== null && row.state === 'scoring';
  return (
    <Paper component="li" variant="outlined" sx={{ p: 2 }}>
      <Stack direction={{ xs: 'column', sm: 'row' }} spacing={1.5} sx={{ justifyContent: 'space-between' }}>
        <div>
          <Typography variant="h3">{row.productName}</Typography>
          <Typography sx={{ color: 'text.secondary' }}>
            {row.producerName} · {row.unitName} · {roundWord(row.scoringRound).toLowerCase()}
          </Typography>
          <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1, mt: 1 }}>
            <StateChip state={row.state} states={CASE_STATES} />
            {scores && row.mySheet !== null && <StateChip state={row.mySheet} states={MY_SHEET} />}
          </Stack>
          {row.state === 'scoring' && <Progress caseId={row.id} />}
        </div>
        <Stack direction="row" sx={{ gap: 1, alignItems: 'flex-start', flexShrink: 0 }}>
          {scores && (
            <Button
              component={RouteLink}
              to={`/cham-diem/${row.id}`}
              variant="outlined"
              aria-label={`Chấm ${row.productName}`}
            >
              Chấm
            </Button>
          )}
          <Button
            component={RouteLink}
            to={`/chot-diem/${row.id}`}
            variant="outlined"
            aria-label={`Tiến độ và chốt điểm ${row.productName}`}
          >
            Chốt điểm
          </Button>
        </Stack>
      </Stack>
    </Paper>
  );
}

/** Who runs the council sees how many have handed in, never what. */
function Progress({ caseId }: { caseId: string }) {
  const { data } = useApiQuery('/api/cases/{id}', { params: { path: { id: caseId } } }, { refetchInterval: 8_000 });
  if (data === undefined || data.progress === null) return null;
  const open = data.progress.filter((member) => member.present && !member.conflict && !member.cast);
  return (
    <Typography role="status" sx={{ mt: 1 }}>
      {progressText(data.progress)}
      {open.length > 0 && `; còn chờ ${open.map((member) => member.displayName).join(', ')}`}.
    </Typography>
  );
}
