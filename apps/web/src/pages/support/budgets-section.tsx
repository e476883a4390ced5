import { zodResolver } from '@hookform/resolvers/zod';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { api } from '../../api/client';
import { useApiQuery, useCommand, type Answer } from '../../api/hooks';
import { useSession } from '../../app/session';
import { DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { FormDate } from '../../components/form/form-date';
import { FormMoney } from '../../components/form/form-money';
import { FormSelect } from '../../components/form/form-select';
import { FormText } from '../../components/form/form-text';
import { useServerFaults } from '../../components/form/use-server-faults';
import { FormDialog } from '../../components/form-dialog';
import { MoneyText } from '../../components/money-text';
import { dayText } from '../../lib/dates';
import { useSay } from '../../texts/language';
import { optionsOf, SOURCES, WRONG_DAY, yearOptions } from './texts';

type Budget = Answer<'/api/support/budgets'>['items'][number];

/** Budgets by year and source, with what is decided and paid of them. */
export function BudgetsSection() {
  const say = useSay();
  const { data } = useApiQuery('/api/support/budgets');
  const [open, setOpen] = useState<Budget | 'new'>();
  if (data === undefined) return null;
  return (
    <>
      {data.items.length === 0 ? (
        <EmptyState title="Chưa có dự toán" text="Ghi dự toán của năm và nguồn vốn trước khi quyết định hỗ trợ." />
      ) : (
        <DataTable
          caption="Dự toán"
          rows={data.items}
          rowKey={(row) => `${row.year} ${row.source}`}
          columns={[
            {
              key: 'of',
              header: 'Năm, nguồn',
              primary: true,
              cell: (row) => `${row.year} · ${say(SOURCES[row.source] ?? row.source)}`,
            },
            { key: 'amount', header: 'Dự toán', align: 'right', cell: (row) => <MoneyText value={row.amount} bare /> },
            {
              key: 'decided',
              header: 'Quyết định',
              align: 'right',
              cell: (row) => <MoneyText value={row.decided} bare />,
            },
            { key: 'paid', header: 'Đã chi', align: 'right', cell: (row) => <MoneyText value={row.paid} bare /> },
            { key: 'paper', header: 'Văn bản', cell: (row) => `${row.documentNo}, ${dayText(row.documentOn)}` },
            ...(data.canManage
              ? [
                  {
                    key: 'edit',
                    header: 'Việc',
                    cell: (row: Budget) => <Button onClick={() => setOpen(row)}>{say('Điều chỉnh')}</Button>,
                  },
                ]
              : []),
          ]}
        />
      )}
      {data.canManage && (
        <Button variant="outlined" sx={{ mt: 1.5 }} onClick={() => setOpen('new')}>
          {say('Thêm dự toán')}
        </Button>
      )}
      {open !== undefined && (
        <BudgetDialog {...(open === 'new' ? {} : { budget: open })} onClose={() => setOpen(undefined)} />
      )}
    </>
  );
}

const schema = z.object({
  year: z.string(),
  source: z.enum(['central', 'province', 'district', 'commune', 'other']),
  amount: z.string().min(1, 'Hãy ghi số tiền.'),
  documentNo: z.string().trim().min(1, 'Hãy ghi số văn bản.'),
  documentOn: z.iso.date(WRONG_DAY),
});
type Values = z.infer<typeof schema>;

function BudgetDialog({ budget, onClose }: { budget?: Budget; onClose: () => void }) {
  const businessDate = useSession()?.businessDate;
  const form = useForm<Values>({
    resolver: zodResolver(schema),
    defaultValues: {
      ...{ year: String(budget?.year ?? (businessDate ?? '2026').slice(0, 4)), source: budget?.source ?? 'province' },
      ...{ amount: budget?.amount ?? '', documentNo: '', documentOn: '' },
    },
  });
  const save = useCommand({
    run: ({ year, source, ...body }: Values, attempt) => {
      const params = { path: { year: Number(year), source } };
      return budget === undefined
        ? api.POST('/api/support/budgets/{year}/{source}', { params, body, headers: attempt.headers() })
        : api.PUT('/api/support/budgets/{year}/{source}', {
            params,
            body,
            headers: attempt.headers({ version: budget.version }),
          });
    },
    invalidates: ['/api/support'],
    onDone: onClose,
  });
  const others = useServerFaults(form, save.problem);
  const { control } = form;
  const fixed = budget !== undefined;
  return (
    <FormDialog
      title={fixed ? 'Điều chỉnh dự toán' : 'Thêm dự toán'}
      submitLabel="Lưu"
      pending={save.pending}
      problem={save.problem}
      faults={others}
      onSubmit={() => void form.handleSubmit((values) => save.run(values))()}
      onClose={onClose}
    >
      <FormSelect control={control} name="year" label="Năm" options={yearOptions(businessDate)} disabled={fixed} />
      <FormSelect control={control} name="source" label="Nguồn vốn" options={optionsOf(SOURCES)} disabled={fixed} />
      <FormMoney control={control} name="amount" label="Số tiền" />
      <FormText control={control} name="documentNo" label="Số văn bản giao dự toán" maxLength={60} />
      <FormDate control={control} name="documentOn" label="Ngày văn bản" />
    </FormDialog>
  );
}
