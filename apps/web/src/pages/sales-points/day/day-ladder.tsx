import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { DaysLeft } from '../../../components/days-left';
import { PageSection } from '../../../components/page-section';
import { RouteLink } from '../../../components/route-link';
import { Said } from '../../../components/said';
import { ToneChip } from '../../../components/tone-chip';
import type { Tone } from '../../../app/tones';
import { dayText } from '../../../lib/dates';
import { useSay, type Say } from '../../../texts/language';
import type { TradeDay } from './acts';

type Violation = TradeDay['violations'][number];
type Rung = Violation['rung'];

const RUNGS: Readonly<Record<Rung, readonly [words: string, tone: Tone]>> = {
  remedy: ['Đã cảnh báo, chờ khắc phục', 'attention'],
  suspend: ['Hết hạn khắc phục, tạm dừng được', 'bad'],
  review: ['Đang tạm dừng, chờ xem xét', 'bad'],
};

/** Violations on the ladder: warned, to be remedied by a day, suspended; each with its clock and its next act. */
export function DayLadder({ violations, mayAct }: { violations: readonly Violation[]; mayAct: boolean }) {
  const say = useSay();
  return (
    <PageSection title={`${say('Vi phạm')} (${violations.length})`} text={say('Cảnh báo → hạn khắc phục → tạm dừng.')}>
      {violations.length === 0 && (
        <Typography sx={{ color: 'text.secondary' }}>{say('Không có vi phạm nào đang xử lý.')}</Typography>
      )}
      <Stack component="ul" spacing={1.25} sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {violations.map((violation) => (
          <Line key={violation.warningId} violation={violation} say={say} mayAct={mayAct} />
        ))}
      </Stack>
    </PageSection>
  );
}

function Line({ violation, say, mayAct }: { violation: Violation; say: Say; mayAct: boolean }) {
  const { pointId, warningId, name, unitName, violations, issuedOn, remedyBy, reviewBy, answeredOn, rung, daysLeft } =
    violation;
  const [words, tone] = RUNGS[rung];
  const point = `/diem-ban/${pointId}`;
  const last = rung === 'review' ? reviewBy : remedyBy;
  return (
    <Card component="li" variant="outlined" sx={{ p: 2 }}>
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Link component={RouteLink} to={point} sx={{ fontWeight: 600, py: 0.75 }}>
          {name}
        </Link>
        <Typography sx={{ color: 'text.secondary' }}>{unitName}</Typography>
        <ToneChip tone={tone} label={say(words)} />
        {last !== null && (
          <DaysLeft workingDaysLeft={daysLeft} overdue={daysLeft < 0 || rung === 'suspend'} dueOn={last} />
        )}
      </Stack>
      <ul style={{ margin: '4px 0', paddingInlineStart: 20 }}>
        {violations.map(({ kind, text }) => (
          <li key={kind}>
            <Said text={text} />
          </li>
        ))}
      </ul>
      <Typography sx={{ color: 'text.secondary' }}>
        {say('Cảnh báo {0}, khắc phục trước khi hết ngày {1}.', dayText(issuedOn), dayText(remedyBy))}
        {reviewBy !== null && ` ${say('Xem xét tạm dừng trước khi hết ngày {0}.', dayText(reviewBy))}`}
      </Typography>
      {answeredOn !== null && (
        <Typography sx={{ fontWeight: 600 }}>
          {say('Điểm bán báo đã khắc phục ngày {0}.', dayText(answeredOn))}
        </Typography>
      )}
      {mayAct && (
        <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1, mt: 1 }}>
          {rung !== 'review' && (
            <Button component={RouteLink} to={`${point}?canh-bao=${warningId}`} variant="outlined">
              {say('Xác nhận khắc phục')}
            </Button>
          )}
          {rung === 'suspend' && (
            <Button component={RouteLink} to={`${point}?buoc=suspend`} variant="outlined" color="error">
              {say('Tạm dừng@@điểm bán')}
            </Button>
          )}
          {rung === 'review' && (
            <Button component={RouteLink} to={`${point}?buoc=reinstate`} variant="outlined">
              {say('Cho hoạt động lại')}
            </Button>
          )}
          <Button component={RouteLink} to={`${point}/kiem-tra`} variant="text">
            {say('Kiểm tra lại')}
          </Button>
        </Stack>
      )}
    </Card>
  );
}
