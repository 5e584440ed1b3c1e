import { UsageError } from '@postfit/command-line'
import type { Stage } from './stages.ts'

/**
 * The stages named on the command line, in their own order; all of them when none is named.
 *
 * @throws UsageError when there is no such stage
 */
export function selectStages(stages: readonly Stage[], wanted: readonly string[]): Stage[] {
  if (wanted.length === 0) return [...stages]
  const unknown = wanted.filter((word) => !stages.some((stage) => isNamed(stage, word)))
  if (unknown.length > 0) {
    const names = stages.map((stage) => stage.name).join(', ')
    throw new UsageError(`No stage is called ${unknown.join(' or ')}. The stages are: ${names}.`)
  }
  return stages.filter((stage) => wanted.some((word) => isNamed(stage, word)))
}

/** The first word of a name is enough, to save quoting: `pnpm test types unit`. */
function isNamed({ name }: Stage, word: string): boolean {
  return name === word || name.split(' ')[0] === word
}
