import { useApiQuery } from '../../api/hooks';
import { useCan } from '../../app/session';
import { PageSection } from '../../components/page-section';
import { GrantsTable } from './grants-table';
import { ModelsTable } from './models-table';

/** Model projects and support of one product; nothing is shown where there is none. */
export function ProductSupport({ productId }: { productId: string }) {
  const may = useCan()('support.grant.read');
  const query = { productId, limit: 50 };
  const models = useApiQuery('/api/support/models', { params: { query } }, { enabled: may });
  const grants = useApiQuery('/api/support/grants', { params: { query } }, { enabled: may });
  return (
    <>
      {models.data !== undefined && models.data.items.length > 0 && (
        <PageSection title="Sản phẩm mô hình điểm">
          <ModelsTable rows={models.data.items} />
        </PageSection>
      )}
      {grants.data !== undefined && grants.data.items.length > 0 && (
        <PageSection title="Hỗ trợ">
          <GrantsTable rows={grants.data.items} />
        </PageSection>
      )}
    </>
  );
}
