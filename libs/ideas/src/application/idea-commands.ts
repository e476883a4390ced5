import { Inject, Injectable, Optional } from '@nestjs/common';
import { DomainError, valueOrThrow } from '@app/kernel';
import {
  assertOneUpdated,
  assertVersion,
  recordTransition,
  UnitOfWork,
  type Actor,
  type CommandContext,
  type Tx,
} from '@app/platform/database';
import { addEvent, type EventContract } from '@app/platform/outbox';
import { ProducersFacade } from '@app/producers';
import { ProgrammeFacade, scopeParams, scopeSql } from '@app/programme';
import {
  ideaWorkflow,
  isEditable,
  REQUIRED_TEXTS,
  type IdeaAction,
  type IdeaRole,
  type IdeaState,
} from '../domain/idea-workflow';
import { IdeaEvent, ideaRefused, ideaReturned, ideaSelected, ideaSelectionUndone, ideaSubmitted } from '../events';
import { IdeaUsePolicy } from './idea-use-policy';

export const WRITE_IDEA = 'ideas.idea.write';
export const DECIDE_IDEA = 'ideas.idea.decide';
export const READ_IDEA = 'ideas.idea.read';

const EVENTS: Readonly<Record<IdeaAction, EventContract<IdeaEvent>>> = {
  submit: ideaSubmitted,
  return: ideaReturned,
  select: ideaSelected,
  refuse: ideaRefused,
  'undo-select': ideaSelectionUndone,
};

export interface IdeaFields {
  readonly productName: string;
  readonly isNewProduct: boolean;
  readonly productId?: string | undefined;
  readonly sheetNo: number;
  readonly description: string;
  readonly coreValue: string;
  readonly packingUnit: string;
  readonly rawMaterial: string;
  readonly materialSource: string;
  readonly distinction: string;
  readonly helpNeeded: string;
}

interface LockedIdea extends Record<(typeof REQUIRED_TEXTS)[number], string> {
  readonly id: string;
  readonly producerId: string;
  readonly unitId: string;
  readonly state: IdeaState;
  readonly version: number;
  readonly districtNo: string | null;
}

/** Rights of an actor over ideas, as roles of the workflow. */
export function ideaRoles(actor: Actor): IdeaRole[] {
  return [
    ...(actor.can(WRITE_IDEA) ? (['writer'] as const) : []),
    ...(actor.can(DECIDE_IDEA) ? (['decider'] as const) : []),
  ];
}

const valuesOf = (fields: IdeaFields): unknown[] => [
  fields.productName,
  fields.isNewProduct,
  fields.productId ?? null,
  fields.sheetNo,
  fields.description,
  fields.coreValue,
  fields.packingUnit,
  fields.rawMaterial,
  fields.materialSource,
  fields.distinction,
  fields.helpNeeded,
];

