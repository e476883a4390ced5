import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Answer } from '../../api/hooks';
import { ErrorState } from '../../components/error-state';
import { LoadingPage } from '../../components/loading';
import { Page } from '../../components/page';
import { RouteLink } from '../../components/route-link';
import { dayText, momentText } from '../../lib/dates';
import { useTakenAlong, useTakenQuery } from '../../offline/use-taken-along';
import { CodeEntry } from './code-entry';
import { CodeScanner } from '../../components/code-scanner';
import type { SalesPoint } from './point-page';
import { ScannedList } from './scanned-list';
import { ShelfForm } from './shelf-form';
import { useShelfList } from './shelf-list';

export const taskOf = (pointId: string): string => `quay-hang:${pointId}`;
type Result = Pick<Answer<'/api/sales-points/{id}'>['inspections'][number], 'sentence'> & {
  result: string;
  remedyBy: string | null;
};

/** Inspection on the spot, on a phone: codes in a row, ticks, photos; also without a network. */
export function ShelfPage() {
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { data, copyOf, error, refetch } = useTakenQuery(taskOf(id), '/api/sales-points/{id}', { path: { id } });
  if (data === undefined)
    return error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : <LoadingPage />;
  return <ShelfView point={data} copyOf={copyOf} />;
}

function ShelfView({ point, copyOf }: { point: SalesPoint; copyOf: string | undefined }) {
  const list = useShelfList(point.id);
  const [result, setResult] = useState<Result | 'kept' | undefined>();
  const done = (answer: Result | 'kept') => {
    setResult(answer);
    list.clear();
    window.scrollTo({ top: 0 });
  };
  return (
    <Page
      title="Kiểm tra tại chỗ"
      subtitle={`${point.name} · ${point.address}`}
      breadcrumbs={[
        { label: 'Điểm bán OCOP', to: '/diem-ban' },
        { label: point.name, to: `/diem-ban/${point.id}` },
      ]}
      narrow
    >
      <Stack spacing={3}>
        {copyOf !== undefined && (
          <Alert severity="info">
            Đang mất mạng: dùng bản mang theo lúc {momentText(copyOf)}. Mã quét được giữ trên máy.
          </Alert>
        )}
        {result !== undefined && <Told result={result} pointId={point.id} />}
        <TakeAlong point={point} />
        <section>
          <Typography variant="h2" sx={{ mb: 1.5 }}>
            Quét mã trên quầy
          </Typography>
          <Stack spacing={2}>
            <CodeScanner onCode={(text) => list.add([text])} />
            <CodeEntry onCodes={list.add} />
            <ScannedList codes={list.codes} onRemove={list.remove} />
          </Stack>
        </section>
        <ShelfForm point={point} inspectionId={list.id} codes={list.codes} onDone={done} />
      </Stack>
    </Page>
  );
}

function Told({ result, pointId }: { result: Result | 'kept'; pointId: string }) {
  if (result === 'kept')
    return (
      <Alert severity="info">Đã ghi trên máy này. Khi có mạng, biên bản tự gửi và kết quả hiện ở trang điểm bán.</Alert>
    );
  const isClean = result.result === 'clean';
  return (
    <Alert severity={isClean ? 'success' : 'warning'}>
      <b>{result.sentence}.</b>{' '}
      {result.remedyBy === null
        ? 'Không có vi phạm.'
        : `Đã lập cảnh báo, khắc phục trước khi hết ngày ${dayText(result.remedyBy)}.`}
      <br />
      <Link
        component={RouteLink}
        to={`/diem-ban/${pointId}`}
        color="inherit"
        sx={{ display: 'inline-block', py: 1.25 }}
      >
        Xem biên bản
      </Link>
    </Alert>
  );
}

function TakeAlong({ point }: { point: SalesPoint }) {
  const taken = useTakenAlong(taskOf(point.id));
  return (
    <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
      <Button
        variant="outlined"
        loading={taken.pending}
        onClick={() => void taken.take([{ path: '/api/sales-points/{id}', params: { path: { id: point.id } } }])}
      >
        Mang theo khi mất mạng
      </Button>
      <Typography role="status" sx={{ color: 'text.secondary' }}>
        {taken.takenAt === undefined ? 'Chưa mang theo.' : `Đã mang theo lúc ${momentText(taken.takenAt)}.`}
      </Typography>
    </Stack>
  );
}
