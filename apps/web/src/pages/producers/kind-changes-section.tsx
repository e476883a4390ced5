import { useApiQuery, type Answer } from '../../api/hooks';
import { PageSection } from '../../components/page-section';
import { Timeline } from '../../components/timeline';
import { dayText } from '../../lib/dates';
import { useSay, type Say } from '../../texts/language';
import { PRODUCER_KINDS } from './texts';

type Change = Answer<'/api/producers/{id}/kind-changes'>['items'][number];

const kindWord = (say: Say, kind: string): string => say(PRODUCER_KINDS[kind] ?? kind);

function linesOf(say: Say, change: Change): string {
  const lines = [say('Trước: {0} ({1})', change.fromName, kindWord(say, change.fromKind))];
  if (change.fromTaxCode !== change.toTaxCode)
    lines.push(
      say('Mã số thuế: {0} → {1}', change.fromTaxCode ?? say('không có'), change.toTaxCode ?? say('không có')),
    );
  if (change.fromRepresentative !== change.toRepresentative)
    lines.push(say('Người đại diện: {0} → {1}', change.fromRepresentative, change.toRepresentative));
  lines.push(say('Giấy số {0} ngày {1}', change.documentNo, dayText(change.documentOn)));
  if (change.note !== null) lines.push(change.note);
  return lines.join('\n');
}

/** What the organisation was before; nothing is shown of one that never changed. */
export function KindChangesSection({ producerId }: { producerId: string }) {
  const say = useSay();
  const { data } = useApiQuery('/api/producers/{id}/kind-changes', { params: { path: { id: producerId } } });
  if (data === undefined || data.items.length === 0) return null;
  return (
    <PageSection title="Chuyển đổi loại hình, tên" text="Giấy tờ và giấy chứng nhận đã cấp trước đó giữ nguyên tên cũ.">
      <Timeline
        entries={data.items.map((change) => ({
          id: change.id,
          at: change.changedAt,
          who: change.changedByName,
          what: `${change.toName} (${kindWord(say, change.toKind)})`,
          note: linesOf(say, change),
        }))}
      />
    </PageSection>
  );
}
