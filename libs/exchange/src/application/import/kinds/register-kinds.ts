import { Injectable } from '@nestjs/common';
import { ImportEntries } from '@app/activities';
import { RegisterKind } from './register-kind';

/** Training classes. */
@Injectable()
export class TrainingKind extends RegisterKind {
  readonly name = 'training';
  readonly label = 'Lớp tập huấn';
  readonly about = 'Lớp đã mở: nội dung, đơn vị, ngày, số người, trong đó nữ.';

  constructor(entries: ImportEntries) {
    super(entries, 'training');
  }
}

/** Shows, articles, weeks of contests. */
@Injectable()
export class CommunicationKind extends RegisterKind {
  readonly name = 'communication';
  readonly label = 'Truyền thông';
  readonly about = 'Tin bài, phóng sự, gameshow, tuần thi trên mạng: đơn vị, ngày, số lượng, số người tham gia.';

  constructor(entries: ImportEntries) {
    super(entries, 'communication');
  }
}

/** Fairs, market days, trade promotion. */
@Injectable()
export class PromotionKind extends RegisterKind {
  readonly name = 'promotion';
  readonly label = 'Hội chợ, xúc tiến thương mại';
  readonly about =
    'Hội chợ, phiên chợ, đoàn xúc tiến, đại lý, sàn điện tử, xuất khẩu: đơn vị, ngày, số sản phẩm, số chủ thể.';

  constructor(entries: ImportEntries) {
    super(entries, 'promotion');
  }
}
