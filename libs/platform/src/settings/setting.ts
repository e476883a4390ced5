import { DomainError } from '@app/kernel';
import { defineProblems } from '@app/platform/http';
import type { Tx } from '@app/platform/database';

/** law: stands in a decree; practice: common among provinces; open: no text was found, the office must confirm it. */
export type SettingBasis = 'law' | 'practice' | 'open';
export type SettingKind = 'whole-number' | 'whole-numbers' | 'choice' | 'text';

/** One limit, threshold, term or word that the office may change. Its stored value is JSON, its typed form a text. */
export interface Setting<T> {
  readonly key: string;
  /** Where it stands on the page of settings, e.g. "Giấy chứng nhận". */
  readonly group: string;
  readonly label: string;
  readonly kind: SettingKind;
  /** Unit behind the value: "ngày", "m²", "%". */
  readonly unit: string | undefined;
  readonly basis: SettingBasis;
  /** Decree and article, or whose practice. */
  readonly source: string;
  readonly default: T;
  /** What a person may choose, for a choice. */
  readonly options: readonly { readonly value: string; readonly label: string }[] | undefined;
  /** Bounds as people read them, e.g. "1 đến 60". */
  readonly bounds: string | undefined;
  /** The value of a stored JSON or of a typed text; undefined when it is none. */
  parse(value: unknown): T | undefined;
  /** As people type it. */
  format(value: T): string;
}

interface Described {
  readonly key: string;
  readonly group: string;
  readonly label: string;
  readonly unit?: string;
  readonly basis: SettingBasis;
  readonly source: string;
}

const known = new Map<string, Setting<unknown>>();

function register<T>(setting: Setting<T>): Setting<T> {
  if (known.has(setting.key)) throw new Error(`setting ${setting.key} is defined twice`);
  if (setting.parse(setting.default) === undefined)
    throw new Error(`the default of ${setting.key} is outside its own bounds`);
  known.set(setting.key, setting);
  return setting;
}

const headOf = ({ key, group, label, unit, basis, source }: Described) => ({ key, group, label, unit, basis, source });
const asWhole = (value: unknown): number | undefined => {
  const number = typeof value === 'string' && /^-?\d{1,15}$/.test(value.trim()) ? Number(value.trim()) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined;
};

/** A whole number within bounds, both included. */
export const wholeNumberSetting = (
  about: Described & { readonly default: number; readonly min: number; readonly max: number },
): Setting<number> =>
  register<number>({
    ...headOf(about),
    kind: 'whole-number',
    default: about.default,
    options: undefined,
    bounds: `${about.min.toLocaleString('vi-VN')} đến ${about.max.toLocaleString('vi-VN')}`,
    parse: (value) => {
      const number = asWhole(value);
      return number !== undefined && number >= about.min && number <= about.max ? number : undefined;
    },
    format: String,
  });

/** Several different whole numbers, kept from the greatest to the least. */
export const wholeNumbersSetting = (
  about: Described & {
    readonly default: readonly number[];
    readonly min: number;
    readonly max: number;
    readonly most: number;
  },
): Setting<readonly number[]> =>
  register<readonly number[]>({
    ...headOf(about),
    kind: 'whole-numbers',
    default: about.default,
    options: undefined,
    bounds: `${about.min} đến ${about.max}, không trùng nhau, tối đa ${about.most} số`,
    parse: (value) => {
      const parts: unknown = typeof value === 'string' ? value.split(/[,;\s]+/).filter(Boolean) : value;
      if (!Array.isArray(parts) || parts.length === 0 || parts.length > about.most) return undefined;
      const numbers = parts.flatMap((part) => asWhole(part) ?? []);
      const fits = numbers.length === parts.length && new Set(numbers).size === numbers.length;
      if (!fits || numbers.some((number) => number < about.min || number > about.max)) return undefined;
      return numbers.sort((a, b) => b - a);
    },
    format: (value) => value.join(', '),
  });

/** One of some words. */
export const choiceSetting = <const V extends string>(
  about: Described & {
    readonly default: NoInfer<V>;
    readonly options: readonly { readonly value: V; readonly label: string }[];
  },
): Setting<V> =>
  register<V>({
    ...headOf(about),
    kind: 'choice',
    default: about.default,
    options: about.options,
    bounds: undefined,
    parse: (value) => about.options.find((option) => option.value === value)?.value,
    format: (value) => value,
  });

/** A short text, e.g. the name of a body. */
export const textSetting = (about: Described & { readonly default: string; readonly max: number }): Setting<string> =>
  register<string>({
    ...headOf(about),
    kind: 'text',
    default: about.default,
    options: undefined,
    bounds: `tối đa ${about.max} ký tự`,
    parse: (value) => {
      const text = typeof value === 'string' ? value.normalize('NFC').trim() : undefined;
      return text !== undefined && text.length <= about.max ? text : undefined;
    },
    format: (value) => value,
  });

/** Every setting that the loaded modules have defined, in the order of definition. */
export const allSettings = (): readonly Setting<unknown>[] => [...known.values()];

/** @throws `setting.not_found` */
export function settingOf(key: string): Setting<unknown> {
  const found = known.get(key);
  if (!found) throw new DomainError('setting.not_found');
  return found;
}

/** The value in force: the office's, else the default. @throws `setting.value_wrong` when what is stored is none */
export async function readSetting<T>(tx: Tx, setting: Setting<T>): Promise<T> {
  const row = await tx.maybe<{ value: unknown }>(`select value from platform.setting where key = $1`, [setting.key]);
  if (!row) return setting.default;
  const value = setting.parse(row.value);
  if (value === undefined) throw new DomainError('setting.value_wrong', { setting: setting.label });
  return value;
}

defineProblems({
  'setting.not_found': { status: 404, title: 'Không tìm thấy thiết lập.', en: 'Setting not found.' },
  'setting.value_wrong': {
    status: 422,
    title: 'Giá trị của thiết lập không hợp lệ.',
    en: 'The value of the setting is wrong.',
  },
});
