import type { SpecialityKey } from './catalogue';

/** How far a dossier of 2026 has come; days count back from the demonstration's today in working days. */
export interface DossierOf2026 {
  /** Commune of the units of 7/2025. */
  readonly commune: string;
  readonly product: SpecialityKey;
  readonly producerName: string;
  readonly filedDaysAgo: number;
  readonly state: 'draft' | 'at-commune' | 'sent-up' | 'accepted';
}

/** The clock of 15 working days runs for the one at its commune; the others went before it. */
export const DOSSIERS_2026: readonly DossierOf2026[] = [
  {
    commune: 'Xã Phúc Trạch',
    product: 'pomelo',
    producerName: 'Hợp tác xã Bưởi vườn đồi',
    filedDaysAgo: 14,
    state: 'accepted',
  },
  {
    commune: 'Xã Vũ Quang',
    product: 'orange',
    producerName: 'Hợp tác xã Cam Vũ Quang',
    filedDaysAgo: 13,
    state: 'accepted',
  },
  {
    commune: 'Xã Hương Sơn',
    product: 'bittersweetOrange',
    producerName: 'Tổ hợp tác Cam bù vườn đồi',
    filedDaysAgo: 13,
    state: 'accepted',
  },
  {
    commune: 'Xã Thạch Khê',
    product: 'driedPotato',
    producerName: 'Tổ hợp tác Khoai deo bãi ngang',
    filedDaysAgo: 9,
    state: 'sent-up',
  },
  {
    commune: 'Xã Sơn Giang',
    product: 'antler',
    producerName: 'Hợp tác xã Hươu giống Sơn Giang',
    filedDaysAgo: 6,
    state: 'at-commune',
  },
  {
    commune: 'Xã Tiên Điền',
    product: 'peanuts',
    producerName: 'Hộ kinh doanh Lạc bãi bồi',
    filedDaysAgo: 3,
    state: 'draft',
  },
];
