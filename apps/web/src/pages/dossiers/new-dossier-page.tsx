import { useApiQuery } from '../../api/hooks';
import { LoadingList } from '../../components/loading';
import { Page } from '../../components/page';
import { useUnsentStart, type UnsentStart } from '../../components/use-unsent-form';
import { useUrlFilters } from '../../components/use-url-filters';
import { useSay } from '../../texts/language';
import { NewDossierForm } from './new-dossier-form';
import { NO_DOSSIER, type NewDossierValues } from './new-dossier-values';

/** Begins a dossier for one product in a round that is open; the way of a product leads here with the product chosen. */
export function NewDossierPage() {
  const say = useSay();
  const kept = useUnsentStart('new-dossier', NO_DOSSIER);
  const { 'chu-the': producerId = '', 'san-pham': productId = '' } = useUrlFilters(['chu-the', 'san-pham']).values;
  const isAsked = producerId !== '' && productId !== '';
  const asked = useApiQuery('/api/producers/{id}', { params: { path: { id: producerId } } }, { enabled: isAsked });
  const waits = kept === undefined || (isAsked && asked.data === undefined && asked.error === null);
  const withAsked = (start: UnsentStart<NewDossierValues>): UnsentStart<NewDossierValues> => {
    if (asked.data === undefined || start.values.productId === productId) return start;
    const { id, name, unitName } = asked.data;
    return { ...start, savedAt: null, values: { ...NO_DOSSIER, producer: { id, name, unitName }, productId } };
  };
  return (
    <Page
      title="Lập hồ sơ mới"
      subtitle="Chọn sản phẩm và đợt đánh giá; giấy tờ thêm ở trang sau."
      breadcrumbs={[{ label: say('Hồ sơ'), to: '/ho-so' }]}
      narrow
    >
      {waits ? <LoadingList rows={4} /> : <NewDossierForm start={withAsked(kept)} />}
    </Page>
  );
}
