/** Roles with where they hold; what the role's own name already says is not said again. */
export const rolesText = (roles: readonly { label: string; scopeName: string }[]): string =>
  [
    ...new Set(
      roles.map(({ label, scopeName }) =>
        label.toLowerCase().includes(scopeName.toLowerCase()) ? label : `${label} (${scopeName})`,
      ),
    ),
  ].join('; ');
