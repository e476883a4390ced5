import { byArea, type Area, type ChecklistItem } from './checklist';

const item = (code: string, area: Area): ChecklistItem => ({ code, area, text: code, hint: '', severity: 'minor' });

it('an area that two lists ask about stays together, in the order of its first question', () => {
  const asked = [
    item('c1', 'criteria'),
    item('m1', 'mark'),
    item('c2', 'criteria'),
    item('f1', 'food-safety'),
    item('m2', 'mark'),
  ];
  expect(byArea(asked).map(({ code }) => code)).toEqual(['c1', 'c2', 'm1', 'm2', 'f1']);
});
