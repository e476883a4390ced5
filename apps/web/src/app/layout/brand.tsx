import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTexts } from '../../texts/language';
import { RouteLink } from '../../components/route-link';

/** Name of the product with its star, and the province it serves. */
export function Brand({ province }: { province?: string | undefined }) {
  const t = useTexts();
  return (
    <Box
      component={RouteLink}
      to="/"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1.25,
        minHeight: 44,
        minWidth: 0,
        color: 'inherit',
        textDecoration: 'none',
      }}
    >
      <svg width="34" height="34" viewBox="0 0 32 32" aria-hidden="true" style={{ flexShrink: 0 }}>
        <rect width="32" height="32" rx="8" fill="#ffffff" />
        <path fill="#c98a0c" d="m16 5.6 3.1 6.6 7.2.9-5.3 5 1.4 7.1L16 21.7l-6.4 3.5 1.4-7.1-5.3-5 7.2-.9z" />
      </svg>
      <Box sx={{ minWidth: 0 }}>
        <Typography sx={{ fontWeight: 700, fontSize: '1.125rem', lineHeight: 1.2, whiteSpace: 'nowrap' }}>
          {t.product}
        </Typography>
        {province !== undefined && (
          <Typography variant="caption" sx={{ display: 'block', lineHeight: 1.25 }}>
            {province}
          </Typography>
        )}
      </Box>
    </Box>
  );
}
