import { levelOf, type Procedure } from '@app/criteria';

/**
 * To which level a council of this one sends its results by letter, and from how many points; null where it stops here. A level that
 * only records (the ministry) is reached by the decision that forwards.
 */
export function sendsUpFrom(procedure: Procedure, level: string): Procedure['levels'][number]['passUp'] {
  const { passUp } = levelOf(procedure, level);
  return passUp !== null && levelOf(procedure, passUp.to).act === 'score' ? passUp : null;
}
