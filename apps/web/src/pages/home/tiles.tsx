import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import CardActionArea from '@mui/material/CardActionArea';
import Typography from '@mui/material/Typography';
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import { useApiQuery } from '../../api/hooks';
import { tones } from '../../app/tones';
import { RouteLink } from '../../components/route-link';
import { groupDigits } from '../../lib/money';
import { useTexts } from '../../texts/language';
import { Said } from '../../components/said';

/** The numbers that this role looks at first; each leads to what is behind it. */
export function Tiles() {
  const t = useTexts();
  const { data } = useApiQuery('/api/me/tiles', undefined, { refetchInterval: 300_000 });
  if (data === undefined || data.items.length === 0) return null;
  return (
    <Box
      component="ul"
      aria-label={t.homePage.tiles}
      sx={{
        ...{ listStyle: 'none', p: 0, m: 0, mb: 4, display: 'grid', gap: 1.25 },
        gridTemplateColumns: { xs: '1fr 1fr', md: 'repeat(auto-fit, minmax(200px, 1fr))' },
      }}
    >
      {data.items.map(({ key, label, value, note, urgent, to }) => (
        <Card key={key} component="li" variant="outlined" sx={{ display: 'flex' }}>
          <CardActionArea component={RouteLink} to={to} sx={{ px: 2, py: 1.5 }}>
            <Typography
              component="span"
              sx={{ display: 'block', fontSize: '1.75rem', fontWeight: 700, lineHeight: 1.2 }}
            >
              {groupDigits(String(value))}
            </Typography>
            <Typography component="span" sx={{ display: 'block' }}>
              <Said text={label} />
            </Typography>
            {note !== null && (
              <Typography
                component="span"
                variant="body2"
                sx={{
                  ...{ display: 'flex', alignItems: 'center', gap: 0.5, mt: 0.5 },
                  ...(urgent ? { color: tones.attention.strong, fontWeight: 600 } : { color: 'text.secondary' }),
                }}
              >
                {urgent && <WarningAmberOutlined fontSize="small" aria-hidden="true" />}
                <Said text={note} />
              </Typography>
            )}
          </CardActionArea>
        </Card>
      ))}
    </Box>
  );
}
