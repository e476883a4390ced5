import { accountArea } from '../pages/account/routes';
import { activitiesArea } from '../pages/activities/routes';
import { certificatesArea } from '../pages/certificates/routes';
import { councilsArea } from '../pages/councils/routes';
import { importsArea } from '../pages/imports/routes';
import { mailboxArea } from '../pages/mailbox/routes';
import { usersArea } from '../pages/users/routes';
import { dossiersArea } from '../pages/dossiers/routes';
import { homeArea } from '../pages/home/routes';
import { figuresArea } from '../pages/figures/routes';
import { ideasArea } from '../pages/ideas/routes';
import { inspectionArea } from '../pages/inspection/routes';
import { journeysArea } from '../pages/journeys/routes';
import { picturesArea } from '../pages/pictures/routes';
import { outgoingArea } from '../pages/outgoing/routes';
import { plansArea } from '../pages/plans/routes';
import { producersArea } from '../pages/producers/routes';
import { rankingArea } from '../pages/ranking/routes';
import { reportsArea } from '../pages/reports/routes';
import { reassessmentArea } from '../pages/reassessment/routes';
import { roundsArea } from '../pages/rounds/routes';
import { rulebooksArea } from '../pages/rulebooks/routes';
import { salesPointsArea } from '../pages/sales-points/routes';
import { searchArea } from '../pages/search/routes';
import { settingsArea } from '../pages/settings/routes';
import { statusDecisionsArea } from '../pages/status-decisions/routes';
import { scoringArea } from '../pages/scoring/routes';
import { supportArea } from '../pages/support/routes';
import { walletArea } from '../pages/wallet/routes';
import type { Label } from '../texts/language';
import type { Area } from './area';

/** Areas that belong together in the menu, in its order; one line each. */
export interface AreaGroup {
  label?: Label;
  areas: readonly Area[];
}

export const areaGroups: readonly AreaGroup[] = [
  { areas: [homeArea] },
  {
    label: { vi: 'Sản phẩm', en: 'Products' },
    areas: [journeysArea, ideasArea, plansArea, dossiersArea, walletArea, producersArea],
  },
  {
    label: { vi: 'Đánh giá', en: 'Evaluation' },
    areas: [scoringArea, councilsArea, roundsArea, rankingArea, rulebooksArea],
  },
  {
    label: { vi: 'Sau công nhận', en: 'After the star' },
    areas: [certificatesArea, reassessmentArea, inspectionArea, statusDecisionsArea, salesPointsArea, supportArea],
  },
  {
    label: { vi: 'Báo cáo', en: 'Reports' },
    areas: [picturesArea, figuresArea, reportsArea, activitiesArea],
  },
  {
    label: { vi: 'Quản trị', en: 'Administration' },
    areas: [importsArea, outgoingArea, settingsArea, usersArea, mailboxArea],
  },
  { areas: [searchArea, accountArea] },
];

/** Every area of the page. */
export const areas: readonly Area[] = areaGroups.flatMap((group) => group.areas);
