import { useApiQuery, type Answer } from '../../api/hooks';
import { PageSection } from '../../components/page-section';
import { Timeline } from '../../components/timeline';
import { dayText } from '../../lib/dates';
import { PRODUCER_KINDS } from './texts';

type Change = Answer<'/api/producers/{id}/kind-changes'>['items'][number];

const kindWord = (kind: string): string => PRODUCER_KINDS[kind] ?? kind;

function linesOf(change: Change): string {
  const lines = [`Trước: ${change.fromName} (${kindWord(change.fromKind)})`];
  if (change.fromTaxCode !== change.toTaxCode)
    lines.push(`Mã số thuế: ${change.fromTaxCode ?? 'không có'} → ${change.toTaxCode ?? 'không có'}`);
  if (change.fromRepresentative !== change.toRepresentative)
    lines.push(`Người đại diện: ${change.fromRepresentative} → ${change.toRepresentative}`);
  lines.push(`Giấy số ${change.documentNo} ngày ${dayText(change.documentOn)}`);
  if (change.note !== null) lines.push(change.note);
  return lines.join('\n');
}

/** What the organisation was before; nothing is shown of one that never changed. */
export function KindChangesSection({ producerId }: { producerId: string }) {
  const { data } = useApiQuery('/api/producers/{id}/kind-changes', { params: { path: { id: producerId } } });
  if (data === undefined || data.items.length === 0) return null;
  return (
    <PageSection title="Chuyển đổi loại hình, tên" text="Giấy tờ và giấy chứng nhận đã cấp trước đó giữ nguyên tên cũ.">
      <Timeline
        entries={data.items.map((change) => ({
          id: change.id,
          at: change.changedAt,
          who: change.changedByName,
          what: `${change.toName} (${kindWord(change.toKind)})`,
          note: linesOf(change),
        }))}
      />
    </PageSection>
  );
}
