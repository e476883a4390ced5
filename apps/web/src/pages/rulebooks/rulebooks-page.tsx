import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useApiQuery, type Answer } from '../../api/hooks';
import { useCan } from '../../app/session';
import { DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { FactList } from '../../components/fact-list';
import { LoadingList } from '../../components/loading';
import { FilterSelect } from '../../components/filter-select';
import { Page } from '../../components/page';
import { PageSection } from '../../components/page-section';
import { ToneChip } from '../../components/tone-chip';
import { useUrlFilters } from '../../components/use-url-filters';
import { dayText } from '../../lib/dates';
import { useSay } from '../../texts/language';
import { Procedures } from './procedures';

type Rulebook = Answer<'/api/rulebooks'>[number];

/** Published rulebooks with their score sheets, and the procedures beside them. */
export function RulebooksPage() {
  const may = useCan();
  const say = useSay();
  const { values, set } = useUrlFilters(['bo']);
  const { data, error, refetch } = useApiQuery('/api/rulebooks');
  const book = data?.find((each) => each.id === values.bo) ?? data?.[0];
  return (
    <Page title="Bộ tiêu chí" subtitle="Đã ban hành thì không sửa; hồ sơ theo bộ tiêu chí có hiệu lực vào ngày nộp.">
      {data === undefined && error === null && <LoadingList rows={6} />}
      {data === undefined && error !== null && <ErrorState problem={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && <EmptyState title="Chưa có bộ tiêu chí" text="Bộ tiêu chí được nạp khi cài đặt." />}
      {data !== undefined && book !== undefined && (
        <Stack spacing={4}>
          <div>
            <FilterSelect
              label="Bộ tiêu chí"
              value={book.id}
              options={data.map(({ id, decision }) => ({ value: id, label: say(decision) }))}
              onChange={(bo) => set({ bo })}
            />
          </div>
          <Facts book={book} />
          <Sheets book={book} />
          {may('criteria.rulebook.read') && <Procedures rulebookId={book.id} />}
        </Stack>
      )}
    </Page>
  );
}

function Facts({ book }: { book: Rulebook }) {
  const say = useSay();
  return (
    <Paper variant="outlined" sx={{ p: { xs: 2, sm: 2.5 } }}>
      <FactList
        facts={[
          [say('Quyết định'), say('{0}, ban hành {1}', say(book.decision), dayText(book.issuedOn))],
          [
            say('Hiệu lực'),
            book.effectiveTo === null
              ? say('từ {0}', dayText(book.effectiveFrom))
              : say('từ {0} đến hết {1}', dayText(book.effectiveFrom), dayText(book.effectiveTo)),
          ],
          [say('Mã kiểm tra'), <code key="sha">{book.sha256.slice(0, 16)}…</code>],
        ]}
      />
    </Paper>
  );
}

function Sheets({ book }: { book: Rulebook }) {
  const say = useSay();
  const incomplete = book.sheets.filter((sheet) => !sheet.complete).length;
  return (
    <PageSection
      title={say('Phiếu đánh giá ({0})', book.sheets.length)}
      text={
        incomplete === 0
          ? say('Mọi phiếu đều đủ tiêu chí.')
          : say('{0} phiếu chưa đủ tiêu chí: đọc được, không chấm được. Mở phiếu để xem còn thiếu gì.', incomplete)
      }
    >
      {book.sheets.length === 0 && <Typography>{say('Bộ tiêu chí này không có phiếu.')}</Typography>}
      <DataTable
        caption="Phiếu đánh giá"
        rows={book.sheets}
        rowKey={(row) => String(row.no)}
        rowTo={(row) => `/bo-tieu-chi/${book.id}/${row.no}`}
        columns={[
          { key: 'name', header: 'Bộ sản phẩm', primary: true, cell: (row) => `${row.no}. ${say(row.name)}` },
          { key: 'group', header: 'Ngành', cell: (row) => row.group },
          { key: 'subgroup', header: 'Nhóm', cell: (row) => row.subgroup || '–' },
          {
            key: 'complete',
            header: 'Tình trạng',
            cell: (row) =>
              row.complete ? (
                <ToneChip tone="good" label="Đủ tiêu chí" />
              ) : (
                <ToneChip tone="attention" label="Chưa đủ" />
              ),
          },
        ]}
      />
    </PageSection>
  );
}
