import { councilWords } from './councils';
import { tradeWords } from './trade';

/** English by the Vietnamese text; loaded only when somebody asks for English. */
export const words: Readonly<Record<string, string>> = { ...councilWords, ...tradeWords };
