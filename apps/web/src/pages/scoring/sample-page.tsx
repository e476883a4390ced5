import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { api } from '../../api/client';
import { asProblem } from '../../api/hooks';
import type { ApiProblem } from '../../api/problem';
import { CodeScanner } from '../../components/code-scanner';
import { Page } from '../../components/page';
import { ProblemAlert } from '../../components/problem-alert';
import { useGo } from '../../components/route-link';
import { useListTexts } from './list-texts';
import { useTakenProducts } from './take-session';

/** The code in what was scanned or typed: an address of ours, or the ten signs of the label, with or without spaces. */
export function sampleCodeIn(text: string): string | undefined {
  const last = text.trim().split('/').at(-1) ?? '';
  const code = last.replace(/[\s.-]/g, '').toUpperCase();
  return /^[0-9A-F]{10}$/.test(code) ? code : undefined;
}

/** Opens the sheet of the product whose sample lies on the table: by its QR code, or by the code typed. */
export function SamplePage() {
  const { code: given }: { code?: string } = useParams({ strict: false });
  const t = useListTexts();
  const go = useGo();
  const taken = useTakenProducts();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<ApiProblem | 'no code' | undefined>();
  const open = async (text: string) => {
    const code = sampleCodeIn(text);
    if (code === undefined) return setProblem('no code');
    setProblem(undefined);
    const here = taken?.find(({ sampleCode }) => sampleCode === code);
    if (here !== undefined) return go(`/cham-diem/${here.caseId}`);
    try {
      const { data } = await api.GET('/api/samples/{code}', { params: { path: { code } } });
      if (data !== undefined) go(`/cham-diem/${data.caseId}`);
    } catch (error) {
      setProblem(asProblem(error));
    }
  };
  const ready = taken !== undefined;
  useEffect(() => {
    if (ready && given !== undefined) void open(given);
    // Once for each address, when the device has answered.
  }, [ready, given]);
  return (
    <Page narrow title={t.sampleTitle} subtitle={t.sampleText} breadcrumbs={[{ label: t.title, to: '/cham-diem' }]}>
      <Stack spacing={2}>
        {problem === 'no code' && <Alert severity="warning">{t.noCode}</Alert>}
        {problem !== undefined && problem !== 'no code' && <ProblemAlert problem={problem} />}
        <CodeScanner onCode={(text) => void open(text)} />
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void open(typed);
          }}
        >
          <Stack direction="row" spacing={1.5} sx={{ alignItems: 'flex-start' }}>
            <TextField
              label={t.code}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              slotProps={{ htmlInput: { maxLength: 80, autoCapitalize: 'characters', autoComplete: 'off' } }}
              sx={{ flex: 1 }}
            />
            <Button type="submit" variant="contained" sx={{ minHeight: 56 }}>
              {t.openSheet}
            </Button>
          </Stack>
        </form>
      </Stack>
    </Page>
  );
}
