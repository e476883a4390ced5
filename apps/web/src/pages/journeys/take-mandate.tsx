import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useController, useForm } from 'react-hook-form';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { useSession } from '../../app/session';
import { useFormDraft } from '../../components/form/use-form-draft';
import { ProblemAlert } from '../../components/problem-alert';
import { StepButton } from '../../components/step-button';
import { useLanguage } from '../../texts/language';
import { mandateTexts } from './mandate-texts';

/** The helper types the code that the producer told him. */
export function TakeMandate() {
  const t = mandateTexts[useLanguage().language];
  const form = useForm({ defaultValues: { code: '' } });
  const { field } = useController({ control: form.control, name: 'code' });
  const code = field.value;
  const forget = useFormDraft('ma-lam-thay', form);
  const isActing = useSession()?.acting !== undefined;
  const take = useCommand({
    run: (typed: string, attempt) =>
      api.POST('/api/mandates/take', { body: { code: typed }, headers: attempt.headers() }),
    invalidates: ['/api/mandates'],
    onDone: () => {
      forget();
      form.reset({ code: '' });
    },
  });
  const why = isActing ? t.busy : code.trim() === '' ? t.takeEmpty : undefined;
  return (
    <Paper variant="outlined" sx={{ p: { xs: 2, md: 3 } }}>
      <Typography variant="h2">{t.takeTitle}</Typography>
      <Typography sx={{ mb: 2 }}>{t.takeText}</Typography>
      <Stack
        component="form"
        noValidate
        spacing={2}
        sx={{ alignItems: 'flex-start' }}
        onSubmit={(event) => {
          event.preventDefault();
          if (why === undefined) take.run(code.trim());
        }}
      >
        {take.problem && <ProblemAlert problem={take.problem} />}
        <TextField
          label={t.takeField}
          value={code}
          onChange={field.onChange}
          onBlur={field.onBlur}
          inputRef={field.ref}
          autoComplete="one-time-code"
          slotProps={{ htmlInput: { maxLength: 20, autoCapitalize: 'characters', spellCheck: false } }}
        />
        <div>
          <StepButton type="submit" variant="contained" pending={take.pending} why={why}>
            {t.take}
          </StepButton>
        </div>
      </Stack>
    </Paper>
  );
}
