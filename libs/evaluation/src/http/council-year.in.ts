import { OneOf, Text, Uuid } from '@app/platform/http';

export class SeatAnswerIn {
  @OneOf(['accepted', 'declined'])
  answer!: 'accepted' | 'declined';

  @Text({ max: 1000, multiline: true, optional: true, doc: 'needed to decline' })
  reason?: string;
}

export class ConflictsQuery {
  @Uuid({ optional: true })
  roundId?: string;
}
