import { zodResolver } from '@hookform/resolvers/zod';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import type { ReactNode } from 'react';
import { useForm, type Control } from 'react-hook-form';
import { z } from 'zod';
import type { ApiProblem } from '../../api/problem';
import { FormCheckbox } from '../../components/form/form-checkbox';
import { FormMoney } from '../../components/form/form-money';
import { FormText } from '../../components/form/form-text';
import { useServerFaults } from '../../components/form/use-server-faults';
import { ProblemAlert } from '../../components/problem-alert';

const money = z.string().min(1, 'Hãy ghi số tiền, không có thì ghi 0.');
export const resultSchema = z.object({
  revenue: money,
  profit: money,
  isLoss: z.boolean(),
  jobs: z.string().regex(/^\s*\d{1,6}\s*$/, 'Hãy ghi số người.'),
  exportValue: money,
  sellsOnline: z.boolean(),
});
export type ResultValues = z.input<typeof resultSchema>;

/** What the server takes. */
export const factsOf = ({ revenue, profit, isLoss, jobs, exportValue, sellsOnline }: ResultValues) => ({
  revenue,
  profit: isLoss && profit !== '0' ? `-${profit}` : profit,
  jobs: Number(jobs.trim()),
  exportValue,
  sellsOnline,
});

interface ResultFormProps {
  start?: ResultValues;
  submitLabel: string;
  pending: boolean;
  problem: ApiProblem | undefined;
  onSubmit: (values: ResultValues) => void;
  /** Fields above the five. */
  children?: ReactNode;
}

const EMPTY: ResultValues = { revenue: '', profit: '', isLoss: false, jobs: '', exportValue: '0', sellsOnline: false };

/** The five fields of a yearly result, made for a phone. */
export function ResultForm({ start = EMPTY, submitLabel, pending, problem, onSubmit, children }: ResultFormProps) {
  const form = useForm<ResultValues>({ resolver: zodResolver(resultSchema), defaultValues: start });
  const others = useServerFaults(form, problem);
  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit(onSubmit)(event)}>
      <Stack spacing={2.5}>
        {problem && <ProblemAlert problem={problem} faults={others} />}
        {children}
        <FiveFields control={form.control} />
        <Button type="submit" variant="contained" size="large" loading={pending}>
          {submitLabel}
        </Button>
      </Stack>
    </form>
  );
}

function FiveFields({ control }: { control: Control<ResultValues> }) {
  return (
    <>
      <FormMoney control={control} name="revenue" label="1. Doanh thu cả năm" />
      <FormMoney control={control} name="profit" label="2. Lãi (hoặc lỗ)" />
      <FormCheckbox control={control} name="isLoss" label="Năm đó lỗ" />
      <FormText control={control} name="jobs" label="3. Số lao động trực tiếp" maxLength={6} />
      <FormMoney control={control} name="exportValue" label="4. Trong doanh thu, bán ra nước ngoài" />
      <FormCheckbox control={control} name="sellsOnline" label="5. Có bán trên sàn thương mại điện tử, mạng xã hội" />
    </>
  );
}
