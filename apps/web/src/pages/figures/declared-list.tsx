import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import { RouteLink } from '../../components/route-link';
import { useSay } from '../../texts/language';
import type { Figure } from './figure-view';
import { figureText } from './texts';
import { Said } from '../../components/said';

/** What papers say of this figure; a difference is shown, never evened out. */
export function DeclaredList({ declared, format }: { declared: Figure['declared']; format: string }) {
  const say = useSay();
  if (declared.length === 0) return null;
  return (
    <Stack spacing={1}>
      {declared.map((each) => {
        const isShare = each.metric.endsWith('-share');
        const shown = (value: string | null) => figureText(value, isShare ? 'percent' : format);
        const differs = each.difference !== null && each.difference !== '0';
        return (
          <Alert key={each.entryId} severity={differs ? 'warning' : 'success'}>
            <Box component="span" sx={{ fontWeight: 600 }}>
              <Said text={each.title} />
            </Box>
            {say(': báo cáo giấy ghi')} {shown(each.amount)}
            {say(', hồ sơ cho')} {shown(each.computed)}
            {differs ? say(', chênh lệch {0}', shown(each.difference)) : say(', khớp')}. {each.unitName}
            {each.document === null ? '' : ` · ${each.document}`}.{' '}
            <Link component={RouteLink} to={`/so-theo-doi/${each.entryId}`}>
              {say('Xem mục')}
            </Link>
          </Alert>
        );
      })}
    </Stack>
  );
}
