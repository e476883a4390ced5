import { zodResolver } from '@hookform/resolvers/zod';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useId, useState, type ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import { asProblem, useApiQuery } from '../../api/hooks';
import type { ApiProblem } from '../../api/problem';
import { useSession } from '../../app/session';
import { EmptyState } from '../../components/empty-state';
import { LoadingList } from '../../components/loading';
import { Page } from '../../components/page';
import { PageSection } from '../../components/page-section';
import { ProblemAlert } from '../../components/problem-alert';
import { RouteLink, useGo } from '../../components/route-link';
import { useUrlFilters } from '../../components/use-url-filters';
import { queueFile, type FilePlace } from '../../offline/queue-file';
import { useKeptDraft } from '../../offline/use-kept-draft';
import { useKeptForm } from '../../offline/use-kept-form';
import { useLabel } from '../../texts/language';
import { PickUses, type Use } from './attach-dialog';
import { Camera } from './camera';
import { capturedPage, type CapturedPage } from './captured-page';
import { pdfOf } from './make-pdf';
import { PageStrip } from './page-strip';
import { PaperFields } from './paper-fields';
import { bodyOf, NO_FACTS, paperSchema, type PaperValues } from './paper-form';
import { many } from '../../lib/many';
import { useWalletOwner } from './use-wallet-owner';

interface CaptureDraft {
  readonly pages: readonly CapturedPage[];
  readonly uses: readonly Use[];
}

const ADDRESS = ['chu-the', 'giay-to', 'ho-so', 'tieu-chi'] as const;

/** Photographs a paper page by page and keeps it on this device until it is sent; it works without a network. */
export function CapturePage() {
  const label = useLabel();
  const { values } = useUrlFilters(ADDRESS);
  const title = label({ vi: 'Chụp giấy tờ', en: 'Photograph a paper' });
  const crumbs = [{ label: label({ vi: 'Tủ giấy tờ', en: 'Paper wallet' }), to: '/tu-giay-to' }];
  const userId = useSession()?.user.id;
  const target = values['giay-to'] ?? values['chu-the'];
  return (
    <Page title={title} breadcrumbs={crumbs} narrow>
      {target === undefined && (
        <ForOwner>
          {(owner) => userId && <Capture userId={userId} producerId={owner} paperId={undefined} values={values} />}
        </ForOwner>
      )}
      {target !== undefined && userId !== undefined && (
        <Capture
          key={target}
          userId={userId}
          producerId={values['chu-the']}
          paperId={values['giay-to']}
          values={values}
        />
      )}
    </Page>
  );
}

/** Opened without an address: for the only producer that this person acts for, else the wallet asks whose it is. */
function ForOwner({ children }: { children: (producerId: string) => ReactNode }) {
  const label = useLabel();
  const { id, chooses } = useWalletOwner();
  if (id !== undefined) return children(id);
  if (!chooses) return <LoadingList rows={3} />;
  return (
    <EmptyState
      title={label({ vi: 'Chưa biết chụp cho ai', en: 'For whom?' })}
      text={label({ vi: 'Hãy chọn chủ thể ở tủ giấy tờ rồi chụp.', en: 'Choose the producer in the wallet first.' })}
      action={
        <Button variant="contained" component={RouteLink} to="/tu-giay-to">
          {label({ vi: 'Mở tủ giấy tờ', en: 'Open the wallet' })}
        </Button>
      }
    />
  );
}

interface CaptureProps {
  userId: string;
  producerId: string | undefined;
  paperId: string | undefined;
  values: Partial<Record<(typeof ADDRESS)[number], string>>;
}

/** What the address asks for: the dossier and criterion from which this page was opened. */
const startOf = (values: CaptureProps['values']): CaptureDraft => {
  const dossierId = values['ho-so'];
  const criteria = values['tieu-chi']?.split(',') ?? [];
  return { pages: [], uses: dossierId === undefined ? [] : [{ dossierId, criteria }] };
};

