import { Fragment } from 'react';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { Answer } from '../../api/hooks';
import { PageSection } from '../../components/page-section';
import { sheetsOfRound } from '../../lib/score-sheet';
import { useSay } from '../../texts/language';
import { roundWord } from '../scoring/texts';

type Closing = Answer<'/api/cases/{id}/closing'>;

/** The rounds of a product side by side: each member's total, what changed, and the reason he gave. */
export function RoundsTable({ view }: { view: Closing }) {
  const say = useSay();
  if (view.scoringRound < 2) return null;
  const rounds = Array.from({ length: view.scoringRound }, (_, index) => index + 1);
  const byRound = rounds.map(
    (round) => new Map(sheetsOfRound(view.ballots, round).map((each) => [each.memberId, each])),
  );
  const members = [...new Map(view.ballots.map((each) => [each.memberId, each.memberName])).entries()];
  const spreads = byRound.map((sheets) => {
    const totals = [...sheets.values()].map((each) => each.total);
    return Math.max(...totals) - Math.min(...totals);
  });
  return (
    <PageSection title="Các vòng chấm cạnh nhau" text="Phiếu của vòng trước được giữ nguyên; phiếu sửa có lý do.">
      <TableContainer
        tabIndex={0}
        role="region"
        aria-label={say('Các vòng chấm cạnh nhau')}
        sx={{ bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1 }}
      >
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell sx={{ minWidth: 160 }}>{say('Thành viên')}</TableCell>
              {rounds.map((round) => (
                <TableCell key={round} align="right">
                  {roundWord(round, say)}
                </TableCell>
              ))}
              <TableCell align="right">{say('Thay đổi')}</TableCell>
              <TableCell sx={{ minWidth: 200 }}>{say('Lý do')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {members.map(([memberId, name]) => {
              const sheets = byRound.map((round) => round.get(memberId));
              const [first, last] = [sheets[0], sheets.at(-1)];
              const change = first && last ? last.total - first.total : 0;
              const reasons = view.ballots.filter((each) => each.memberId === memberId && each.reason !== null);
              return (
                <TableRow key={memberId}>
                  <TableCell component="th" scope="row">
                    {name}
                  </TableCell>
                  {sheets.map((each, index) => (
                    <TableCell key={index} align="right">
                      {each?.total ?? '–'}
                    </TableCell>
                  ))}
                  <TableCell align="right" sx={{ fontWeight: change === 0 ? 400 : 700 }}>
                    {change > 0 ? `+${change}` : change === 0 ? '0' : `−${-change}`}
                  </TableCell>
                  <TableCell>
                    {reasons.map((each) => (
                      <Fragment key={each.version}>
                        {each.reason}
                        <br />
                      </Fragment>
                    ))}
                  </TableCell>
                </TableRow>
              );
            })}
            <TableRow>
              <TableCell component="th" scope="row" sx={{ fontWeight: 700 }}>
                {say('Chênh lệch')}
              </TableCell>
              {spreads.map((spread, index) => (
                <TableCell key={index} align="right" sx={{ fontWeight: 700 }}>
                  {spread}
                </TableCell>
              ))}
              <TableCell />
              <TableCell>{say('giới hạn {0} điểm', view.spreadLimit)}</TableCell>
            </TableRow>
          </TableBody>
        </Table>
      </TableContainer>
    </PageSection>
  );
}
