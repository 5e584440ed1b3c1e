import { en, renderIssue } from '@postfit/core/messages'
import { createPreparer, type FileReport, type Preparer } from '@postfit/worker'
import type { Dispatch, Item, Query } from './filepond-api.ts'
import type { PostfitOptions } from './options.ts'
import { labelOfRefused } from './refused.ts'

const reports = new WeakMap<Blob, FileReport>()

/**
 * What was done to a file that a pond holds.
 *
 * @param file the `file` of one of the pond's files
 * @returns nothing for a file that was not added through the plugin
 */
export function reportOf(file: Blob): FileReport | undefined {
  return reports.get(file)
}

interface AddedItem {
  readonly item: Item
  readonly dispatch: Dispatch
  readonly removal: AbortController
  isLoading: boolean
}

/** The work on the files of one pond. Its workers live as long as the pond shows a file. */
export class PondPreparation {
  readonly #query: Query
  readonly #items = new Map<string, AddedItem>()
  #preparer: Preparer | undefined

  constructor(query: Query) {
    this.#query = query
  }

  add(item: Item, dispatch: Dispatch): void {
    const removal = new AbortController()
    this.#items.set(item.id, { item, dispatch, removal, isLoading: false })
    item.on('load-abort', () => removal.abort())
  }

  /** The pond shows an item no longer. */
  remove(id: string): void {
    this.#items.get(id)?.removal.abort()
    this.#items.delete(id)
    if (this.#items.size > 0) return
    this.#preparer?.dispose()
    this.#preparer = undefined
  }

  /**
   * The repaired file.
   *
   * @returns a promise that is rejected with what FilePond shows of a refused file, and never settled once the file was
   *   taken out, as FilePond would go on with a file that it has no more
   */
  async load(file: File): Promise<File> {
    // FilePond does not say which item a file belongs to; of a `Blob` and of an address it has made a file by now, whose
    // progress is then not shown.
    const added = [...this.#items.values()].find(({ item, isLoading }) => item.source === file && !isLoading)
    if (added) added.isLoading = true
    const report = await this.#prepare(file, added).catch((error: unknown) => {
      if (added?.removal.signal.aborted) return new Promise<never>(() => {})
      throw this.#refusal(error instanceof Error ? error.message : String(error))
    })
    if (!report.output) throw this.#refusal(this.#reason(report))
    reports.set(report.output.file, report)
    return report.output.file
  }

  async #prepare(file: File, added: AddedItem | undefined): Promise<FileReport> {
    this.#preparer ??= createPreparer(this.#options)
    const { files, issues } = await this.#preparer.prepare(
      { media: [file] },
      {
        ...(added && { signal: added.removal.signal }),
        onProgress: ({ fraction }) => {
          added?.dispatch('DID_UPDATE_ITEM_LOAD_PROGRESS', { id: added.item.id, progress: fraction })
        },
      },
    )
    const [report] = files as [FileReport]
    // The post and its options are judged when there is a post.
    const left = issues.filter(({ path, severity }) => path[0] === 'media' && severity === 'error')
    return left.length > 0 ? { ...report, output: null, issues: left } : report
  }

  #reason({ issues, error }: FileReport): string {
    const errors = issues.filter(({ severity }) => severity === 'error')
    const { words = en } = this.#options
    const locale = typeof words === 'function' ? words() : words
    return (
      errors.map((issue) => renderIssue(issue, locale, { form: 'brief', plan: { steps: [] } })).join(' ') ||
      String(error)
    )
  }

  #refusal(sub: string): { readonly status: { readonly main: unknown; readonly sub: string } } {
    return { status: { main: labelOfRefused(this.#query), sub } }
  }

  get #options(): PostfitOptions {
    return this.#query('GET_POSTFIT') as PostfitOptions
  }
}
