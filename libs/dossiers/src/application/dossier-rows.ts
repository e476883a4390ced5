import type { Actor, Tx } from '@app/platform/database';
import type { DossierState } from '../domain/dossier-workflow';
import { DECIDE_INTAKE, DossierAccess } from './dossier-access';
import { WAY_PARTS, type DossierWayPolicy, type WayPart } from './dossier-way-policy';

export interface DossierRow {
  readonly id: string;
  readonly productId: string;
  readonly productName: string;
  readonly producerName: string;
  readonly unitName: string;
  readonly roundName: string;
  readonly kind: string;
  readonly state: DossierState;
  readonly desk: string | null;
  readonly receiptNo: string | null;
  readonly filedOn: string | null;
  /** Last day of what is to be done now: file, mend, or give the opinion. */
  readonly dueOn: string | null;
}

/** A row of the list, with where it stands after its acceptance. */
export interface ListedDossier extends DossierRow {
  readonly step: string | null;
}

export interface DossierFilter {
  readonly q: string | undefined;
  readonly state: string | undefined;
  /** Part of the way that it stands on. */
  readonly part: WayPart | undefined;
  readonly roundId: string | undefined;
  /** Only what was filed and lies at a desk of the actor. */
  readonly atMyDesk: boolean;
  /** The nearest last day first instead of the newest dossier. */
  readonly byDue: boolean;
  readonly after: string | undefined;
  readonly afterDue: string | undefined;
  readonly limit: number;
}

/** Stand for "no last day" in the order: what is still to be done comes after every day, what is settled after that. */
const OPEN_ENDED = '9999-12-30';
const SETTLED = '9999-12-31';
const OPEN_STATES: readonly DossierState[] = ['draft', 'submitted', 'supplement-asked'];

/** The day by which a row stands in the order of last days. */
export const dueOrder = ({ dueOn, state }: DossierRow): string =>
  dueOn ?? (OPEN_STATES.includes(state) ? OPEN_ENDED : SETTLED);

export const ROW = `d.id, d.product_id as "productId", p.name as "productName", r.name as "producerName", u.name as "unitName", o.name as "roundName", d.kind, d.state, d.desk,
  d.receipt_no as "receiptNo", d.filed_on as "filedOn"`;
export const FROM = `dossiers.dossier d join producers.product p on p.id = d.product_id join producers.producer r on r.id = d.producer_id
  join programme.unit u on u.id = d.unit_id join programme.round o on o.id = d.round_id`;
/** The last day that counts now: to file a draft, to mend what was asked for, to give the opinion. */
export const DUE = `case d.state
  when 'draft' then (select min(l.due_on) from programme.round_deadline l where l.round_id = d.round_id and l.task = 'file')
  when 'supplement-asked' then (select s.due_on from dossiers.supplement_request s
                                 where s.dossier_id = d.id and s.answered_at is null order by s.asked_at desc limit 1)
  when 'submitted' then (select n.due_on from dossiers.opinion n where n.dossier_id = d.id and n.sent_at is null) end`;

/** The day, still to come, by which the first desk has sent a draft of this round up. */
export const SEND_UP = `case when d.state = 'draft' and d.kind <> 'reassessment' then
  (select min(l.due_on) from programme.round_deadline l where l.round_id = d.round_id and l.task = 'send-up' and l.due_on >= platform.today()) end`;

const AT_DESK = `d.state = 'submitted' and exists (
  select 1 from programme.unit k where k.id = d.desk_unit_id and (($14::boolean and k.kind = 'province')
     or exists (select 1 from programme.unit_scope us where us.unit_id = k.id and us.ancestor_id = any($15::text[]))))`;

/** As {@link DUE}, a reassessment in work by the window of its certificate, where those are given ($18, by product). */
const DUE_IN_LIST = `case when d.state = 'draft' and d.kind = 'reassessment' and $18::jsonb is not null
  then (select w.day from jsonb_to_recordset($18::jsonb) as w ("productId" uuid, day date) where w."productId" = d.product_id)
  else ${DUE} end`;

/** Last day of a product's window. */
export interface WindowDay {
  readonly productId: string;
  readonly day: string;
}

/** Products whose reassessment an actor has in work. */
export async function reassessedProducts(tx: Tx, access: DossierAccess, actor: Actor): Promise<string[]> {
  const rows = await tx.query<{ productId: string }>(
    `select distinct d.product_id as "productId" from dossiers.dossier d
      where d.state = 'draft' and d.kind = 'reassessment' and ${DossierAccess.visibleSql(1)}`,
    await access.params(tx, actor),
  );
  return rows.map(({ productId }) => productId);
}

/** What the list asks of modules above. */
export interface ListAids {
  readonly windows: readonly WindowDay[] | undefined;
  readonly way: DossierWayPolicy | undefined;
}

/** The list of dossiers that an actor may see. */
export async function dossierRows(
  tx: Tx,
  access: DossierAccess,
  actor: Actor,
  filter: DossierFilter,
  { windows, way }: ListAids,
): Promise<ListedDossier[]> {
  const desk = actor.scopeFor(DECIDE_INTAKE);
  const open = OPEN_STATES.map((state) => `'${state}'`).join(', ');
  const due = `coalesce(${DUE_IN_LIST}, case when d.state in (${open}) then '${OPEN_ENDED}' else '${SETTLED}' end::date)`;
  return tx.query<ListedDossier>(
    `select ${ROW}, ${DUE_IN_LIST} as "dueOn", ${way?.stepSql('d') ?? 'null'} as step from ${FROM}
      where ${DossierAccess.visibleSql(1)}
        and ($9::text is null or platform.fold(p.name) like '%' || platform.fold($9) || '%'
             or platform.fold(r.name) like '%' || platform.fold($9) || '%' or d.receipt_no = $9)
        and ($10::text is null or d.state = $10) and ($11::uuid is null or d.round_id = $11)
        and (not $13::boolean or (${AT_DESK}))
        and ($19::text[] is null or ${way?.standsSql('d', '$19::text[]') ?? 'd.state = any($19::text[])'})
        and ($12::uuid is null or ${filter.byDue ? `(${due}, d.id) > ($16::date, $12)` : 'd.id < $12 and $16::date is null'})
      order by ${filter.byDue ? `${due}, d.id` : 'd.id desc'} limit $17`,
    [
      ...(await access.params(tx, actor)),
      filter.q ?? null,
      filter.state ?? null,
      filter.roundId ?? null,
      filter.after ?? null,
      filter.atMyDesk,
      desk.all,
      [...desk.unitIds],
      filter.byDue ? (filter.afterDue ?? null) : null,
      filter.limit + 1,
      windows === undefined ? null : JSON.stringify(windows),
      filter.part === undefined ? null : [...WAY_PARTS[filter.part]],
    ],
  );
}
