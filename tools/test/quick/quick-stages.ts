import { readImports, sourceFiles } from '@postfit/imports'
import { selectStages } from '../selection.ts'
import { type Stage, stages, top } from '../stages.ts'
import { changedFiles } from './changed-files.ts'
import { touchedStage } from './touched-stage.ts'
import { touchedTests } from './touched-tests.ts'

/** What can be known within a minute: types, lint, and the unit tests that a change touches. */
export function quickStages(): Stage[] {
  const { since, files } = changedFiles(top)
  const { quick, others } = touchedTests(files, readImports(sourceFiles()))
  console.log(`${files.length} files differ from ${since}. They touch ${quick.length} files of unit tests,`)
  console.log(`and ${others} that open a browser or need a build, which are left to pnpm test unit.`)
  const always = selectStages(stages, ['lint', 'types'])
  // First, since they say most: types and lint take as long as they take.
  return quick.length > 0 ? [touchedStage(quick), ...always] : always
}
