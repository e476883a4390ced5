import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useSayNode, useTexts } from '../texts/language';
import { Said } from './said';

/** Facts of an object, name and value: two columns on a wide page, one below the other on a phone. */
export function FactList({ facts }: { facts: readonly (readonly [name: string, value: ReactNode])[] }) {
  const t = useTexts();
  const sayNode = useSayNode();
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', sm: 'max-content 1fr' },
        columnGap: 3,
        rowGap: 0.75,
      }}
    >
      {facts.map(([name, value]) => (
        <Box key={name} sx={{ display: 'contents' }}>
          <Box component="dt" sx={{ color: 'text.secondary' }}>
            <Said text={name} />
          </Box>
          <Box
            component="dd"
            sx={{ m: 0, mb: { xs: 1, sm: 0 }, minWidth: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}
          >
            {value === null || value === undefined || value === '' ? t.notAnswered : sayNode(value)}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
