import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useState } from 'react';
import { useApiQuery, useKeysetQuery } from '../../api/hooks';
import { DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { FilterSelect } from '../../components/filter-select';
import { KeysetList } from '../../components/keyset-list';
import { LoadingPage } from '../../components/loading';
import { Page } from '../../components/page';
import { useUrlFilters } from '../../components/use-url-filters';
import { useSay } from '../../texts/language';
import { EntryDialog } from './entry-dialog';
import { daysText, sumLine, type Register } from './texts';

/** Registers of what has no record elsewhere: training, communication, promotion, targets, what papers declare. */
export function RegistersPage() {
  const say = useSay();
  const { data, error, refetch } = useApiQuery('/api/activities/registers', {});
  const { values, set } = useUrlFilters(['so', 'loai', 'tim']);
  const [adding, setAdding] = useState(false);
  if (data === undefined)
    return error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : <LoadingPage />;
  const register = data.items.find(({ name }) => name === values.so) ?? data.items[0];
  if (!register)
    return (
      <Page title="Sổ theo dõi">
        <EmptyState title="Không có sổ nào để xem" text="Vai trò của bạn chưa được xem sổ nào." />
      </Page>
    );
  return (
    <Page
      title="Sổ theo dõi"
      subtitle="Những việc chưa có hồ sơ riêng; báo cáo lấy số từ đây."
      actions={
        register.canWrite && (
          <Button variant="contained" onClick={() => setAdding(true)}>
            {say('Ghi vào sổ')}
          </Button>
        )
      }
    >
      <Stack spacing={2}>
        <Tabs
          value={register.name}
          onChange={(_event, so: string) => set({ so, loai: undefined })}
          variant="scrollable"
          allowScrollButtonsMobile
          aria-label={say('Các sổ')}
        >
          {data.items.map(({ name, label }) => (
            <Tab key={name} value={name} label={say(label)} />
          ))}
        </Tabs>
        <Entries
          register={register}
          kind={values.loai}
          q={values.tim}
          onFilter={(changes) => set(changes)}
          key={register.name}
        />
      </Stack>
      {adding && <EntryDialog register={register} onClose={() => setAdding(false)} />}
    </Page>
  );
}

interface EntriesProps {
  register: Register;
  kind: string | undefined;
  q: string | undefined;
  onFilter: (changes: { loai?: string | undefined; tim?: string | undefined }) => void;
}

function Entries({ register, kind, q, onFilter }: EntriesProps) {
  const say = useSay();
  const pages = useKeysetQuery('/api/activities/registers/{register}/entries', {
    params: {
      path: { register: register.name },
      query: { ...(kind === undefined ? {} : { kind }), ...(q === undefined ? {} : { q }) },
    },
  });
  const label = (key: string) => register.kinds.find((each) => each.key === key)?.label ?? key;
  return (
    <KeysetList
      pages={pages}
      narrowed={kind !== undefined || q !== undefined}
      onClearFilters={() => onFilter({ loai: undefined, tim: undefined })}
      search={{ value: q ?? '', onChange: (text) => onFilter({ tim: text === '' ? undefined : text }) }}
      filters={
        <FilterSelect
          label={register.kindLabel}
          value={kind}
          options={register.kinds.map((each) => ({ value: each.key, label: each.label }))}
          onChange={(loai) => onFilter({ loai })}
        />
      }
      empty={<EmptyState title="Sổ này chưa có mục nào" text="Mục ghi vào sổ hiện ở đây và được tính vào báo cáo." />}
    >
      {(rows) => (
        <DataTable
          caption={register.label}
          rows={rows}
          rowKey={(row) => row.id}
          rowTo={(row) => `/so-theo-doi/${row.id}`}
          columns={[
            {
              key: 'title',
              header: 'Tên',
              primary: true,
              cell: (row) => (row.retractedReason === null ? row.title : say('{0} (đã rút lại)', row.title)),
            },
            { key: 'kind', header: register.kindLabel, cell: (row) => label(row.kind) },
            { key: 'unit', header: 'Đơn vị', cell: (row) => row.unitName },
            { key: 'days', header: 'Ngày', nowrap: true, cell: daysText },
            { key: 'sum', header: 'Số@@lượng', cell: sumLine },
          ]}
        />
      )}
    </KeysetList>
  );
}
