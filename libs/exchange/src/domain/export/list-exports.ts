import { ACTIVITY_LISTS } from './activity-lists';
import { AFTER_STAR_LISTS } from './after-star-lists';
import type { ListExport } from './list-export';
import { MAIN_LISTS } from './main-lists';
import { OFFICE_LISTS } from './office-lists';
import { PICTURE_LISTS } from './picture-lists';
import { REGISTER_LISTS } from './register-lists';

/** Every list that can be taken out, with its columns in the words of the screen. No personal data of representatives. */
export const LIST_EXPORTS: readonly ListExport[] = [
  ...MAIN_LISTS,
  ...AFTER_STAR_LISTS,
  ...ACTIVITY_LISTS,
  ...OFFICE_LISTS,
  ...PICTURE_LISTS,
  ...REGISTER_LISTS,
];

/** The list of that name, if it can be taken out. */
export const listExport = (name: string): ListExport | undefined => LIST_EXPORTS.find((list) => list.name === name);
