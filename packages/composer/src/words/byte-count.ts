import { setAmountApart } from '@postfit/core/language'

const units = [
  [1e9, 'gigabyte'],
  [1e6, 'megabyte'],
  [1e3, 'kilobyte'],
  [1, 'byte'],
] as const

/** A size in words, in decimal units as the platform's limits are: `1.2 MB`. */
export function byteCount(bytes: number, language: string): string {
  const [size, unit] = units.find(([size]) => bytes >= size) ?? [1, 'byte']
  const amount = bytes / size
  const maximumFractionDigits = size > 1 && amount < 10 ? 1 : 0
  const format = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits } as const
  return setAmountApart(new Intl.NumberFormat(language, format).format(amount), language)
}
