import { DomainError } from './domain-error';
import { failure, refusal, success, type Result } from './result';

/** A condition on the facts of an object: undefined when it holds, else why not. */
export type Guard<F> = (facts: F) => DomainError | undefined;

/** One allowed cell: from this state, by one of these roles, this action leads there. */
export interface WorkflowRow<S extends string, A extends string, R extends string, F> {
  readonly from: S;
  readonly on: A;
  readonly to: S;
  readonly by: readonly R[];
  readonly guard?: Guard<F>;
  /** Topic of the event that the change makes. */
  readonly emits?: string;
}

export interface WorkflowDefinition<S extends string, A extends string, R extends string, F> {
  readonly name: string;
  readonly states: readonly S[];
  readonly initial: S;
  readonly final: readonly S[];
  readonly rows: readonly WorkflowRow<S, A, R, F>[];
}

export interface Step<S extends string, A extends string> {
  readonly action: A;
  readonly from: S;
  readonly to: S;
  readonly emits: string | undefined;
}

/** One cell of state × action × role and whether the table allows it. */
export interface Cell<S extends string, A extends string, R extends string> {
  readonly state: S;
  readonly action: A;
  readonly role: R;
  readonly allowed: boolean;
}

/** The states of an object and every way between them, as one table: the server decides by it, the screen asks for it. */
export class Workflow<S extends string, A extends string, R extends string, F> {
  constructor(readonly definition: WorkflowDefinition<S, A, R, F>) {}

  private rowsFor(state: S, roles: readonly R[]): WorkflowRow<S, A, R, F>[] {
    return this.definition.rows.filter((row) => row.from === state && row.by.some((role) => roles.includes(role)));
  }

  /** May somebody with these roles do this now, and where does it lead? Refusals: `workflow.action_not_allowed` or the guard's. */
  decide(request: { state: S; action: A; roles: readonly R[]; facts: F }): Result<Step<S, A>> {
    const row = this.rowsFor(request.state, request.roles).find((candidate) => candidate.on === request.action);
    if (!row) return refusal('workflow.action_not_allowed', { state: request.state, action: request.action });
    const fault = row.guard?.(request.facts);
    return fault ? failure(fault) : success({ action: row.on, from: row.from, to: row.to, emits: row.emits });
  }

  /** Actions open to these roles in this state; a guard that refuses now hides nothing, the screen shows its reason on trying. */
  allowedActions(state: S, roles: readonly R[]): A[] {
    return [...new Set(this.rowsFor(state, roles).map((row) => row.on))];
  }

  isFinal(state: S): boolean {
    return this.definition.final.includes(state);
  }

  /** Faults of the table itself; a spec of each workflow expects none. */
  lint(): string[] {
    const { states, initial, final, rows } = this.definition;
    const faults: string[] = [];
    const known = new Set<string>(states);
    const seen = new Set<string>();
    for (const row of rows) {
      const cell = `${row.from} --${row.on}-->`;
      for (const state of [row.from, row.to])
        if (!known.has(state)) faults.push(`${cell} names the unknown state ${state}`);
      if (final.includes(row.from)) faults.push(`${cell} leaves a final state`);
      if (row.by.length === 0) faults.push(`${cell} is open to nobody`);
      for (const role of row.by) {
        const key = `${cell} ${role}`;
        if (seen.has(key)) faults.push(`${key} stands twice`);
        seen.add(key);
      }
    }
    const reached = this.reachable(initial);
    for (const state of states) {
      if (!reached.has(state)) faults.push(`${state} cannot be reached`);
      if (!final.includes(state) && !rows.some((row) => row.from === state)) faults.push(`${state} is a dead end`);
    }
    return faults;
  }

  private reachable(initial: S): Set<S> {
    const reached = new Set<S>([initial]);
    for (let before = 0; before !== reached.size;) {
      before = reached.size;
      for (const row of this.definition.rows) if (reached.has(row.from)) reached.add(row.to);
    }
    return reached;
  }

  /** Every cell of state × action × role, for specs: the listed ones pass, all others must fail. */
  cells(roles: readonly R[]): Cell<S, A, R>[] {
    const actions = [...new Set(this.definition.rows.map((row) => row.on))];
    return this.definition.states.flatMap((state) =>
      actions.flatMap((action) =>
        roles.map((role) => ({
          state,
          action,
          role,
          allowed: this.definition.rows.some((row) => row.from === state && row.on === action && row.by.includes(role)),
        })),
      ),
    );
  }
}

/** Writes a workflow table down with its types inferred. */
export const defineWorkflow = <S extends string, A extends string, R extends string, F>(
  definition: WorkflowDefinition<S, A, R, F>,
): Workflow<S, A, R, F> => new Workflow(definition);
