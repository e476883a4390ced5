import { Controller, Get, Param } from '@nestjs/common';
import type { Actor } from '@app/platform/database';
import { Endpoint, IdParam, ListOf, Me, OneOf, Text, Texts } from '@app/platform/http';
import { WRITE_OPINION } from '../application/dossier-access';
import { OpinionBasis } from '../application/opinion-basis';

class BasisFactOut {
  @OneOf(['raw-material', 'material-source', 'staff', 'distinction', 'story', 'self-score'])
  kind!: string;

  @Text({ max: 5000, multiline: true })
  text!: string;

  @Text({ max: 400, nullable: true, doc: 'criterion of the own score' })
  criterion!: string | null;

  @Texts({ max: 500, maxLength: 300, doc: 'papers attached to it' })
  papers!: string[];
}

class BasisItemOut {
  @Text({ max: 60 })
  code!: string;

  @ListOf(() => BasisFactOut, { max: 20 })
  facts!: BasisFactOut[];
}

class OpinionBasisOut {
  @ListOf(() => BasisItemOut, { max: 20 })
  items!: BasisItemOut[];
}

@Controller('api/dossiers')
export class OpinionBasisController {
  constructor(private readonly basis: OpinionBasis) {}

  @Get(':id/opinion-basis')
  @Endpoint({
    summary: 'What the filed dossier says on each item of the opinion, to begin it with',
    permission: WRITE_OPINION,
    response: OpinionBasisOut,
    problems: ['dossier.not_found', 'dossier.not_at_desk'],
  })
  async of(@Param() param: IdParam, @Me() me: Actor): Promise<OpinionBasisOut> {
    const items = await this.basis.of(me, param.id);
    return { items: items.map(({ code, facts }) => ({ code, facts: facts.map(plain) })) };
  }
}

const plain = ({
  papers,
  ...fact
}: {
  kind: string;
  text: string;
  criterion: string | null;
  papers: readonly string[];
}) => ({
  ...fact,
  papers: [...papers],
});
