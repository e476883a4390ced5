import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Quoted } from '../../components/quoted';
import { api } from '../../api/client';
import { useApiQuery, useCommand, type Answer } from '../../api/hooks';
import { useSession } from '../../app/session';
import { ErrorState } from '../../components/error-state';
import { FormDialog } from '../../components/form-dialog';
import { LoadingList } from '../../components/loading';
import { PickList } from '../../components/pick-list';
import { RouteLink } from '../../components/route-link';
import { dayText } from '../../lib/dates';
import { hasWords } from '../../lib/fold';
import { useLabel, type Label } from '../../texts/language';
import type { Dossier } from './dossier-page';
import { many } from '../../lib/many';
import { pagesLabel, pagesOf } from '../../lib/pages';

type WalletPaper = Answer<'/api/dossiers/{id}/wallet'>['papers'][number];

interface WalletDialogProps {
  dossier: Dossier;
  /** Given: papers are picked for this criterion, also those that the dossier has already. */
  criterion?: { key: string; title: string } | undefined;
  onClose: () => void;
}

/** Takes papers of the producer's wallet into the dossier, or to one of its criteria. */
export function WalletDialog({ dossier, criterion, onClose }: WalletDialogProps) {
  const label = useLabel();
  const { id } = dossier;
  const { data, error, refetch } = useApiQuery('/api/dossiers/{id}/wallet', { params: { path: { id } } });
  const here = new Map(dossier.papers.map((paper) => [paper.id, paper]));
  const speaks = dossier.papers.filter(({ criteria }) => criterion && criteria.includes(criterion.key));
  const [picked, setPicked] = useState<readonly string[]>(speaks.map((paper) => paper.id));
  const [typed, setTyped] = useState('');
  const offered = data?.papers.filter((paper) => criterion !== undefined || !here.has(paper.id)) ?? [];
  const shown = offered.filter((paper) =>
    hasWords(`${paper.title} ${paper.number ?? ''} ${paper.issuer ?? ''}`, typed),
  );
  const known = new Set(dossier.checklist.map(({ code }) => code));
  const attach = useCommand({
    run: async (ids: readonly string[]) => {
      for (const paper of offered) {
        const use = placeIn(paper, {
          now: here.get(paper.id),
          known,
          criterion: criterion?.key,
          on: ids.includes(paper.id),
        });
        if (use === undefined) continue;
        const params = { path: { id, paperId: paper.id } };
        await api.POST('/api/dossiers/{id}/papers/{paperId}/attach', { params, body: use });
      }
      return {};
    },
    invalidates: ['/api/dossiers', '/api/papers'],
    onDone: onClose,
  });
  const nothing = criterion === undefined && picked.length === 0;
  return (
    <FormDialog
      title={
        criterion === undefined
          ? label({ vi: 'Lấy từ tủ giấy tờ', en: 'From the wallet' })
          : label({ vi: `Minh chứng cho ${criterion.key}`, en: `Evidence for ${criterion.key}` })
      }
      text={
        criterion === undefined ? (
          label({
            vi: 'Giấy tờ đã có của chủ thể, kèm tệp và tiêu chí đã minh chứng; không phải tải lên lại.',
            en: 'Papers that the producer has, with files and criteria; nothing is sent again.',
          })
        ) : (
          <Quoted text={criterion.title} />
        )
      }
      submitLabel={
        criterion === undefined
          ? label({ vi: `Lấy ${picked.length} giấy tờ`, en: `Take ${many(picked.length, 'paper')}` })
          : label({ vi: 'Lưu minh chứng', en: 'Save the evidence' })
      }
      pending={attach.pending}
      problem={attach.problem}
      onSubmit={() => (nothing ? undefined : attach.run(picked))}
      onClose={onClose}
    >
      {data === undefined && error !== null && <ErrorState problem={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <LoadingList rows={3} />}
      {data !== undefined && offered.length === 0 && (
        <Typography>{label({ vi: 'Tủ không còn giấy tờ nào khác.', en: 'The wallet has no other paper.' })}</Typography>
      )}
      {offered.length > 5 && (
        <TextField
          label={label({ vi: 'Tìm tên, số hiệu, nơi cấp', en: 'Search title, number, issuer' })}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
      {shown.length > 0 && <PaperPicks papers={shown} picked={picked} onPick={setPicked} />}
      <Button
        variant="outlined"
        component={RouteLink}
        to={`/tu-giay-to/chup?chu-the=${dossier.producerId}&ho-so=${id}${criterion ? `&tieu-chi=${criterion.key}` : ''}`}
      >
        {label({ vi: 'Chụp giấy tờ mới', en: 'Photograph a new paper' })}
      </Button>
    </FormDialog>
  );
}

interface PaperPicksProps {
  papers: readonly WalletPaper[];
  picked: readonly string[];
  onPick: (ids: readonly string[]) => void;
}

function PaperPicks({ papers, picked, onPick }: PaperPicksProps) {
  const label = useLabel();
  const today = useSession()?.businessDate ?? '';
  const shown = new Set(papers.map((paper) => paper.id));
  return (
    <PickList
      label={label({ vi: 'Giấy tờ của chủ thể', en: 'Papers of the producer' })}
      rows={papers.map((paper) => ({ id: paper.id, title: paper.title, text: label(linesOf(paper, today)) }))}
      picked={picked}
      // What the search hides stays picked.
      onPick={(ids) => onPick([...picked.filter((each) => !shown.has(each)), ...ids.filter((each) => shown.has(each))])}
    />
  );
}

function linesOf(paper: WalletPaper, today: string): Label {
  const ends = paper.expiresOn;
  const criteria = paper.criteria.join(', ');
  const pages = pagesOf(paper.files);
  const lines = (words: readonly (string | null | false)[]): string => words.filter(Boolean).join(' · ');
  return {
    vi: lines([
      `${paper.files.length} tệp`,
      pages !== undefined && pagesLabel(pages).vi,
      paper.number && `số ${paper.number}`,
      ends && (ends < today ? `ĐÃ HẾT HẠN từ ${dayText(ends)}` : `hết hạn ${dayText(ends)}`),
      criteria !== '' && `minh chứng cho tiêu chí ${criteria}`,
    ]),
    en: lines([
      many(paper.files.length, 'file'),
      pages !== undefined && pagesLabel(pages).en,
      paper.number && `no. ${paper.number}`,
      ends && (ends < today ? `EXPIRED on ${dayText(ends)}` : `expires ${dayText(ends)}`),
      criteria !== '' && `evidence for criteria ${criteria}`,
    ]),
  };
}

interface Picking {
  readonly now: Dossier['papers'][number] | undefined;
  readonly known: ReadonlySet<string>;
  readonly criterion: string | undefined;
  readonly on: boolean;
}

/** How the dossier is to use a paper; undefined = as it does now. */
function placeIn(paper: WalletPaper, { now, known, criterion, on }: Picking) {
  const part = now?.checklistCode ?? paper.checklistCode ?? (known.has(paper.kind) ? paper.kind : undefined);
  const place = part === undefined ? {} : { checklistCode: part };
  if (criterion === undefined) return on ? { criteria: [...paper.criteria], ...place } : undefined;
  const before = now?.criteria ?? [];
  if (before.includes(criterion) === on) return undefined;
  return { criteria: on ? [...before, criterion] : before.filter((key) => key !== criterion), ...place };
}
