import { zodResolver } from '@hookform/resolvers/zod';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { useCan, useSession } from '../../app/session';
import { FormDate } from '../../components/form/form-date';
import { FormProducer, type PickedProducer } from '../../components/form/form-producer';
import { FormText } from '../../components/form/form-text';
import { useFormDraft } from '../../components/form/use-form-draft';
import { useServerFaults } from '../../components/form/use-server-faults';
import { ProblemAlert } from '../../components/problem-alert';
import { useLanguage } from '../../texts/language';
import { mandateTexts } from './mandate-texts';

const schemaOf = (t: (typeof mandateTexts)['vi'], picks: boolean) =>
  z
    .object({
      producerId: z.custom<PickedProducer | null>(),
      login: z.string(),
      validThrough: z.iso.date(t.needDay),
    })
    .refine((form) => !picks || form.producerId !== null, { path: ['producerId'], message: t.needProducer })
    .refine((form) => picks || form.login.trim() !== '', { path: ['login'], message: t.needLogin });
type Values = z.infer<ReturnType<typeof schemaOf>>;
const EMPTY: Values = { producerId: null, login: '', validThrough: '' };

/** The helper asks: an officer picks a producer of the own area, others name the producer's login as he told it. */
export function AskMandate() {
  const t = mandateTexts[useLanguage().language];
  const picks = useCan()('producers.producer.read');
  const isConsultant = useSession()?.roles.some(({ role }) => role === 'consultant') ?? false;
  const form = useForm<Values>({ resolver: zodResolver(schemaOf(t, picks)), defaultValues: EMPTY });
  const forget = useFormDraft('xin-lam-thay', form);
  const ask = useCommand({
    run: ({ producerId, login, validThrough }: Values, attempt) =>
      api.POST('/api/mandates/ask', {
        body: { validThrough, ...(picks ? { producerId: producerId?.id ?? '' } : { login: login.trim() }) },
        headers: attempt.headers(),
      }),
    invalidates: ['/api/mandates'],
    onDone: () => {
      forget();
      form.reset(EMPTY);
    },
  });
  const others = useServerFaults(form, ask.problem);
  const { control } = form;
  return (
    <Paper variant="outlined" sx={{ p: { xs: 2, md: 3 } }}>
      <Typography variant="h2">{t.ask}</Typography>
      <Typography sx={{ mb: 2 }}>{t.askText}</Typography>
      <Stack
        component="form"
        noValidate
        spacing={2}
        onSubmit={(event) => void form.handleSubmit((values) => ask.run(values))(event)}
      >
        {ask.problem && <ProblemAlert problem={ask.problem} faults={others} />}
        {isConsultant && <Alert severity="info">{t.consultant}</Alert>}
        {picks ? (
          <FormProducer control={control} name="producerId" label={t.producer} />
        ) : (
          <FormText control={control} name="login" label={t.askLogin} hint={t.askLoginHint} maxLength={254} />
        )}
        <FormDate control={control} name="validThrough" label={t.until} />
        <Button type="submit" variant="contained" loading={ask.pending} sx={{ alignSelf: 'flex-start' }}>
          {t.askSend}
        </Button>
        {ask.done && <Alert severity="success">{t.asked}</Alert>}
      </Stack>
    </Paper>
  );
}
