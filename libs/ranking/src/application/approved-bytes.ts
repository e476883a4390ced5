import { FindingBuilder, type Invariant } from '@app/platform/invariants';
import { decisionContent, itemsOf, loadDecision, sha256Of } from './decision-record';

/** What was approved is what stands in the records and what is published: the same bytes. */
export const approvedBytes: Invariant = {
  name: 'I14-decision-has-its-approved-bytes',
  says: 'An approved or published decision still has the content that was approved, and its order follows from its figures.',
  async check(tx) {
    const found = new FindingBuilder();
    const approved = await tx.query<{ id: string }>(
      `select id from ranking.decision where state in ('approved', 'published') order by id`,
    );
    for (const { id } of approved) {
      const decision = await loadDecision(tx, id);
      const signed = { number: decision.number ?? '', decidedOn: decision.decidedOn ?? '' };
      const now = sha256Of(decisionContent(decision, signed, await itemsOf(tx, decision)));
      found.add(id, now === decision.contentSha256 ? undefined : `approved ${decision.contentSha256}, now ${now}`);
    }
    return found.finding();
  },
};
