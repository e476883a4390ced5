/** Steps of a product's way, in their order (domain page §4). */
export type StepCode = 'idea' | 'plan' | 'dossier' | 'intake' | 'council' | 'result';
/** now: the producer's turn; waiting: somebody else's; skipped: went on without it; stopped: ended there. */
export type StepState = 'done' | 'now' | 'waiting' | 'later' | 'skipped' | 'stopped';

export interface IdeaFacts {
  readonly id: string;
  readonly state: 'draft' | 'submitted' | 'returned' | 'selected' | 'refused';
  /** Required texts that are empty. */
  readonly missing: readonly string[];
}

export interface PlanFacts {
  readonly id: string;
  readonly state: 'draft' | 'submitted' | 'returned' | 'approved' | 'refused';
  readonly missing: readonly string[];
}

export interface DossierFacts {
  readonly id: string;
  readonly state: 'draft' | 'submitted' | 'supplement-asked' | 'accepted' | 'refused' | 'withdrawn';
  readonly waitsForOpinion: boolean;
  /** Last day of what is to be done now. */
  readonly dueOn: string | null;
  /** Day of the round, still to come, by which a draft has gone up to the deciding level; the round may set no day for filing. */
  readonly sendUpOn: string | null;
  /** Office where it lies, in words. */
  readonly holder: string | null;
  /** Until when the council judges. */
  readonly councilOn: string | null;
}

export interface OutcomeFacts {
  readonly resultId: string;
  readonly star: number;
  readonly publishedOn: string;
}

export interface JourneyFacts {
  readonly idea: IdeaFacts | undefined;
  readonly plan: PlanFacts | undefined;
  readonly dossier: DossierFacts | undefined;
  readonly outcome: OutcomeFacts | undefined;
}

export interface JourneyStep {
  readonly code: StepCode;
  readonly state: StepState;
  /** What there is to say, e.g. `idea.returned`: the page has the words. */
  readonly what: string;
  readonly recordId: string | null;
  /** Fields that are still empty. */
  readonly missing: readonly string[];
  readonly dueOn: string | null;
  readonly sendUpOn: string | null;
  readonly holder: string | null;
}

const NOTHING = { recordId: null, missing: [], dueOn: null, sendUpOn: null, holder: null };
const step = (code: StepCode, state: StepState, what: string, more: Partial<JourneyStep> = {}): JourneyStep => ({
  ...NOTHING,
  ...more,
  ...{ code, state, what: `${code}.${what}` },
});

const WRITTEN: Readonly<Record<string, StepState>> = {
  draft: 'now',
  returned: 'now',
  submitted: 'waiting',
  selected: 'done',
  approved: 'done',
  refused: 'stopped',
};

function ideaStep({ idea, plan, dossier }: JourneyFacts): JourneyStep {
  if (idea) {
    const { id: recordId, state, missing } = idea;
    return step('idea', WRITTEN[state] ?? 'now', state, { recordId, missing });
  }
  return plan || dossier ? step('idea', 'skipped', 'skipped') : step('idea', 'now', 'none');
}

function planStep({ idea, plan, dossier }: JourneyFacts): JourneyStep {
  if (plan) {
    const { id: recordId, state, missing } = plan;
    return step('plan', WRITTEN[state] ?? 'now', state, { recordId, missing });
  }
  if (dossier) return step('plan', 'skipped', 'skipped');
  return idea?.state === 'selected' ? step('plan', 'now', 'none') : step('plan', 'later', 'later');
}

function dossierStep({ plan, dossier }: JourneyFacts): JourneyStep {
  if (!dossier) return plan?.state === 'approved' ? step('dossier', 'now', 'none') : step('dossier', 'later', 'later');
  const { id: recordId, dueOn, state } = dossier;
  const sendUpOn = dueOn === null && state === 'draft' ? dossier.sendUpOn : null;
  if (state === 'draft' || state === 'supplement-asked')
    return step('dossier', 'now', state, { recordId, dueOn, sendUpOn });
  if (state === 'withdrawn' || state === 'refused') return step('dossier', 'stopped', state, { recordId });
  return step('dossier', 'done', 'filed', { recordId });
}

function intakeStep({ dossier }: JourneyFacts): JourneyStep {
  if (dossier?.state === 'accepted') return step('intake', 'done', 'accepted', { recordId: dossier.id });
  if (dossier?.state !== 'submitted') return step('intake', 'later', 'later');
  const { id: recordId, dueOn, holder } = dossier;
  return step('intake', 'waiting', dossier.waitsForOpinion ? 'opinion' : 'check', { recordId, dueOn, holder });
}

function councilStep({ dossier, outcome }: JourneyFacts): JourneyStep {
  if (outcome) return step('council', 'done', 'judged');
  if (dossier?.state !== 'accepted') return step('council', 'later', 'later');
  const { id: recordId, holder, councilOn } = dossier;
  return step('council', 'waiting', 'judging', { recordId, holder, dueOn: councilOn });
}

/** The whole way of a product: what is done, whose turn it is, what comes after. */
export const stepsOf = (facts: JourneyFacts): JourneyStep[] => [
  ideaStep(facts),
  planStep(facts),
  dossierStep(facts),
  intakeStep(facts),
  councilStep(facts),
  facts.outcome
    ? step('result', 'done', 'published', { recordId: facts.outcome.resultId })
    : step('result', 'later', 'later'),
];

/** The step that the page opens with: the producer's turn, else where somebody else has it, else where it ended, else the last. */
export function currentOf(steps: readonly JourneyStep[]): StepCode {
  const at = (state: StepState) => steps.find((each) => each.state === state)?.code;
  return at('now') ?? at('waiting') ?? at('stopped') ?? 'result';
}
