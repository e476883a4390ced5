import { Controller, Get } from '@nestjs/common';
import type { Actor } from '@app/platform/database';
import { Endpoint, Flag, Int, ListOf, Me, Text } from '@app/platform/http';
import { Tiles } from '../../application/pictures/tiles';

class TileOut {
  @Text({ max: 30 })
  key!: string;

  @Text({ max: 100 })
  label!: string;

  @Int({ min: 0, max: 100_000_000 })
  value!: number;

  @Text({ max: 100, nullable: true, doc: 'what it is held against, or what is urgent in it' })
  note!: string | null;

  @Flag()
  urgent!: boolean;

  @Text({ max: 200, doc: 'address of the page behind it' })
  to!: string;
}

class TilesOut {
  @ListOf(() => TileOut, { max: 20 })
  items!: readonly TileOut[];
}

/** Numbers of the home page. */
@Controller('api/me/tiles')
export class TilesController {
  constructor(private readonly tiles: Tiles) {}

  @Get()
  @Endpoint({ summary: 'The numbers that this person looks at first', session: true, response: TilesOut })
  async mine(@Me() me: Actor): Promise<TilesOut> {
    return { items: await this.tiles.mine(me) };
  }
}
