import type { Unit } from './sentence.ts'

/** What `Intl` has no words for, or others than the International System of Units: as it begins in any of the languages. */
const following: Readonly<Partial<Record<Unit, RegExp>>> = {
  pixel: /^\s?(?:px\b|p[ií]x|piks|пиксел|піксел|بكسل|פיקסל|पिक्सेल|พิกเซล|ピクセル|픽셀|像素)/iu,
  second: /^\s?s(?!\p{L})/u,
  millisecond: /^\s?ms(?!\p{L})/u,
}

/** Units that are in front of a point in time: Vietnamese and Thai. */
const leading: Readonly<Partial<Record<Unit, RegExp>>> = { second: /(?:giây|วินาทีที่)\s?$/u }

/** Without spaces, and without the marks of directions that CLDR puts around some units. */
const closedUp = (text: string): string => text.replaceAll(/[\s\u061c\u200e\u200f]/g, '')

/** Whether an amount has its unit next to it in a sentence, in any of the lengths that `Intl` has for the language. */
export function hasUnit(sentence: string, amount: number, unit: Unit, language: string): boolean {
  const grouping = { useGrouping: 'min2' } as const
  const [before = '', ...after] = sentence.split(new Intl.NumberFormat(language, grouping).format(amount))
  if (leading[unit]?.test(before) || after.some((rest) => following[unit]?.test(rest))) return true
  if (unit === 'pixel') return false
  return (['short', 'narrow', 'long'] as const).some((unitDisplay) => {
    const format = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay, ...grouping })
    return closedUp(sentence).includes(closedUp(format.format(amount)))
  })
}
