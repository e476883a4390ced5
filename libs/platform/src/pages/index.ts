export {
  escape,
  fact,
  htmlHeaders,
  htmlOf,
  languageField,
  optionTag,
  pagePolicy,
  selectField,
  sendHtml,
  sendPacked,
  starsLine,
} from './html';
export type { HtmlPage } from './html';
export { PackedPage } from './packed-page';
export { labelPlaces } from './map-labels';
export type { Labelled, LabelPlace } from './map-labels';
export { languageOf, pathIn, wordsIn } from './language';
export type { PageLanguage } from './language';
