import './problems'; // other modules' routes name these codes too
export { IdeaCommands } from './application/idea-commands';
export type { IdeaFields } from './application/idea-commands';
export { IdeaUsePolicy } from './application/idea-use-policy';
export { IdeasFacade } from './application/ideas.facade';
export type { IdeaSummary } from './application/ideas.facade';
export { IdeasModule } from './ideas.module';
