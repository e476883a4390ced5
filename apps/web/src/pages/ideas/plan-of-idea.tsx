import Button from '@mui/material/Button';
import { api } from '../../api/client';
import { useApiQuery, useCommand, type Answer } from '../../api/hooks';
import { useCan, useSession } from '../../app/session';
import { ProblemAlert } from '../../components/problem-alert';
import { RouteLink, useGo } from '../../components/route-link';
import { useLanguage } from '../../texts/language';
import { ideaTexts } from './texts';

type Idea = Answer<'/api/ideas/{id}'>;

const YEARS_OF_A_PLAN = 3;

/** What the idea already says about the product and its making, to go on from. */
const sectionsOf = ({ description, packingUnit, rawMaterial, materialSource }: Idea) => ({
  product: [description, packingUnit].filter((text) => text !== '').join('\n'),
  production: [rawMaterial, materialSource].filter((text) => text !== '').join('\n'),
});

/** From a selected idea on: its business plan, or the way to begin one. */
export function PlanOfIdea({ idea }: { idea: Idea }) {
  const t = ideaTexts[useLanguage().language];
  const may = useCan();
  const go = useGo();
  const year = Number((useSession()?.businessDate ?? '2020').slice(0, 4));
  const plans = useApiQuery(
    '/api/business-plans',
    { params: { query: { ideaId: idea.id } } },
    { enabled: may('plans.plan.read') },
  );
  const begin = useCommand({
    run: (_input: 'begin', attempt) =>
      api.POST('/api/business-plans', {
        body: {
          ideaId: idea.id,
          productName: idea.productName,
          firstYear: year,
          horizonYears: YEARS_OF_A_PLAN,
          sections: sectionsOf(idea),
          yearGoals: [],
          declaredTotal: '0',
          capital: [],
        },
        headers: attempt.headers(),
      }),
    invalidates: ['/api/business-plans', '/api/me/worklist'],
    onDone: (made) => go(`/phuong-an/${made?.id ?? ''}`),
  });
  const plan = plans.data?.items[0];
  if (plan !== undefined)
    return (
      <Button variant="outlined" component={RouteLink} to={`/phuong-an/${plan.id}`} sx={{ alignSelf: 'flex-start' }}>
        {t.seePlan}
      </Button>
    );
  if (!may('plans.plan.write') || plans.data === undefined) return null;
  return (
    <div>
      {begin.problem && <ProblemAlert problem={begin.problem} />}
      <Button variant="contained" loading={begin.pending} onClick={() => begin.run('begin')}>
        {t.makePlan}
      </Button>
    </div>
  );
}
