import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem, invalidatePaths } from '../../api/hooks';
import { networkProblem, problemOf, type ApiProblem } from '../../api/problem';
import { announceSessionEnd } from '../../api/session-end';
import { FileButton } from '../../components/file-button';
import { PageSection } from '../../components/page-section';
import { ProblemAlert } from '../../components/problem-alert';
import { momentText } from '../../lib/dates';
import { useSay } from '../../texts/language';
import type { Hold } from './hold-page';

/** The document that the hold rests on, as it came: scanned, or as the file it was sent as. */
export function HoldDocument({ hold }: { hold: Hold }) {
  const say = useSay();
  const client = useQueryClient();
  const [state, setState] = useState<{ busy: boolean; problem?: ApiProblem }>({ busy: false });
  const send = async (files: readonly File[]) => {
    setState({ busy: true });
    try {
      for (const file of files) await sendFile(hold.id, file);
      setState({ busy: false });
    } catch (error) {
      setState({ busy: false, problem: asProblem(error) });
    }
    await invalidatePaths(client, ['/api/reassessment/holds']);
  };
  return (
    <PageSection title="Văn bản">
      {hold.files.length === 0 && (
        <Typography sx={{ color: 'text.secondary', mb: 1 }}>{say('Chưa lưu tệp của văn bản.')}</Typography>
      )}
      <Stack component="ul" spacing={0.5} sx={{ listStyle: 'none', p: 0, m: 0, mb: 1 }}>
        {hold.files.map(({ id, name, addedByName, addedAt }) => (
          <li key={id}>
            <Link
              href={`/api/reassessment/holds/${hold.id}/files/${id}`}
              target="_blank"
              rel="noopener"
              sx={{ display: 'inline-block', py: 1 }}
            >
              {name}
            </Link>{' '}
            <Typography component="span" variant="body2" sx={{ color: 'text.secondary' }}>
              {addedByName}, {momentText(addedAt)}
            </Typography>
          </li>
        ))}
      </Stack>
      {state.problem && <ProblemAlert problem={state.problem} />}
      <FileButton variant="outlined" accept="image/*,.pdf" loading={state.busy} onFiles={(files) => void send(files)}>
        {say('Thêm tệp văn bản (PDF hoặc ảnh)')}
      </FileButton>
    </PageSection>
  );
}

async function sendFile(holdId: string, file: File): Promise<void> {
  const name = encodeURIComponent(file.name.normalize('NFC').slice(0, 200));
  const address = `/api/reassessment/holds/${holdId}/files/${crypto.randomUUID()}/bytes?name=${name}`;
  const headers = { 'Content-Type': 'application/octet-stream', Accept: 'application/json' };
  const response = await fetch(address, { method: 'PUT', headers, body: file }).catch(() => {
    throw networkProblem();
  });
  if (response.ok) return;
  if (response.status === 401) announceSessionEnd();
  throw problemOf(response.status, await response.json().catch(() => undefined), response.headers.get('Retry-After'));
}
