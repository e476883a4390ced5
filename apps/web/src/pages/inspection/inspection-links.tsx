import Button from '@mui/material/Button';
import { useCan } from '../../app/session';
import { RouteLink } from '../../components/route-link';

const LINKS = [
  { to: '/kiem-tra-ke-hoach', label: 'Kế hoạch', permission: 'inspection.plan.read' },
  { to: '/kiem-tra/bang-kiem', label: 'Bảng kiểm', permission: 'inspection.checklist.manage' },
  { to: '/phan-anh', label: 'Phản ánh', permission: 'inspection.report.handle' },
  { to: '/thu-hoi', label: 'Thu hồi', permission: 'inspection.withdrawal.read' },
];

/** Ways to what belongs to inspection. */
export function InspectionLinks() {
  const may = useCan();
  return LINKS.filter(({ permission }) => may(permission)).map(({ to, label }) => (
    <Button key={to} component={RouteLink} to={to} variant="outlined">
      {label}
    </Button>
  ));
}
