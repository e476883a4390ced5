import Alert from '@mui/material/Alert';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { ErrorState } from '../../../components/error-state';
import { LoadingPage } from '../../../components/loading';
import { Page } from '../../../components/page';
import { RouteLink } from '../../../components/route-link';
import { FromAnotherDevice } from '../../../offline/from-another-device';
import { useTakenQuery } from '../../../offline/use-taken-along';
import { useSay } from '../../../texts/language';
import Link from '@mui/material/Link';
import type { ShelfKit } from './judge-code';
import { KIT_TASK } from './shelf-draft';
import { ShelfBoard, type ShelfResult } from './shelf-board';
import { ShelfTold } from './shelf-told';
import { TakenKit } from './taken-kit';

/** Inspection of one point on the spot, on a phone: codes in a row, ticks, photos; also without a network. */
export function ShelfPage() {
  const { id = '' }: { id?: string } = useParams({ strict: false });
  return <Shelf pointId={id} />;
}

/** The same, one tap from the day's page: scanning begins at once, the point is said before or after, or by its own code. */
export function QuickShelfPage() {
  return <Shelf pointId={undefined} />;
}

function Shelf({ pointId }: { pointId: string | undefined }) {
  const { data, copyOf, error, refetch } = useTakenQuery(KIT_TASK, '/api/sales-points/shelf-kit', {});
  if (data === undefined)
    return error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : <LoadingPage />;
  return <ShelfView kit={data} copyOf={copyOf} pointId={pointId} />;
}

interface ShelfViewProps {
  kit: ShelfKit;
  copyOf: string | undefined;
  pointId: string | undefined;
}

function ShelfView({ kit, copyOf, pointId }: ShelfViewProps) {
  const say = useSay();
  const [result, setResult] = useState<ShelfResult | undefined>();
  const [round, setRound] = useState(0);
  const point = kit.points.find(({ id }) => id === pointId);
  const done = (told: ShelfResult) => {
    setResult(told);
    setRound((before) => before + 1);
    window.scrollTo({ top: 0 });
  };
  return (
    <Page
      title={point === undefined ? say('Kiểm tra quầy hàng') : say('Kiểm tra tại chỗ')}
      {...(point === undefined ? {} : { subtitle: `${point.name} · ${point.address}` })}
      breadcrumbs={[
        { label: say('Điểm bán OCOP'), to: '/diem-ban' },
        point === undefined
          ? { label: say('Hôm nay ở các điểm bán'), to: '/diem-ban/viec' }
          : { label: point.name, to: `/diem-ban/${point.id}` },
      ]}
      narrow
    >
      {pointId !== undefined && point === undefined ? (
        <Alert severity="info">
          {say('Điểm bán này chưa được công nhận hoặc đã ngừng: không kiểm tra được.')}{' '}
          <Link component={RouteLink} to={`/diem-ban/${pointId}`}>
            {say('Về trang điểm bán')}
          </Link>
        </Alert>
      ) : (
        <>
          <TakenKit copyOf={copyOf} />
          {result !== undefined && <ShelfTold result={result} />}
          <ShelfBoard key={round} kit={kit} takenAt={copyOf} pointId={pointId} onDone={done} />
          <FromAnotherDevice />
        </>
      )}
    </Page>
  );
}
