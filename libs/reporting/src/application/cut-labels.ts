import { REGISTERS } from '@app/activities';
import type { Cut, Indicator } from '../domain/indicator';

const FIXED: Partial<Record<Cut, Readonly<Record<string, string>>>> = {
  'producer-kind': {
    household: 'Hộ sản xuất, kinh doanh',
    'cooperative-group': 'Tổ hợp tác',
    cooperative: 'Hợp tác xã',
    company: 'Doanh nghiệp',
  },
  women: { female: 'Nữ đại diện', male: 'Nam đại diện' },
  minority: { true: 'Đại diện là người dân tộc thiểu số', false: 'Không phải dân tộc thiểu số' },
  disability: { true: 'Đại diện là người khuyết tật', false: 'Không phải người khuyết tật' },
};

/** Words for the kinds of an indicator's records. */
export function kindLabelsOf(indicator: Indicator): Readonly<Record<string, string>> {
  const { kindsOfRegister, kindLabels } = indicator;
  if (kindsOfRegister === undefined) return kindLabels ?? {};
  return Object.fromEntries(REGISTERS[kindsOfRegister].kinds.map(({ key, label }) => [key, label]));
}

/** What a row of a cut is called. */
export function cutLabel(
  indicator: Indicator,
  cut: Cut,
  row: { readonly key: string; readonly label: string },
): string {
  const words = cut === 'kind' ? kindLabelsOf(indicator) : FIXED[cut];
  return words?.[row.key] ?? row.label;
}