/** Writes and decides ideas. */
@Injectable()
export class IdeaCommands {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly producers: ProducersFacade,
    private readonly programme: ProgrammeFacade,
    @Optional() @Inject(IdeaUsePolicy) private readonly use?: IdeaUsePolicy,
  ) {}

  /** Begins a form for a producer of the actor's scope. @throws `producer.not_found`, `idea.product_of_other` */
  create(input: IdeaFields & { producerId: string }, ctx: CommandContext): Promise<{ id: string }> {
    return this.uow.command(ctx, 'ideas.create', async (tx) => {
      const producer = await this.producers.producerInScope(tx, ctx.actor.scopeFor(WRITE_IDEA), input.producerId);
      await this.checkProduct(tx, input.producerId, input.productId);
      const id = tx.newId();
      await tx.execute(
        `insert into ideas.idea (id, producer_id, unit_id, product_name, is_new_product, product_id, sheet_no, description, core_value,
                                 packing_unit, raw_material, material_source, distinction, help_needed, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, platform.now())`,
        [id, producer.id, producer.unitId, ...valuesOf(input)],
      );
      await recordTransition(tx, ctx, { entity: 'idea', id, action: 'create', from: null, to: 'draft' });
      return { id };
    });
  }

  /** Saves the form as typed, also half done. @throws `idea.not_editable` */
  save(id: string, fields: IdeaFields, ctx: CommandContext): Promise<{ version: number }> {
    return this.uow.command(ctx, 'ideas.save', async (tx) => {
      const idea = await this.lock(tx, ctx, id, WRITE_IDEA);
      if (!isEditable(idea.state)) throw new DomainError('idea.not_editable');
      await this.checkProduct(tx, idea.producerId, fields.productId);
      return tx.one<{ version: number }>(
        `update ideas.idea set product_name = $2, is_new_product = $3, product_id = $4, sheet_no = $5, description = $6, core_value = $7,
                packing_unit = $8, raw_material = $9, material_source = $10, distinction = $11, help_needed = $12, version = version + 1
          where id = $1 returning version`,
        [id, ...valuesOf(fields)],
      );
    });
  }

  /** Sends, returns, selects or refuses; the guard's own reason when it is not possible. */
  act(id: string, action: IdeaAction, reason: string | undefined, ctx: CommandContext): Promise<{ version: number }> {
    return this.uow.command(ctx, `ideas.${action}`, (tx) => this.actIn(tx, ctx, { id, action, reason }));
  }

  /** The same within an open transaction. Who takes back an act of the same day acts as `undoer`. */
  async actIn(
    tx: Tx,
    ctx: CommandContext,
    { id, action, reason }: { id: string; action: IdeaAction; reason: string | undefined },
  ): Promise<{ version: number }> {
    const idea = await this.lock(tx, ctx, id, action === 'submit' ? WRITE_IDEA : DECIDE_IDEA);
    const missing = REQUIRED_TEXTS.filter((field) => idea[field] === '');
    const hasPlan = action === 'undo-select' && ((await this.use?.hasPlan(tx, id)) ?? false);
    const roles = action === 'undo-select' ? (['undoer'] as const) : ideaRoles(ctx.actor);
    const step = valueOrThrow(
      ideaWorkflow.decide({ state: idea.state, action, roles, facts: { missing, reason, hasPlan } }),
    );
    assertOneUpdated(
      await tx.execute(
        `update ideas.idea set state = $2, version = version + 1,
                submitted_at = case when $4 = 'submit' then platform.now() else submitted_at end,
                decided_at = case when $2 in ('selected', 'refused') then platform.now() when $2 = 'submitted' then null else decided_at end
          where id = $1 and version = $3`,
        [id, step.to, idea.version, action],
      ),
    );
    if (action === 'submit' && idea.districtNo === null) await this.number(tx, idea);
    await recordTransition(tx, ctx, { entity: 'idea', id, action, from: step.from, to: step.to, reason });
    await addEvent(tx, EVENTS[action], { ideaId: id, producerId: idea.producerId }, ctx);
    return { version: idea.version + 1 };
  }

  /** The receiving desk and the province each number the idea when it first arrives. */
  private async number(tx: Tx, idea: LockedIdea): Promise<void> {
    const desk =
      (await this.programme.enclosing(tx, idea.unitId, 'district')) ?? (await this.programme.unit(tx, idea.unitId));
    const { year } = await tx.one<{ year: number }>(`select extract(year from platform.today())::int as year`);
    const next = async (body: string): Promise<number> => {
      const row = await tx.one<{ last: number }>(
        `insert into ideas.number_counter as c (body, year, last) values ($1, $2, 1)
         on conflict (body, year) do update set last = c.last + 1 returning last`,
        [body, year],
      );
      return row.last;
    };
    const deskNo = `${await next(desk.id)}/${year}`;
    const provinceNo = `YT-${String(await next('province')).padStart(4, '0')}/${year}`;
    await tx.execute(`update ideas.idea set district_no = $2, province_no = $3 where id = $1`, [
      idea.id,
      deskNo,
      provinceNo,
    ]);
  }

  private async lock(tx: Tx, ctx: CommandContext, id: string, permission: string): Promise<LockedIdea> {
    const idea = await tx.maybe<LockedIdea>(
      `select i.id, i.producer_id as "producerId", i.unit_id as "unitId", i.state, i.version, i.district_no as "districtNo",
              i.description, i.core_value as "coreValue", i.packing_unit as "packingUnit", i.raw_material as "rawMaterial",
              i.material_source as "materialSource", i.distinction
         from ideas.idea i where i.id = $1 and ${scopeSql('i', 2, 'producer_id', 'id')} for update`,
      [id, ...scopeParams(ctx.actor.scopeFor(permission))],
    );
    if (!idea) throw new DomainError('idea.not_found');
    assertVersion(ctx.expectedVersion, idea.version);
    return idea;
  }

  private async checkProduct(tx: Tx, producerId: string, productId: string | undefined): Promise<void> {
    if (productId === undefined) return;
    const product = await this.producers.product(tx, productId);
    if (product.producerId !== producerId) throw new DomainError('idea.product_of_other');
  }
}
