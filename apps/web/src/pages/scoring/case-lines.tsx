import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import CardActionArea from '@mui/material/CardActionArea';
import Typography from '@mui/material/Typography';
import type { Answer } from '../../api/hooks';
import { RouteLink } from '../../components/route-link';
import { StateChip } from '../../components/state-chip';
import { dayText } from '../../lib/dates';
import { useListTexts } from './list-texts';
import { codeText, ProductBand } from './product-band';
import { CASE_STATES, MY_SHEET } from './texts';

type Row = Answer<'/api/cases'>['items'][number];

/** Where a product's own page is for its reader: the sheet for who scores, progress for the others. */
export const pageOf = (row: Row): string => (row.mySheet === null ? `/chot-diem/${row.id}` : `/cham-diem/${row.id}`);

/** Products on a phone or tablet: a low line each with the band of its sample, so that sixty of them can be looked through. */
export function CaseLines({ rows }: { rows: readonly Row[] }) {
  const t = useListTexts();
  return (
    <Box component="ul" aria-label={t.caption} sx={{ listStyle: 'none', p: 0, m: 0, display: 'grid', gap: 1 }}>
      {rows.map((row) => (
        <Card key={row.id} component="li" variant="outlined">
          <CardActionArea component={RouteLink} to={pageOf(row)}>
            <ProductBand sampleCode={row.sampleCode} height={6} />
            <Box sx={{ px: 2, py: 1.25 }}>
              <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, rowGap: 0.5, alignItems: 'center' }}>
                <Typography sx={{ fontWeight: 600, flex: '1 1 180px' }}>{row.productName}</Typography>
                <State row={row} />
              </Box>
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                {row.producerName} · {t.sample(codeText(row.sampleCode))} ·{' '}
                {row.dueOn === null ? t.round(row.scoringRound) : t.written(dayText(row.dueOn))}
              </Typography>
            </Box>
          </CardActionArea>
        </Card>
      ))}
    </Box>
  );
}

/** While sheets are taken: how far the own one is; else where the product is. */
function State({ row }: { row: Row }) {
  if (row.state === 'scoring' && row.mySheet !== null) return <StateChip state={row.mySheet} states={MY_SHEET} />;
  return <StateChip state={row.state} states={CASE_STATES} />;
}
