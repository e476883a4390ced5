import { Injectable } from '@nestjs/common';
import { CertificatesFacade, type ShelfCertificate } from '@app/certificates';
import type { LocalDate } from '@app/kernel';
import { UnitOfWork, type Actor } from '@app/platform/database';
import { ProgrammeFacade } from '@app/programme';
import { limitOf } from '../domain/limits';
import type { PointKind } from '../domain/point-kinds';
import type { PointState } from '../domain/point-workflow';
import { pointScope, pointScopeParams } from './point-record';
import { regulationOn } from './regulation-record';
import { MANAGE_POINT } from './sales-access';

/** More than ten years of a province. */
export const MOST_CODES = 20_000;
export const MOST_KIT_POINTS = 2_000;

/** A point that can be inspected. */
export interface KitPoint {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: PointKind;
  readonly state: PointState;
  readonly address: string;
  readonly unitName: string;
}

/** What an inspector takes along to judge codes without a network: points, certificates with their states, the star floor. */
export interface ShelfKit {
  readonly today: LocalDate;
  readonly floor: number;
  readonly points: readonly KitPoint[];
  readonly certificates: readonly ShelfCertificate[];
}

/** Reads the kit of the day in three queries. */
@Injectable()
export class ShelfKits {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly programme: ProgrammeFacade,
    private readonly certificates: CertificatesFacade,
  ) {}

  of(actor: Actor): Promise<ShelfKit> {
    return this.uow.read(async (tx) => {
      const today = await this.programme.today(tx);
      const { limits } = await regulationOn(tx, today);
      const points = await tx.query<KitPoint>(
        `select p.id, p.code, p.name, p.kind, p.state, p.address, u.name as "unitName"
           from sales.point p join programme.unit u on u.id = p.unit_id
          where ${pointScope(1)} and p.state in ('recognised', 'suspended') order by platform.fold(p.name), p.id limit ${MOST_KIT_POINTS}`,
        pointScopeParams(actor, MANAGE_POINT),
      );
      const certificates = await this.certificates.forShelves(tx, MOST_CODES);
      return { today, floor: limitOf(limits, 'stars.floor'), points, certificates };
    });
  }
}
