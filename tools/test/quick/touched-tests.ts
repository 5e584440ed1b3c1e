import { type ImportGraph, importersOf } from '@postfit/imports'

/** The unit tests that a change touches. */
export interface TouchedTests {
  /** Those that run at once, nearest to the change first. */
  readonly quick: readonly string[]
  /** How many more open a browser or need the built packages. */
  readonly others: number
}

/** What is read and not imported, and the file by which tests come to it. */
const readBy: readonly (readonly [folder: string, file: string])[] = [
  ['packages/worker/assembly/', 'tools/build/assembly-script.ts'],
  ['fixtures/', 'tools/fixtures/index.ts'],
]

/** What takes its time: whatever imports these waits for a browser or a build. */
const slow = [
  'tools/browser/open-page.ts',
  'tools/browser/engines/chromium/launch.ts',
  'tools/build/build-packages.ts',
]

export function touchedTests(changed: readonly string[], graph: ImportGraph): TouchedTests {
  const readers = readBy.filter(([folder]) => changed.some((path) => path.startsWith(folder)))
  const touched = importersOf([...changed, ...readers.map(([, file]) => file)], graph)
  const tests = [...touched].filter((path) => graph.has(path) && /\.test\.tsx?$/.test(path))
  const slowOnes = importersOf(slow, graph)
  const quick = tests.filter((path) => !path.includes('.browser.test.') && !slowOnes.has(path))
  return { quick, others: tests.length - quick.length }
}
