import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { api } from '../../api/client';
import { useApiQuery, useCommand } from '../../api/hooks';
import { useSession } from '../../app/session';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { ErrorState } from '../../components/error-state';
import { FactList } from '../../components/fact-list';
import { LoadingList } from '../../components/loading';
import { Page } from '../../components/page';
import { useGo } from '../../components/route-link';
import { dayText } from '../../lib/dates';
import { pagesLabel, pagesOf } from '../../lib/pages';
import { offlineDb } from '../../offline/device';
import { useLabel } from '../../texts/language';
import { AttachDialog } from './attach-dialog';
import { draftOf, FactsDialog, type FactsTask } from './facts-dialog';
import { StandingChip } from './paper-line';
import { PaperFiles } from './paper-files';
import { PaperUses } from './paper-uses';
import { needLabel, OTHER_TITLE, type WalletPaper } from './texts';

/** One paper of the wallet: what stands on it, its files, where it is used, its older and newer versions. */
export function PaperPage() {
  const label = useLabel();
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { data, error, refetch } = useApiQuery('/api/papers/{id}', { params: { path: { id } } });
  const crumbs = [{ label: label({ vi: 'Tủ giấy tờ', en: 'Paper wallet' }), to: '/tu-giay-to' }];
  if (data === undefined)
    return (
      <Page title={label({ vi: 'Giấy tờ', en: 'Paper' })} breadcrumbs={crumbs} narrow>
        {error === null ? <LoadingList rows={3} /> : <ErrorState problem={error} onRetry={() => void refetch()} />}
      </Page>
    );
  return <Shown key={data.id} paper={data} crumbs={crumbs} />;
}

type Open = FactsTask | 'attach' | 'remove' | undefined;

function Shown({ paper, crumbs }: { paper: WalletPaper; crumbs: { label: string; to: string }[] }) {
  const label = useLabel();
  const [open, setOpen] = useState<Open>();
  useUnfinished(paper.id, setOpen);
  const { data: overview } = useApiQuery('/api/papers/overview', {
    params: { query: { producerId: paper.producerId } },
  });
  const kinds = overview?.kinds ?? [];
  const newest = paper.replacedById === null;
  const runsOut = paper.standing !== 'valid'; // then a newer one is what it needs first
  const close = () => setOpen(undefined);
  return (
    <Page
      narrow
      title={paper.title}
      breadcrumbs={crumbs}
      state={<StandingChip paper={paper} />}
      subtitle={paper.need ? label(needLabel(paper.need)) : undefined}
      actions={
        newest && (
          <>
            <Button variant={runsOut ? 'outlined' : 'contained'} onClick={() => setOpen('attach')}>
              {label({ vi: 'Dùng cho hồ sơ', en: 'Use in dossiers' })}
            </Button>
            <Button variant={runsOut ? 'contained' : 'outlined'} onClick={() => setOpen('renew')}>
              {label({ vi: 'Thay bằng bản mới', en: 'Replace' })}
            </Button>
          </>
        )
      }
    >
      <Stack spacing={4}>
        <Facts paper={paper} kinds={kinds} onChange={() => setOpen('change')} />
        <PaperFiles paper={paper} />
        <PaperUses paper={paper} />
        {paper.uses.length === 0 && (
          <div>
            <Button color="error" onClick={() => setOpen('remove')}>
              {label({ vi: 'Xóa giấy tờ này', en: 'Take this paper out' })}
            </Button>
          </div>
        )}
      </Stack>
      {(open === 'change' || open === 'renew') && (
        <FactsDialog paper={paper} kinds={kinds} task={open} onClose={close} />
      )}
      {open === 'attach' && overview && <AttachDialog paper={paper} targets={overview.targets} onClose={close} />}
      <Removing paper={paper} open={open === 'remove'} onClose={close} />
    </Page>
  );
}

/** What was being typed when the browser was closed is opened again. */
function useUnfinished(paperId: string, open: (task: FactsTask) => void): void {
  const userId = useSession()?.user.id ?? '';
  useEffect(() => {
    let here = true;
    const look = async () => {
      for (const task of ['change', 'renew'] as const)
        if (await offlineDb.drafts.get([userId, draftOf(paperId, task)])) return task;
      return undefined;
    };
    // A browser that keeps nothing has nothing unfinished.
    void look()
      .catch(() => undefined)
      .then((task) => here && task && open(task));
    return () => {
      here = false;
    };
  }, [userId, paperId]);
}

interface FactsProps {
  paper: WalletPaper;
  kinds: readonly { code: string; title: string }[];
  onChange: () => void;
}

function Facts({ paper, kinds, onChange }: FactsProps) {
  const label = useLabel();
  const none = label({ vi: 'Chưa ghi', en: 'Not written' });
  const pages = pagesOf(paper.files);
  return (
    <div>
      <FactList
        facts={[
          [
            label({ vi: 'Loại giấy tờ', en: 'Kind' }),
            kinds.find(({ code }) => code === paper.kind)?.title ?? OTHER_TITLE,
          ],
          [label({ vi: 'Số hiệu', en: 'Number' }), paper.number ?? none],
          [label({ vi: 'Nơi cấp', en: 'Issuer' }), paper.issuer ?? none],
          [label({ vi: 'Ngày cấp', en: 'Issued on' }), paper.issuedOn === null ? none : dayText(paper.issuedOn)],
          [label({ vi: 'Ngày hết hạn', en: 'Last day' }), paper.expiresOn === null ? none : dayText(paper.expiresOn)],
          ...(pages === undefined ? [] : [[label({ vi: 'Số trang', en: 'Pages' }), label(pagesLabel(pages))] as const]),
        ]}
      />
      <Button variant="outlined" sx={{ mt: 1.5 }} onClick={onChange}>
        {label({ vi: 'Sửa thông tin', en: 'Change' })}
      </Button>
    </div>
  );
}

function Removing({ paper, open, onClose }: { paper: WalletPaper; open: boolean; onClose: () => void }) {
  const label = useLabel();
  const go = useGo();
  const remove = useCommand({
    run: (_input: 'remove', attempt) =>
      api.DELETE('/api/papers/{id}', { params: { path: { id: paper.id } }, headers: attempt.headers() }),
    invalidates: ['/api/papers'],
    onDone: () => go('/tu-giay-to'),
  });
  return (
    <ConfirmDialog
      open={open}
      danger
      title={label({ vi: 'Xóa giấy tờ này?', en: 'Take this paper out?' })}
      text={label({
        vi: 'Giấy tờ chưa dùng trong hồ sơ nào. Sau khi xóa phải chụp lại nếu cần.',
        en: 'No dossier uses it. Afterwards it has to be photographed again.',
      })}
      confirmLabel={label({ vi: 'Xóa', en: 'Take out' })}
      pending={remove.pending}
      problem={remove.problem}
      onConfirm={() => remove.run('remove')}
      onClose={onClose}
    />
  );
}
