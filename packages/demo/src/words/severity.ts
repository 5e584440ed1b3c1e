import type { Severity } from '@postfit/core'

/** What a severity means for the person, in a word. */
export const severityWord: Readonly<Record<Severity, string>> = {
  error: 'Refused',
  warning: 'Warning',
  notice: 'Note',
}
