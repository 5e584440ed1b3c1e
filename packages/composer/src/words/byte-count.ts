const units = [
  { size: 1e9, name: 'GB' },
  { size: 1e6, name: 'MB' },
  { size: 1e3, name: 'kB' },
]

/** A size in words, in decimal units as the platform's limits are: `1.2 MB`. */
export function byteCount(bytes: number, language: string): string {
  const unit = units.find(({ size }) => bytes >= size)
  if (!unit) return `${bytes} B`
  const amount = bytes / unit.size
  const digits = amount < 10 ? 1 : 0
  return `${amount.toLocaleString(language, { maximumFractionDigits: digits })} ${unit.name}`
}
