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

/** English by the Vietnamese text; loaded only when somebody asks for English. */
export const words: Readonly<Record<string, string>> = {
  ...figureWords,
  ...publicWords,
  ...councils1Words,
  ...councils2Words,
  ...meetings1Words,
  ...meetings2Words,
  ...resultsWords,
  ...officeWords,
  ...importWords,
  ...outgoingWords,
  ...producerWords,
  ...dossierWords,
  ...tradeWords,
  ...tradePointsWords,
  ...tradeRestWords,
  ...supportWords,
  ...reassessmentWords,
  ...inspectionWords,
  ...lifeWords,
  ...decisionWords,
};
