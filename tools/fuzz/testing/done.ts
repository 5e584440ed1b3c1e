import { createHash } from 'node:crypto'
import type { Programme } from '../programme.ts'
import { type Outcome, type ProgrammeReport, runProgramme } from '../run-programme.ts'
import { fixturesAsInputs } from './fixtures-as-inputs.ts'

/** What a programme of fixtures came to. */
export interface Done {
  readonly report: ProgrammeReport
  readonly outcomes: readonly Outcome[]
}

/** Does a programme whose inputs are fixtures as they are, by their places in the list. */
export async function done(names: readonly string[], programme: Programme): Promise<Done> {
  const outcomes: Outcome[] = []
  const report = await runProgramme(programme, {
    input: await fixturesAsInputs(names),
    onOutcome: (outcome) => outcomes.push(outcome),
  })
  return { report, outcomes }
}

/** Stands for an outcome: the output byte for byte, or the error. */
export function fingerprint({ bytes, error }: Outcome): string {
  return bytes ? createHash('sha256').update(bytes).digest('hex') : (error?.code ?? 'refused')
}
