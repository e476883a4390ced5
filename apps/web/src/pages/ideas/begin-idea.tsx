import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useCan, useSession } from '../../app/session';
import { RouteLink } from '../../components/route-link';
import { useLanguage } from '../../texts/language';

const WHY = {
  vi: 'Bạn chỉ được ủy quyền cho một sản phẩm, nên không bắt đầu sản phẩm khác.',
  en: 'You fill in for one product only, so you cannot begin another.',
};

/** The way to a new idea; grey with its reason for who fills in for one product only. */
export function BeginIdea({ label }: { label: string }) {
  const { language } = useLanguage();
  const may = useCan();
  const whyId = useId();
  const isOneProduct = useSession()?.acting?.oneProduct === true;
  if (!may('ideas.idea.write')) return null;
  if (!isOneProduct)
    return (
      <Button variant="contained" component={RouteLink} to="/y-tuong/moi">
        {label}
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
