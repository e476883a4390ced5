import Button from '@mui/material/Button';
import { useKeysetQuery } from '../../api/hooks';
import { useCan, useSession } from '../../app/session';
import { EmptyState } from '../../components/empty-state';
import { FilterSelect } from '../../components/filter-select';
import { KeysetList } from '../../components/keyset-list';
import { Page } from '../../components/page';
import { RouteLink } from '../../components/route-link';
import { useUrlFilters } from '../../components/use-url-filters';
import { useLabel, useSay } from '../../texts/language';
import { GrantsTable } from './grants-table';
import { GRANT_STATES, yearOptions } from './texts';

/** Support of products of one's area. */
export function GrantsPage() {
  const say = useSay();
  const may = useCan();
  const label = useLabel();
  const businessDate = useSession()?.businessDate;
  const { values, set, clear, active } = useUrlFilters(['tim', 'trang-thai', 'nam', 'nghi-quyet']);
  const query = {
    ...(values.tim === undefined ? {} : { q: values.tim }),
    ...(values['trang-thai'] === undefined ? {} : { state: values['trang-thai'] as 'paid' }),
    ...(values.nam === undefined ? {} : { year: Number(values.nam) }),
    ...(values['nghi-quyet'] === undefined ? {} : { resolutionId: values['nghi-quyet'] }),
  };
  const pages = useKeysetQuery('/api/support/grants', { params: { query } });
  const states = Object.entries(GRANT_STATES).map(([value, each]) => ({ value, label: label(each.label) }));
  const propose = may('support.grant.propose') && (
    <Button variant="contained" component={RouteLink} to="/ho-tro/khoan/moi">
      {say('Đề nghị hỗ trợ')}
    </Button>
  );
  return (
    <Page
      title="Hỗ trợ sản phẩm"
      subtitle="Khoản hỗ trợ theo nghị quyết: đề nghị, quyết định, nghiệm thu, giải ngân."
      actions={
        <>
          <Button component={RouteLink} to="/ho-tro/nghi-quyet">
            {say('Nghị quyết')}
          </Button>
          <Button component={RouteLink} to="/ho-tro/tong-hop">
            {say('Tổng hợp')}
          </Button>
          {propose}
        </>
      }
    >
      <KeysetList
        pages={pages}
        search={{ value: values.tim ?? '', onChange: (tim) => set({ tim }), label: 'Tìm sản phẩm, chủ thể' }}
        filters={
          <>
            <FilterSelect
              label="Trạng thái"
              value={values['trang-thai']}
              options={states}
              onChange={(state) => set({ 'trang-thai': state })}
            />
            <FilterSelect
              label="Năm ngân sách"
              value={values.nam}
              options={yearOptions(businessDate)}
              onChange={(nam) => set({ nam })}
            />
          </>
        }
        narrowed={active}
        onClearFilters={clear}
        empty={<EmptyState title="Chưa có khoản hỗ trợ" text="Khoản hỗ trợ được đề nghị sẽ hiện ở đây." />}
      >
        {(rows) => <GrantsTable rows={rows} />}
      </KeysetList>
    </Page>
  );
}
