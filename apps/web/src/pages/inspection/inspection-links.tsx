import Button from '@mui/material/Button';
import { useCan } from '../../app/session';
import { RouteLink } from '../../components/route-link';

const LINKS: readonly { to: string; label: string; permission: string }[] = [];

/** Ways to what belongs to inspection. */
export function InspectionLinks() {
  const may = useCan();
  return LINKS.filter(({ permission }) => may(permission)).map(({ to, label }) => (
    <Button key={to} component={RouteLink} to={to} variant="outlined">
      {label}
    </Button>
  ));
}
