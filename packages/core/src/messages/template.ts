import type { Json } from '../check/issue.ts'
import type { Locale, Template } from './locale.ts'
import { own } from './own.ts'
import { isRightToLeft, leftToRight, setAmountApart, setApart } from './right-to-left.ts'

const placeholder = /\{(\w+)(?::(\w+))?\}/g

/** A size in pixels, whose numbers would change places among words that are read from right to left. */
const pixelSize = /\{(\w+)\} × \{(\w+)\}/g

/**
 * Fills the placeholders of a template, as {@link Locale} explains them.
 *
 * @param limits numbers that others of the values break, and that must not look like them
 */
export function fill(
  template: Template,
  values: Readonly<Record<string, Json>>,
  limits: readonly number[],
  locale: Locale,
): string {
  const valueNamed = (name = ''): Json => own(values, name) ?? null
  const sentence = typeof template === 'string' ? template : pluralOf(template, valueNamed, locale)
  return (isRightToLeft(locale.language) ? sentence.replace(pixelSize, leftToRight) : sentence)
    .replace(/\[([^\]]*)\]/g, (_, part: string) => {
      const placeholders = [...part.matchAll(placeholder)]
      return placeholders.every(([, name]) => valueNamed(name) !== null) ? part : ''
    })
    .replace(placeholder, (_, name: string, unit?: string) => format(valueNamed(name), unit, limits, locale))
}

function pluralOf(
  { by, ...forms }: Exclude<Template, string>,
  valueNamed: (name: string) => Json,
  { language }: Locale,
): string {
  const value = valueNamed(by)
  const amount = Array.isArray(value) ? value.length : Number(value)
  return forms[new Intl.PluralRules(language).select(amount)] ?? forms.other
}

const byteUnits = [
  [1e9, 'gigabyte'],
  [1e6, 'megabyte'],
  [1e3, 'kilobyte'],
  [1, 'byte'],
] as const

function format(value: Json, unit: string | undefined, limits: readonly number[], locale: Locale): string {
  if (Array.isArray(value)) {
    const parts = value.map((part) => format(part, unit, limits, locale))
    const type = unit === 'and' || unit === 'fields' ? 'conjunction' : 'disjunction'
    // ICU hyphenates the Hebrew "and" before what does not begin with a Hebrew letter, which an isolate does not.
    return new Intl.ListFormat(locale.language, { type }).format(parts).replace(/ו-(?=\u2068[א-ת])/g, 'ו')
  }
  if (typeof value === 'number') return formatNumber(value, unit, limits, locale)
  const words = unit === 'fields' ? locale.fields : locale.values
  const word = unit === 'code' ? undefined : own(words, String(value))
  const text = word ?? String(value)
  // A name may be of any script; after a word in Latin letters, as "H.264", the numbers that follow would be read as a part of it.
  const isApart = isRightToLeft(locale.language) && (word === undefined || /[a-z]/i.test(word))
  return isApart ? setApart(text) : text
}

function formatNumber(
  value: number,
  unit: string | undefined,
  limits: readonly number[],
  { language }: Locale,
): string {
  const [divisor, byteUnit] = byteUnits.find(([size]) => value >= size) ?? [1, 'byte']
  const inBytes = { style: 'unit', unit: byteUnit, unitDisplay: 'short' } as const
  const shown = unit === 'bytes' ? value / divisor : unit === 'place' ? value + 1 : value
  const scale = unit === 'bytes' ? divisor : 1
  const withDigits = (number: number, maximumFractionDigits: number): string =>
    new Intl.NumberFormat(language, {
      maximumFractionDigits,
      useGrouping: 'min2',
      ...(unit === 'bytes' && inBytes),
    }).format(number)
  // As many digits as it takes to tell a value from the limit that it breaks: 20,000,001 bytes are not "20 MB".
  const digits = [2, 3, 6, 9].find((count) =>
    limits.every(
      (limit) => limit === value || withDigits(limit / scale, count) !== withDigits(value / scale, count),
    ),
  )
  const text = withDigits(shown, digits ?? 9)
  return unit === 'bytes' ? setAmountApart(text, language) : text
}
