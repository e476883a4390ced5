import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { Said } from '../../components/said';
import { Quoted } from '../../components/quoted';
import { useApiQuery, type Answer } from '../../api/hooks';
import type { Tone } from '../../app/tones';
import { DataTable } from '../../components/data-table';
import { FactList } from '../../components/fact-list';
import { PageSection } from '../../components/page-section';
import { PointsText } from '../../components/points-text';
import { ProblemAlert } from '../../components/problem-alert';
import { RouteLink } from '../../components/route-link';
import { StarsText } from '../../components/stars-text';
import { ToneChip } from '../../components/tone-chip';
import { dayText } from '../../lib/dates';
import { useBoth, useSay, type Say } from '../../texts/language';

type Comparison = NonNullable<Answer<'/api/dossiers/{id}/comparison'>['comparison']>;
type PaperRow = Comparison['papers'][number];
type Side = NonNullable<PaperRow['before']>;

const CHANGES: Readonly<Record<string, { tone: Tone; label: string }>> = {
  added: { tone: 'good', label: 'Thêm mới' },
  removed: { tone: 'attention', label: 'Không còn' },
  renewed: { tone: 'good', label: 'Đã thay mới' },
  expired: { tone: 'bad', label: 'Đã hết hạn' },
  kept: { tone: 'neutral', label: 'Giữ nguyên' },
};

const TEXTS: Readonly<Record<string, string>> = {
  name: 'Tên sản phẩm',
  description: 'Mô tả',
  story: 'Câu chuyện sản phẩm',
  imageSha256: 'Ảnh sản phẩm',
};

/** Fragment of the address that leads straight to the comparison. */
const ANCHOR = 'so-sanh';

/** The section comes after the page, so the browser cannot find it by itself. */
function reach(section: HTMLElement | null): void {
  if (section !== null && window.location.hash === `#${ANCHOR}`) section.scrollIntoView();
}

/** What changed since the dossier by which the product was rated last; nothing where there is none. */
export function ComparisonSection({ dossierId }: { dossierId: string }) {
  const say = useSay();
  const both = useBoth();
  const { data, error } = useApiQuery('/api/dossiers/{id}/comparison', { params: { path: { id: dossierId } } });
  if (data === undefined) return error ? <ProblemAlert problem={error} /> : null;
  const { comparison } = data;
  if (comparison === null) return null;
  const { before } = comparison;
  return (
    <Box id={ANCHOR} ref={reach} sx={{ scrollMarginTop: 80 }}>
      <PageSection
        title="Thay đổi so với lần trước"
        text={
          <>
            {both('So với', 'Compared with')}{' '}
            <Link component={RouteLink} to={`/ho-so/${before.dossierId}`}>
              {say('hồ sơ {0}', say(before.roundName))}
            </Link>
            {before.filedOn === null ? '' : say(', nộp ngày {0}', dayText(before.filedOn))}.
          </>
        }
      >
        <Paper variant="outlined" sx={{ p: { xs: 2, md: 3 } }}>
          <Stack spacing={3}>
            <Plain comparison={comparison} />
            <Papers papers={comparison.papers} />
            {comparison.selfScore.before !== null && comparison.selfScore.now !== null && (
              <Scores scores={comparison.selfScore} />
            )}
            {comparison.council !== null && <Council council={comparison.council} />}
          </Stack>
        </Paper>
      </PageSection>
    </Box>
  );
}

const thenAndNow = (say: Say, before: string | null, now: string | null): string =>
  `${say('Trước: {0}', before ?? say('không có'))}\n${say('Nay: {0}', now ?? say('không có'))}`;

const planText = (say: Say, { before, now, same }: Comparison['plan']): string => {
  if (same) return now === null ? say('Không có ở cả hai hồ sơ') : say('{0}, giữ nguyên', now);
  return thenAndNow(say, before, now);
};

function Plain({ comparison: { plan, texts, selfScore } }: { comparison: Comparison }) {
  const say = useSay();
  const total = (points: number | null): string => (points === null ? say('chưa chấm') : say('{0} điểm', points));
  const changed = texts.map(({ what, before, now }): readonly [string, ReactNode] => [
    TEXTS[what] ?? what,
    what === 'imageSha256' ? 'Đã đổi ảnh' : thenAndNow(say, before, now),
  ]);
  return (
    <FactList
      facts={[
        ['Điểm tự chấm', say('Trước: {0}; nay: {1}', total(selfScore.before), total(selfScore.now))],
        ['Phương án kinh doanh', planText(say, plan)],
        ...(changed.length === 0 ? [['Tên, mô tả, ảnh', 'Không đổi'] as const] : changed),
      ]}
    />
  );
}

