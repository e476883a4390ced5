import Button from '@mui/material/Button';
import { useCan } from '../../app/session';
import { RouteLink } from '../../components/route-link';
import { useLabel } from '../../texts/language';

const LINKS = [
  { to: '/kiem-tra-ke-hoach', label: { vi: 'Kế hoạch', en: 'Plans' }, permission: 'inspection.plan.read' },
  {
    to: '/kiem-tra/bang-kiem',
    label: { vi: 'Bảng kiểm', en: 'Checklists' },
    permission: 'inspection.checklist.manage',
  },
  { to: '/phan-anh', label: { vi: 'Phản ánh', en: 'Reports' }, permission: 'inspection.report.handle' },
  { to: '/thu-hoi', label: { vi: 'Thu hồi', en: 'Withdrawals' }, permission: 'inspection.withdrawal.read' },
];

/** Ways to what belongs to inspection. */
export function InspectionLinks() {
  const label = useLabel();
  const may = useCan();
  return LINKS.filter(({ permission }) => may(permission)).map(({ to, label: name }) => (
    <Button key={to} component={RouteLink} to={to} variant="outlined">
      {label(name)}
    </Button>
  ));
}
