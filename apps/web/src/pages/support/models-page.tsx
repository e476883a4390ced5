import Button from '@mui/material/Button';
import { useKeysetQuery } from '../../api/hooks';
import { useCan } from '../../app/session';
import { EmptyState } from '../../components/empty-state';
import { FilterSelect } from '../../components/filter-select';
import { KeysetList } from '../../components/keyset-list';
import { Page } from '../../components/page';
import { RouteLink } from '../../components/route-link';
import { useUrlFilters } from '../../components/use-url-filters';
import { useSay } from '../../texts/language';
import { ModelsTable } from './models-table';
import { MODEL_LEVELS, optionsOf } from './texts';

/** Central and provincial model products. */
export function ModelsPage() {
  const say = useSay();
  const may = useCan();
  const { values, set, clear, active } = useUrlFilters(['tim', 'cap']);
  const query = {
    ...(values.tim ? { q: values.tim } : {}),
    ...(values.cap === undefined ? {} : { level: values.cap as 'central' }),
  };
  const pages = useKeysetQuery('/api/support/models', { params: { query } });
  const add = may('support.model.manage') && (
    <Button variant="contained" component={RouteLink} to="/mo-hinh/moi">
      {say('Thêm mô hình')}
    </Button>
  );
  return (
    <Page title="Mô hình điểm" subtitle="Sản phẩm được chọn làm mô hình điểm của Trung ương, của tỉnh." actions={add}>
      <KeysetList
        pages={pages}
        search={{ value: values.tim ?? '', onChange: (tim) => set({ tim }), label: say('Tìm mô hình, sản phẩm') }}
        filters={
          <FilterSelect
            label="Cấp"
            value={values.cap}
            options={optionsOf(MODEL_LEVELS)}
            onChange={(cap) => set({ cap })}
          />
        }
        narrowed={active}
        onClearFilters={clear}
        empty={<EmptyState title="Chưa có mô hình điểm" text="Mô hình được thêm sẽ hiện ở đây và ở trang sản phẩm." />}
      >
        {(rows) => <ModelsTable rows={rows} />}
      </KeysetList>
    </Page>
  );
}
