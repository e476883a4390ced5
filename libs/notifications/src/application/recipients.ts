import { Injectable } from '@nestjs/common';
import { IdentityFacade, type Contact } from '@app/identity';
import type { Role, Tx } from '@app/platform/database';

/** Whose desk a level is; a level that is not named here is the province's. */
const DESK_ROLE: Readonly<Record<string, Role>> = { commune: 'commune-officer', district: 'district-secretary' };

const idsOf = (contacts: readonly Contact[]): string[] => contacts.map(({ userId }) => userId);

/** Who is told. */
@Injectable()
export class Recipients {
  constructor(private readonly identity: IdentityFacade) {}

  async producer(tx: Tx, producerId: string): Promise<string[]> {
    return idsOf(await this.identity.usersOfOrganisations(tx, [producerId]));
  }

  /** People of several producers: user → producers. */
  async producers(tx: Tx, producerIds: readonly string[]): Promise<Map<string, string[]>> {
    const byUser = new Map<string, string[]>();
    for (const { userId, organisationId } of await this.identity.usersOfOrganisations(tx, producerIds))
      byUser.set(userId, [...(byUser.get(userId) ?? []), organisationId]);
    return byUser;
  }

  async desk(tx: Tx, level: string, unitId: string): Promise<string[]> {
    return this.over(tx, DESK_ROLE[level] ?? 'provincial-office', unitId);
  }

  /** The first office over a unit that chooses ideas and plans: the district's, or the province's where there is none. */
  async deciders(tx: Tx, unitId: string): Promise<string[]> {
    const district = await this.over(tx, 'district-secretary', unitId);
    return district.length > 0 ? district : this.over(tx, 'provincial-office', unitId);
  }

  communeOfficers(tx: Tx, unitId: string): Promise<string[]> {
    return this.over(tx, 'commune-officer', unitId);
  }

  leaders(tx: Tx, unitId: string): Promise<string[]> {
    return this.over(tx, 'approving-leader', unitId);
  }

  /** The provincial office and the trade department, over a unit or of the whole province. */
  async inspecting(tx: Tx, unitId: string | null): Promise<string[]> {
    const found: string[] = [];
    for (const role of ['provincial-office', 'trade-department'] as const)
      found.push(
        ...(unitId === null
          ? idsOf(await this.identity.usersWithRole(tx, role, null))
          : await this.over(tx, role, unitId)),
      );
    return found;
  }

  /** Whoever makes the reports of the province. */
  async reportOffice(tx: Tx): Promise<string[]> {
    return idsOf(await this.identity.usersWithRole(tx, 'provincial-office', null));
  }

  async reportLeaders(tx: Tx): Promise<string[]> {
    return idsOf(await this.identity.usersWithRole(tx, 'approving-leader', null));
  }

  private async over(tx: Tx, role: Role, unitId: string): Promise<string[]> {
    return idsOf(await this.identity.usersWithRoleOver(tx, role, unitId));
  }
}
