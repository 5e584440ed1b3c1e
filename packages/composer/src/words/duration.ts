/** About how long something takes, in words: `40 sec`, `3 min`. Of more digits than can be foretold, none is shown. */
export function duration(seconds: number, language: string): string {
  const isLong = seconds >= 90
  const amount = isLong ? seconds / 60 : seconds
  const step = !isLong && amount > 10 ? 5 : 1
  const format = { style: 'unit', unit: isLong ? 'minute' : 'second', unitDisplay: 'short' } as const
  return new Intl.NumberFormat(language, format).format(Math.max(1, Math.round(amount / step) * step))
}
