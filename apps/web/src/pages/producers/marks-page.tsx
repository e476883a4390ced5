import { useKeysetQuery } from '../../api/hooks';
import { EmptyState } from '../../components/empty-state';
import { FilterSelect } from '../../components/filter-select';
import { KeysetList } from '../../components/keyset-list';
import { Page } from '../../components/page';
import { useUrlFilters } from '../../components/use-url-filters';
import { useLabel, useSay } from '../../texts/language';
import { MarksTable } from './marks-table';
import { MARK_KINDS, MARK_STATES, optionsOf } from './texts';

/** Marks and codes of one's area, those that end first at the top. */
export function MarksPage() {
  const label = useLabel();
  const say = useSay();
  const { values, set, clear, active } = useUrlFilters(['tim', 'loai', 'trang-thai']);
  const query = {
    ...(values.tim === undefined ? {} : { q: values.tim }),
    ...(values.loai === undefined ? {} : { kind: values.loai as 'gtin' }),
    ...(values['trang-thai'] === undefined ? {} : { state: values['trang-thai'] as 'valid' }),
  };
  const pages = useKeysetQuery('/api/marks', { params: { query } });
  const states = Object.entries(MARK_STATES).map(([value, each]) => ({ value, label: label(each.label) }));
  return (
    <Page
      title="Nhãn hiệu và mã số"
      subtitle="Nhãn hiệu, chỉ dẫn địa lý, mã truy xuất, mã vạch của sản phẩm; hết hạn trước đứng trên."
    >
      <KeysetList
        pages={pages}
        search={{ value: values.tim ?? '', onChange: (tim) => set({ tim }), label: say('Tìm sản phẩm, tên, số, mã') }}
        filters={
          <>
            <FilterSelect
              label="Hiệu lực"
              value={values['trang-thai']}
              options={states}
              onChange={(state) => set({ 'trang-thai': state })}
            />
            <FilterSelect
              label="Loại"
              value={values.loai}
              options={optionsOf(MARK_KINDS)}
              onChange={(loai) => set({ loai })}
            />
          </>
        }
        narrowed={active}
        onClearFilters={clear}
        empty={<EmptyState title="Chưa có nhãn hiệu, mã số nào" text="Được thêm ở trang của từng sản phẩm." />}
      >
        {(rows) => <MarksTable rows={rows} withProduct />}
      </KeysetList>
    </Page>
  );
}
