import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import type { ReactNode } from 'react';
import type { Control, UseFormReturn } from 'react-hook-form';
import type { ApiProblem } from '../../api/problem';
import { FormCheckbox } from '../../components/form/form-checkbox';
import { FormMoney } from '../../components/form/form-money';
import { FormText } from '../../components/form/form-text';
import { useServerFaults } from '../../components/form/use-server-faults';
import { ProblemAlert } from '../../components/problem-alert';
import type { ResultValues } from './result-values';

interface ResultFormProps {
  form: UseFormReturn<ResultValues>;
  submitLabel: string;
  pending: boolean;
  problem: ApiProblem | undefined;
  onSubmit: (values: ResultValues) => void;
  /** Fields above the five. */
  children?: ReactNode;
  /** Beside the button: whether what is typed is safe. */
  saved?: ReactNode;
}

/** The five fields of a yearly result, made for a phone. */
export function ResultForm({ form, submitLabel, pending, problem, onSubmit, children, saved }: ResultFormProps) {
  const others = useServerFaults(form, problem);
  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit(onSubmit)(event)}>
      <Stack spacing={2.5}>
        {problem && <ProblemAlert problem={problem} faults={others} />}
        {children}
        <FiveFields control={form.control} />
        <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
          <Button type="submit" variant="contained" size="large" loading={pending}>
            {submitLabel}
          </Button>
          {saved}
        </Stack>
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