const sideText = (say: Say, side: Side | null): string => {
  if (side === null) return say('Không có');
  const facts = [
    side.number && say('số {0}', side.number),
    side.issuedOn && say('cấp {0}', dayText(side.issuedOn)),
    side.expiresOn && say('hạn {0}', dayText(side.expiresOn)),
  ].filter(Boolean);
  return facts.length === 0 ? say('Có') : facts.join(', ');
};

function Papers({ papers }: { papers: readonly PaperRow[] }) {
  const say = useSay();
  const [all, setAll] = useState(false);
  const changed = papers.filter((paper) => paper.change !== 'kept');
  const shown = all ? papers : changed;
  return (
    <Box>
      <Typography variant="h3" sx={{ mb: 1 }}>
        {say('Giấy tờ: {0} thay đổi, {1} giữ nguyên', changed.length, papers.length - changed.length)}
      </Typography>
      {shown.length > 0 && (
        <DataTable
          caption="Giấy tờ trước và nay"
          rows={shown}
          rowKey={(row) => `${row.change} ${row.title} ${sideText(say, row.before)} ${sideText(say, row.now)}`}
          columns={[
            { key: 'title', header: 'Giấy tờ', primary: true, cell: (row) => <Said text={row.title} /> },
            {
              key: 'change',
              header: 'Thay đổi',
              cell: (row) => <ToneChip {...(CHANGES[row.change] ?? CHANGES['kept'] ?? NONE)} />,
            },
            { key: 'before', header: 'Trước', cell: (row) => sideText(say, row.before) },
            { key: 'now', header: 'Nay', cell: (row) => sideText(say, row.now) },
          ]}
        />
      )}
      {changed.length < papers.length && (
        <Button sx={{ mt: 1 }} onClick={() => setAll(!all)}>
          {all ? say('Chỉ xem thay đổi') : say('Xem cả giấy tờ giữ nguyên')}
        </Button>
      )}
    </Box>
  );
}

const NONE = { tone: 'neutral' as const, label: '' };

/** So many criteria are shown at once. */
const FIRST = 8;

function Scores({ scores: { criteria } }: { scores: Comparison['selfScore'] }) {
  const say = useSay();
  const [all, setAll] = useState(false);
  if (criteria.length === 0) return null;
  const shown = all ? criteria : criteria.slice(0, FIRST);
  const answer = (side: { label: string; points: number } | null): ReactNode =>
    side === null ? say('Không chấm') : <Quoted text={say('{0} điểm: {1}', side.points, side.label)} of={side.label} />;
  return (
    <Box>
      <Typography variant="h3" sx={{ mb: 1 }}>
        {say('Tự chấm khác trước ở {0} tiêu chí', criteria.length)}
      </Typography>
      <DataTable
        caption="Tự chấm trước và nay"
        rows={shown}
        rowKey={(row) => row.key}
        columns={[
          {
            key: 'criterion',
            header: 'Tiêu chí',
            primary: true,
            cell: (row) => <Quoted text={`${row.key} ${row.title}`} of={row.title} />,
          },
          { key: 'before', header: 'Trước', cell: (row) => answer(row.before) },
          { key: 'now', header: 'Nay', cell: (row) => answer(row.now) },
        ]}
      />
      {criteria.length > FIRST && (
        <Button sx={{ mt: 1 }} onClick={() => setAll(!all)}>
          {all ? say('Thu gọn') : say('Xem cả {0} tiêu chí', criteria.length)}
        </Button>
      )}
    </Box>
  );
}

function Council({ council }: { council: NonNullable<Comparison['council']> }) {
  const say = useSay();
  const [all, setAll] = useState(false);
  return (
    <Box>
      <Typography variant="h3" sx={{ mb: 1 }}>
        {say('Hội đồng lần trước')}
      </Typography>
      <Stack direction="row" sx={{ flexWrap: 'wrap', columnGap: 2, rowGap: 0.5, alignItems: 'center', mb: 1.5 }}>
        <StarsText value={council.star} withWords />
        <span>
          <PointsText value={council.shownMean} />
          {say(', chốt ngày {0}', dayText(council.closedAt))}
        </span>
      </Stack>
      {council.options.length > 0 && (
        <Button onClick={() => setAll(!all)}>
          {all ? say('Thu gọn') : say('Xem {0} lựa chọn thống nhất của hội đồng', council.options.length)}
        </Button>
      )}
      {all && (
        <FactList
          facts={council.options.map(({ key, title, label }) => [
            `${key} ${title}`,
            label === null ? 'Không đạt mức nào' : <Quoted key={key} text={label} />,
          ])}
        />
      )}
    </Box>
  );
}
