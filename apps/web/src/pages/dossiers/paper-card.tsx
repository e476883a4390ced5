import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client';
import { invalidatePaths, useCommand } from '../../api/hooks';
import { useSession } from '../../app/session';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { FileDrop } from '../../components/file-drop';
import { FileLink } from '../../components/file-viewer/file-link';
import { ProblemAlert } from '../../components/problem-alert';
import { ToneChip } from '../../components/tone-chip';
import { dayText } from '../../lib/dates';
import { sendByQueue } from '../../offline/queue-file';
import type { Dossier } from './dossier-page';
import { PaperDialog } from './paper-dialog';
import { FILE_KINDS } from './texts';

type PaperOfDossier = Dossier['papers'][number];

/** One paper: its facts, its files, and for the writer the ways to change it. */
export function PaperCard({ dossier, paper }: { dossier: Dossier; paper: PaperOfDossier }) {
  const mayEdit = dossier.allowedActions.includes('edit');
  const facts = [
    paper.number && `Số ${paper.number}`,
    paper.issuer,
    paper.issuedOn && `cấp ngày ${dayText(paper.issuedOn)}`,
    paper.criteria.length > 0 && `tiêu chí ${paper.criteria.join(', ')}`,
  ].filter(Boolean);
  return (
    <Paper component="li" variant="outlined" sx={{ p: 2 }}>
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Box sx={{ flex: '1 1 260px', minWidth: 0 }}>
          <Typography variant="h3">{paper.title}</Typography>
          {facts.length > 0 && <Typography sx={{ color: 'text.secondary' }}>{facts.join(' · ')}</Typography>}
        </Box>
        <Expiry paper={paper} />
      </Stack>
      <Files dossier={dossier} paper={paper} mayEdit={mayEdit} />
      {mayEdit && <Editing dossier={dossier} paper={paper} />}
    </Paper>
  );
}

function Expiry({ paper }: { paper: PaperOfDossier }) {
  const today = useSession()?.businessDate ?? '';
  if (paper.expiresOn === null) return null;
  return paper.expiresOn < today ? (
    <ToneChip tone="bad" label={`Hết hạn từ ${dayText(paper.expiresOn)}`} />
  ) : (
    <ToneChip tone="neutral" label={`Còn hạn đến hết ${dayText(paper.expiresOn)}`} />
  );
}

interface FilesProps {
  dossier: Dossier;
  paper: PaperOfDossier;
  mayEdit: boolean;
}

function Files({ dossier, paper, mayEdit }: FilesProps) {
  const [asked, setAsked] = useState<{ id: string; name: string }>();
  const remove = useCommand({
    run: (fileId: string, attempt) =>
      api.DELETE('/api/dossiers/{id}/files/{fileId}', {
        params: { path: { id: dossier.id, fileId } },
        headers: attempt.headers(),
      }),
    invalidates: ['/api/dossiers'],
    onDone: () => setAsked(undefined),
  });
  return (
    <Box component="ul" aria-label={`Tệp của ${paper.title}`} sx={{ listStyle: 'none', m: 0, p: 0, mt: 1 }}>
      {paper.files.length === 0 && <li>Chưa có tệp.</li>}
      {paper.files.map((file) => (
        <Box component="li" key={file.id} sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
          <FileLink {...file} address={`/api/dossiers/${dossier.id}/files/${file.id}`} />
          {mayEdit && (
            <IconButton aria-label={`Bỏ tệp ${file.name}`} onClick={() => setAsked(file)}>
              <DeleteOutlined />
            </IconButton>
          )}
        </Box>
      ))}
      <ConfirmDialog
        open={asked !== undefined}
        title="Bỏ tệp này?"
        text={asked?.name}
        confirmLabel="Bỏ tệp"
        danger
        pending={remove.pending}
        problem={remove.problem}
        onConfirm={() => asked && remove.run(asked.id)}
        onClose={() => setAsked(undefined)}
      />
    </Box>
  );
}

function Editing({ dossier, paper }: { dossier: Dossier; paper: PaperOfDossier }) {
  const client = useQueryClient();
  const userId = useSession()?.user.id ?? '';
  const [dropping, setDropping] = useState(paper.files.length === 0);
  const [open, setOpen] = useState<'change' | 'remove'>();
  const detach = useCommand({
    run: (_input: 'detach', attempt) =>
      api.DELETE('/api/dossiers/{id}/papers/{paperId}', {
        params: { path: { id: dossier.id, paperId: paper.id } },
        headers: attempt.headers(),
      }),
    invalidates: ['/api/dossiers'],
  });
  return (
    <Box sx={{ mt: 1.5 }}>
      {dropping && (
        <FileDrop
          label={`Tệp của ${paper.title}`}
          kinds={FILE_KINDS}
          upload={(file, way) => sendByQueue(userId, file, { dossierId: dossier.id, paperId: paper.id }, way)}
          onUploaded={() => void invalidatePaths(client, ['/api/dossiers'])}
        />
      )}
      {detach.problem && <ProblemAlert problem={detach.problem} />}
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1, mt: 1 }}>
        {!dropping && <Button onClick={() => setDropping(true)}>Thêm tệp</Button>}
        <Button aria-label={`Sửa thông tin ${paper.title}`} onClick={() => setOpen('change')}>
          Sửa thông tin
        </Button>
        <Button color="error" aria-label={`Bỏ ${paper.title} khỏi hồ sơ`} onClick={() => setOpen('remove')}>
          Bỏ khỏi hồ sơ
        </Button>
      </Stack>
      {open === 'change' && <PaperDialog dossier={dossier} paper={paper} onClose={() => setOpen(undefined)} />}
      <ConfirmDialog
        open={open === 'remove'}
        title="Bỏ giấy tờ khỏi hồ sơ?"
        text="Giấy tờ và tệp vẫn còn trong kho giấy tờ của chủ thể, lấy lại được."
        confirmLabel="Bỏ khỏi hồ sơ"
        danger
        pending={detach.pending}
        problem={detach.problem}
        onConfirm={() => detach.run('detach')}
        onClose={() => setOpen(undefined)}
      />
    </Box>
  );
}
