/** Thousands separators everywhere, whatever the machine's locale: verdicts are compared as text. */
export function count(value: number, unit: string): string {
  return `${value.toLocaleString('en-US', { maximumFractionDigits: 3 })} ${unit}`
}
