import { evaluate, tickFaults, totalOf, type AgreedOptions, type CriteriaFacade, type Ticks } from '@app/criteria';
import { canonicalJson } from '@app/kernel';
import { eachRow, FindingBuilder, type Invariant } from '@app/platform/invariants';
import {
  explanationsMissing,
  explanationsNeeded,
  type ExplanationRule,
  type Explanations,
} from '../domain/explanations';
import { criterionUnits } from './sheet-in-work';

interface StoredSheet {
  readonly id: string;
  readonly rulebookId: string;
  readonly sheetNo: number;
  readonly ticks: Ticks;
  readonly total: number;
  readonly partTotals: Readonly<Record<string, number>>;
}

interface StoredResult {
  readonly id: string;
  readonly rulebookId: string;
  readonly sheetNo: number;
  readonly sheets: readonly Ticks[];
  readonly agreed: AgreedOptions;
  readonly recorded: AgreedOptions;
  readonly figures: Readonly<Record<string, unknown>>;
}

const SHEETS = `
  select b.id, d.rulebook_id as "rulebookId", d.sheet_no as "sheetNo", b.ticks, b.total, b.part_totals as "partTotals"
    from evaluation.ballot b join evaluation.evaluation_case c on c.id = b.case_id join dossiers.dossier d on d.id = c.dossier_id
   where $1::uuid is null or b.id > $1 order by b.id limit $2`;

const RESULTS = `
  select r.case_id as id, r.rulebook_id as "rulebookId", d.sheet_no as "sheetNo", r.agreed,
         (select coalesce(jsonb_agg(b.ticks), '[]') from evaluation.ballot b where b.id = any (r.counted_ballots)) as sheets,
         (select coalesce(jsonb_object_agg(o.criterion_key, o.agreed_index), '{}')
            from (select distinct on (criterion_key) criterion_key, agreed_index from evaluation.agreed_option a
                   where a.case_id = r.case_id and a.scoring_round = c.scoring_round order by criterion_key, id desc) o) as recorded,
         jsonb_build_object('sum', r.sum, 'count', r.count, 'partSums', r.part_sums, 'shownMean', r.shown_mean, 'band', r.band,
                            'missed', r.missed, 'star', r.star) as figures
    from evaluation.case_result r join evaluation.evaluation_case c on c.id = r.case_id join dossiers.dossier d on d.id = r.dossier_id
   where $1::uuid is null or r.case_id > $1 order by r.case_id limit $2`;

const sheetsFollowTheRulebook = (criteria: CriteriaFacade): Invariant => ({
  name: 'I05-sheets-tick-printed-options',
  says: 'A sheet ticks only options that its rulebook prints, one for a criterion, and has the total that they make.',
  async check(tx) {
    const found = new FindingBuilder();
    for await (const stored of eachRow<StoredSheet>(tx, SHEETS)) {
      const { sheet } = await criteria.sheet(tx, stored.rulebookId, stored.sheetNo);
      const [fault] = tickFaults(sheet, stored.ticks);
      const { total, partTotals } = fault ? { total: -1, partTotals: {} } : totalOf(sheet, stored.ticks);
      const fits = total === stored.total && canonicalJson(partTotals) === canonicalJson(stored.partTotals);
      found.add(stored.id, fault?.message ?? (fits ? undefined : `stored ${stored.total}, the ticks make ${total}`));
    }
    return found.finding();
  },
});

const resultsFollowTheSheets = (criteria: CriteriaFacade): Invariant => ({
  name: 'I11-star-worked-out-again',
  says: "Mean, band, gates and star of a result are those of its sheets and the council's record, worked out again.",
  async check(tx) {
    const found = new FindingBuilder();
    for await (const stored of eachRow<StoredResult>(tx, RESULTS)) {
      const { rulebook, sheet } = await criteria.sheet(tx, stored.rulebookId, stored.sheetNo);
      found.add(stored.id, faultOf(stored, rulebook, sheet));
    }
    return found.finding();
  },
});

function faultOf(stored: StoredResult, ...of: [Parameters<typeof evaluate>[0], Parameters<typeof evaluate>[1]]) {
  if (stored.sheets.length === 0) return 'no sheets';
  if (canonicalJson(stored.agreed) !== canonicalJson(stored.recorded)) return "another record than the council's";
  const { totals: _totals, agreed: _agreed, ...again } = evaluate(...of, stored.sheets, stored.agreed);
  if (canonicalJson(again) === canonicalJson(stored.figures)) return undefined;
  return `stored ${canonicalJson(stored.figures)}, worked out ${canonicalJson(again)}`;
}

interface ExplainedSheet {
  readonly id: string;
  readonly rulebookId: string;
  readonly sheetNo: number;
  readonly ticks: Ticks;
  readonly explanations: Explanations;
  readonly rule: ExplanationRule;
}

/** Sheets of members whose council's rules, as the product was called with, ask for explanations; not those signed on paper. */
const TO_EXPLAIN = `
  select b.id, d.rulebook_id as "rulebookId", d.sheet_no as "sheetNo", b.ticks, b.explanations, k.rules->>'explanations' as rule
    from evaluation.ballot b join evaluation.evaluation_case c on c.id = b.case_id join dossiers.dossier d on d.id = c.dossier_id
    join evaluation.council_rules k on k.council_id = c.council_id and k.version = c.rules_version
   where b.entered_by is null and coalesce(k.rules->>'explanations', 'never') <> 'never'
     and ($1::uuid is null or b.id > $1) order by b.id limit $2`;

const sheetsExplainWhatIsAsked = (criteria: CriteriaFacade): Invariant => ({
  name: 'I73-sheets-explain-what-the-rules-ask',
  says: "A sheet that was handed in explains every tick for which its council's rules ask a reason.",
  async check(tx) {
    const found = new FindingBuilder();
    for await (const stored of eachRow<ExplainedSheet>(tx, TO_EXPLAIN)) {
      const { sheet } = await criteria.sheet(tx, stored.rulebookId, stored.sheetNo);
      const needed = explanationsNeeded(stored.rule, criterionUnits(sheet), stored.ticks);
      const missing = explanationsMissing(needed, stored.explanations);
      found.add(stored.id, missing.length === 0 ? undefined : `not explained: ${missing.join(', ')}`);
    }
    return found.finding();
  },
});

/** What only the scoring code itself can check. */
export const evaluationInvariants = (criteria: CriteriaFacade): Invariant[] => [
  sheetsFollowTheRulebook(criteria),
  resultsFollowTheSheets(criteria),
  sheetsExplainWhatIsAsked(criteria),
];
