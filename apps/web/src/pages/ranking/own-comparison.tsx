import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useId, useState, type ReactNode } from 'react';
import { LawNote, Quoted } from '../../components/quoted';
import type { Answer } from '../../api/hooks';
import { DataTable } from '../../components/data-table';
import { PageSection } from '../../components/page-section';
import { PointsText } from '../../components/points-text';
import { ToneChip } from '../../components/tone-chip';
import { pointsText } from '../../lib/points';
import { MendSteps } from '../dossiers/advice-view';
import { useSay, type Say } from '../../texts/language';
import { stanceOf } from './own-comparison-texts';

export type OwnComparison = Answer<'/api/published-results/{id}/own-comparison'>;
type Part = OwnComparison['parts'][number];
type Criterion = Part['criteria'][number];

const SHOWN_STEPS = 5;

/** After publication: the producer's own score beside the council's, by part and criterion. */
export function OwnComparisonSection({ comparison }: { comparison: OwnComparison }) {
  const say = useSay();
  const { hasOwn, total, parts } = comparison;
  return (
    <PageSection
      title="Tự chấm và hội đồng"
      text="Tiêu chí có yêu cầu tối thiểu: lựa chọn hội đồng thống nhất. Tiêu chí khác: điểm trung bình của hội đồng, không có phiếu của từng thành viên."
    >
      <Stack spacing={3}>
        <LawNote />
        {hasOwn ? (
          <Stack direction="row" sx={{ flexWrap: 'wrap', columnGap: 2, rowGap: 1, alignItems: 'center' }}>
            <Typography sx={{ fontSize: '1.125rem' }}>
              {say('Bạn tự chấm')} <PointsText value={total.own} />, {say('hội đồng chấm')}{' '}
              <PointsText value={total.shown} />.
            </Typography>
            <ToneChip {...stanceOf(total, say)} />
          </Stack>
        ) : (
          <Alert severity="info">{say('Hồ sơ nộp không có điểm tự chấm, nên chỉ có điểm của hội đồng.')}</Alert>
        )}
        {parts.map((part) => (
          <PartOf key={part.code} part={part} hasOwn={hasOwn} />
        ))}
      </Stack>
    </PageSection>
  );
}

const differs = ({ points }: Criterion): boolean => points?.stance === 'higher' || points?.stance === 'lower';

function PartOf({ part, hasOwn }: { part: Part; hasOwn: boolean }) {
  const say = useSay();
  const [all, setAll] = useState(false);
  const { code, title, max, points, criteria } = part;
  const apart = criteria.filter(differs);
  const rows = all || !hasOwn ? criteria : apart;
  const id = useId();
  const heading = say('Phần {0}. {1}', code, title);
  return (
    <section aria-labelledby={id}>
      <Typography variant="h3" id={id}>
        <Quoted text={heading} of={title} />
      </Typography>
      <Stack direction="row" sx={{ flexWrap: 'wrap', columnGap: 2, rowGap: 0.5, alignItems: 'center', mb: 1 }}>
        <span>
          {hasOwn && say('Tự chấm {0} điểm; ', points.own ?? 0)}
          {say('hội đồng')} <PointsText value={points.shown} outOf={max} />
        </span>
        {hasOwn && <ToneChip {...stanceOf(points, say)} />}
      </Stack>
      {rows.length === 0 ? (
        <Typography>{say('Không tiêu chí nào khác nhau.')}</Typography>
      ) : (
        <DataTable
          caption={say('Tự chấm và hội đồng, phần {0}', code)}
          rows={rows}
          rowKey={(row) => row.key}
          columns={[
            {
              key: 'criterion',
              header: 'Tiêu chí',
              primary: true,
              cell: (row) => <Quoted text={`${row.key} ${row.title}`} of={row.title} />,
            },
            ...(hasOwn ? [{ key: 'own', header: 'Tự chấm', cell: (row: Criterion) => ownText(row, say) }] : []),
            { key: 'council', header: 'Hội đồng', cell: (row) => councilText(row, say) },
            ...(hasOwn
              ? [
                  {
                    key: 'difference',
                    header: 'So sánh',
                    cell: (row: Criterion) =>
                      row.points ? <ToneChip {...stanceOf(row.points, say)} /> : say('Không so sánh'),
                  },
                ]
              : []),
          ]}
        />
      )}
      {hasOwn && apart.length < criteria.length && (
        <Button sx={{ mt: 1 }} aria-expanded={all} onClick={() => setAll(!all)}>
          {all
            ? say('Chỉ xem chỗ khác nhau của phần {0}', code)
            : say('Xem cả {0} tiêu chí của phần {1}', criteria.length, code)}
        </Button>
      )}
    </section>
  );
}

const ownText = ({ ownLabel, points }: Criterion, say: Say): ReactNode =>
  ownLabel === null ? (
    say('Không chấm')
  ) : (
    <Quoted text={say('{0} điểm: {1}', points?.own ?? 0, ownLabel)} of={ownLabel} />
  );

function councilText({ judgedBy, councilLabel, points }: Criterion, say: Say): ReactNode {
  if (points === null) return say('Không công bố: chỉ có một phiếu');
  if (judgedBy === 'mean')
    return say('Trung bình {0} điểm ({1}/{2})', pointsText(points.shown), points.sum, points.count);
  if (councilLabel === null) return say('Thống nhất: không đạt mức nào');
  return <Quoted text={say('Thống nhất {0} điểm: {1}', points.sum, councilLabel)} of={councilLabel} />;
}

/** What to work on, from the council's options: gates of the next star first. */
export function WhatToWorkOn({ comparison, nextStar }: { comparison: OwnComparison; nextStar: number | null }) {
  const say = useSay();
  const { gates, cheapest } = comparison;
  return (
    <Stack spacing={2}>
      {gates.length > 0 && nextStar !== null && (
        <MendSteps title={say('Yêu cầu tối thiểu chưa đạt cho {0} sao', nextStar)} steps={gates} />
      )}
      {cheapest.length > 0 && (
        <MendSteps
          title={say('Việc dễ làm nhất để tăng điểm')}
          text={say(
            'Theo lựa chọn của hội đồng: điều kiện của mức sao kế tiếp trước, rồi chỗ tăng nhiều điểm nhất khi nâng một bậc.',
          )}
          steps={cheapest.slice(0, SHOWN_STEPS)}
          ordered
        />
      )}
    </Stack>
  );
}
