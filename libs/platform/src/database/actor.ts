/** Roles of the programme's users; labels stand in config/roles.json. */
export const ROLES = [
  'producer',
  'producer-helper',
  'commune-officer',
  'district-secretary',
  'provincial-office',
  'council-member',
  'council-chair',
  'council-secretary',
  'council-adviser',
  'approving-leader',
  'trade-department',
  'inspector',
  'sales-point-operator',
  'youth-union-member',
  'consultant',
  'auditor',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

/** Roles that the office grants; a producer's helper has his from a mandate, for as long as he works under it. */
export const GRANTED_ROLES = ROLES.filter((role) => role !== 'producer-helper');

export type ScopeKind = 'province' | 'unit' | 'council' | 'organisation';

/** A role held for a place, a council or an organisation. `scopeId` is empty for the whole province. */
export interface Grant {
  readonly role: Role;
  readonly scopeKind: ScopeKind;
  readonly scopeId: string | null;
}

/** Where a permission reaches: everything, or the listed units (with what lies below and was merged), councils, organisations. */
export interface Scope {
  readonly all: boolean;
  readonly unitIds: readonly string[];
  readonly councilIds: readonly string[];
  readonly organisationIds: readonly string[];
  /** Single records within reach: a helper's mandate for one product. */
  readonly recordIds?: readonly string[];
}

/** Somebody fills in for a producer who has agreed to it: everything done is logged with both names. */
export interface Acting {
  readonly mandateId: string;
  readonly producerId: string;
  readonly producerName: string;
  /** Who agreed for the producer. */
  readonly onBehalfOf: string;
  readonly onBehalfOfName: string;
  readonly validThrough: string;
  /** The records of the one product that the mandate is for; null = all of the producer. */
  readonly recordIds: readonly string[] | null;
}

/** The person behind a request, with the roles that hold today. */
export interface Actor {
  readonly userId: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
  readonly grants: readonly Grant[];
  /** Set while the person works under a mandate. */
  readonly acting?: Acting;
  /** Does any of the actor's roles carry the permission, somewhere? */
  can(permission: string): boolean;
  /** All permissions of the actor's roles, sorted: what the screens may offer. */
  permissions(): string[];
  /** Where it reaches; empty lists when nowhere. */
  scopeFor(permission: string): Scope;
  /** Does the actor hold the role for exactly this council or organisation, or for the province? */
  holds(role: Role, scopeId: string): boolean;
}

/** The person while he works for a producer under a mandate: the helper's rights there, and none of his own. */
export function actingActor(
  user: { readonly userId: string; readonly displayName: string },
  acting: Acting,
  permissionsOf: (role: Role) => ReadonlySet<string>,
): Actor {
  const grant = { role: 'producer-helper', scopeKind: 'organisation', scopeId: acting.producerId } as const;
  const actor = actorOf(user, [grant], permissionsOf);
  const { recordIds } = acting;
  if (recordIds === null) return { ...actor, acting };
  return {
    ...actor,
    acting,
    scopeFor: (permission) => ({
      ...actor.scopeFor(permission),
      organisationIds: [],
      recordIds: actor.can(permission) ? recordIds : [],
    }),
    holds: () => false,
  };
}

/** Builds an {@link Actor} from grants and the table role → permissions (config/roles.json). */
export function actorOf(
  user: { readonly userId: string; readonly displayName: string },
  grants: readonly Grant[],
  permissionsOf: (role: Role) => ReadonlySet<string>,
): Actor {
  const carrying = (permission: string): readonly Grant[] =>
    grants.filter((grant) => permissionsOf(grant.role).has(permission));
  const idsOf = (found: readonly Grant[], kind: ScopeKind): string[] => [
    ...new Set(found.flatMap((grant) => (grant.scopeKind === kind && grant.scopeId !== null ? [grant.scopeId] : []))),
  ];
  return {
    ...user,
    grants,
    roles: [...new Set(grants.map((grant) => grant.role))],
    permissions: () => [...new Set(grants.flatMap((grant) => [...permissionsOf(grant.role)]))].sort(),
    can: (permission) => carrying(permission).length > 0,
    scopeFor: (permission) => {
      const found = carrying(permission);
      return {
        all: found.some((grant) => grant.scopeKind === 'province'),
        unitIds: idsOf(found, 'unit'),
        councilIds: idsOf(found, 'council'),
        organisationIds: idsOf(found, 'organisation'),
      };
    },
    holds: (role, scopeId) =>
      grants.some((grant) => grant.role === role && (grant.scopeKind === 'province' || grant.scopeId === scopeId)),
  };
}
