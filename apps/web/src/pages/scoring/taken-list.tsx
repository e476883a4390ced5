import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import CardActionArea from '@mui/material/CardActionArea';
import Typography from '@mui/material/Typography';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useSession } from '../../app/session';
import { RouteLink } from '../../components/route-link';
import { SearchBox } from '../../components/search-box';
import { ToneChip } from '../../components/tone-chip';
import { hasWords } from '../../lib/fold';
import { outbox } from '../../offline/device';
import type { JournalEntry } from '../../offline/journal';
import type { TakenProduct } from '../../offline/taken-products';
import { useListTexts } from './list-texts';
import { codeText, ProductBand } from './product-band';
import { BALLOT, laneOf } from './use-sheet-work';

/** More than this are searched rather than looked through. */
const MANY = 8;

/** Without a network: the products on this device, with how far each sheet is; what is handed in comes last. */
export function TakenList({ products }: { products: readonly TakenProduct[] }) {
  const t = useListTexts();
  const userId = useSession()?.user.id ?? '';
  const entries = useLiveQuery(() => outbox.entriesOf(userId).catch(() => []), [userId]) ?? [];
  const [words, setWords] = useState('');
  const isDone = ({ caseId }: TakenProduct) =>
    entries.some(({ kind, lane, state }) => kind === BALLOT && lane === laneOf(caseId) && state !== 'held');
  const shown = products
    .filter((each) => hasWords(`${each.productName} ${each.producerName} ${each.sampleCode}`, words))
    .sort((a, b) => Number(isDone(a)) - Number(isDone(b)));
  return (
    <>
      <Alert severity="info" sx={{ mb: 2 }}>
        {t.offline(products.length)}
      </Alert>
      {products.length > MANY && (
        <Box role="search" sx={{ mb: 2, display: 'flex' }}>
          <SearchBox value={words} onChange={setWords} label={t.search} />
        </Box>
      )}
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0, display: 'grid', gap: 1 }}>
        {shown.map((product) => (
          <Card key={product.caseId} component="li" variant="outlined">
            <CardActionArea component={RouteLink} to={`/cham-diem/${product.caseId}`}>
              <ProductBand sampleCode={product.sampleCode} height={8} />
              <Box sx={{ px: 2, py: 1.25 }}>
                <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
                  <Typography sx={{ fontWeight: 600, flex: '1 1 200px' }}>{product.productName}</Typography>
                  <Progress entries={entries.filter(({ lane }) => lane === laneOf(product.caseId))} />
                </Box>
                <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                  {product.producerName} · {t.sample(codeText(product.sampleCode))}
                </Typography>
              </Box>
            </CardActionArea>
          </Card>
        ))}
      </Box>
    </>
  );
}

function Progress({ entries }: { entries: readonly JournalEntry[] }) {
  const t = useListTexts();
  if (entries.some(({ state }) => state === 'held')) return <ToneChip tone="bad" label={t.held} />;
  const cast = entries.filter(({ kind }) => kind === BALLOT).at(-1);
  if (cast?.state === 'sent') return <ToneChip tone="good" label={t.sent} />;
  if (cast?.state === 'waiting' || cast?.state === 'sending') return <ToneChip tone="waiting" label={t.waits} />;
  if (entries.some(({ state }) => state === 'waiting')) return <ToneChip tone="attention" label={t.draft} />;
  return null;
}
