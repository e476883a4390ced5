import { DateOnly, IdParam, Nested, OneOf, SearchQuery, Secret, Text, Texts, Uuid } from '@app/platform/http';
import { GRANTED_ROLES, type Role, type ScopeKind } from '@app/platform/database';

const TAX_CODE = /^[0-9]{10}(-[0-9]{3})?$/;

export class LoginIn {
  @Text({ max: 254, example: 'vanphong@ocop.example' })
  login!: string;

  @Secret({ max: 128 })
  password!: string;
}

export class ResetRequestIn {
  @Text({ max: 254 })
  login!: string;
}

export class SetPasswordIn {
  @Text({ max: 100 })
  token!: string;

  @Secret({ max: 128 })
  password!: string;
}

export class GrantIn {
  @OneOf(GRANTED_ROLES)
  role!: Role;

  @OneOf(['province', 'unit', 'council', 'organisation'])
  scopeKind!: ScopeKind;

  @Text({ max: 40, nullable: true, doc: 'unit, council or organisation; null for the whole province' })
  scopeId!: string | null;

  @DateOnly()
  validFrom!: string;

  @DateOnly({ optional: true })
  validTo?: string;
}

export class InviteIn {
  @Text({ max: 120, example: 'Nguyễn Thị Hoa' })
  displayName!: string;

  @Text({ max: 254 })
  email!: string;

  @Text({ max: 20, optional: true })
  phone?: string;

  @Text({
    max: 12,
    pattern: /^[0-9]{12}$/,
    optional: true,
    doc: 'identity number, only used to find conflicts of interest',
  })
  identityNo?: string;

  @Texts({
    max: 10,
    maxLength: 14,
    pattern: TAX_CODE,
    optional: true,
    doc: 'tax codes of organisations that the person belongs to',
  })
  taxCodes?: string[];

  @Nested(() => GrantIn)
  grant!: GrantIn;
}

export class AccountReasonIn {
  @Text({ max: 500 })
  reason!: string;
}

export class UserGrantParam extends IdParam {
  @Uuid()
  grantId!: string;
}

export class SessionIdParam {
  @Text({ max: 32, pattern: /^[0-9a-f]{32}$/ })
  id!: string;
}

export class UsersQuery extends SearchQuery {}

export class BusinessDateIn {
  @DateOnly({ nullable: true })
  date!: string | null;
}
