import { useForm } from 'react-hook-form';
import Alert from '@mui/material/Alert';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { useGo } from '../../components/route-link';
import { FormProducer, type PickedProducer } from '../../components/form/form-producer';
import { Page } from '../../components/page';
import { useSay } from '../../texts/language';
import { factsOf, ResultForm, type ResultValues } from './result-form';

const YEARS_BACK = 8;

/** Tells the result of a year, by the producer on a phone or by the officer at the desk. */
export function NewResultPage() {
  const say = useSay();
  const go = useGo();
  const thisYear = new Date().getFullYear();
  const [year, setYear] = useState(thisYear - 1);
  const [missing, setMissing] = useState(false);
  const picker = useForm<{ producer: PickedProducer | null }>({ defaultValues: { producer: null } });
  const tell = useCommand({
    run: (body: ReturnType<typeof factsOf> & { producerId: string; year: number }, attempt) =>
      api.POST('/api/producer-results', { body, headers: attempt.headers() }),
    invalidates: ['/api/producer-results', '/api/indicators/{key}'],
    onDone: (made) => go(made === undefined ? '/ket-qua-nam' : `/ket-qua-nam/${made.id}`),
  });
  const send = (values: ResultValues) => {
    const producer = picker.getValues('producer');
    setMissing(producer === null);
    if (producer !== null) tell.run({ ...factsOf(values), producerId: producer.id, year });
  };
  return (
    <Page
      title="Khai kết quả năm"
      narrow
      breadcrumbs={[{ label: say('Kết quả năm'), to: '/ket-qua-nam' }]}
      subtitle="Năm câu, khoảng hai phút. Số liệu chỉ dùng để tổng hợp."
    >
      <ResultForm submitLabel={say('Gửi kết quả')} pending={tell.pending} problem={tell.problem} onSubmit={send}>
        {missing && <Alert severity="error">{say('Hãy chọn chủ thể.')}</Alert>}
        <FormProducer control={picker.control} name="producer" label={say('Chủ thể')} />
        <TextField select label={say('Năm')} value={year} onChange={(event) => setYear(Number(event.target.value))}>
          {Array.from({ length: YEARS_BACK }, (_, index) => thisYear - index).map((each) => (
            <MenuItem key={each} value={each}>
              {each}
            </MenuItem>
          ))}
        </TextField>
      </ResultForm>
    </Page>
  );
}
