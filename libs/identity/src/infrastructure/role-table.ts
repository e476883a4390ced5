import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot, type Role } from '@app/platform/database';

interface RoleEntry {
  readonly label: string;
  readonly permissions: readonly string[];
}

const table = JSON.parse(readFileSync(join(projectRoot(), 'config', 'roles.json'), 'utf8')) as Record<Role, RoleEntry>;
const permissionSets = new Map<Role, ReadonlySet<string>>(
  (Object.entries(table) as [Role, RoleEntry][]).map(([role, entry]) => [role, new Set(entry.permissions)]),
);
const NONE: ReadonlySet<string> = new Set();

/** Permissions of a role, from config/roles.json. */
export const permissionsOf = (role: Role): ReadonlySet<string> => permissionSets.get(role) ?? NONE;

/** Vietnamese name of a role. */
export const roleLabel = (role: Role): string => table[role].label;
