import { Controller, Get } from '@nestjs/common';
import type { Actor } from '@app/platform/database';
import { Endpoint, Me } from '@app/platform/http';
import { MANAGE_POINT, READ_POINT } from '../application/sales-access';
import { ShelfKits } from '../application/shelf-kit';
import { TradeDays } from '../application/trade-day';
import { SalesBoardOut, SalesShelfKitOut, SalesTradeDayOut } from './trade-day.out';

/** What the trade department looks at first, and what its inspectors take along. */
@Controller('api/sales-points')
export class TradeDayController {
  constructor(
    private readonly days: TradeDays,
    private readonly kits: ShelfKits,
  ) {}

  @Get('trade-day')
  @Endpoint({
    summary: "The trade department's day: work, map, violations, tonight's check, money",
    permission: READ_POINT,
    response: SalesTradeDayOut,
  })
  async day(@Me() me: Actor): Promise<SalesTradeDayOut> {
    const { outline, ...day } = await this.days.of(me);
    return { ...day, outline: outline.map(([lon, lat]) => `${lon},${lat}`).join(' ') };
  }

  @Get('board')
  @Endpoint({ summary: 'What waits at the sales points, by last day', permission: READ_POINT, response: SalesBoardOut })
  async board(@Me() me: Actor): Promise<SalesBoardOut> {
    return { items: await this.days.board(me) };
  }

  @Get('shelf-kit')
  @Endpoint({
    summary: 'Points and certificates for shelf checks without a network',
    permission: MANAGE_POINT,
    response: SalesShelfKitOut,
  })
  kit(@Me() me: Actor): Promise<SalesShelfKitOut> {
    return this.kits.of(me);
  }
}
