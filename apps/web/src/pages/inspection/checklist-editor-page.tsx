import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/client';
import { useApiQuery, useCommand } from '../../api/hooks';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { ErrorState } from '../../components/error-state';
import { useKeptState } from '../../components/form/use-kept-state';
import { LoadingPage } from '../../components/loading';
import { Page } from '../../components/page';
import { PageSection } from '../../components/page-section';
import { ProblemAlert } from '../../components/problem-alert';
import { useGo } from '../../components/route-link';
import { StepButton } from '../../components/step-button';
import { useSay } from '../../texts/language';
import { ChecklistItemFields, type DraftItem } from './checklist-item-fields';
import type { ChecklistVersion } from './checklist-page';

const MOST_ITEMS = 100;

interface Entered {
  items: readonly DraftItem[];
  note: string;
}

/** A new version of a checklist, beginning with the newest one. */
export function ChecklistEditorPage() {
  const { code = '' }: { code?: string } = useParams({ strict: false });
  const { data, error, refetch } = useApiQuery('/api/inspection-checklists/{code}/versions', {
    params: { path: { code } },
  });
  const newest = data?.items[0];
  if (newest === undefined)
    return error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : <LoadingPage />;
  return <Editor key={newest.id} newest={newest} reload={() => void refetch()} />;
}

const draftOf = ({ items }: ChecklistVersion): DraftItem[] =>
  items.map(({ code, area, text, hint, severity }) => ({ key: code, area, text, hint, severity }));

function Editor({ newest, reload }: { newest: ChecklistVersion; reload: () => void }) {
  const say = useSay();
  const go = useGo();
  const { code, version, title } = newest;
  const [{ items, note }, set, forget] = useKeptState<Entered>(`bang-kiem ${code} ${version}`, {
    items: draftOf(newest),
    note: '',
  });
  const [asking, setAsking] = useState(false);
  const publish = useCommand({
    run: (_input: object, attempt) =>
      api.POST('/api/inspection-checklists/{code}/versions', {
        params: { path: { code } },
        headers: attempt.headers({ version }),
        body: {
          items: items.map(({ area, severity, text, hint }) => ({
            ...{ area: area as 'mark', severity: severity as 'minor' },
            ...{ text: text.trim(), hint: hint.trim() },
          })),
          note: note.trim(),
        },
      }),
    invalidates: ['/api/inspection-checklists'],
    onDone: () => {
      forget();
      go(`/kiem-tra/bang-kiem/${code}`);
    },
  });
  const empty = items.findIndex(({ text }) => text.trim() === '');
  const fault =
    items.length === 0
      ? say('chưa có câu hỏi nào')
      : empty >= 0
        ? say('câu {0} chưa có nội dung', empty + 1)
        : note.trim() === ''
          ? say('chưa ghi lý do sửa')
          : undefined;
  return (
    <Page
      narrow
      title={say('Phiên bản {0}: {1}', version + 1, title)}
      subtitle="Cuộc kiểm tra đã mở giữ nguyên câu hỏi của mình; cuộc mới dùng phiên bản này."
      breadcrumbs={[
        { label: 'Bảng kiểm', to: '/kiem-tra/bang-kiem' },
        { label: title, to: `/kiem-tra/bang-kiem/${code}` },
      ]}
    >
      <Stack spacing={4}>
        <PageSection title="Câu hỏi">
          <ChecklistItemFields items={items} most={MOST_ITEMS} onChange={(next) => set({ items: next })} />
        </PageSection>
        <TextField
          label={say('Lý do sửa, theo văn bản nào')}
          value={note}
          onChange={(event) => set({ note: event.target.value })}
          fullWidth
          slotProps={{ htmlInput: { maxLength: 1000 } }}
        />
        <div>
          {publish.problem && !asking && <ProblemAlert problem={publish.problem} onReload={reload} />}
          <StepButton variant="contained" why={fault} pending={publish.pending} onClick={() => setAsking(true)}>
            {say('Ban hành phiên bản {0}', version + 1)}
          </StepButton>
          {asking && (
            <ConfirmDialog
              open
              title={say('Ban hành phiên bản {0}?', version + 1)}
              text="Phiên bản đã ban hành không sửa được; muốn sửa phải ban hành phiên bản sau."
              confirmLabel="Ban hành"
              pending={publish.pending}
              problem={publish.problem}
              onConfirm={() => publish.run({})}
              onClose={() => setAsking(false)}
            />
          )}
        </div>
      </Stack>
    </Page>
  );
}
