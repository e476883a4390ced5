import { Injectable } from '@nestjs/common';
import { IdentityFacade } from '@app/identity';
import { DomainError } from '@app/kernel';
import type { Role, Tx } from '@app/platform/database';

/** Roles that may sit in a team (đoàn kiểm tra liên ngành). */
const TEAM_ROLES: readonly Role[] = ['inspector', 'provincial-office', 'trade-department', 'commune-officer'];

export interface TeamMember {
  readonly userId: string;
  readonly seat: 'leader' | 'member';
  readonly agency: string;
}

export interface Candidate {
  readonly userId: string;
  readonly displayName: string;
  readonly role: Role;
}

/** Who inspects. */
@Injectable()
export class Teams {
  constructor(private readonly identity: IdentityFacade) {}

  /** People who may sit in a team today. */
  async candidates(tx: Tx): Promise<Candidate[]> {
    const found: Candidate[] = [];
    for (const role of TEAM_ROLES.filter((each) => each !== 'commune-officer'))
      for (const { userId, displayName } of await this.identity.usersWithRole(tx, role, null))
        if (!found.some((one) => one.userId === userId)) found.push({ userId, displayName, role });
    return found;
  }

  /** @throws `inspection.leader_missing`, `inspection.member_unfit` */
  async check(tx: Tx, members: readonly TeamMember[]): Promise<void> {
    const distinct = new Set(members.map(({ userId }) => userId));
    const leaders = members.filter(({ seat }) => seat === 'leader');
    if (leaders.length !== 1 || distinct.size !== members.length)
      throw new DomainError('inspection.leader_missing', { path: 'members' });
    for (const [index, { userId }] of members.entries()) {
      const { roles } = await this.identity.actorFor(tx, userId);
      if (!roles.some((role) => TEAM_ROLES.includes(role)))
        throw new DomainError('inspection.member_unfit', { path: `members[${index}].userId` });
    }
  }

  async seat(tx: Tx, inspectionId: string, members: readonly TeamMember[]): Promise<void> {
    await tx.execute(
      `insert into inspection.team_member (inspection_id, user_id, seat, agency)
       select $1, m."userId", m.seat, m.agency from jsonb_to_recordset($2) as m ("userId" uuid, seat text, agency text)`,
      [inspectionId, JSON.stringify(members)],
    );
  }
}
