import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/client';
import { useApiQuery, useCommand } from '../../api/hooks';
import { ErrorState } from '../../components/error-state';
import { LoadingPage } from '../../components/loading';
import { Page } from '../../components/page';
import { PageSection } from '../../components/page-section';
import { ProblemAlert } from '../../components/problem-alert';
import { useGo } from '../../components/route-link';
import { StepButton } from '../../components/step-button';
import { useLeaveGuard } from '../../components/use-leave-guard';
import { useSay } from '../../texts/language';
import { ChecklistItemFields, type DraftItem } from './checklist-item-fields';
import type { ChecklistVersion } from './checklist-page';

const MOST_ITEMS = 100;

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
  const [items, setItems] = useState<readonly DraftItem[]>(() => draftOf(newest));
  const [note, setNote] = useState('');
  const [touched, setTouched] = useState(false);
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
    onDone: () => go(`/kiem-tra/bang-kiem/${code}`),
  });
  useLeaveGuard(touched && !publish.pending && !publish.done);
  const change = (next: readonly DraftItem[]) => {
    setItems(next);
    setTouched(true);
  };
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
          <ChecklistItemFields items={items} most={MOST_ITEMS} onChange={change} />
        </PageSection>
        <TextField
          label={say('Lý do sửa, theo văn bản nào')}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          fullWidth
          slotProps={{ htmlInput: { maxLength: 1000 } }}
        />
        <div>
          {publish.problem && <ProblemAlert problem={publish.problem} onReload={reload} />}
          <StepButton variant="contained" why={fault} pending={publish.pending} onClick={() => publish.run({})}>
            {say('Ban hành phiên bản {0}', version + 1)}
          </StepButton>
        </div>
      </Stack>
    </Page>
  );
}