function Capture({ userId, producerId, paperId, values }: CaptureProps) {
  const task = `chup:${paperId ?? producerId}`;
  const { draft, change, forget } = useKeptDraft<CaptureDraft>(task, startOf(values));
  const form = useForm<PaperValues>({ resolver: zodResolver(paperSchema), defaultValues: NO_FACTS });
  const facts = useKeptForm(`${task}:thong-tin`, form, NO_FACTS);
  const { data: overview } = useApiQuery(
    '/api/papers/overview',
    { params: { query: { producerId: producerId ?? '' } } },
    { enabled: producerId !== undefined },
  );
  const label = useLabel();
  const go = useGo();
  const whyId = useId();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem>();
  if (draft === undefined) return <LoadingList rows={3} />;
  const setPages = (next: (pages: readonly CapturedPage[]) => readonly CapturedPage[]) =>
    change((before) => ({ ...before, pages: next(before.pages) }));
  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    setProblem(undefined);
    await work().catch((error: unknown) => setProblem(asProblem(error)));
    setBusy(false);
  };
  const add = (pictures: readonly Blob[]) =>
    attempt(async () => {
      for (const picture of pictures) {
        const page = await capturedPage(picture);
        setPages((pages) => [...pages, page]);
      }
    });
  const keep = (facts2: PaperValues | undefined) =>
    attempt(async () => {
      const place = placeOf(facts2, { producerId, paperId, uses: draft.uses });
      const name = `${facts2?.title.trim() ?? 'Trang chụp thêm'}.pdf`;
      await queueFile(userId, new File([await pdfOf(draft.pages)], name, { type: 'application/pdf' }), place);
      await Promise.all([forget(), facts.forget()]);
      go(back(values));
    });
  const save = () => {
    if (paperId !== undefined) void keep(undefined);
    else void form.handleSubmit((typed) => keep(typed))();
  };
  const hard = draft.pages.filter((page) => page.faults.length > 0).length;
  return (
    <Stack spacing={4}>
      <PageSection
        title={label({ vi: '1. Chụp từng trang', en: '1. Page by page' })}
        text={label({
          vi: 'Đặt giấy trên mặt phẳng, đủ sáng, chụp thẳng từ trên xuống.',
          en: 'On a flat table, in good light, straight from above.',
        })}
      >
        <Stack spacing={2}>
          <Camera busy={busy} onPictures={(pictures) => void add(pictures)} />
          <PageStrip pages={draft.pages} onChange={setPages} />
          {hard > 0 && (
            <Alert severity="warning">
              {label({
                vi: `${hard} trang có thể khó đọc. Nên chụp lại; nếu vẫn đọc được bằng mắt thì cứ lưu.`,
                en: `${many(hard, 'page')} may be hard to read. Take them again, or keep them if you can read them.`,
              })}
            </Alert>
          )}
        </Stack>
      </PageSection>
      {paperId === undefined && (
        <>
          <PageSection title={label({ vi: '2. Thông tin trên giấy', en: '2. What stands on it' })}>
            <Stack spacing={2.5}>
              <PaperFields control={form.control} kinds={overview?.kinds ?? []} />
            </Stack>
          </PageSection>
          <PageSection title={label({ vi: '3. Dùng cho hồ sơ nào', en: '3. Where it is used' })}>
            <Stack spacing={1.5}>
              <PickUses
                uses={draft.uses}
                targets={overview?.targets ?? []}
                onChange={(uses) => change((before) => ({ ...before, uses }))}
              />
            </Stack>
          </PageSection>
        </>
      )}
      <div>
        {problem && <ProblemAlert problem={problem} />}
        <Button
          variant="contained"
          size="large"
          loading={busy}
          disabled={draft.pages.length === 0}
          aria-describedby={whyId}
          onClick={save}
        >
          {label({ vi: 'Lưu vào tủ', en: 'Into the wallet' })}
        </Button>
        <Typography id={whyId} variant="body2" sx={{ mt: 1, color: 'text.secondary' }}>
          {draft.pages.length === 0
            ? label({ vi: 'Chưa lưu được: hãy chụp ít nhất một trang.', en: 'Take at least one page first.' })
            : label({
                vi: `${draft.pages.length} trang sẽ thành một tệp PDF, giữ trên máy này và tự gửi khi có mạng.`,
                en: `${many(draft.pages.length, 'page becomes', 'pages become')} one PDF, kept on this device and sent when there is a network.`,
              })}
        </Typography>
      </div>
    </Stack>
  );
}

interface PlaceParts {
  readonly producerId: string | undefined;
  readonly paperId: string | undefined;
  readonly uses: readonly Use[];
}

function placeOf(values: PaperValues | undefined, { producerId, paperId, uses }: PlaceParts): FilePlace {
  if (paperId !== undefined || values === undefined || producerId === undefined) return { paperId: paperId ?? '' };
  return { paperId: crypto.randomUUID(), paper: { producerId, ...bodyOf(values), attach: uses } };
}

/** Back to where the page was opened. */
function back(values: CaptureProps['values']): string {
  if (values['giay-to'] !== undefined) return `/tu-giay-to/${values['giay-to']}`;
  return values['ho-so'] === undefined ? `/tu-giay-to?chu-the=${values['chu-the']}` : `/ho-so/${values['ho-so']}`;
}
