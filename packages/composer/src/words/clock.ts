/** A time of a video in words, to a tenth of a second: `1:04.5`. */
export function clock(seconds: number, language: string): string {
  const tenths = Math.round(seconds * 10)
  const rest = (tenths % 600) / 10
  const digits = { minimumIntegerDigits: 2, minimumFractionDigits: 1 }
  return `${Math.floor(tenths / 600)}:${rest.toLocaleString(language, digits)}`
}
