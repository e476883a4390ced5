/** Roles of the programme's users; labels stand in config/roles.json. */
export const ROLES = [
  'producer',
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
  'auditor',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

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
}

/** The person behind a request, with the roles that hold today. */
export interface Actor {
  readonly userId: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
  readonly grants: readonly Grant[];
  /** Does any of the actor's roles carry the permission, somewhere? */
  can(permission: string): boolean;
  /** All permissions of the actor's roles, sorted: what the screens may offer. */
  permissions(): string[];
  /** Where it reaches; empty lists when nowhere. */
  scopeFor(permission: string): Scope;
  /** Does the actor hold the role for exactly this council or organisation, or for the province? */
  holds(role: Role, scopeId: string): boolean;
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
