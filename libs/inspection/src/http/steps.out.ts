import { Int, ListOf, Text, Uuid } from '@app/platform/http';

export class InspectionIdOut {
  @Uuid()
  id!: string;
}

export class InspectionStepOut {
  @Int({ min: 1, max: 1_000_000 })
  version!: number;

  @Text({ max: 40 })
  state!: string;
}

export class InspectionProposedOut extends InspectionIdOut {
  @Uuid()
  statusDecisionId!: string;
}

export class TeamCandidateOut {
  @Uuid()
  userId!: string;

  @Text({ max: 200 })
  displayName!: string;

  @Text({ max: 60 })
  role!: string;
}

export class TeamCandidatesOut {
  @ListOf(() => TeamCandidateOut, { max: 1000 })
  items!: TeamCandidateOut[];
}
