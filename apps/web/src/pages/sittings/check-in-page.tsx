import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useParams } from '@tanstack/react-router';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { Page } from '../../components/page';
import { ProblemAlert } from '../../components/problem-alert';
import { useGo } from '../../components/route-link';
import { CodeScanner } from '../../components/code-scanner';
import { useSay } from '../../texts/language';
import { followMeeting } from './use-meeting-now';

const codeIn = (text: string): string | null => {
  try {
    return new URL(text, globalThis.location.origin).searchParams.get('ma');
  } catch {
    return null;
  }
};

/** Where the QR code on the wall leads: checks the member in at once, then opens the session. */
export function CheckInPage() {
  const say = useSay();
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const go = useGo();
  const [query] = useState(() => new URLSearchParams(globalThis.location.search));
  const [code, setCode] = useState(query.get('ma') ?? '');
  const memberId = query.get('tv');
  const enter = useCommand({
    run: (given: string, attempt) =>
      api.POST('/api/sittings/{id}/check-in', {
        params: { path: { id } },
        body: { code: given, ...(memberId === null ? {} : { memberId }) },
        headers: attempt.headers(),
      }),
    onDone: () => {
      if (memberId === null) followMeeting(id);
      go(`/phien-hop/${id}`, { replace: true });
    },
    invalidates: ['/api/sittings', '/api/cases'],
  });
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current || code === '') return;
    begun.current = true;
    enter.run(code);
  }, [code, enter]);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (code.trim() !== '') enter.run(code.trim());
  };
  return (
    <Page title="Điểm danh phiên họp" narrow>
      {enter.pending && (
        <Alert severity="info" role="status" sx={{ mb: 2 }}>
          {say('Đang điểm danh…')}
        </Alert>
      )}
      {enter.problem && <ProblemAlert problem={enter.problem} />}
      <Stack component="form" noValidate spacing={2} onSubmit={send}>
        <TextField
          label={say('Mã trên màn hình phòng họp')}
          value={code}
          onChange={(event) => setCode(event.target.value.toUpperCase())}
          slotProps={{ htmlInput: { maxLength: 20, autoComplete: 'off', autoCapitalize: 'characters' } }}
        />
        <Button type="submit" variant="contained" loading={enter.pending} sx={{ alignSelf: 'flex-start' }}>
          {say('Điểm danh')}
        </Button>
        <CodeScanner
          onCode={(text) => {
            const found = codeIn(text);
            if (found !== null) enter.run(found);
          }}
        />
      </Stack>
    </Page>
  );
}
