import { createPreparer, type FileReport } from '@postfit/worker'
import { changingCopies } from '../disk-changes.ts'
import { draft, expect } from './trying.ts'

/**
 * Makes sure that nothing comes of a file that grows, shrinks or goes away on its disk while it is prepared but what would have come of
 * it otherwise, or the word that it was changed: never a wrong file, another error, or nothing at all.
 *
 * Firefox reads on in a file that has grown, which is as good.
 */
export async function expectNothingWrongOfChanges(): Promise<void> {
  using preparer = createPreparer({ workers: 1 })
  const unchanged = new Map<string, string | null>()
  for (const of of new Set(changingCopies.map(({ of }) => of))) {
    unchanged.set(of, became((await preparer.prepare(draft(of))).files[0]))
  }
  for (const { name, of, stage } of changingCopies) {
    const file = await picked(name)
    let isChanged = false
    const post = await preparer.prepare(
      { ...draft(), media: [file] },
      {
        onProgress({ file: { stage: now } }) {
          if (now !== stage || isChanged) return
          isChanged = true
          change(name)
        },
      },
    )
    const [report] = post.files
    if (report?.error) expect(report.error.code === 'file-changed', `${name}: ${report.error}`)
    else {
      const wanted = unchanged.get(of)
      expect(wanted !== null && became(report) === wanted, `${name}: it became another file`)
    }
  }
}

/** What is known of an output, but for its name. */
function became(report: FileReport | undefined): string | null {
  return report?.output ? JSON.stringify({ ...report.output.facts, name: '' }) : null
}

/** At once: the worker that a file goes to is told of it only when the listener is done. */
function change(name: string): void {
  const request = new XMLHttpRequest()
  request.open('GET', `disk/${name}`, false)
  request.send()
  if (request.status !== 200) throw new Error(`The disk answers ${request.status}`)
}

/** A file that the page was given by its path, as a person picks it. */
async function picked(name: string): Promise<File> {
  const input = document.querySelector('input') as HTMLInputElement
  while (input.files?.length === 0) await new Promise((resolve) => setTimeout(resolve, 20))
  const found = Array.from(input.files ?? []).find((file) => file.name === name)
  if (!found) throw new Error(`Nobody picked ${name}`)
  return found
}
