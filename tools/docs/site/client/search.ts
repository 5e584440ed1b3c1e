import MiniSearch, { type SearchResult } from 'minisearch'
import type { SearchEntry } from '../search-entries.ts'

const max = 12

/** Makes the search field work: what it looks through is fetched when it is first used, and nothing is sent. */
export function offerSearch(): void {
  const query = document.querySelector<HTMLInputElement>('#query')
  const list = document.querySelector<HTMLElement>('#results')
  if (!query || !list) return
  const top = document.documentElement.dataset.top ?? ''
  let index: Promise<MiniSearch<SearchEntry>> | undefined
  const load = (): Promise<MiniSearch<SearchEntry>> => {
    index ??= loadIndex(`${top}assets/search.json`).catch((error) => {
      index = undefined
      throw error
    })
    return index
  }
  const show = async (): Promise<void> => {
    const words = query.value.trim()
    if (words === '') {
      list.hidden = true
      return
    }
    const loaded = await load().catch(() => undefined)
    // Of what was typed meanwhile the last counts.
    if (query.value.trim() !== words) return
    const found = loaded?.search(words).slice(0, max)
    list.replaceChildren(...(found?.length ? found.map((each) => resultLink(each, top)) : [nothing(loaded)]))
    list.hidden = false
  }
  query.disabled = false
  query.addEventListener('focus', () => void load().catch(() => {}), { once: true })
  query.addEventListener('input', show)
  document.addEventListener('keydown', (event) => moveByKey(event, query, list))
  document.addEventListener('pointerdown', ({ target }) => {
    if (target !== query && !list.contains(target as Node)) list.hidden = true
  })
  list.addEventListener('click', () => {
    list.hidden = true
  })
}

async function loadIndex(address: string): Promise<MiniSearch<SearchEntry>> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: the server answered ${response.status}`)
  const index = new MiniSearch<SearchEntry>({
    fields: ['heading', 'page', 'text'],
    storeFields: ['heading', 'page', 'text'],
    // Names such as `photo-format` and `createPreparer` are found by their parts, too.
    tokenize: (text) => text.split(/[^\p{L}\p{N}_@/-]+/u).flatMap((word) => [word, ...word.split(/[-/@]/)]),
    searchOptions: { prefix: true, fuzzy: 0.15, boost: { heading: 4, page: 2 }, combineWith: 'AND' },
  })
  index.addAll(await response.json())
  return index
}

function resultLink({ id, heading, page, text }: SearchResult, top: string): HTMLElement {
  const link = document.createElement('a')
  link.href = top + id
  const title = document.createElement('strong')
  title.textContent = heading === page ? page : `${page}: ${heading}`
  const passage = document.createElement('span')
  passage.textContent = String(text).slice(0, 140)
  link.append(title, passage)
  return link
}

function nothing(index: object | undefined): HTMLElement {
  const message = document.createElement('p')
  message.textContent = index ? 'Nothing found.' : 'The search could not be loaded; try again.'
  return message
}

/** A slash goes to the field, arrows through what was found, Escape away from it. */
function moveByKey(event: KeyboardEvent, query: HTMLInputElement, list: HTMLElement): void {
  const links = [query, ...list.querySelectorAll('a')]
  const place = links.indexOf(document.activeElement as HTMLInputElement)
  if (event.key === '/' && !(event.target instanceof HTMLInputElement)) {
    event.preventDefault()
    query.focus()
  } else if (event.key === 'Escape' && !list.hidden) {
    list.hidden = true
    query.focus()
  } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && place !== -1 && !list.hidden) {
    event.preventDefault()
    links[place + (event.key === 'ArrowDown' ? 1 : -1)]?.focus()
  } else if (event.key === 'Enter' && place === 0 && !list.hidden) {
    list.querySelector('a')?.click()
  }
}
