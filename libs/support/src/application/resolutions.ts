import { Injectable } from '@nestjs/common';
import { DomainError, type LocalDate } from '@app/kernel';
import {
  assertOneUpdated,
  assertVersion,
  recordTransition,
  UnitOfWork,
  type Actor,
  type CommandContext,
  type Tx,
} from '@app/platform/database';
import type { Occasion, Subject } from '../domain/policy';
import { MANAGE_POLICY } from './support-access';

export interface LineInput {
  readonly subject: Subject;
  readonly title: string;
  readonly percent?: number | undefined;
  readonly ceiling: string;
  readonly stars: readonly number[];
  readonly occasion: Occasion;
  readonly producerKinds: readonly string[];
  readonly needsAcceptance: boolean;
  readonly repeatable: boolean;
}

export interface ResolutionInput {
  readonly number: string;
  readonly issuedOn: string;
  readonly issuer: string;
  readonly title: string;
  readonly validFrom: string;
  readonly validTo?: string | undefined;
  readonly lines: readonly LineInput[];
}

export interface ResolutionRow {
  readonly id: string;
  readonly number: string;
  readonly issuedOn: LocalDate;
  readonly issuer: string;
  readonly title: string;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
  readonly inForce: boolean;
  readonly lineCount: number;
  readonly version: number;
}

export interface PolicyLine {
  readonly id: string;
  readonly position: number;
  readonly subject: Subject;
  readonly title: string;
  readonly percent: number | null;
  readonly ceiling: string;
  readonly stars: number[];
  readonly occasion: Occasion;
  readonly producerKinds: string[];
  readonly needsAcceptance: boolean;
  readonly repeatable: boolean;
}

/** A line with the validity of its resolution. */
export interface LineOfResolution extends PolicyLine {
  readonly resolutionId: string;
  readonly resolutionNumber: string;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

export interface ResolutionDetail extends ResolutionRow {
  readonly lines: readonly PolicyLine[];
  readonly canManage: boolean;
}

const HEAD = `r.id, r.number, r.issued_on as "issuedOn", r.issuer, r.title, r.valid_from as "validFrom", r.valid_to as "validTo",
  platform.today() between r.valid_from and coalesce(r.valid_to, '9999-12-31') as "inForce",
  (select count(*)::int from support.policy_line l where l.resolution_id = r.id) as "lineCount", r.version`;
const LINE = `l.id, l.position, l.subject, l.title, l.percent, l.ceiling, l.stars, l.occasion, l.producer_kinds as "producerKinds",
  l.needs_acceptance as "needsAcceptance", l.repeatable`;

/** @throws `support.line_not_found` */
export async function lineOf(tx: Tx, id: string): Promise<LineOfResolution> {
  const found = await tx.maybe<LineOfResolution>(
    `select ${LINE}, r.id as "resolutionId", r.number as "resolutionNumber", r.valid_from as "validFrom", r.valid_to as "validTo"
       from support.policy_line l join support.resolution r on r.id = l.resolution_id where l.id = $1`,
    [id],
  );
  if (!found) throw new DomainError('support.line_not_found', { path: 'lineId' });
  return found;
}

/** Resolutions on support policy, kept as data: what is supported, how much, for whom. */
@Injectable()
export class Resolutions {
  constructor(private readonly uow: UnitOfWork) {}

  /** Newest first. */
  list(filter: { q: string | undefined; after: string | undefined; limit: number }): Promise<ResolutionRow[]> {
    return this.uow.read((tx) =>
      tx.query<ResolutionRow>(
        `select ${HEAD} from support.resolution r
          where ($1::uuid is null or r.id < $1) and ($3::text is null or platform.fold(concat_ws(' ', r.number, r.title, r.issuer)) like '%' || platform.fold($3) || '%')
          order by r.id desc limit $2`,
        [filter.after ?? null, filter.limit + 1, filter.q ?? null],
      ),
    );
  }

  /** @throws `support.resolution_not_found` */
  get(actor: Actor, id: string): Promise<ResolutionDetail> {
    return this.uow.read(async (tx) => {
      const found = await tx.maybe<ResolutionRow>(`select ${HEAD} from support.resolution r where r.id = $1`, [id]);
      if (!found) throw new DomainError('support.resolution_not_found');
      const lines = await tx.query<PolicyLine>(
        `select ${LINE} from support.policy_line l where l.resolution_id = $1 order by l.position`,
        [id],
      );
      return { ...found, lines, canManage: actor.can(MANAGE_POLICY) };
    });
  }

