import Alert from '@mui/material/Alert';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useSession } from '../../app/session';
import { ErrorState } from '../../components/error-state';
import { LoadingPage } from '../../components/loading';
import { Page } from '../../components/page';
import { PageSection } from '../../components/page-section';
import { useUrlFilters } from '../../components/use-url-filters';
import { outbox } from '../../offline/device';
import { ElsewhereAlert } from '../../offline/elsewhere-alert';
import { serverNow } from '../../offline/server-clock';
import { useKeptDraft } from '../../offline/use-kept-draft';
import { useTakenQuery } from '../../offline/use-taken-along';
import { useBoth, useSay } from '../../texts/language';
import { BeforeHere, LastVisit } from './last-visit';
import { TakenBar } from './taken-bar';
import { AREAS } from './texts';
import { answerOf, draftOf, emptyDraft, type Inspection, type VisitBody, type VisitDraft } from './visit-draft';
import { VisitEnd, VisitPlace } from './visit-end';
import { VisitItem } from './visit-item';
import { VisitSave } from './visit-save';

const PATH = '/api/inspections/{id}';

/** A visit on a phone: questions, pictures, findings, signatures. Works without a network once it was taken along. */
export function VisitPage() {
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const task = `kiem-tra:${id}`;
  const { data, error, copyOf, refetch } = useTakenQuery(task, PATH, { path: { id } });
  if (data === undefined)
    return error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : <LoadingPage />;
  return <Visit inspection={data} task={task} copyOf={copyOf} />;
}

interface VisitProps {
  inspection: Inspection;
  task: string;
  copyOf: string | undefined;
}

function Visit({ inspection, task, copyOf }: VisitProps) {
  const say = useSay();
  const both = useBoth();
  const { values } = useUrlFilters(['sua']);
  const [start] = useState(() => emptyDraft(serverNow().toISOString()));
  const kept = useKeptDraft<VisitDraft>(task, start);
  const { change } = kept;
  const team = inspection.members.map(({ displayName }) => displayName).join('\n');
  const ready = kept.draft !== undefined;
  useCorrection(ready ? values['sua'] : undefined, (draft) => change(() => draft));
  useEffect(() => {
    if (ready) change((draft) => (draft === start ? { ...draft, teamNames: team } : draft));
    // Names of the team are proposed once, before anything was entered.
  }, [ready]);
  if (kept.draft === undefined) return <LoadingPage />;
  const open = inspection.state === 'planned' || inspection.state === 'under-way';
  const reads = [{ path: PATH, params: { path: { id: inspection.id } } }] as const;
  return (
    <Page
      narrow
      title={both(`Kiểm tra: ${inspection.productName}`, `Inspection: ${inspection.productName}`)}
      subtitle={say('{0} · {1} · {2} sao', inspection.producerName, inspection.unitName, inspection.certificate.stars)}
      breadcrumbs={[{ label: 'Kiểm tra', to: '/kiem-tra' }]}
    >
      {kept.isElsewhere ? (
        <ElsewhereAlert />
      ) : open && inspection.isTeam ? (
        <Stack spacing={3}>
          <TakenBar task={task} reads={reads} copyOf={copyOf} />
          <LastVisit inspection={inspection} />
          <VisitPlace draft={kept.draft} set={(part) => change((draft) => ({ ...draft, ...part }))} />
          <Questions inspection={inspection} draft={kept.draft} change={change} />
          <VisitEnd draft={kept.draft} set={(part) => change((draft) => ({ ...draft, ...part }))} />
          <VisitSave
            inspection={inspection}
            task={task}
            draft={kept.draft}
            kept={kept.kept}
            onSaved={kept.forget}
            corrects={values['sua']}
          />
        </Stack>
      ) : (
        <Alert severity="info">
          {inspection.isTeam
            ? say('Cuộc kiểm tra này đã có biên bản hoặc đã hủy. Xem ở trang cuộc kiểm tra.')
            : say('Chỉ thành viên của đoàn ghi được biên bản.')}
        </Alert>
      )}
    </Page>
  );
}

interface QuestionsProps {
  inspection: Inspection;
  draft: VisitDraft;
  change: (next: (before: VisitDraft) => VisitDraft) => void;
}

function Questions({ inspection, draft, change }: QuestionsProps) {
  const say = useSay();
  const today = useSession()?.businessDate ?? draft.begunAt.slice(0, 10);
  const { items, remedyDays } = inspection;
  const areas = [...new Set(items.map(({ area }) => area))];
  const done = items.filter(({ code }) => draft.answers[code]?.verdict !== undefined).length;
  return (
    <>
      <Typography role="status">{say('Đã trả lời {0} trên {1} mục', done, items.length)}</Typography>
      {areas.map((area) => (
        <PageSection key={area} title={AREAS[area] ?? area}>
          <Stack spacing={1.5}>
            {items.map((item, index) =>
              item.area === area ? (
                <VisitItem
                  key={item.code}
                  number={index + 1}
                  item={item}
                  before={<BeforeHere inspection={inspection} code={item.code} />}
                  answer={answerOf(draft, item, today, remedyDays)}
                  onChange={(answer) =>
                    change((before) => ({ ...before, answers: { ...before.answers, [item.code]: answer } }))
                  }
                />
              ) : null,
            )}
          </Stack>
        </PageSection>
      ))}
    </>
  );
}

/** A held record, opened from the outbox, comes back into the form. */
function useCorrection(entryId: string | undefined, fill: (draft: VisitDraft) => void) {
  const userId = useSession()?.user.id ?? '';
  useEffect(() => {
    if (entryId === undefined) return;
    void (async () => {
      const entry = (await outbox.entriesOf(userId)).find(({ id }) => id === entryId);
      if (entry?.state !== 'held') return;
      fill(draftOf(entry.body as VisitBody, await outbox.photosOf(entryId)));
    })();
    // `fill` is new at each drawing and always does the same.
  }, [entryId, userId]);
}
