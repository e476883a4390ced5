import { PageSection } from './page-section';
import { Timeline } from './timeline';

interface HistoryEntry {
  action: string;
  reason: string | null;
  actorName: string;
  at: string;
}

/** History of an object as the API gives it (oldest first), told newest first. */
export function HistorySection({
  entries,
  words,
}: {
  entries: readonly HistoryEntry[];
  /** What each action is called. */
  words: Readonly<Record<string, string>>;
}) {
  return (
    <PageSection title="Quá trình">
      <Timeline
        entries={[...entries].reverse().map((entry, index) => ({
          id: String(index),
          at: entry.at,
          who: entry.actorName,
          what: words[entry.action] ?? entry.action,
          why: entry.reason,
        }))}
      />
    </PageSection>
  );
}
