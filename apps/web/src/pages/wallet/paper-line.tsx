import ErrorOutlined from '@mui/icons-material/ErrorOutlined';
import EventAvailable from '@mui/icons-material/EventAvailable';
import HistoryToggleOff from '@mui/icons-material/HistoryToggleOff';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { tones } from '../../app/tones';
import { RouteLink } from '../../components/route-link';
import { ToneChip } from '../../components/tone-chip';
import { useLabel } from '../../texts/language';
import { needLabel, standingLabel, STANDINGS, type WalletPaper } from './texts';
import { Said } from '../../components/said';
import { many } from '../../lib/many';
import { pagesLabel, pagesOf } from '../../lib/pages';

const ICONS = { valid: EventAvailable, expiring: HistoryToggleOff, expired: ErrorOutlined } as const;

/** Standing and last day of a paper, in words and colour. */
export function StandingChip({ paper }: { paper: Pick<WalletPaper, 'standing' | 'expiresOn' | 'replacedById'> }) {
  const label = useLabel();
  const { standing } = paper;
  if (paper.replacedById !== null)
    return <ToneChip tone="neutral" label={label({ vi: 'Đã có bản mới', en: 'Replaced' })} />;
  if (paper.expiresOn === null) return null;
  return (
    <ToneChip
      tone={STANDINGS[standing].tone}
      icon={ICONS[standing]}
      label={label(standingLabel(standing, paper.expiresOn))}
    />
  );
}

/** One paper of the wallet: what it is, how long it holds, by when it matters, where it is used. */
export function PaperLine({ paper }: { paper: WalletPaper }) {
  const label = useLabel();
  const pages = pagesOf(paper.files);
  const facts = [
    paper.number && label({ vi: `Số ${paper.number}`, en: `No ${paper.number}` }),
    paper.issuer,
    paper.files.length > 0 && label({ vi: `${paper.files.length} tệp`, en: many(paper.files.length, 'file') }),
    pages !== undefined && label(pagesLabel(pages)),
  ].filter(Boolean);
  const line = tones[STANDINGS[paper.standing].tone].strong;
  const stands = paper.standing !== 'valid' && paper.replacedById === null;
  return (
    <Paper component="li" variant="outlined" sx={{ p: 2, borderLeft: stands ? `4px solid ${line}` : undefined }}>
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1, alignItems: 'flex-start' }}>
        <Box sx={{ flex: '1 1 240px', minWidth: 0 }}>
          <Link
            component={RouteLink}
            to={`/tu-giay-to/${paper.id}`}
            sx={{ fontWeight: 600, display: 'inline-block', py: 1, overflowWrap: 'anywhere' }}
          >
            <Said text={paper.title} />
          </Link>
          <Typography sx={{ color: 'text.secondary' }}>{facts.join(' · ')}</Typography>
        </Box>
        {paper.files.length === 0 && (
          <ToneChip tone="attention" label={label({ vi: 'Chưa có tệp', en: 'No file yet' })} />
        )}
        <StandingChip paper={paper} />
      </Stack>
      {paper.need && (
        <Typography
          sx={{ mt: 1, fontWeight: paper.need.lapsed ? 600 : 400, color: paper.need.lapsed ? line : undefined }}
        >
          {label(needLabel(paper.need))}
        </Typography>
      )}
      <Typography variant="body2" sx={{ mt: 0.5, color: 'text.secondary' }}>
        {label(usesLabel(paper))}
      </Typography>
    </Paper>
  );
}

function usesLabel({ uses }: WalletPaper) {
  if (uses.length === 0) return { vi: 'Chưa dùng trong hồ sơ nào', en: 'Not used in any dossier' };
  const names = [...new Set(uses.map((use) => use.productName))].join(', ');
  const criteria = [...new Set(uses.flatMap((use) => use.criteria))];
  const more = criteria.length === 0 ? '' : ` (${criteria.join(', ')})`;
  return { vi: `Dùng cho: ${names}${more}`, en: `Used for: ${names}${more}` };
}
