import { PageSection } from '../../components/page-section';
import { StateChip } from '../../components/state-chip';
import { Timeline } from '../../components/timeline';
import { type Say, useSay } from '../../texts/language';
import type { SalesPoint } from './point-page';
import { HISTORY, TIMELINE_STATES } from './texts';

type Entry = SalesPoint['history'][number];

/** Everything that was ever done about the point, its warnings and its support money; newest first. */
export function PointTimeline({ point }: { point: SalesPoint }) {
  const say = useSay();
  return (
    <PageSection title="Quá trình">
      <Timeline
        entries={[...point.history].reverse().map((entry, index) => ({
          id: String(index),
          at: entry.at,
          who: entry.actorName,
          what: wordsOf(say, entry),
          why: entry.reason,
          ...chipsOf(entry),
        }))}
      />
    </PageSection>
  );
}

/** An inspection's note says already what it was. */
const wordsOf = (say: Say, { action, note }: Entry): string =>
  action === 'sales-point.inspect' && note !== null
    ? note
    : [say(HISTORY[action] ?? action), note].filter((text) => text !== null).join(': ');

function chipsOf({ from, to }: Entry) {
  if (to === from) return {};
  return {
    to: <StateChip state={to} states={TIMELINE_STATES} />,
    ...(from === null ? {} : { from: <StateChip state={from} states={TIMELINE_STATES} /> }),
  };
}
