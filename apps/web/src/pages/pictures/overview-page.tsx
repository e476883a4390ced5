import GlobalStyles from '@mui/material/GlobalStyles';
import PrintOutlined from '@mui/icons-material/PrintOutlined';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Link from '@mui/material/Link';
import { useCan, useSession } from '../../app/session';
import { EmptyState } from '../../components/empty-state';
import { Page } from '../../components/page';
import { useUrlFilters } from '../../components/use-url-filters';
import { useSay } from '../../texts/language';
import { FILTERS, OverviewFilters } from './overview-filters';
import { PICTURES } from './pictures';
import { PRINT_RULES } from './print';
import type { PictureQuery } from './picture-query';

/** Every picture that this person may see, narrowed by the address. */
export function OverviewPage() {
  const say = useSay();
  const may = useCan();
  const today = useSession()?.businessDate ?? '';
  const filters = useUrlFilters(FILTERS);
  const { values } = filters;
  const year = values.nam ?? today.slice(0, 4);
  const query: PictureQuery = {
    ...(/^\d{4}$/.test(year) ? { year: Number(year) } : {}),
    ...(values.dot === undefined ? {} : { roundId: values.dot }),
    ...(values['don-vi'] === undefined ? {} : { unitId: values['don-vi'] }),
    ...(values.nhom === undefined ? {} : { group: values.nhom }),
  };
  const units = values.theo === 'hien-nay' ? 'now' : 'then';
  const shown = PICTURES.filter(({ permission }) => may(permission));
  return (
    <Page
      title="Tổng quan"
      subtitle="Hình và bảng từ cùng một nguồn số liệu, trong phạm vi của bạn. Địa chỉ trang giữ bộ lọc, gửi được cho đồng nghiệp."
      actions={
        <Button
          startIcon={<PrintOutlined aria-hidden="true" />}
          variant="outlined"
          className="khong-in"
          onClick={() => window.print()}
        >
          {say('In tất cả')}
        </Button>
      }
    >
      <GlobalStyles styles={PRINT_RULES} />
      <Stack spacing={3}>
        <OverviewFilters filters={filters} year={year} today={today} />
        {shown.length === 0 && (
          <EmptyState title="Chưa có hình nào" text="Vai trò của bạn không dùng số liệu tổng hợp." />
        )}
        {shown.map(({ key, Picture }) => (
          <Picture key={key} query={query} {...(key === 'stars' ? { units } : {})} />
        ))}
        <Link href="/so-lieu-cong-khai" className="khong-in">
          {say('Xem trang số liệu công khai')}
        </Link>
      </Stack>
    </Page>
  );
}
