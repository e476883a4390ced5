import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import type { CommandContext } from '@app/platform/database';
import { Ctx, Endpoint, Flag, Int, ListOf, Moment, OneOf, Text } from '@app/platform/http';
import { SettingCommands, type SettingInForce } from '@app/platform/settings';

const MANAGE = 'programme.setting.manage';

class SettingOptionOut {
  @Text({ max: 60 })
  value!: string;

  @Text({ max: 200 })
  label!: string;
}

class SettingOut {
  @Text({ max: 80 })
  key!: string;

  @Text({ max: 100 })
  group!: string;

  @Text({ max: 300 })
  label!: string;

  @OneOf(['whole-number', 'whole-numbers', 'choice', 'text'])
  kind!: string;

  @Text({ max: 40, nullable: true })
  unit!: string | null;

  @OneOf(['law', 'practice', 'open'], { doc: 'open: no text was found, the office must confirm it' })
  basis!: string;

  @Text({ max: 300 })
  source!: string;

  @Text({ max: 2000, doc: 'as a person types it' })
  value!: string;

  @Text({ max: 2000 })
  default!: string;

  @Text({ max: 200, nullable: true })
  bounds!: string | null;

  @ListOf(() => SettingOptionOut, { max: 50 })
  options!: SettingOptionOut[];

  @Flag({ doc: 'the office has saved it' })
  isConfirmed!: boolean;

  @Int({ min: 0, max: 1_000_000 })
  version!: number;

  @Moment({ nullable: true })
  changedAt!: string | null;

  @Text({ max: 200, nullable: true })
  changedBy!: string | null;

  @Text({ max: 500, nullable: true })
  note!: string | null;
}

class SettingsOut {
  @ListOf(() => SettingOut, { max: 500 })
  items!: SettingOut[];
}

class SettingIn {
  @Text({ max: 2000 })
  value!: string;

  @Text({ max: 500, optional: true, multiline: true, doc: 'why, by which paper' })
  note?: string;
}

class SettingParam {
  @Text({ max: 80, pattern: /^[a-z0-9-]+(\.[a-z0-9-]+)+$/ })
  key!: string;
}

class SettingSavedOut {
  @Int({ min: 1, max: 1_000_000 })
  version!: number;
}

const shown = ({ setting, value, ...rest }: SettingInForce): SettingOut => ({
  ...rest,
  key: setting.key,
  group: setting.group,
  label: setting.label,
  kind: setting.kind,
  unit: setting.unit ?? null,
  basis: setting.basis,
  source: setting.source,
  value: setting.format(value),
  default: setting.format(setting.default),
  bounds: setting.bounds ?? null,
  options: [...(setting.options ?? [])],
});

/** Limits, terms and words that the office keeps. */
@Controller('api/settings')
export class SettingsController {
  constructor(private readonly settings: SettingCommands) {}

  @Get()
  @Endpoint({ summary: 'All settings with their values, bases and sources', permission: MANAGE, response: SettingsOut })
  async list(): Promise<SettingsOut> {
    return { items: (await this.settings.list()).map(shown) };
  }

  @Put(':key')
  @Endpoint({
    summary: 'Change a setting, or confirm its default',
    permission: MANAGE,
    ifMatch: true,
    response: SettingSavedOut,
    problems: ['setting.not_found', 'setting.value_wrong'],
  })
  save(@Param() param: SettingParam, @Body() body: SettingIn, @Ctx() ctx: CommandContext): Promise<SettingSavedOut> {
    return this.settings.save(param.key, body, ctx);
  }
}
