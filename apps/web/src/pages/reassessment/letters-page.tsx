import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { api } from '../../api/client';
import { useCommand, useKeysetQuery, type RowOf } from '../../api/hooks';
import { useSession } from '../../app/session';
import { DataTable } from '../../components/data-table';
import { DateField } from '../../components/date-field';
import { DateText } from '../../components/date-text';
import { EmptyState } from '../../components/empty-state';
import { FilterSelect } from '../../components/filter-select';
import { FormDialog } from '../../components/form-dialog';
import { KeysetList } from '../../components/keyset-list';
import { Page } from '../../components/page';
import { PdfButton } from '../../components/pdf-button';
import { TwoLines } from '../../components/two-lines';
import { useUrlFilters } from '../../components/use-url-filters';
import { useBoth, useSay } from '../../texts/language';

type Letter = RowOf<'/api/reassessment/letters'>;

/** Reminders on paper: to print, to post, and who posted them when. */
export function LettersPage() {
  const both = useBoth();
  const say = useSay();
  const { values, set, clear, active } = useUrlFilters(['tim', 'gui']);
  const [posting, setPosting] = useState<Letter>();
  const query = {
    ...(values.tim ? { q: values.tim } : {}),
    ...(values.gui === undefined ? {} : { posted: values.gui === 'roi' }),
  };
  const pages = useKeysetQuery('/api/reassessment/letters', { params: { query } });
  return (
    <Page
      title="Thư nhắc đánh giá lại"
      subtitle="Cho chủ thể không có thư điện tử: in, gửi qua bưu điện, rồi ghi ngày gửi."
      breadcrumbs={[{ label: 'Radar hết hạn', to: '/danh-gia-lai/radar' }]}
      actions={
        <PdfButton href="/api/reassessment/letters/waiting.pdf">{say('In mọi thư chờ gửi (một tệp)')}</PdfButton>
      }
    >
      <KeysetList
        pages={pages}
        search={{
          value: values.tim ?? '',
          onChange: (tim) => set({ tim }),
          label: say('Tìm chủ thể, địa chỉ, sản phẩm'),
        }}
        filters={
          <FilterSelect
            label="Đã gửi"
            value={values.gui}
            options={[
              { value: 'chua', label: 'Chờ gửi' },
              { value: 'roi', label: 'Đã gửi' },
            ]}
            onChange={(gui) => set({ gui })}
          />
        }
        narrowed={active}
        onClearFilters={clear}
        empty={
          <EmptyState title="Không có thư" text="Thư được lập khi đến bậc nhắc của một chủ thể không có thư điện tử." />
        }
      >
        {(rows) => (
          <DataTable
            caption="Thư nhắc"
            rows={rows}
            rowKey={(row) => row.id}
            columns={[
              {
                key: 'to',
                header: both('Gửi', 'To'),
                primary: true,
                cell: (row) => <TwoLines text={row.facts.producerName} below={row.facts.address} />,
              },
              { key: 'product', header: 'Sản phẩm', cell: (row) => row.facts.productName },
              { key: 'step', header: 'Bậc nhắc', nowrap: true, cell: (row) => say('Trước {0} ngày', row.facts.step) },
              { key: 'written', header: 'Ngày lập', cell: (row) => <DateText value={row.writtenOn} /> },
              { key: 'posted', header: 'Gửi bưu điện', cell: (row) => <Posted row={row} onPost={setPosting} /> },
              {
                key: 'paper',
                header: both('Thư', 'Letter'),
                cell: (row) => (
                  <PdfButton href={`/api/reassessment/letters/${row.id}/paper`}>{say('In thư')}</PdfButton>
                ),
              },
            ]}
          />
        )}
      </KeysetList>
      {posting !== undefined && <PostDialog letter={posting} onClose={() => setPosting(undefined)} />}
    </Page>
  );
}

function Posted({ row, onPost }: { row: Letter; onPost: (row: Letter) => void }) {
  const say = useSay();
  if (row.postedOn === null)
    return (
      <Button
        onClick={() => onPost(row)}
        aria-label={say('Ghi đã gửi: {0}, {1}', row.facts.producerName, row.facts.productName)}
      >
        {say('Ghi đã gửi')}
      </Button>
    );
  return (
    <Stack>
      <DateText value={row.postedOn} />
      <span>{row.postedByName}</span>
    </Stack>
  );
}

function PostDialog({ letter, onClose }: { letter: Letter; onClose: () => void }) {
  const say = useSay();
  const today = useSession()?.businessDate ?? '';
  const [postedOn, setPostedOn] = useState(today);
  const post = useCommand({
    run: (body: { postedOn: string }, attempt) =>
      api.POST('/api/reassessment/letters/{id}/posted', {
        params: { path: { id: letter.id } },
        body,
        headers: attempt.headers({ version: letter.version }),
      }),
    invalidates: ['/api/reassessment', '/api/me/worklist'],
    onDone: onClose,
  });
  return (
    <FormDialog
      title="Ghi đã gửi qua bưu điện"
      text={`${letter.facts.producerName}: ${letter.facts.productName}.`}
      submitLabel="Ghi đã gửi"
      pending={post.pending}
      problem={post.problem}
      onSubmit={() => post.run({ postedOn })}
      onClose={onClose}
    >
      <DateField
        label={say('Ngày gửi')}
        value={postedOn}
        onChange={setPostedOn}
        helperText={say('Không sau hôm nay.')}
      />
    </FormDialog>
  );
}
