import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Quoted } from '../../components/quoted';
import type { Answer } from '../../api/hooks';
import { tones } from '../../app/tones';
import { keyedCriteria, numbersOf, pointsAt, sheetsOfRound, spreadOf } from '../../lib/score-sheet';
import type { Sheet } from '../scoring/gaps-alert';
import { useSay } from '../../texts/language';
import { roundWord } from '../scoring/texts';
import { ExplanationsList } from './explanations-list';

type Closing = Answer<'/api/cases/{id}/closing'>;

/** Nine members stand beside the criterion on a desk; where there are more, the criterion stays in sight. */
const MEMBER = { minWidth: 78, px: 0.75, fontSize: '0.9375rem', lineHeight: 1.3, verticalAlign: 'bottom' };
const STAYS = { position: 'sticky', left: 0, zIndex: 1, bgcolor: 'background.paper' };

/** All sheets side by side, the criteria on which they differ most first; each scoring round stays readable. */
export function SheetsTable({ view, sheet }: { view: Closing; sheet: Sheet }) {
  const say = useSay();
  const [round, setRound] = useState(view.scoringRound);
  const [onlyDifferent, setOnlyDifferent] = useState(true);
  const rounds = Array.from({ length: view.scoringRound }, (_, index) => index + 1);
  const newest = sheetsOfRound(view.ballots, round);
  const shown = (round === view.scoringRound ? newest.filter((ballot) => ballot.counts) : newest).map((ballot) => ({
    ...ballot,
    ticks: numbersOf(ballot.ticks),
  }));
  const criteria = keyedCriteria(sheet)
    .map((criterion) => ({ criterion, points: pointsAt(criterion, shown) }))
    .map((row) => ({ ...row, difference: spreadOf(row.points) }))
    .filter((row) => !onlyDifferent || row.difference > 0)
    .sort((a, b) => b.difference - a.difference);
  const totals = shown.map((ballot) => ballot.total);
  return (
    <Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', mb: 1 }}>
        {rounds.length > 1 && (
          <ToggleButtonGroup
            exclusive
            aria-label={say('Vòng chấm')}
            value={round}
            onChange={(_event, value: number | null) => value !== null && setRound(value)}
          >
            {rounds.map((each) => (
              <ToggleButton key={each} value={each} sx={{ minHeight: 44, px: 2 }}>
                {roundWord(each, say)}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
        )}
        <FormControlLabel
          control={<Switch checked={onlyDifferent} onChange={(_event, on) => setOnlyDifferent(on)} />}
          label={say('Chỉ tiêu chí mà các phiếu khác nhau')}
        />
      </Box>
      <TableContainer
        tabIndex={0}
        role="region"
        aria-label={say('Các phiếu {0}', roundWord(round, say).toLowerCase())}
        sx={{ bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1 }}
      >
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell sx={{ minWidth: { xs: 120, sm: 190 }, ...STAYS }}>{say('Tiêu chí')}</TableCell>
              <TableCell align="right">{say('Chênh lệch')}</TableCell>
              {shown.map((ballot) => (
                <TableCell key={ballot.memberId} align="right" title={ballot.department} sx={MEMBER}>
                  {ballot.memberName}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            <Line name={say('Tổng điểm')} strong points={totals} limit={view.spreadLimit} />
            {sheet.parts.map((part) => (
              <Line
                key={part.code}
                name={say('Phần {0}', part.code)}
                points={shown.map((ballot) => numbersOf(ballot.partTotals)[part.code] ?? 0)}
              />
            ))}
            {criteria.map(({ criterion, points }) => (
              <Line
                key={criterion.key}
                name={`${criterion.key} ${criterion.title}`}
                quoted={criterion.title}
                points={points}
              />
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      {onlyDifferent && criteria.length === 0 && (
        <Typography sx={{ mt: 1, color: 'text.secondary' }}>{say('Các phiếu giống nhau ở mọi tiêu chí.')}</Typography>
      )}
      <ExplanationsList criteria={keyedCriteria(sheet)} ballots={shown} />
      <Reasons ballots={view.ballots} upTo={round} />
    </Box>
  );
}

interface LineProps {
  name: string;
  /** Words of the law in the name. */
  quoted?: string;
  points: readonly number[];
  strong?: boolean;
  /** A spread above it is marked. */
  limit?: number;
}

function Line({ name, quoted = '', points, strong = false, limit }: LineProps) {
  const say = useSay();
  const spread = spreadOf(points);
  const [low, high] = [Math.min(...points), Math.max(...points)];
  const wide = limit !== undefined && spread > limit;
  const toneOf = (value: number) => {
    if (spread === 0 || (value !== low && value !== high)) return {};
    return { bgcolor: value === low ? tones.attention.soft : tones.good.soft };
  };
  return (
    <TableRow>
      <TableCell component="th" scope="row" sx={{ fontWeight: strong ? 700 : 400, ...STAYS }}>
        <Quoted text={name} of={quoted} />
      </TableCell>
      <TableCell align="right" sx={{ fontWeight: 600, color: wide ? tones.bad.strong : 'text.primary' }}>
        {spread}
        {wide && say(' (vượt giới hạn)')}
      </TableCell>
      {points.map((value, index) => (
        <TableCell key={index} align="right" sx={{ fontWeight: strong ? 700 : 400, ...toneOf(value) }}>
          {value}
        </TableCell>
      ))}
    </TableRow>
  );
}

function Reasons({ ballots, upTo }: { ballots: Closing['ballots']; upTo: number }) {
  const say = useSay();
  const changed = ballots.filter((ballot) => ballot.reason !== null && ballot.scoringRound <= upTo);
  if (changed.length === 0) return null;
  return (
    <Box sx={{ mt: 2 }}>
      <Typography variant="h3">{say('Phiếu được sửa')}</Typography>
      <ul>
        {changed.map((ballot) => (
          <li key={`${ballot.memberId} ${ballot.version}`}>
            {say(
              '{0}, {1}: {2} điểm. Lý do: {3}',
              ballot.memberName,
              roundWord(ballot.scoringRound, say).toLowerCase(),
              ballot.total,
              ballot.reason ?? '',
            )}
          </li>
        ))}
      </ul>
    </Box>
  );
}
