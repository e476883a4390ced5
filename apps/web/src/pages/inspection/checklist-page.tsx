import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useParams } from '@tanstack/react-router';
import { Said } from '../../components/said';
import { useApiQuery, type Answer } from '../../api/hooks';
import { DataTable } from '../../components/data-table';
import { ErrorState } from '../../components/error-state';
import { FactList } from '../../components/fact-list';
import { FilterSelect } from '../../components/filter-select';
import { LoadingPage } from '../../components/loading';
import { Page } from '../../components/page';
import { PageSection } from '../../components/page-section';
import { RouteLink } from '../../components/route-link';
import { useProductSets } from '../../components/use-product-sets';
import { useUrlFilters } from '../../components/use-url-filters';
import { momentText } from '../../lib/dates';
import { useBoth, useSay } from '../../texts/language';
import { forWhom } from './checklist-texts';
import { AREAS, SEVERITIES } from './texts';

export type ChecklistVersion = Answer<'/api/inspection-checklists/{code}/versions'>['items'][number];

/** One checklist: its questions in the newest or an earlier version. */
export function ChecklistPage() {
  const { code = '' }: { code?: string } = useParams({ strict: false });
  const { data, error, refetch } = useApiQuery('/api/inspection-checklists/{code}/versions', {
    params: { path: { code } },
  });
  if (data === undefined)
    return error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : <LoadingPage />;
  return <ChecklistView versions={data.items} />;
}

function ChecklistView({ versions }: { versions: readonly ChecklistVersion[] }) {
  const say = useSay();
  const both = useBoth();
  const { nameOf } = useProductSets();
  const { values, set } = useUrlFilters(['phien-ban']);
  const [newest] = versions;
  const shown = versions.find(({ version }) => String(version) === values['phien-ban']) ?? newest;
  if (newest === undefined || shown === undefined) return null;
  return (
    <Page
      title={shown.title}
      subtitle={say('Phiên bản {0} · {1} câu hỏi', shown.version, shown.items.length)}
      breadcrumbs={[
        { label: 'Kiểm tra', to: '/kiem-tra' },
        { label: 'Bảng kiểm', to: '/kiem-tra/bang-kiem' },
      ]}
      actions={
        <Button component={RouteLink} to={`/kiem-tra/bang-kiem/${shown.code}/moi`} variant="contained">
          {say('Soạn phiên bản mới')}
        </Button>
      }
    >
      <Stack spacing={4}>
        {shown !== newest && (
          <Alert severity="info">
            {say(
              'Đây là phiên bản cũ, chỉ còn dùng cho các cuộc kiểm tra đã mở với nó. Cuộc mới dùng phiên bản {0}.',
              newest.version,
            )}
          </Alert>
        )}
        <Stack spacing={2}>
          {versions.length > 1 && (
            <div>
              <FilterSelect
                label="Phiên bản"
                value={values['phien-ban']}
                options={versions.map(({ version }) => ({
                  value: String(version),
                  label: say('Phiên bản {0}', version),
                }))}
                onChange={(version) => set({ 'phien-ban': version })}
              />
            </div>
          )}
          <FactList
            facts={[
              ['Dùng cho', forWhom(shown.sheets, nameOf, say)],
              ['Ban hành lúc', momentText(shown.publishedAt)],
              ['Ghi chú', shown.note],
            ]}
          />
        </Stack>
        <PageSection title="Câu hỏi">
          <DataTable
            caption="Câu hỏi"
            rows={shown.items.map((item, index) => ({ ...item, no: index + 1 }))}
            rowKey={(row) => row.code}
            columns={[
              {
                key: 'text',
                header: both('Câu hỏi', 'Question'),
                primary: true,
                cell: (row) => (
                  <>
                    {row.no}. <Said text={row.text} />
                  </>
                ),
              },
              { key: 'area', header: 'Nhóm', cell: (row) => say(AREAS[row.area] ?? '') },
              { key: 'severity', header: 'Mức nếu không đạt', cell: (row) => say(SEVERITIES[row.severity] ?? '') },
              { key: 'hint', header: 'Gợi ý', cell: (row) => <Said text={row.hint} /> },
            ]}
          />
        </PageSection>
      </Stack>
    </Page>
  );
}
