import { api } from '../../api/client';
import { useCommand, type Answer } from '../../api/hooks';
import { ActionBar, type ActionSpec } from '../../components/action-bar';
import { useSay, type Say } from '../../texts/language';

type Import = Answer<'/api/imports/{id}'>;

const stepsOf = (found: Import, say: Say): Readonly<Record<string, ActionSpec>> => ({
  commit: {
    label: say('Nhập {0} dòng', found.rows.toLocaleString('vi-VN')),
    tone: 'main',
    confirm: {
      title: 'Nhập cả tệp?',
      text: 'Tất cả các dòng được nhập cùng lúc, hoặc không dòng nào. Có thể hoàn tác cho đến khi một bản ghi được sửa hoặc dùng tiếp.',
      reason: 'none',
    },
  },
  undo: {
    label: 'Hoàn tác',
    tone: 'danger',
    confirm: {
      title: 'Hoàn tác lần nhập này?',
      text: 'Mọi bản ghi của lần nhập được xoá. Nếu có bản ghi đã được sửa hoặc dùng tiếp thì không xoá gì và các bản ghi đó được nêu tên.',
      reason: 'none',
    },
  },
  discard: {
    label: 'Bỏ lần nhập này',
    tone: 'plain',
    confirm: { title: 'Bỏ lần nhập này?', text: 'Chưa có gì được nhập; các dòng đang chờ được xoá.', reason: 'none' },
  },
});

/** What the office decides: write, undo, put aside. */
export function ImportSteps({ found, reload }: { found: Import; reload: () => void }) {
  const say = useSay();
  const { id, version } = found;
  const step = useCommand({
    run: (action: string, attempt) => {
      const call = { params: { path: { id } }, headers: attempt.headers({ version }) };
      if (action === 'commit') return api.POST('/api/imports/{id}/commit', call);
      if (action === 'undo') return api.POST('/api/imports/{id}/undo', call);
      return api.POST('/api/imports/{id}/discard', call);
    },
    invalidates: ['/api/imports', '/api/producers', '/api/certificates'],
  });
  const paperMissing = found.paperLabel !== null && found.paperName === null && found.state === 'checked';
  const allowed = paperMissing ? found.allowedActions.filter((action) => action !== 'commit') : found.allowedActions;
  if (found.allowedActions.length === 0) return null;
  return (
    <ActionBar
      actions={stepsOf(found, say)}
      allowed={allowed}
      blocked={paperMissing ? { commit: 'Hãy đính kèm bản quét trước.' } : {}}
      onAction={(action) => step.runAsync(action)}
      pending={step.pending}
      problem={step.problem}
      onReload={reload}
    />
  );
}
