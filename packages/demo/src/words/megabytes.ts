/** Megabytes, as people read them: `1.2 MB`. */
export function megabytes(bytes: number, language: string): string {
  return `${(bytes / 1e6).toLocaleString(language, { maximumFractionDigits: 1 })} MB`
}
