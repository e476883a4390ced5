import type { Words } from '../say';
import { problemWords } from '../../api/problem-words';
import { inContextWords } from './in-context';
import { councils1Words } from './councils-1';
import { councils2Words } from './councils-2';
import { meetings1Words } from './meetings-1';
import { meetings2Words } from './meetings-2';
import { resultsWords } from './results';
import { dossierWords } from './dossiers';
import { importWords, outgoingWords } from './exchange';
import { officeWords } from './offices';
import { figureWords } from './figures';
import { publicWords } from './public';
import { producerWords } from './producers';
import { tradeWords } from './trade';
import { reassessmentWords } from './reassessment';
import { supportWords } from './support';
import { tradeRestWords } from './trade-rest';
import { tradePointsWords } from './trade-points';
import { inspectionWords } from './inspection';
import { lifeWords } from './life';
import { decisionWords } from './decisions';
import { serverChecklists } from './server-checklists';
import { serverLaw } from './server-law';
import { serverTables } from './server-tables';
import { serverFaults } from './server-faults';
import { serverFigures } from './server-figures';
import { serverNotices1 } from './server-notices-1';
import { serverNotices2 } from './server-notices-2';
import { serverRecords } from './server-records';
import { serverReports } from './server-reports';
import { serverSettings } from './server-settings';
import { serverWork } from './server-work';

const ofServer: readonly Words[] = [
  serverChecklists,
  serverFaults,
  serverFigures,
  serverLaw,
  serverNotices1,
  serverNotices2,
  serverRecords,
  serverReports,
  serverSettings,
  serverTables,
  serverWork,
];
const ofPages: readonly Words[] = [
  inContextWords,
  councils1Words,
  councils2Words,
  meetings1Words,
  meetings2Words,
  resultsWords,
  dossierWords,
  importWords,
  outgoingWords,
  officeWords,
  figureWords,
  publicWords,
  producerWords,
  tradeWords,
  reassessmentWords,
  supportWords,
  tradeRestWords,
  tradePointsWords,
  inspectionWords,
  lifeWords,
  decisionWords,
];

/** Each file's words by themselves, for the spec that looks for texts with two meanings. */
export const dictionaries: readonly Words[] = [...ofServer, ...ofPages];
/** English of texts that the server makes, word for word as they stand there. */
export const serverSentences: Words = Object.assign({}, ...ofServer) as Words;
/** English by the Vietnamese text; loaded only when somebody asks for English. */
export const words: Words = Object.assign({}, problemWords, ...dictionaries) as Words;
