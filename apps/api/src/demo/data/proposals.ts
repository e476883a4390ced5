import type { SpecialityKey } from './catalogue';

/** What becomes of a dossier before a council: the mean that its members come to, or where it stops. */
export type Fate =
  | { readonly at: 'submitted' | 'supplement-asked' | 'accepted' }
  /** Closed by the district council with this mean; `province` is what follows when it is sent up. */
  | { readonly at: 'closed'; readonly district: number; readonly province?: ProvinceFate }
  /** Discussed by the district council with a spread that is too wide. */
  | { readonly at: 'discussion'; readonly totals: readonly number[] };

export type ProvinceFate =
  | { readonly mean: number; readonly sitting: 1 | 2 }
  /** Called, and some members have handed in their sheets. */
  | { readonly scoring: number }
  | 'assigned';

export interface Proposal {
  readonly district: string;
  readonly commune: string;
  readonly product: SpecialityKey;
  readonly fate: Fate;
}

const closed = (district: number, province?: ProvinceFate): Fate => ({
  at: 'closed',
  district,
  ...(province === undefined ? {} : { province }),
});
const of = (district: string, commune: string, product: SpecialityKey, fate: Fate): Proposal => ({
  district,
  commune,
  product,
  fate,
});

/**
 * Round 1 of 2020: 9 + 2 + 3 + 4 + 1 proposals of five districts. The report of 9/2020 says 20 in its text; its own list, and these
 * records, have 19.
 */
export const PROPOSALS: readonly Proposal[] = [
  of('445', 'Xã Lưu Vĩnh Sơn', 'sesameCrackers', closed(82, { mean: 78, sitting: 1 })),
  of('445', 'Xã Tượng Sơn', 'vegetables', closed(74, { mean: 71, sitting: 1 })),
  of('445', 'Xã Việt Tiến', 'conicalHats', closed(68, { mean: 64, sitting: 1 })),
  of('445', 'Thị trấn Thạch Hà', 'peanutCandy', closed(77, { mean: 73, sitting: 1 })),
  of('445', 'Xã Thạch Văn', 'driedPotato', closed(61, { mean: 58, sitting: 1 })),
  of('445', 'Xã Thạch Hải', 'driedPrawns', closed(63, { mean: 61, sitting: 2 })),
  of('445', 'Xã Nam Điền', 'honey', closed(46)),
  of('445', 'Xã Đỉnh Bàn', 'duckEggs', { at: 'supplement-asked' }),
  of('445', 'Xã Thạch Lạc', 'fishSauce', { at: 'accepted' }),
  of('443', 'Xã Thượng Lộc', 'orange', closed(84, { mean: 81, sitting: 1 })),
  of('443', 'Thị trấn Nghèn', 'beefRoll', { at: 'submitted' }),
  of('449', 'Xã Kỳ Ninh', 'driedSquid', closed(79, { mean: 76, sitting: 2 })),
  of('449', 'Xã Kỳ Lợi', 'sundriedFish', closed(66, { scoring: 65 })),
  of('449', 'Phường Kỳ Trinh', 'noodles', closed(41)),
  of('442', 'Xã Xuân Hội', 'driedPrawns', closed(92, { mean: 91, sitting: 1 })),
  of('442', 'Xã Cương Gián', 'driedSquid', closed(72, { mean: 69, sitting: 2 })),
  of('442', 'Xã Xuân Thành', 'villageTour', closed(70, 'assigned')),
  of('442', 'Xã Xuân Mỹ', 'peanuts', { at: 'discussion', totals: [72, 66, 61, 58, 64] }),
  of('437', 'Phường Đậu Liêu', 'porkRoll', { at: 'accepted' }),
];
