import { canonicalCode, codeFrom } from './one-time-code';
import { mandateWorkflow } from './mandate-workflow';

describe('one-time code', () => {
  it('is read back however it is typed', () => {
    const code = codeFrom(Uint8Array.from([0, 31, 32, 64, 7, 8, 9, 255]));
    expect(code).toBe('2Z22-9ABZ');
    expect(canonicalCode(' 2z22 9abz ')).toBe(canonicalCode(code));
  });
});

describe('mandate workflow', () => {
  it('has a sound table and takes no code that is over', () => {
    expect(mandateWorkflow.lint()).toEqual([]);
    const late = {
      state: 'offered',
      action: 'take',
      roles: ['helper'],
      facts: { codeLives: false, asked: false },
    } as const;
    expect(mandateWorkflow.decide(late)).toMatchObject({ ok: false, error: { code: 'journey.code_wrong' } });
    const offered = { ...late, action: 'confirm', roles: ['giver'], facts: { codeLives: true, asked: false } } as const;
    expect(mandateWorkflow.decide(offered)).toMatchObject({ ok: false, error: { code: 'journey.mandate_over' } });
  });
});
