import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useApiQuery } from '../../api/hooks';
import { useCan, useSession } from '../../app/session';
import { RouteLink } from '../../components/route-link';
import { useLanguage } from '../../texts/language';
import { ideaTexts } from './texts';

const WHY = {
  vi: 'Bạn chỉ được ủy quyền cho một sản phẩm, nên không bắt đầu sản phẩm khác.',
  en: 'You fill in for one product only, so you cannot begin another.',
};

/** The way to a new idea, or on with the one that was begun; grey with its reason for who fills in for one product only. */
export function BeginIdea({ label }: { label: string }) {
  const { language } = useLanguage();
  const may = useCan();
  const whyId = useId();
  const isOneProduct = useSession()?.acting?.oneProduct === true;
  const mayWrite = may('ideas.idea.write');
  const kept = useApiQuery(
    '/api/journeys/unsent/{name}',
    { params: { path: { name: 'new-idea' } } },
    { fresh: true, enabled: mayWrite && !isOneProduct },
  );
  const isBegun = /"productName":"[^"]/.test(kept.data?.content ?? '');
  if (!mayWrite) return null;
  if (!isOneProduct)
    return (
      <Button variant="contained" component={RouteLink} to="/y-tuong/moi">
        {isBegun ? ideaTexts[language].goOn : label}
      </Button>
    );
  return (
    <Stack sx={{ alignItems: 'flex-start', maxWidth: 360 }}>
      <Button variant="contained" disabled aria-describedby={whyId}>
        {label}
      </Button>
      <Typography id={whyId} variant="body2" sx={{ mt: 0.5, color: 'text.secondary' }}>
        {WHY[language]}
      </Typography>
    </Stack>
  );
}
