import AddBusinessOutlined from '@mui/icons-material/AddBusinessOutlined';
import QrCodeScanner from '@mui/icons-material/QrCodeScanner';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import CardActionArea from '@mui/material/CardActionArea';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useApiQuery } from '../../../api/hooks';
import { useCan } from '../../../app/session';
import { tones, type Tone } from '../../../app/tones';
import { ErrorState } from '../../../components/error-state';
import { LoadingList } from '../../../components/loading';
import { Page } from '../../../components/page';
import { RouteLink } from '../../../components/route-link';
import { dayText } from '../../../lib/dates';
import { useSay, type Say } from '../../../texts/language';
import type { TradeDay } from './acts';
import { DayLadder } from './day-ladder';
import { DayMap } from './day-map';
import { DayMoney, sumOf } from './day-money';
import { DayTonight } from './day-tonight';
import { DayWorkSection } from './day-work';
import { OtherWork } from './other-work';

/** The trade department's day: what waits, who is on the ladder, what tonight's check will find, money, the map. */
export function TradeDayPage() {
  const say = useSay();
  const may = useCan()('sales.point.manage');
  const { data, error, refetch } = useApiQuery('/api/sales-points/trade-day', undefined, { refetchInterval: 120_000 });
  return (
    <Page
      title={say('Hôm nay ở các điểm bán')}
      subtitle={
        data && say('Ngày {0}. Quá hạn đứng trước; ngày làm việc tính theo lịch của cơ quan.', dayText(data.today))
      }
      breadcrumbs={[{ label: say('Điểm bán OCOP'), to: '/diem-ban' }]}
      actions={may && <Acts say={say} />}
    >
      {data === undefined && error === null && <LoadingList />}
      {data === undefined && error !== null && <ErrorState problem={error} onRetry={() => void refetch()} />}
      {data !== undefined && <DayView day={data} mayAct={may} say={say} />}
    </Page>
  );
}

function Acts({ say }: { say: Say }) {
  return (
    <>
      <Button
        variant="contained"
        size="large"
        component={RouteLink}
        to="/diem-ban/quet"
        startIcon={<QrCodeScanner aria-hidden="true" />}
      >
        {say('Kiểm tra quầy hàng')}
      </Button>
      <Button
        variant="outlined"
        size="large"
        component={RouteLink}
        to="/diem-ban/moi"
        startIcon={<AddBusinessOutlined aria-hidden="true" />}
      >
        {say('Tiếp nhận đăng ký')}
      </Button>
    </>
  );
}

function DayView({ day, mayAct, say }: { day: TradeDay; mayAct: boolean; say: Say }) {
  const { counts, work, violations, tonight, money, points } = day;
  return (
    <>
      <Box
        component="ul"
        aria-label={say('Tóm tắt trong ngày')}
        sx={{
          ...{ listStyle: 'none', p: 0, m: 0, mb: 4, display: 'grid', gap: 1.25 },
          gridTemplateColumns: { xs: '1fr 1fr', md: 'repeat(5, 1fr)' },
        }}
      >
        <Tile
          count={counts.overdue}
          label={say('việc quá hạn')}
          to="/diem-ban/viec?han=qua-han#viec"
          tone={counts.overdue > 0 ? 'bad' : 'good'}
        />
        <Tile
          count={counts.week}
          label={say('việc trong bảy ngày')}
          to="/diem-ban/viec?han=bay-ngay#viec"
          tone="attention"
        />
        <Tile count={violations.length} label={say('vi phạm đang xử lý')} to="#vi-pham" tone="attention" />
        <Tile count={tonight.length} label={say('điểm sai quy định đêm nay')} to="#dem-nay" tone="attention" />
        <Tile
          count={money.length}
          label={money.length === 0 ? say('khoản hỗ trợ đang chờ') : say('khoản hỗ trợ đang chờ, {0} đ', sumOf(money))}
          to="#tien"
          tone="attention"
        />
      </Box>
      <Stack spacing={5}>
        <div id="viec">
          <DayWorkSection work={work} today={day.today} mayAct={mayAct} />
        </div>
        <div id="vi-pham">
          <DayLadder violations={violations} mayAct={mayAct} />
        </div>
        <div id="dem-nay">
          <DayTonight tonight={tonight} />
        </div>
        <div id="tien">
          <DayMoney money={money} mayAct={mayAct} />
        </div>
        <OtherWork />
        <DayMap points={points} outline={day.outline} mayAct={mayAct} />
      </Stack>
    </>
  );
}

function Tile({ count, label, to, tone }: { count: number; label: string; to: string; tone: Tone }) {
  const colour = count === 0 ? tones.good.strong : tones[tone].strong;
  return (
    <Card component="li" variant="outlined" sx={{ display: 'flex' }}>
      <CardActionArea
        {...(to.startsWith('#') ? { component: 'a', href: to } : { component: RouteLink, to })}
        sx={{ px: 2, py: 1.5 }}
      >
        <Typography component="span" sx={{ display: 'block', fontSize: '1.75rem', fontWeight: 700, color: colour }}>
          {count}
        </Typography>
        <Typography component="span" sx={{ display: 'block' }}>
          {label}
        </Typography>
      </CardActionArea>
    </Card>
  );
}
