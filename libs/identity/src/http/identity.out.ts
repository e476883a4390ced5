import { DateOnly, Flag, Int, ListOf, Moment, Nested, OneOf, Text, Texts, Uuid } from '@app/platform/http';

export class SessionUserOut {
  @Uuid()
  id!: string;

  @Text({ max: 120 })
  displayName!: string;
}

export class SessionRoleOut {
  @Text({ max: 40 })
  role!: string;

  @Text({ max: 100, example: 'Văn phòng Điều phối NTM tỉnh' })
  label!: string;

  @Text({ max: 100 })
  scopeName!: string;
}

class ActingOut {
  @Uuid()
  mandateId!: string;

  @Uuid()
  producerId!: string;

  @Text({ max: 200 })
  producerName!: string;

  @Text({ max: 200, doc: 'who agreed for the producer' })
  onBehalfOfName!: string;

  @DateOnly()
  validThrough!: string;

  @Flag({ doc: 'for one product; false: for everything of the producer' })
  oneProduct!: boolean;
}

export class SessionOut {
  @Nested(() => SessionUserOut)
  user!: SessionUserOut;

  @ListOf(() => SessionRoleOut, { max: 50 })
  roles!: SessionRoleOut[];

  @Texts({ max: 200, maxLength: 80 })
  permissions!: string[];

  @DateOnly({ doc: 'today by business time; a demonstration may stand in another year' })
  businessDate!: string;

  @Flag()
  demo!: boolean;

  @Nested(() => ActingOut, { optional: true, doc: 'set while this session works for a producer under a mandate' })
  acting?: ActingOut;

  @Text({ max: 100, optional: true, example: 'Tỉnh Hà Tĩnh' })
  provinceName?: string;
}

export class DeviceKeyOut {
  @Text({ max: 44, doc: '32 bytes, base64; never to be written down on the device' })
  key!: string;
}

export class LoginNamesOut {
  @Texts({ max: 2, maxLength: 254, doc: 'e-mail address, phone number: what the person logs in with' })
  loginNames!: string[];
}

export class UserRoleOut {
  @Uuid()
  grantId!: string;

  @Text({ max: 40 })
  role!: string;

  @Text({ max: 100 })
  label!: string;

  @Text({ max: 100 })
  scopeName!: string;

  @DateOnly()
  validFrom!: string;

  @DateOnly({ nullable: true })
  validTo!: string | null;
}

export class UserOut {
  @Uuid()
  id!: string;

  @Text({ max: 120 })
  displayName!: string;

  @Text({ max: 254, nullable: true })
  email!: string | null;

  @Text({ max: 20, nullable: true })
  phone!: string | null;

  @OneOf(['invited', 'active', 'disabled'])
  state!: string;

  @Int({ min: 1, max: 1_000_000 })
  version!: number;

  @ListOf(() => UserRoleOut, { max: 50 })
  roles!: UserRoleOut[];
}

export class HistoryOut {
  @Text({ max: 40 })
  action!: string;

  @Text({ max: 40, nullable: true })
  from!: string | null;

  @Text({ max: 40 })
  to!: string;

  @Text({ max: 500, nullable: true })
  reason!: string | null;

  @Text({ max: 120 })
  actorName!: string;

  @Moment()
  at!: string;
}

export class UserDetailOut extends UserOut {
  @ListOf(() => HistoryOut, { max: 1000 })
  history!: HistoryOut[];
}

export class UserPageOut {
  @ListOf(() => UserOut, { max: 200 })
  items!: UserOut[];

  @Text({ max: 1000, nullable: true })
  nextCursor!: string | null;
}

export class OwnSessionOut {
  @Text({ max: 32 })
  id!: string;

  @Text({ max: 200 })
  device!: string;

  @Moment()
  createdAt!: string;

  @Moment()
  lastSeenAt!: string;

  @Flag()
  current!: boolean;
}

export class DemoLoginOut {
  @Text({ max: 254 })
  login!: string;

  @Text({ max: 128, doc: 'the same for all logins of a demonstration' })
  password!: string;

  @Text({ max: 120 })
  displayName!: string;

  @Text({ max: 100, example: 'Thư ký hội đồng huyện' })
  role!: string;

  @Text({ max: 100 })
  scopeName!: string;
}

export class DemoLoginsOut {
  @ListOf(() => DemoLoginOut, { max: 50 })
  items!: DemoLoginOut[];
}

export class AccountIdOut {
  @Uuid()
  id!: string;
}
