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
import { pagesLabel, pagesOf } from '../../lib/pages';
import { sendByQueue } from '../../offline/queue-file';
import { useLabel, useSay } from '../../texts/language';
import type { Dossier } from './dossier-page';
import { PaperDialog } from './paper-dialog';
import { FILE_KINDS } from './texts';
import { Said } from '../../components/said';

type PaperOfDossier = Dossier['papers'][number];

/** One paper: its facts, its files, and for the writer the ways to change it. */
export function PaperCard({ dossier, paper }: { dossier: Dossier; paper: PaperOfDossier }) {
  const label = useLabel();
  const mayEdit = dossier.allowedActions.includes('edit');
  const pages = pagesOf(paper.files);
  const facts = [
    paper.number && label({ vi: `Số ${paper.number}`, en: `No. ${paper.number}` }),
    paper.issuer,
    paper.issuedOn && label({ vi: `cấp ngày ${dayText(paper.issuedOn)}`, en: `issued ${dayText(paper.issuedOn)}` }),
    pages !== undefined && label(pagesLabel(pages)),
    paper.criteria.length > 0 &&
      label({ vi: `tiêu chí ${paper.criteria.join(', ')}`, en: `criteria ${paper.criteria.join(', ')}` }),
  ].filter(Boolean);
  return (
    <Paper component="li" variant="outlined" sx={{ p: 2 }}>
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Box sx={{ flex: '1 1 260px', minWidth: 0 }}>
          <Typography variant="h3">
            <Said text={paper.title} />
          </Typography>
          {facts.length > 0 && <Typography sx={{ color: 'text.secondary' }}>{facts.join(' · ')}</Typography>}
        </Box>
        <Expiry paper={paper} councilOn={dossier.councilOn} />
      </Stack>
      <Files dossier={dossier} paper={paper} mayEdit={mayEdit} />
      {mayEdit && <Editing dossier={dossier} paper={paper} />}
    </Paper>
  );
}

/** How long it holds; one that ends before the council's day stands out. */
function Expiry({ paper, councilOn }: { paper: PaperOfDossier; councilOn: string | null }) {
  const label = useLabel();
  const today = useSession()?.businessDate ?? '';
  if (paper.expiresOn === null) return null;
  if (paper.expiresOn >= today && councilOn !== null && paper.expiresOn < councilOn)
    return (
      <div>
        <ToneChip
          tone="attention"
          label={label({ vi: `Hết hạn ${dayText(paper.expiresOn)}`, en: `Ends ${dayText(paper.expiresOn)}` })}
        />
        <Typography variant="body2">
          {label({
            vi: `Trước ngày hội đồng ${dayText(councilOn)}: cần bản mới.`,
            en: `Before the council on ${dayText(councilOn)}: a newer one is needed.`,
          })}
        </Typography>
      </div>
    );
  return paper.expiresOn < today ? (
    <ToneChip
      tone="bad"
      label={label({ vi: `Hết hạn từ ${dayText(paper.expiresOn)}`, en: `Expired on ${dayText(paper.expiresOn)}` })}
    />
  ) : (
    <ToneChip
      tone="neutral"
      label={label({
        vi: `Còn hạn đến hết ${dayText(paper.expiresOn)}`,
        en: `Holds through ${dayText(paper.expiresOn)}`,
      })}
    />
  );
}

interface FilesProps {
  dossier: Dossier;
  paper: PaperOfDossier;
  mayEdit: boolean;
}

function Files({ dossier, paper, mayEdit }: FilesProps) {
  const label = useLabel();
  const say = useSay();
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
    <Box
      component="ul"
      aria-label={label({ vi: `Tệp của ${paper.title}`, en: `Files of ${say(paper.title)}` })}
      sx={{ listStyle: 'none', m: 0, p: 0, mt: 1 }}
    >
      {paper.files.length === 0 && <li>{label({ vi: 'Chưa có tệp.', en: 'No file yet.' })}</li>}
      {paper.files.map((file) => (
        <Box component="li" key={file.id} sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
          <FileLink {...file} address={`/api/dossiers/${dossier.id}/files/${file.id}`} />
          {mayEdit && (
            <IconButton
              aria-label={label({ vi: `Bỏ tệp ${file.name}`, en: `Take out ${file.name}` })}
              onClick={() => setAsked(file)}
            >
              <DeleteOutlined />
            </IconButton>
          )}
        </Box>
      ))}
      <ConfirmDialog
        open={asked !== undefined}
        title={label({ vi: 'Bỏ tệp này?', en: 'Take this file out?' })}
        text={asked?.name}
        confirmLabel={label({ vi: 'Bỏ tệp', en: 'Take it out' })}
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
  const label = useLabel();
  const say = useSay();
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
          label={label({ vi: `Tệp của ${paper.title}`, en: `Files of ${say(paper.title)}` })}
          kinds={FILE_KINDS}
          upload={(file, way) => sendByQueue(userId, file, { dossierId: dossier.id, paperId: paper.id }, way)}
          onUploaded={() => void invalidatePaths(client, ['/api/dossiers'])}
        />
      )}
      {detach.problem && <ProblemAlert problem={detach.problem} />}
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1, mt: 1 }}>
        {!dropping && <Button onClick={() => setDropping(true)}>{label({ vi: 'Thêm tệp', en: 'Add files' })}</Button>}
        <Button
          aria-label={label({ vi: `Sửa thông tin ${paper.title}`, en: `Change what stands on ${say(paper.title)}` })}
          onClick={() => setOpen('change')}
        >
          {label({ vi: 'Sửa thông tin', en: 'Change facts' })}
        </Button>
        <Button
          color="error"
          aria-label={label({ vi: `Bỏ ${paper.title} khỏi hồ sơ`, en: `Take ${say(paper.title)} out of the dossier` })}
          onClick={() => setOpen('remove')}
        >
          {label({ vi: 'Bỏ khỏi hồ sơ', en: 'Take it out' })}
        </Button>
      </Stack>
      {open === 'change' && <PaperDialog dossier={dossier} paper={paper} onClose={() => setOpen(undefined)} />}
      <ConfirmDialog
        open={open === 'remove'}
        title={label({ vi: 'Bỏ giấy tờ khỏi hồ sơ?', en: 'Take the paper out of the dossier?' })}
        text={label({
          vi: 'Giấy tờ và tệp vẫn còn trong kho giấy tờ của chủ thể, lấy lại được.',
          en: 'Paper and files stay in the wallet of the producer.',
        })}
        confirmLabel={label({ vi: 'Bỏ khỏi hồ sơ', en: 'Take it out' })}
        danger
        pending={detach.pending}
        problem={detach.problem}
        onConfirm={() => detach.run('detach')}
        onClose={() => setOpen(undefined)}
      />
    </Box>
  );
}
