import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useCan, useSession } from '../../app/session';
import { RouteLink } from '../../components/route-link';
import { useTexts } from '../../texts/language';
import { PICTURES, type PictureKey } from './pictures';

/** What each role looks at first; who has several roles sees the pictures of all, each once. */
const FIRST: Readonly<Record<string, readonly PictureKey[]>> = {
  producer: ['endings'],
  'commune-officer': ['rounds', 'endings'],
  'district-secretary': ['rounds', 'stars'],
  'provincial-office': ['rounds', 'funnel', 'stars'],
  'council-member': ['rounds'],
  'council-chair': ['rounds'],
  'council-secretary': ['rounds'],
  'council-adviser': ['rounds'],
  'approving-leader': ['stars', 'rounds', 'capital'],
  'trade-department': ['points', 'endings'],
  'sales-point-operator': ['points'],
  inspector: ['endings'],
  auditor: ['stars', 'capital'],
};

/** The pictures of the person's roles, of this year; the others are one step away. */
export function HomePictures({ roles }: { roles: readonly string[] }) {
  const t = useTexts();
  const may = useCan();
  const year = Number(useSession()?.businessDate.slice(0, 4));
  const wanted = new Set(roles.flatMap((role) => FIRST[role] ?? []));
  const shown = PICTURES.filter(({ key, permission }) => wanted.has(key) && may(permission));
  if (shown.length === 0) return null;
  return (
    <Box component="section" aria-labelledby="so-lieu-nhanh" sx={{ mt: 5 }}>
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1, justifyContent: 'space-between', mb: 1.5 }}>
        <Typography variant="h2" id="so-lieu-nhanh">
          {t.homePage.pictures}
        </Typography>
        <Button component={RouteLink} to="/tong-quan">
          {t.homePage.allPictures}
        </Button>
      </Stack>
      <Stack spacing={2}>
        {shown.map(({ key, Picture }) => (
          <Picture key={key} query={key === 'rounds' ? {} : { year }} plain />
        ))}
      </Stack>
    </Box>
  );
}
