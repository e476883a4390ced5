import { accountArea } from '../pages/account/routes';
import { certificatesArea } from '../pages/certificates/routes';
import { councilsArea } from '../pages/councils/routes';
import { mailboxArea } from '../pages/mailbox/routes';
import { usersArea } from '../pages/users/routes';
import { dossiersArea } from '../pages/dossiers/routes';
import { homeArea } from '../pages/home/routes';
import { ideasArea } from '../pages/ideas/routes';
import { plansArea } from '../pages/plans/routes';
import { producersArea } from '../pages/producers/routes';
import { rankingArea } from '../pages/ranking/routes';
import { roundsArea } from '../pages/rounds/routes';
import { rulebooksArea } from '../pages/rulebooks/routes';
import { scoringArea } from '../pages/scoring/routes';
import type { Area } from './area';

/** Every area of the page, in the order of the navigation. One line each. */
export const areas: readonly Area[] = [
  homeArea,
  ideasArea,
  plansArea,
  dossiersArea,
  producersArea,
  scoringArea,
  councilsArea,
  roundsArea,
  rankingArea,
  certificatesArea,
  rulebooksArea,
  usersArea,
  mailboxArea,
  accountArea,
];
