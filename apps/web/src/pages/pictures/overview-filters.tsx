import Box from '@mui/material/Box';
import { useApiQuery } from '../../api/hooks';
import { FilterSelect } from '../../components/filter-select';
import { UnitPicker } from '../../components/unit-picker';
import { useProductSets } from '../../components/use-product-sets';
import type { useUrlFilters } from '../../components/use-url-filters';
import { useSay } from '../../texts/language';

export const FILTERS = ['nam', 'dot', 'don-vi', 'nhom', 'theo'] as const;
const FIRST_YEAR = 2019;

interface OverviewFiltersProps {
  filters: ReturnType<typeof useUrlFilters<(typeof FILTERS)[number]>>;
  year: string;
  today: string;
}

/** Year, round, unit, group, and which units the map is made of. */
export function OverviewFilters({ filters: { values, set }, year, today }: OverviewFiltersProps) {
  const say = useSay();
  const rounds = useApiQuery('/api/rounds', {});
  const { sets } = useProductSets();
  const unitId = values['don-vi'];
  const unit = useApiQuery(
    '/api/units/{id}',
    { params: { path: { id: unitId ?? '' } } },
    { enabled: unitId !== undefined },
  );
  const last = Number(today.slice(0, 4));
  const years = Array.from({ length: Math.max(last - FIRST_YEAR + 1, 1) }, (_none, index) => String(last - index));
  const groups = [...new Set(sets.map(({ group }) => group))];
  return (
    <Box
      role="search"
      className="khong-in"
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-start' }}
    >
      <FilterSelect
        label="Năm"
        always
        value={year}
        options={[
          ...years.map((each) => ({ value: each, label: each })),
          { value: 'tat-ca', label: say('Tất cả các năm') },
        ]}
        onChange={(nam) => set({ nam })}
      />
      <FilterSelect
        label="Đợt đánh giá"
        value={values.dot}
        options={(rounds.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(dot) => set({ dot })}
      />
      <Box sx={{ flex: '0 1 280px', minWidth: 220 }}>
        <UnitPicker
          label={say('Đơn vị')}
          value={unitId === undefined || unit.data === undefined ? null : unit.data}
          onChange={(chosen) => set({ 'don-vi': chosen?.id })}
        />
      </Box>
      <FilterSelect
        label="Nhóm sản phẩm"
        value={values.nhom}
        options={groups.map((group) => ({ value: group, label: group }))}
        onChange={(nhom) => set({ nhom })}
      />
      <FilterSelect
        label="Đơn vị trên bản đồ"
        always
        value={values.theo ?? 'khi-do'}
        options={[
          { value: 'khi-do', label: say('Khi được công nhận') },
          { value: 'hien-nay', label: say('Hiện nay') },
        ]}
        onChange={(theo) => set({ theo: theo === 'khi-do' ? undefined : theo })}
      />
    </Box>
  );
}
