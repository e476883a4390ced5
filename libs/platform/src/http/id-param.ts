import { Uuid } from './fields';

/** Path parameter `:id`. */
export class IdParam {
  @Uuid()
  id!: string;
}
