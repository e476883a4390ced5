import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import { useParams } from '@tanstack/react-router';
import { useApiQuery } from '../../api/hooks';
import { ErrorState } from '../../components/error-state';
import { FactList } from '../../components/fact-list';
import { LoadingPage } from '../../components/loading';
import { Page } from '../../components/page';
import { PageSection } from '../../components/page-section';
import { RouteLink } from '../../components/route-link';
import { ToneChip } from '../../components/tone-chip';
import { useProductSets } from '../../components/use-product-sets';
import { ProductSupport } from '../support/product-support';
import { MarksSection } from './marks-section';
import { PaperResults } from './paper-results';

/** One product: what it is, its marks and codes, its support. */
export function ProductPage() {
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { data, error, refetch } = useApiQuery('/api/products/{id}', { params: { path: { id } } });
  const { nameOf } = useProductSets();
  if (data === undefined)
    return error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : <LoadingPage />;
  return (
    <Page
      title={data.name}
      subtitle={`${data.producerName} · ${data.unitName}`}
      breadcrumbs={[
        { label: 'Chủ thể', to: '/chu-the' },
        { label: data.producerName, to: `/chu-the/${data.producerId}` },
      ]}
      state={
        data.state === 'active' ? (
          <ToneChip tone="good" label="Đang sản xuất" />
        ) : (
          <ToneChip tone="neutral" label="Đã ngừng" />
        )
      }
    >
      <Stack spacing={4}>
        <PageSection title="Thông tin">
          <Paper variant="outlined" sx={{ px: { xs: 2, md: 3 }, py: 2 }}>
            <FactList
              facts={[
                [
                  'Chủ thể',
                  <Link key="producer" component={RouteLink} to={`/chu-the/${data.producerId}`}>
                    {data.producerName}
                  </Link>,
                ],
                ['Bộ sản phẩm', `${data.sheetNo}. ${nameOf(data.sheetNo)}`],
                ['Mô tả', data.description],
                ['Câu chuyện', data.story],
                ['Đang được tư vấn bởi', data.consultants.map(({ name }) => name).join(', ')],
              ]}
            />
          </Paper>
        </PageSection>
        <PaperResults productId={data.id} />
        <MarksSection productId={data.id} marks={data.marks} canWrite={data.allowedActions.includes('mark')} />
        <ProductSupport productId={data.id} />
      </Stack>
    </Page>
  );
}
