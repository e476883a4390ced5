import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import { assertVersion, UnitOfWork, type CommandContext } from '@app/platform/database';
import { allSettings, settingOf, type Setting } from './setting';

/** A setting with the value in force. */
export interface SettingInForce {
  readonly setting: Setting<unknown>;
  readonly value: unknown;
  /** The office has saved it: also where no text was found it is confirmed then. */
  readonly isConfirmed: boolean;
  /** 0 while it was never saved. */
  readonly version: number;
  readonly changedAt: string | null;
  readonly changedBy: string | null;
  readonly note: string | null;
}

interface Stored {
  readonly key: string;
  readonly value: unknown;
  readonly version: number;
  readonly note: string | null;
  readonly changedAt: string | null;
  readonly changedBy: string | null;
}

/** The settings of the office: list and change. */
@Injectable()
export class SettingCommands {
  constructor(private readonly uow: UnitOfWork) {}

  /** Every defined setting, in two queries. */
  async list(): Promise<SettingInForce[]> {
    const stored = await this.uow.read((tx) =>
      tx.query<Stored>(
        `select s.key, s.value, s.version, c.note, c.at as "changedAt", u.display_name as "changedBy"
           from platform.setting s
           left join lateral (select * from platform.setting_change x where x.key = s.key order by seq desc limit 1) c on true
           left join identity.app_user u on u.id = c.changed_by`,
      ),
    );
    const byKey = new Map(stored.map((row) => [row.key, row]));
    return allSettings().map((setting) => {
      const row = byKey.get(setting.key);
      return {
        setting,
        value: row === undefined ? setting.default : (setting.parse(row.value) ?? setting.default),
        isConfirmed: row !== undefined,
        version: row?.version ?? 0,
        changedAt: row?.changedAt ?? null,
        changedBy: row?.changedBy ?? null,
        note: row?.note ?? null,
      };
    });
  }

  /** Changes or confirms a setting. @throws `setting.not_found`, `setting.value_wrong`, `conflict.stale_version` */
  save(
    key: string,
    input: { value: string; note?: string | undefined },
    ctx: CommandContext,
  ): Promise<{ version: number }> {
    return this.uow.command(ctx, 'platform.setting.save', async (tx) => {
      const setting = settingOf(key);
      const value = setting.parse(input.value);
      if (value === undefined) throw new DomainError('setting.value_wrong', { path: 'value', bounds: setting.bounds });
      await tx.execute(`select pg_advisory_xact_lock(hashtextextended($1, 7301))`, [key]);
      const before = await tx.maybe<{ value: unknown; version: number }>(
        `select value, version from platform.setting where key = $1 for update`,
        [key],
      );
      assertVersion(ctx.expectedVersion, before?.version ?? 0);
      const stored = JSON.stringify(value);
      await tx.execute(
        `insert into platform.setting_change (key, before, after, note, changed_by, request_id, at) values ($1, $2, $3, $4, $5, $6, platform.now())`,
        [
          key,
          before === undefined ? null : JSON.stringify(before.value),
          stored,
          input.note ?? null,
          ctx.actor.userId,
          ctx.requestId,
        ],
      );
      return tx.one(
        `insert into platform.setting as s (key, value) values ($1, $2)
         on conflict (key) do update set value = excluded.value, version = s.version + 1, updated_at = clock_timestamp() returning version`,
        [key, stored],
      );
    });
  }
}