  /** @throws `support.resolution_taken`, `support.days_crossed` */
  create(input: ResolutionInput, ctx: CommandContext): Promise<{ id: string }> {
    return this.uow.command(ctx, 'support.resolution.create', async (tx) => {
      if (input.validTo !== undefined && input.validTo < input.validFrom)
        throw new DomainError('support.days_crossed', { path: 'validTo' });
      const id = tx.newId();
      const added = await tx.execute(
        `insert into support.resolution (id, number, issued_on, issuer, title, valid_from, valid_to, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, platform.now()) on conflict do nothing`,
        [...[id, input.number, input.issuedOn, input.issuer, input.title], ...[input.validFrom, input.validTo ?? null]],
      );
      if (added === 0) throw new DomainError('support.resolution_taken', { path: 'number' });
      for (const [index, line] of input.lines.entries()) await insertLine(tx, id, index + 1, line);
      await recordTransition(tx, ctx, { entity: 'resolution', id, action: 'create', from: null, to: 'registered' });
      return { id };
    });
  }

  /** A line that was forgotten; lines do not change, because grants stand on them. */
  addLine(id: string, line: LineInput, ctx: CommandContext): Promise<{ version: number }> {
    return this.uow.command(ctx, 'support.resolution.add-line', async (tx) => {
      const version = await this.lock(tx, id, ctx);
      const { next } = await tx.one<{ next: number }>(
        `select coalesce(max(position), 0)::int + 1 as next from support.policy_line where resolution_id = $1`,
        [id],
      );
      await insertLine(tx, id, next, line);
      return this.touch(tx, ctx, { id, version, action: 'add-line', set: '' });
    });
  }

  /** The last day of a resolution becomes known: it was replaced or runs out. @throws `support.days_crossed` */
  end(id: string, validTo: string, ctx: CommandContext): Promise<{ version: number }> {
    return this.uow.command(ctx, 'support.resolution.end', async (tx) => {
      const version = await this.lock(tx, id, ctx);
      const { from } = await tx.one<{ from: LocalDate }>(
        `select valid_from as "from" from support.resolution where id = $1`,
        [id],
      );
      if (validTo < from) throw new DomainError('support.days_crossed', { path: 'validTo' });
      return this.touch(tx, ctx, { id, version, action: 'end', set: 'valid_to = $2,', value: validTo });
    });
  }

  private async lock(tx: Tx, id: string, ctx: CommandContext): Promise<number> {
    const found = await tx.maybe<{ version: number }>(
      `select version from support.resolution where id = $1 for update`,
      [id],
    );
    if (!found) throw new DomainError('support.resolution_not_found');
    assertVersion(ctx.expectedVersion, found.version);
    return found.version;
  }

  private async touch(
    tx: Tx,
    ctx: CommandContext,
    change: { id: string; version: number; action: string; set: string; value?: string },
  ): Promise<{ version: number }> {
    const { id, version, action, set, value } = change;
    assertOneUpdated(
      await tx.execute(`update support.resolution set ${set} version = version + 1 where id = $1`, [
        id,
        ...(value === undefined ? [] : [value]),
      ]),
    );
    await recordTransition(tx, ctx, { entity: 'resolution', id, action, from: 'registered', to: 'registered' });
    return { version: version + 1 };
  }
}

async function insertLine(tx: Tx, resolutionId: string, position: number, line: LineInput): Promise<void> {
  const occasion = line.stars.length === 0 ? 'any' : line.occasion;
  await tx.execute(
    `insert into support.policy_line (id, resolution_id, position, subject, title, percent, ceiling, stars, occasion, producer_kinds,
                                      needs_acceptance, repeatable)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...[tx.newId(), resolutionId, position, line.subject, line.title, line.percent ?? null, line.ceiling],
      ...[[...new Set(line.stars)].sort(), occasion, [...line.producerKinds], line.needsAcceptance, line.repeatable],
    ],
  );
}
