export {
  allSettings,
  choiceSetting,
  readSetting,
  textSetting,
  wholeNumberSetting,
  wholeNumbersSetting,
} from './setting';
export type { Setting, SettingBasis, SettingKind } from './setting';
export { SettingCommands } from './setting-commands';
export type { SettingInForce } from './setting-commands';
export { SettingsModule } from './settings.module';
