import { placeholdersOf, renderTemplate } from './render';
import { TEMPLATES, type Template, type TemplateKey } from './templates';

const keys = Object.keys(TEMPLATES) as TemplateKey[];
const templateOf = (key: TemplateKey): Template => TEMPLATES[key];

describe('templates', () => {
  it.each(keys)('%s: its sample has exactly the facts that its texts use', (key) => {
    expect(Object.keys(templateOf(key).sample).sort()).toEqual(placeholdersOf(templateOf(key)));
  });

  it.each(keys)('%s is rendered whole with its sample', (key) => {
    const { subject, body, link } = renderTemplate(key, templateOf(key).sample as never);
    for (const text of [subject, body, link]) {
      expect(text).not.toMatch(/[{}]|undefined/);
      expect(text).toBe(text.normalize('NFC'));
      expect(text).toBe(text.trim());
    }
    expect(subject.length).toBeLessThanOrEqual(120);
    expect(link).toMatch(/^\/[a-z]/);
    expect(body).toMatch(/[.:]$/);
  });

  it('names the fact that is missing', () => {
    expect(() => renderTemplate('certificate.ready', { ...TEMPLATES['certificate.ready'].sample, number: '' })).toThrow(
      'the fact {number} is missing',
    );
  });

  it('puts a subject on one line and shortens it at its end, between letters', () => {
    const productName = `Cu đơ\r\nBcc: ai@do.example ${'ữ'.repeat(300)}`;
    const { subject } = renderTemplate('idea.selected', { ideaId: 'x', productName });
    expect(subject).not.toMatch(/[\r\n]/);
    expect([...subject]).toHaveLength(200);
    expect(subject).toMatch(/^Ý tưởng được chọn: Cu đơ Bcc: .*ữ…$/u);
  });

  it('does not fill in what a fact says', () => {
    const { body } = renderTemplate('idea.selected', { ideaId: 'x', productName: '{ideaId} $& {token}' });
    expect(body).toContain('“{ideaId} $& {token}”');
  });
});
