import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useApiQuery, type Answer } from '../../api/hooks';
import { LoadingList } from '../../components/loading';
import { PageSection } from '../../components/page-section';
import { ProblemAlert } from '../../components/problem-alert';
import { RouteLink } from '../../components/route-link';
import { ToneChip } from '../../components/tone-chip';
import { groupDigits } from '../../lib/money';
import { useSay } from '../../texts/language';
import type { SalesPoint } from './point-page';
import { BASES } from './texts';

type Regulation = Answer<'/api/sales-regulations/{id}'>;

/** Limits with a figure for each kind of point; of these only the own kind's counts. */
const BY_KIND = /^(area|share|items)\./;
const countsFor = (kind: string, { key, value }: Regulation['limits'][number]): boolean =>
  BY_KIND.test(key) ? key.endsWith(`.${kind}`) && value > 0 : true;

/** By which limits this point is judged, and where each comes from: an officer who refuses must be able to say so. */
export function RulesSection({ point }: { point: SalesPoint }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  return (
    <PageSection title="Quy định áp dụng">
      <Box
        component="details"
        onToggle={(event) => setOpen((event.target as HTMLDetailsElement).open)}
        sx={{ '& > summary': { cursor: 'pointer', minHeight: 44, py: 1.25 } }}
      >
        <summary>{say('Các mức dùng để xét điểm bán này và nguồn của từng mức')}</summary>
        {open && <Rules point={point} />}
      </Box>
    </PageSection>
  );
}

function Rules({ point }: { point: SalesPoint }) {
  const say = useSay();
  const all = useApiQuery('/api/sales-regulations');
  const now = all.data?.items.find(({ state }) => state === 'in-force')?.id ?? point.regulationId;
  const read = useApiQuery(
    '/api/sales-regulations/{id}',
    { params: { path: { id: now } } },
    { enabled: !all.isPending },
  );
  if (read.error) return <ProblemAlert problem={read.error} />;
  if (read.data === undefined) return <LoadingList rows={3} />;
  const { id, title, limits } = read.data;
  const link = (to: string, words: string) => (
    <Link component={RouteLink} to={`/diem-ban/quy-dinh/${to}`} sx={{ display: 'inline-block', py: 1 }}>
      {words}
    </Link>
  );
  return (
    <>
      <Typography>
        {say('Hàng hóa, kiểm tra, hỗ trợ xét theo quy định đang có hiệu lực:')} {link(id, title)}
      </Typography>
      {id !== point.regulationId && (
        <Typography>{link(point.regulationId, say('Việc mở điểm bán xét theo quy định của ngày đăng ký'))}</Typography>
      )}
      <Box component="dl" sx={{ m: 0, mt: 1 }}>
        {limits
          .filter((limit) => countsFor(point.kind, limit))
          .map(({ key, label, value, unit, basis, source }) => (
            <Box key={key} sx={{ py: 1, borderTop: 1, borderColor: 'divider' }}>
              <Box component="dt" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'center' }}>
                {say(label)}: <b>{`${groupDigits(value)} ${say(unit)}`}</b>
                <ToneChip tone={basis === 'open' ? 'attention' : 'neutral'} label={BASES[basis] ?? basis} />
              </Box>
              <Typography component="dd" variant="body2" lang="vi" sx={{ m: 0, color: 'text.secondary' }}>
                {source}
              </Typography>
            </Box>
          ))}
      </Box>
    </>
  );
}
