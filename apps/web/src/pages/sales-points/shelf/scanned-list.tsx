import CancelOutlined from '@mui/icons-material/CancelOutlined';
import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import Close from '@mui/icons-material/Close';
import HelpOutline from '@mui/icons-material/HelpOutlineOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { tones, type Tone } from '../../../app/tones';
import { StateChip } from '../../../components/state-chip';
import { dayText } from '../../../lib/dates';
import { useLabel, useSay, type Say } from '../../../texts/language';
import { CERTIFICATE_WORDS } from '../texts';
import { isGood, tallyOf } from './judge-code';
import type { Verdict } from './use-verdicts';

const shortOf = (text: string): string => (text.length > 40 ? `…${text.slice(-24)}` : text);

/** What a shopper may rely on, what may not stand on the shelf as OCOP, and what nobody knows. */
const lookOf = (state: string): { tone: Tone; Icon: typeof Close; advice: string } =>
  isGood(state)
    ? { tone: 'good', Icon: CheckCircleOutlined, advice: 'Được bán là hàng OCOP.' }
    : state === 'unknown' || state === 'preparing'
      ? { tone: 'attention', Icon: HelpOutline, advice: 'Không có trong sổ: xem lại mã, hỏi nguồn hàng.' }
      : { tone: 'bad', Icon: CancelOutlined, advice: 'Không được bán là hàng OCOP.' };

/** The code scanned last, so large that it is read at arm's length, and heard by who listens. */
export function LastVerdict({ verdict }: { verdict: Verdict | undefined }) {
  const say = useSay();
  const label = useLabel();
  if (verdict === undefined) return <div role="status" />;
  const { state, productName, stars, lastDay, text, isLocal } = verdict;
  const { tone, Icon, advice } = lookOf(state);
  const { strong, soft, line } = tones[tone];
  const words = CERTIFICATE_WORDS[state];
  return (
    <Box
      role="status"
      aria-label={say('Mã vừa quét')}
      sx={{ p: 2, border: `2px solid ${line}`, borderRadius: 1, bgcolor: soft, color: strong }}
    >
      <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center' }}>
        <Icon aria-hidden="true" sx={{ fontSize: '2.75rem' }} />
        <Typography component="p" sx={{ fontSize: '1.75rem', fontWeight: 700, lineHeight: 1.2 }}>
          {words === undefined ? state : label(words.label)}
        </Typography>
      </Box>
      <Typography sx={{ fontWeight: 600, mt: 1, overflowWrap: 'anywhere' }}>{productName ?? shortOf(text)}</Typography>
      <Typography>
        {stars !== undefined && `${say('{0} sao', stars)}. `}
        {lastDay !== undefined && lastDay !== null && `${say('Hiệu lực đến hết ngày {0}.', dayText(lastDay))} `}
        {say(advice)}
      </Typography>
      {isLocal && <Typography variant="body2">{say('Theo bản mang theo; máy chủ xác nhận lại khi gửi.')}</Typography>}
    </Box>
  );
}

interface ScannedListProps {
  verdicts: readonly Verdict[];
  onRemove: (text: string) => void;
}

/** So many good ones stand before the others are asked for. */
const FEW = 5;

/** How many of each; then what is wrong, and the newest of the others; the rest on demand: forty lines are a long way on a phone. */
export function ScannedList({ verdicts, onRemove }: ScannedListProps) {
  const say = useSay();
  const [all, setAll] = useState(false);
  const newest = [...verdicts].reverse();
  const good = newest.filter(({ state }) => isGood(state));
  const first = [...newest.filter(({ state }) => !isGood(state)), ...good.slice(0, FEW)];
  return (
    <Box>
      <Typography variant="h3" sx={{ mb: 1 }}>
        {verdicts.length === 0 ? say('Chưa quét mã nào') : say('Đã quét {0} mã', verdicts.length)}
      </Typography>
      {verdicts.length > 0 && <Tally verdicts={verdicts} />}
      <Box
        component="ul"
        aria-label={say('Mã đã quét')}
        sx={{ listStyle: 'none', p: 0, m: 0, display: 'grid', gap: 0.75 }}
      >
        {(all ? newest : first).map((verdict) => (
          <Line key={verdict.text} verdict={verdict} say={say} onRemove={() => onRemove(verdict.text)} />
        ))}
      </Box>
      {first.length < verdicts.length && (
        <Button variant="text" onClick={() => setAll(!all)} sx={{ mt: 1 }}>
          {all ? say('Thu gọn') : say('Xem tất cả {0} mã', verdicts.length)}
        </Button>
      )}
    </Box>
  );
}

function Tally({ verdicts }: { verdicts: readonly Verdict[] }) {
  const label = useLabel();
  return (
    <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0, mb: 1.5, display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {tallyOf(verdicts.map(({ state }) => state)).map(([state, count]) => {
        const { tone } = lookOf(state);
        const words = CERTIFICATE_WORDS[state];
        return (
          <Box
            component="li"
            key={state}
            sx={{ px: 1.5, py: 0.75, borderRadius: 1, bgcolor: tones[tone].soft, color: tones[tone].strong }}
          >
            <b style={{ fontSize: '1.25rem' }}>{count}</b> {words === undefined ? state : label(words.label)}
          </Box>
        );
      })}
    </Box>
  );
}

function Line({ verdict, say, onRemove }: { verdict: Verdict; say: Say; onRemove: () => void }) {
  const { text, state, productName, stars, productCode } = verdict;
  return (
    <Box
      component="li"
      sx={{
        ...{ display: 'flex', alignItems: 'center', gap: 1, px: 1.5, py: 0.5 },
        ...{ border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: 'background.paper' },
      }}
    >
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography sx={{ overflowWrap: 'anywhere' }}>{productName ?? shortOf(text)}</Typography>
        {stars !== undefined && (
          <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
            {say('{0} sao', stars)} · {productCode}
          </Typography>
        )}
      </Box>
      <StateChip state={state} states={CERTIFICATE_WORDS} />
      <IconButton onClick={onRemove} aria-label={say('Bỏ mã {0}', productName ?? shortOf(text))}>
        <Close />
      </IconButton>
    </Box>
  );
}
