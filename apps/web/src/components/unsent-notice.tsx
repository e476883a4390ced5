import type { FieldClash } from '../lib/merge-fields';
import { useSay } from '../texts/language';
import { FieldClashes } from './field-clashes';
import { UnsentAlert } from './unsent-alert';

interface UnsentNoticeProps {
  unsent: { clashes: readonly FieldClash[]; choose: (clash: FieldClash, side: 'mine' | 'theirs') => void };
  /** When what the form shows was kept; null = it began empty. */
  savedAt: string | null;
  /** Names of the fields as the form shows them. */
  fields: Readonly<Record<string, string>>;
  onAfresh: () => void;
}

/** Above the form of a new record: that it goes on where it was left, and what another device wrote otherwise. */
export function UnsentNotice({ unsent, savedAt, fields, onAfresh }: UnsentNoticeProps) {
  const say = useSay();
  return (
    <>
      <UnsentAlert
        savedAt={savedAt}
        words={(when) => say('Bạn đang viết dở phiếu này, lưu lúc {0}, trên máy này hay máy khác đều còn.', when)}
        afresh={say('Xoá và viết lại từ đầu')}
        onAfresh={onAfresh}
      />
      <FieldClashes
        clashes={unsent.clashes}
        labelOf={(path) => say(fields[path.split('.')[0] ?? ''] ?? path)}
        textOf={textOf}
        onChoose={unsent.choose}
      />
    </>
  );
}

/** How a picked thing reads: by its name. */
function textOf(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  return typeof value === 'object' && value !== null && 'name' in value ? String(value.name) : '';
}
