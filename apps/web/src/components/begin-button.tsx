import Button from '@mui/material/Button';
import { useApiQuery } from '../api/hooks';
import { useSay } from '../texts/language';
import { RouteLink } from './route-link';

interface BeginButtonProps {
  to: string;
  /** The unsent form behind the button, and the field by which one sees that it was begun. */
  form: 'new-dossier' | 'new-producer' | 'new-result';
  field: string;
  label: string;
  goOn: string;
}

/** The way to the form of a new record, or on with the one that was begun on this or another device. */
export function BeginButton({ to, form, field, label, goOn }: BeginButtonProps) {
  const say = useSay();
  const kept = useApiQuery('/api/journeys/unsent/{name}', { params: { path: { name: form } } }, { fresh: true });
  const isBegun = new RegExp(`"${field}":"[^"]`).test(kept.data?.content ?? '');
  return (
    <Button variant="contained" component={RouteLink} to={to}>
      {say(isBegun ? goOn : label)}
    </Button>
  );
}
