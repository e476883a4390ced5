import { useApiQuery } from '../../api/hooks';
import { useCan } from '../../app/session';
import { PageSection } from '../../components/page-section';
import { ConsultanciesTable } from './consultancies-table';

/** Consulting units of a producer, of today and before. */
export function ConsultanciesSection({ producerId }: { producerId: string }) {
  const may = useCan();
  const { data } = useApiQuery('/api/producers/{id}/consultancies', { params: { path: { id: producerId } } });
  if (data === undefined || data.items.length === 0) return null;
  return (
    <PageSection
      title="Đơn vị tư vấn"
      text="Thành viên hội đồng thuộc đơn vị đã tư vấn không chấm sản phẩm của chủ thể."
    >
      <ConsultanciesTable rows={data.items} by="unit" links={may('producers.consultant.read')} />
    </PageSection>
  );
}
