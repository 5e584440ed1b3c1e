import { type Issue, issuesOfFile } from '@postfit/core'
import { renderIssue } from '@postfit/core/messages'
import { dropzoneStyle } from './style.ts'
import type { DropzoneWords } from './words.ts'

/** What a person does in a dropzone. */
export interface DropzoneActions {
  add(files: readonly File[]): void
  remove(index: number): void
}

/** What a dropzone shows. */
export interface DropzoneState {
  readonly files: readonly File[]
  readonly issues: readonly Issue[]
  /** 0 to 1; `null` when nothing is being prepared. */
  readonly fraction: number | null
  readonly status: string
  readonly accept: string
  readonly multiple: boolean
  readonly disabled: boolean
}

/** The inside of a `<postfit-dropzone>`. Made of elements, not of markup, which Trusted Types would refuse. */
export class DropzoneView {
  /** What a form points at when it cannot be sent. */
  readonly button: HTMLButtonElement = element('button', { type: 'button', part: 'button' })
  readonly #slot: HTMLSlotElement = element('slot')
  readonly #hint: HTMLElement = element('span', { part: 'hint' })
  readonly #input: HTMLInputElement = element('input', { type: 'file', hidden: '' })
  readonly #zone: HTMLElement = element('div', { part: 'zone' })
  readonly #progress: HTMLProgressElement = element('progress', { part: 'progress', max: '1' })
  readonly #files: HTMLElement = element('ul', { part: 'files' })
  readonly #issues: HTMLElement = element('ul', { part: 'issues' })
  readonly #status: HTMLElement = element('p', { part: 'status', role: 'status' })
  readonly #actions: DropzoneActions

  constructor(host: HTMLElement, actions: DropzoneActions) {
    this.#actions = actions
    const root = host.attachShadow({ mode: 'open', delegatesFocus: true })
    root.adoptedStyleSheets = [dropzoneStyle()]
    this.button.append(this.#slot)
    this.#zone.append(this.button, this.#hint, this.#input)
    root.append(this.#zone, this.#progress, this.#files, this.#issues, this.#status)
    this.button.addEventListener('click', () => this.#input.click())
    this.#input.addEventListener('change', () => {
      actions.add([...(this.#input.files ?? [])])
      // Otherwise picking the same file again, once it was taken out, would be no change.
      this.#input.value = ''
    })
    this.#takeDrops(host)
  }

  render(state: DropzoneState, words: DropzoneWords): void {
    this.button.disabled = state.disabled
    this.#input.accept = state.accept
    this.#input.multiple = state.multiple
    this.#slot.textContent = words.choose
    this.#hint.textContent = words.drop
    this.#renderFiles(state, words)
    this.#issues.replaceChildren(
      ...state.issues.filter(({ path }) => path[0] !== 'media' || path.length < 2).map(issueItem(words)),
    )
    this.renderFraction(state.fraction, words)
    // Only a change is worth an announcement.
    if (this.#status.textContent !== state.status) this.#status.textContent = state.status
  }

  /** What changes many times a second. */
  renderFraction(fraction: number | null, words: DropzoneWords): void {
    this.#progress.hidden = fraction === null
    this.#progress.value = fraction ?? 0
    this.#progress.setAttribute('aria-label', words.progress)
  }

  #renderFiles({ files, issues, disabled }: DropzoneState, words: DropzoneWords): void {
    const focused = this.#removers().indexOf(this.#focused())
    this.#files.replaceChildren(
      ...files.map((file, index) => {
        const item = element('li', { part: 'file' })
        const name = element('span', { part: 'name' })
        name.textContent = file.name
        const remove = element('button', {
          type: 'button',
          part: 'remove',
          'aria-label': words.remove(file.name),
        })
        remove.textContent = '×'
        remove.disabled = disabled
        remove.addEventListener('click', () => this.#actions.remove(index))
        const list = element('ul', { part: 'issues' })
        list.append(...issuesOfFile(issues, index).map(issueItem(words)))
        item.append(name, remove, list)
        return item
      }),
    )
    // Whoever goes through the list with the keyboard stays in it.
    if (focused >= 0) (this.#removers()[Math.min(focused, files.length - 1)] ?? this.button).focus()
  }

  #removers(): (Element | null)[] & HTMLElement[] {
    return [...this.#files.querySelectorAll<HTMLElement>('[part=remove]')]
  }

  #focused(): HTMLElement {
    return (this.#files.getRootNode() as ShadowRoot).activeElement as HTMLElement
  }

  #takeDrops(host: HTMLElement): void {
    // Entering a child is told before leaving its parent, so it takes counting to know when all of it was left.
    let depth = 0
    const show = (): void => {
      this.#zone.setAttribute('part', depth > 0 ? 'zone dragging' : 'zone')
    }
    const takes = (event: DragEvent): boolean => {
      return !this.button.disabled && (event.dataTransfer?.types.includes('Files') ?? false)
    }
    host.addEventListener('dragenter', (event) => {
      if (takes(event)) depth++
      show()
    })
    host.addEventListener('dragover', (event) => {
      if (takes(event)) event.preventDefault()
    })
    host.addEventListener('dragleave', () => {
      depth = Math.max(0, depth - 1)
      show()
    })
    host.addEventListener('drop', (event) => {
      depth = 0
      show()
      if (!takes(event)) return
      event.preventDefault()
      this.#actions.add([...(event.dataTransfer?.files ?? [])])
    })
  }
}

function issueItem(words: DropzoneWords): (issue: Issue) => HTMLElement {
  return (issue) => {
    const item = element('li', { part: `issue issue-${issue.severity}` })
    const severity = element('span', { part: 'severity' })
    severity.textContent = words.severities[issue.severity]
    item.append(severity, ` ${renderIssue(issue, words.issues)}`)
    return item
  }
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value)
  return made
}
