import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { PageSection } from '../../components/page-section';
import { RouteLink } from '../../components/route-link';
import { StateChip } from '../../components/state-chip';
import { useLabel, useSay } from '../../texts/language';
import { DOSSIER_STATES } from '../dossiers/texts';
import type { WalletPaper } from './texts';

/** Dossiers that use the paper, and the versions before and after it. */
export function PaperUses({ paper }: { paper: WalletPaper }) {
  const label = useLabel();
  const say = useSay();
  return (
    <PageSection title={label({ vi: 'Đang dùng ở đâu', en: 'Where it is used' })}>
      {paper.uses.length === 0 && (
        <Typography>{label({ vi: 'Chưa dùng trong hồ sơ nào.', en: 'Not used in any dossier yet.' })}</Typography>
      )}
      <Stack component="ul" spacing={1.5} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {paper.uses.map((use) => (
          <Box component="li" key={use.dossierId}>
            <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
              <Link
                component={RouteLink}
                to={`/ho-so/${use.dossierId}`}
                sx={{ fontWeight: 600, display: 'inline-block', py: 1 }}
              >
                {use.productName}
              </Link>
              <StateChip state={use.state} states={DOSSIER_STATES} />
            </Stack>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {[
                say(use.roundName),
                use.criteria.length > 0 &&
                  label({ vi: `tiêu chí ${use.criteria.join(', ')}`, en: `criteria ${use.criteria.join(', ')}` }),
                use.filed && label({ vi: 'đã nộp, giữ nguyên tệp này', en: 'filed, keeps this very file' }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Typography>
          </Box>
        ))}
      </Stack>
      <Stack direction="row" sx={{ flexWrap: 'wrap', columnGap: 3, mt: 1 }}>
        {paper.replacedById !== null && (
          <Link component={RouteLink} to={`/tu-giay-to/${paper.replacedById}`} sx={{ py: 1 }}>
            {label({ vi: 'Xem bản mới', en: 'See the newer one' })}
          </Link>
        )}
        {paper.replacesId !== null && (
          <Link component={RouteLink} to={`/tu-giay-to/${paper.replacesId}`} sx={{ py: 1 }}>
            {label({ vi: 'Xem bản cũ', en: 'See the older one' })}
          </Link>
        )}
      </Stack>
    </PageSection>
  );
}
