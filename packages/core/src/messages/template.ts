import type { Json } from '../check/issue.ts'
import type { Locale } from './locale.ts'
import { own } from './own.ts'

const placeholder = /\{(\w+)(?::(\w+))?\}/g

/**
 * Fills the placeholders of a template, as {@link Locale} explains them.
 *
 * @param limits numbers that others of the values break, and that must not look like them
 */
export function fill(
  template: string,
  values: Readonly<Record<string, Json>>,
  limits: readonly number[],
  locale: Locale,
): string {
  const valueNamed = (name = ''): Json => own(values, name) ?? null
  return template
    .replace(/\[([^\]]*)\]/g, (_, part: string) => {
      const placeholders = [...part.matchAll(placeholder)]
      return placeholders.every(([, name]) => valueNamed(name) !== null) ? part : ''
    })
    .replace(placeholder, (_, name: string, unit?: string) => format(valueNamed(name), unit, limits, locale))
}

const byteUnits: readonly (readonly [divisor: number, name: string])[] = [
  [1e9, 'GB'],
  [1e6, 'MB'],
  [1e3, 'kB'],
  [1, 'B'],
]

function format(value: Json, unit: string | undefined, limits: readonly number[], locale: Locale): string {
  if (Array.isArray(value)) {
    const parts = value.map((part) => format(part, unit, limits, locale))
    const type = unit === 'and' || unit === 'fields' ? 'conjunction' : 'disjunction'
    return new Intl.ListFormat(locale.language, { type }).format(parts)
  }
  if (typeof value === 'number') return formatNumber(value, unit, limits, locale)
  const words = unit === 'fields' ? locale.fields : locale.values
  return (unit === 'code' ? undefined : own(words, String(value))) ?? String(value)
}

function formatNumber(
  value: number,
  unit: string | undefined,
  limits: readonly number[],
  { language }: Locale,
): string {
  const [divisor, name] = (unit === 'bytes' && byteUnits.find(([size]) => value >= size)) || [1, 'B']
  const withDigits = (number: number, maximumFractionDigits: number): string =>
    new Intl.NumberFormat(language, { maximumFractionDigits, useGrouping: 'min2' }).format(
      unit === 'place' ? number + 1 : number / divisor,
    )
  // As many digits as it takes to tell a value from the limit that it breaks: 20,000,001 bytes are not "20 MB".
  const digits = [2, 3, 6, 9].find((count) =>
    limits.every((limit) => limit === value || withDigits(limit, count) !== withDigits(value, count)),
  )
  const shown = withDigits(value, digits ?? 9)
  return unit === 'bytes' ? `${shown} ${name}` : shown
}
