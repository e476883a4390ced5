import { currentOf, stepsOf, type JourneyFacts } from './steps';

const NONE: JourneyFacts = { idea: undefined, plan: undefined, dossier: undefined, outcome: undefined };
const idea = (state: NonNullable<JourneyFacts['idea']>['state']) => ({ id: 'i', state, missing: [] });
const plan = (state: NonNullable<JourneyFacts['plan']>['state']) => ({ id: 'p', state, missing: [] });
const dossier = (state: NonNullable<JourneyFacts['dossier']>['state'], more = {}) => ({
  ...{ id: 'd', state, waitsForOpinion: false, dueOn: null, sendUpOn: null, holder: 'Xã', councilOn: '2026-12-30' },
  ...more,
});
const shown = (facts: Partial<JourneyFacts>) => {
  const steps = stepsOf({ ...NONE, ...facts });
  return [currentOf(steps), steps.map(({ state }) => state).join(' ')];
};

describe('the way of a product', () => {
  it.each<[string, Partial<JourneyFacts>, string, string]>([
    ['nothing yet', {}, 'idea', 'now later later later later later'],
    ['idea being written', { idea: idea('draft') }, 'idea', 'now later later later later later'],
    ['idea sent', { idea: idea('submitted') }, 'idea', 'waiting later later later later later'],
    ['idea refused', { idea: idea('refused') }, 'idea', 'stopped later later later later later'],
    ['idea selected', { idea: idea('selected') }, 'plan', 'done now later later later later'],
    ['plan approved', { idea: idea('selected'), plan: plan('approved') }, 'dossier', 'done done now later later later'],
    ['dossier without idea', { dossier: dossier('draft') }, 'dossier', 'skipped skipped now later later later'],
    ['filed', { dossier: dossier('submitted') }, 'intake', 'skipped skipped done waiting later later'],
    ['to be mended', { dossier: dossier('supplement-asked') }, 'dossier', 'skipped skipped now later later later'],
    ['accepted', { dossier: dossier('accepted') }, 'council', 'skipped skipped done done waiting later'],
    ['refused', { dossier: dossier('refused') }, 'dossier', 'skipped skipped stopped later later later'],
    [
      'published',
      { dossier: dossier('accepted'), outcome: { resultId: 'r', star: 4, publishedOn: '2026-12-30' } },
      'result',
      'skipped skipped done done done done',
    ],
  ])('%s', (_name, facts, current, states) => {
    expect(shown(facts)).toEqual([current, states]);
  });

  it('says who has it and by when: the commune for its opinion, then the council', () => {
    const filed = stepsOf({ ...NONE, dossier: dossier('submitted', { waitsForOpinion: true, dueOn: '2026-10-05' }) });
    expect(filed[3]).toMatchObject({ what: 'intake.opinion', holder: 'Xã', dueOn: '2026-10-05' });
    const draft = (more: object) =>
      stepsOf({ ...NONE, dossier: dossier('draft', { sendUpOn: '2026-12-18', ...more }) });
    expect(draft({})[2]).toMatchObject({ what: 'dossier.draft', dueOn: null, sendUpOn: '2026-12-18' });
    expect(draft({ dueOn: '2026-12-01' })[2]).toMatchObject({ dueOn: '2026-12-01', sendUpOn: null });
    const accepted = stepsOf({ ...NONE, dossier: dossier('accepted') });
    expect(accepted[4]).toMatchObject({ what: 'council.judging', dueOn: '2026-12-30' });
  });
});
