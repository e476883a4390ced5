import Alert from '@mui/material/Alert';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useParams } from '@tanstack/react-router';
import { useApiQuery } from '../../api/hooks';
import { ErrorState } from '../../components/error-state';
import { LoadingPage } from '../../components/loading';
import { Page } from '../../components/page';
import { StateChip } from '../../components/state-chip';
import { dayText } from '../../lib/dates';
import { DayPhoto } from './day-photo';
import { GoodsEditor } from './goods-editor';
import type { SalesPoint } from './point-page';
import { ReportForm } from './report-form';
import { POINT_STATES } from './texts';
import { useSay } from '../../texts/language';
import { Said } from '../../components/said';

/** What the one who runs a point does himself: photo of the day, goods, the short report. */
export function RunningPage() {
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { data, error, refetch } = useApiQuery('/api/sales-points/{id}', { params: { path: { id } } });
  if (data === undefined)
    return error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : <LoadingPage />;
  return <RunningView point={data} />;
}

function RunningView({ point }: { point: SalesPoint }) {
  const say = useSay();
  const isOpen = point.state === 'recognised' || point.state === 'suspended';
  const running = point.warnings.filter(({ state }) => state === 'open');
  return (
    <Page
      title="Việc của điểm bán"
      subtitle={`${point.name} · ${point.address}`}
      breadcrumbs={[
        { label: 'Điểm bán OCOP', to: '/diem-ban' },
        { label: point.name, to: `/diem-ban/${point.id}` },
      ]}
      state={<StateChip state={point.state} states={POINT_STATES} />}
      narrow
    >
      <Stack spacing={4}>
        {running.map((warning) => (
          <Alert key={warning.id} severity="warning">
            {say('Khắc phục trước khi hết ngày {0}:', dayText(warning.remedyBy))}
            <ul style={{ margin: '4px 0 0', paddingInlineStart: 20 }}>
              {warning.violations.map((violation) => (
                <li key={violation.kind}>
                  <Said text={violation.text} />
                </li>
              ))}
            </ul>
          </Alert>
        ))}
        {!isOpen && <Typography>{say('Điểm bán chưa được công nhận hoặc đã ngừng: chưa có việc cần làm.')}</Typography>}
        {isOpen && <DayPhoto point={point} />}
        {isOpen && <GoodsEditor key={point.goods.takenOn ?? 'moi'} point={point} />}
        {isOpen && <ReportForm point={point} />}
      </Stack>
    </Page>
  );
}
