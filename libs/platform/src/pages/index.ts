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
  starsLine,
} from './html';
export type { HtmlPage } from './html';
export { labelPlaces } from './map-labels';
export type { Labelled, LabelPlace } from './map-labels';
export { languageOf, pathIn, wordsIn } from './language';
export type { PageLanguage } from './language';
