import { zodResolver } from '@hookform/resolvers/zod';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { api } from '../../api/client';
import { useApiQuery, useCommand } from '../../api/hooks';
import { FormDate } from '../../components/form/form-date';
import { FormSelect } from '../../components/form/form-select';
import { useFormDraft } from '../../components/form/use-form-draft';
import { useServerFaults } from '../../components/form/use-server-faults';
import { ProblemAlert } from '../../components/problem-alert';
import { useUrlFilters } from '../../components/use-url-filters';
import { useLanguage } from '../../texts/language';
import { mandateTexts } from './mandate-texts';

const KINDS = ['commune-officer', 'youth-union', 'consultant'] as const;
const schema = z.object({
  journey: z.string().min(1),
  helperKind: z.enum(KINDS),
  validThrough: z.iso.date('Hãy ghi ngày dạng 25/09/2026.'),
});
type Values = z.infer<typeof schema>;

/** The producer agrees: for what, to whom, until when; the code is shown this once. */
export function GiveMandate() {
  const t = mandateTexts[useLanguage().language];
  const asked = useUrlFilters(['cho', 'chuThe']).values;
  const ways = useApiQuery('/api/journeys', { params: { query: { limit: 100 } } });
  const journey = asked.cho && asked.chuThe ? `${asked.chuThe} ${asked.cho}` : '';
  const form = useForm<Values>({
    resolver: zodResolver(schema),
    defaultValues: { journey, helperKind: 'commune-officer', validThrough: '' },
  });
  const forget = useFormDraft(`cho-lam-thay ${journey}`, form);
  const offer = useCommand({
    run: ({ journey, ...rest }: Values, attempt) => {
      const [producerId = '', journeyId] = journey.split(' ');
      const body = { ...rest, producerId, ...(journeyId ? { journeyId } : {}) };
      return api.POST('/api/mandates', { body, headers: attempt.headers() });
    },
    invalidates: ['/api/mandates'],
    onDone: forget,
  });
  const others = useServerFaults(form, offer.problem);
  const items = ways.data?.items ?? [];
  const producers = [...new Map(items.map(({ producerId, producerName }) => [producerId, producerName]))];
  const options = [
    ...items.map(({ id, producerId, title }) => ({ value: `${producerId} ${id}`, label: title })),
    ...producers.map(([id, name]) => ({ value: id, label: `${t.everything}: ${name}` })),
  ];
  const { control } = form;
  return (
    <Paper variant="outlined" sx={{ p: { xs: 2, md: 3 } }}>
      <Typography variant="h2">{t.give}</Typography>
      <Typography sx={{ mb: 2 }}>{t.giveText}</Typography>
      <Stack
        component="form"
        noValidate
        spacing={2}
        onSubmit={(event) => void form.handleSubmit((values) => offer.run(values))(event)}
      >
        {offer.problem && <ProblemAlert problem={offer.problem} faults={others} />}
        {ways.data !== undefined && <FormSelect control={control} name="journey" label={t.what} options={options} />}
        <FormSelect
          control={control}
          name="helperKind"
          label={t.who}
          options={KINDS.map((value) => ({ value, label: t.kinds[value] }))}
        />
        <FormDate control={control} name="validThrough" label={t.until} />
        <Button type="submit" variant="contained" loading={offer.pending} sx={{ alignSelf: 'flex-start' }}>
          {t.makeCode}
        </Button>
        {offer.output && (
          <Alert severity="success" icon={false}>
            <Typography>{t.code}</Typography>
            <Typography
              component="p"
              data-testid="ma-lam-thay"
              sx={{ fontSize: '2rem', fontWeight: 700, letterSpacing: '0.12em' }}
            >
              {offer.output.code}
            </Typography>
            <Typography>{t.codeText(offer.output.codeMinutes)}</Typography>
          </Alert>
        )}
      </Stack>
    </Paper>
  );
}
