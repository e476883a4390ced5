import { Controller, Get } from '@nestjs/common';
import { Endpoint, ListOf, Nested, Text } from '@app/platform/http';
import { renderTemplate } from '../domain/render';
import { TEMPLATES, type Template, type TemplateKey } from '../domain/templates';

class MessageOut {
  @Text({ max: 200 })
  subject!: string;

  @Text({ max: 2000, multiline: true })
  body!: string;

  @Text({ max: 300, doc: 'page to open' })
  link!: string;
}

class TemplateOut {
  @Text({ max: 100, example: 'certificate.ready' })
  key!: string;

  @Text({ max: 200 })
  label!: string;

  @Nested(() => MessageOut, { doc: 'with {placeholders}' })
  text!: MessageOut;

  @Nested(() => MessageOut, { doc: 'filled in with sample facts' })
  preview!: MessageOut;
}

class TemplateListOut {
  @ListOf(() => TemplateOut, { max: 200 })
  items!: TemplateOut[];
}

const show = (key: TemplateKey): TemplateOut => {
  const { label, subject, body, link, sample }: Template = TEMPLATES[key];
  return { key, label, text: { subject, body, link }, preview: renderTemplate(key, sample as never) };
};

/** The words of every message. */
@Controller('api/notification-templates')
export class TemplatesController {
  @Get()
  @Endpoint({
    summary: 'Every message of the programme, with a preview',
    permission: 'notifications.mailbox.read',
    response: TemplateListOut,
  })
  list(): TemplateListOut {
    return { items: (Object.keys(TEMPLATES) as TemplateKey[]).map(show) };
  }
}
