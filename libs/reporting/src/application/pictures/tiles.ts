import { Injectable } from '@nestjs/common';
import { WAY_PARTS } from '@app/dossiers';
import { UnitOfWork, type Actor, type Tx } from '@app/platform/database';
import { scopeParams, scopeSql } from '@app/programme';
import { Comparisons } from '../comparisons';
import { Figures } from '../figures';
import { READ_FIGURE } from '../reporting-access';
import { neededIndicator } from './needed-indicator';
import { PictureAsker, SEE_CERTIFICATES, SEE_POINTS, SEE_PROGRESS } from './picture-asked';
import { StandingPictures } from './standing-pictures';

/** One number that a role looks at first, with the page behind it. */
export interface Tile {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  /** What it is held against, or what is urgent in it. */
  readonly note: string | null;
  readonly urgent: boolean;
  readonly to: string;
}

const OVERSEE_INSPECTION = 'inspection.inspection.oversee';

const tile = (key: string, label: string, value: number, to: string): Tile => ({
  ...{ key, label, value, to, note: null, urgent: false },
});

/** The numbers of the home page: what each right of the person may count, within its reach. */
@Injectable()
export class Tiles {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly asker: PictureAsker,
    private readonly figures: Figures,
    private readonly comparisons: Comparisons,
    private readonly standing: StandingPictures,
  ) {}

  mine(actor: Actor): Promise<Tile[]> {
    const parts: readonly (readonly [string, (tx: Tx, actor: Actor) => Promise<Tile[]>])[] = [
      [READ_FIGURE, (tx) => this.rated(tx, actor)],
      [SEE_PROGRESS, (tx) => this.dossiers(tx, actor)],
      [SEE_CERTIFICATES, (tx) => this.certificates(tx, actor)],
      [SEE_POINTS, (tx) => this.points(tx, actor)],
      ['inspection.visit.record', (tx) => inspections(tx, actor)],
      ['identity.user.manage', (tx) => users(tx)],
      ['platform.jobs.retry', (tx) => jobs(tx)],
    ];
    return this.uow.read(async (tx) => {
      const tiles: Tile[] = [];
      for (const [permission, read] of parts) if (actor.can(permission)) tiles.push(...(await read(tx, actor)));
      return tiles;
    });
  }

  /** Recognised this year, beside the year's target. */
  private async rated(tx: Tx, actor: Actor): Promise<Tile[]> {
    const { today } = await this.asker.asked(tx, actor, READ_FIGURE, {});
    const year = Number(today.slice(0, 4));
    const asked = await this.asker.asked(tx, actor, READ_FIGURE, { year });
    const indicator = neededIndicator('products-certified');
    const { records } = await this.figures.value(tx, indicator, asked);
    const target = asked.scope.all ? await this.comparisons.target(tx, indicator, asked) : null;
    const note = target === null || target.amount === null ? null : `Chỉ tiêu năm: ${target.amount}`;
    const to = `/so-lieu?chi-so=products-certified&tu=${year}-01-01`;
    return [{ ...tile('rated', `Sản phẩm được công nhận năm ${year}`, records, to), note }];
  }

  private async dossiers(tx: Tx, actor: Actor): Promise<Tile[]> {
    const rounds = await this.standing.rounds(tx, actor, {});
    const sum = (part: 'at-desk' | 'in-council'): number =>
      rounds.reduce((all, row) => all + WAY_PARTS[part].reduce((own, step) => own + (row.steps[step] ?? 0), 0), 0);
    const hasDesk = actor.can('dossiers.intake.decide') || actor.can('dossiers.dossier.write');
    /** Who follows the numbers only has the pictures of the rounds behind them. */
    const behind = actor.can('dossiers.dossier.read') ? '/ho-so?chang=in-council' : '/tong-quan';
    return [
      ...(hasDesk ? [tile('at-desk', 'Hồ sơ chờ tiếp nhận, bổ sung', sum('at-desk'), '/ho-so?chang=at-desk')] : []),
      tile('in-council', 'Hồ sơ đã tiếp nhận, đang ở hội đồng', sum('in-council'), behind),
    ];
  }

  private async certificates(tx: Tx, actor: Actor): Promise<Tile[]> {
    const asked = await this.asker.asked(tx, actor, SEE_CERTIFICATES, {});
    const { records } = await this.figures.value(tx, neededIndicator('certificates-in-force'), asked);
    const { ending } = await tx.one<{ ending: number }>(
      `select count(*)::int as ending from certificates.certificate c
        where c.state = 'issued' and platform.today() between c.expiring_from and c.ends_on and ${scopeSql('c', 1)}`,
      scopeParams(asked.scope),
    );
    const held = tile('in-force', 'Giấy chứng nhận còn hiệu lực', records, '/chung-nhan?tt=in-force');
    const note = ending === 0 ? null : `${ending} sắp hết hạn, cần đánh giá lại`;
    return [{ ...held, note, urgent: ending > 0 }];
  }

  private async points(tx: Tx, actor: Actor): Promise<Tile[]> {
    const rows = await this.standing.points(tx, actor, {});
    const recognised = rows.reduce((all, row) => all + (row.states['recognised'] ?? 0), 0);
    const overdue = rows.reduce((all, row) => all + row.overdue, 0);
    const note = overdue === 0 ? null : `${overdue} quá hạn kiểm tra`;
    return [
      {
        ...tile('points', 'Điểm bán được công nhận', recognised, '/diem-ban?trang-thai=recognised'),
        note,
        urgent: overdue > 0,
      },
    ];
  }
}

/** Inspections that are not closed: those of the own team, and all of the place for who oversees it. */
async function inspections(tx: Tx, actor: Actor): Promise<Tile[]> {
  const { open, late } = await tx.one<{ open: number; late: number }>(
    `select count(*)::int as open, count(*) filter (where coalesce(i.remedy_until, i.due_on) < platform.today())::int as late
       from inspection.inspection i
      where i.state in ('planned', 'under-way', 'recorded', 'remedy-awaited')
        and (${scopeSql('i', 1)} or exists (select from inspection.team_member m where m.inspection_id = i.id and m.user_id = $4))`,
    [...scopeParams({ ...actor.scopeFor(OVERSEE_INSPECTION), organisationIds: [] }), actor.userId],
  );
  const note = late === 0 ? null : `${late} đã quá hạn`;
  return [
    { ...tile('inspections', 'Cuộc kiểm tra chưa kết thúc', open, '/kiem-tra?viec=chua-xong'), note, urgent: late > 0 },
  ];
}

async function users(tx: Tx): Promise<Tile[]> {
  const { active, invited } = await tx.one<{ active: number; invited: number }>(
    `select count(*) filter (where state = 'active')::int as active, count(*) filter (where state = 'invited')::int as invited
       from identity.app_user`,
  );
  const note = invited === 0 ? null : `${invited} chưa nhận lời mời`;
  return [{ ...tile('users', 'Tài khoản đang dùng', active, '/nguoi-dung'), note }];
}

async function jobs(tx: Tx): Promise<Tile[]> {
  const { failed } = await tx.one<{ failed: number }>(`select count(*)::int as failed from platform.open_dead_letter`);
  return [{ ...tile('jobs', 'Việc nền bị lỗi', failed, '/tac-vu-nen'), urgent: failed > 0 }];
}
