import type { NavEntry } from '../area';

/** What each role does most, in this order: the phone's bottom menu and the quick ways at home begin with it. */
const FIRST: Readonly<Record<string, readonly string[]>> = {
  producer: ['/hanh-trinh', '/tu-giay-to', '/ho-so', '/chung-nhan', '/ho-tro'],
  'producer-helper': ['/lam-thay', '/hanh-trinh', '/ho-so'],
  'commune-officer': ['/ho-so', '/y-tuong', '/lam-thay', '/xac-nhan-so-lieu'],
  'district-secretary': ['/ho-so', '/hoi-dong', '/cham-diem', '/y-tuong'],
  'provincial-office': ['/ho-so', '/hoi-dong', '/xep-hang', '/tong-quan', '/bao-cao-dinh-ky', '/dot'],
  'council-member': ['/cham-diem', '/hoi-dong'],
  'council-chair': ['/cham-diem', '/hoi-dong'],
  'council-secretary': ['/hoi-dong', '/cham-diem'],
  'council-adviser': ['/hoi-dong', '/cham-diem'],
  'approving-leader': ['/quyet-dinh', '/tong-quan', '/quyet-dinh-hieu-luc', '/ho-tro', '/bao-cao-dinh-ky'],
  'trade-department': ['/diem-ban/viec', '/diem-ban', '/kiem-tra', '/chung-nhan', '/quyet-dinh-hieu-luc'],
  'sales-point-operator': ['/diem-ban'],
  inspector: ['/kiem-tra'],
  auditor: ['/ket-qua', '/ho-so', '/chung-nhan', '/bao-cao-dinh-ky'],
  administrator: ['/nguoi-dung', '/tac-vu-nen', '/thiet-lap'],
};

/** Entries of the menu with those first that these roles open most; the page of one's own work leads. */
export function byUse(entries: readonly NavEntry[], roles: readonly string[]): readonly NavEntry[] {
  const order = ['/', ...new Set(roles.flatMap((role) => FIRST[role] ?? []))];
  const placeOf = ({ to }: NavEntry) => (order.includes(to) ? order.indexOf(to) : order.length);
  return entries.toSorted((a, b) => placeOf(a) - placeOf(b));
}
