import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useApiQuery } from '../../api/hooks';
import { ErrorState } from '../../components/error-state';
import { LoadingPage } from '../../components/loading';
import { Page } from '../../components/page';
import { StateChip } from '../../components/state-chip';
import { DayPhoto } from './day-photo';
import { GoodsEditor } from './goods-editor';
import type { SalesPoint } from './point-page';
import { RemedyCard } from './remedy-form';
import { ReportForm } from './report-form';
import { POINT_STATES } from './texts';
import { useSay } from '../../texts/language';

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
  useEffect(() => document.getElementById(window.location.hash.slice(1))?.scrollIntoView(), []);
  const isOpen = point.state === 'recognised' || point.state === 'suspended';
  const running = point.warnings.filter(({ state }) => state !== 'remedied');
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
        {running.length > 0 && (
          <Stack id="vi-pham" spacing={2}>
            {running.map((warning) => (
              <RemedyCard key={warning.id} point={point} warning={warning} />
            ))}
          </Stack>
        )}
        {!isOpen && <Typography>{say('Điểm bán chưa được công nhận hoặc đã ngừng: chưa có việc cần làm.')}</Typography>}
        {isOpen && (
          <div id="anh-trong-ngay">
            <DayPhoto point={point} />
          </div>
        )}
        {isOpen && (
          <div id="hang-hoa">
            <GoodsEditor key={point.goods.takenOn ?? 'moi'} point={point} />
          </div>
        )}
        {isOpen && (
          <div id="bao-cao">
            <ReportForm point={point} />
          </div>
        )}
      </Stack>
    </Page>
  );
}
