import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { Answer } from '../../api/hooks';
import { DataTable } from '../../components/data-table';
import { PageSection } from '../../components/page-section';
import { PointsText } from '../../components/points-text';
import { ToneChip } from '../../components/tone-chip';
import { pointsText } from '../../lib/points';
import { MendSteps } from '../dossiers/advice-view';
import { stanceOf } from './own-comparison-texts';

export type OwnComparison = Answer<'/api/published-results/{id}/own-comparison'>;
type Part = OwnComparison['parts'][number];
type Criterion = Part['criteria'][number];

const SHOWN_STEPS = 5;

/** After publication: the producer's own score beside the council's, by part and criterion. */
export function OwnComparisonSection({ comparison }: { comparison: OwnComparison }) {
  const { hasOwn, total, parts } = comparison;
  return (
    <PageSection
      title="Tự chấm và hội đồng"
      text="Tiêu chí có yêu cầu tối thiểu: lựa chọn hội đồng thống nhất. Tiêu chí khác: điểm trung bình của hội đồng, không có phiếu của từng thành viên."
    >
      <Stack spacing={3}>
        {hasOwn ? (
          <Stack direction="row" sx={{ flexWrap: 'wrap', columnGap: 2, rowGap: 1, alignItems: 'center' }}>
            <Typography sx={{ fontSize: '1.125rem' }}>
              Bạn tự chấm <PointsText value={total.own} />, hội đồng chấm <PointsText value={total.shown} />.
            </Typography>
            <ToneChip {...stanceOf(total)} />
          </Stack>
        ) : (
          <Alert severity="info">Hồ sơ nộp không có điểm tự chấm, nên chỉ có điểm của hội đồng.</Alert>
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
  const [all, setAll] = useState(false);
  const { code, title, max, points, criteria } = part;
  const apart = criteria.filter(differs);
  const rows = all || !hasOwn ? criteria : apart;
  const heading = `Phần ${code}. ${title}`;
  return (
    <section aria-label={heading}>
      <Typography variant="h3">{heading}</Typography>
      <Stack direction="row" sx={{ flexWrap: 'wrap', columnGap: 2, rowGap: 0.5, alignItems: 'center', mb: 1 }}>
        <span>
          {hasOwn && `Tự chấm ${points.own ?? 0} điểm; `}hội đồng <PointsText value={points.shown} outOf={max} />
        </span>
        {hasOwn && <ToneChip {...stanceOf(points)} />}
      </Stack>
      {rows.length === 0 ? (
        <Typography>Không tiêu chí nào khác nhau.</Typography>
      ) : (
        <DataTable
          caption={`Tự chấm và hội đồng, phần ${code}`}
          rows={rows}
          rowKey={(row) => row.key}
          columns={[
            { key: 'criterion', header: 'Tiêu chí', primary: true, cell: (row) => `${row.key} ${row.title}` },
            ...(hasOwn ? [{ key: 'own', header: 'Tự chấm', cell: ownText }] : []),
            { key: 'council', header: 'Hội đồng', cell: councilText },
            ...(hasOwn
              ? [
                  {
                    key: 'difference',
                    header: 'So sánh',
                    cell: (row: Criterion) => (row.points ? <ToneChip {...stanceOf(row.points)} /> : 'Không so sánh'),
                  },
                ]
              : []),
          ]}
        />
      )}
      {hasOwn && apart.length < criteria.length && (
        <Button sx={{ mt: 1 }} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? `Chỉ xem chỗ khác nhau của phần ${code}` : `Xem cả ${criteria.length} tiêu chí của phần ${code}`}
        </Button>
      )}
    </section>
  );
}

const ownText = ({ ownLabel, points }: Criterion): string =>
  ownLabel === null ? 'Không chấm' : `${points?.own ?? 0} điểm: ${ownLabel}`;

function councilText({ judgedBy, councilLabel, points }: Criterion): string {
  if (points === null) return 'Không công bố: chỉ có một phiếu';
  if (judgedBy === 'mean') return `Trung bình ${pointsText(points.shown)} điểm (${points.sum}/${points.count})`;
  return councilLabel === null ? 'Thống nhất: không đạt mức nào' : `Thống nhất ${points.sum} điểm: ${councilLabel}`;
}

/** What to work on, from the council's options: gates of the next star first. */
export function WhatToWorkOn({ comparison, nextStar }: { comparison: OwnComparison; nextStar: number | null }) {
  const { gates, cheapest } = comparison;
  return (
    <Stack spacing={2}>
      {gates.length > 0 && nextStar !== null && (
        <MendSteps title={`Yêu cầu tối thiểu chưa đạt cho ${nextStar} sao`} steps={gates} />
      )}
      {cheapest.length > 0 && (
        <MendSteps
          title="Việc dễ làm nhất để tăng điểm"
          text="Theo lựa chọn của hội đồng: điều kiện của mức sao kế tiếp trước, rồi chỗ tăng nhiều điểm nhất khi nâng một bậc."
          steps={cheapest.slice(0, SHOWN_STEPS)}
          ordered
        />
      )}
    </Stack>
  );
}
