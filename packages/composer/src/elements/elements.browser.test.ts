import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { fixture, photo } from '../../../worker/src/testing/photos.ts'
import { type PickFromLibrary, PostfitComposer, type PostfitElement, type PostfitEvents } from '../index.ts'
import { de } from '../locales/de.ts'
import { createComposer } from '../store/create-composer.ts'
import { hearUncaughtErrors } from '../testing/uncaught-errors.ts'

let place: HTMLElement
beforeEach(() => {
  place = document.createElement('form')
  document.body.append(place)
})
afterEach(() => place.remove())

function show<Name extends keyof HTMLElementTagNameMap>(name: Name): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  place.append(element)
  return element
}

/** The detail of the next event of a name. */
function next<Name extends keyof PostfitEvents>(name: Name): Promise<PostfitEvents[Name]['detail']> {
  return new Promise((resolve) => {
    const listener = (event: Event): void => resolve((event as PostfitEvents[Name]).detail)
    place.addEventListener(name, listener, { once: true })
  })
}

const inside = (element: PostfitElement, selector: string): HTMLElement | null | undefined =>
  element.shadowRoot?.querySelector<HTMLElement>(selector)

function transferOf(...files: readonly File[]): DataTransfer {
  const transfer = new DataTransfer()
  for (const file of files) transfer.items.add(file)
  return transfer
}

function drop(target: Element, ...files: readonly File[]): void {
  const dataTransfer = transferOf(...files)
  for (const type of ['dragenter', 'dragover', 'drop']) {
    target.dispatchEvent(
      new DragEvent(type, { dataTransfer, bubbles: true, composed: true, cancelable: true }),
    )
  }
}

describe('<postfit-composer>', () => {
  it('takes files, repairs them, and sends the post as the embedder wants it', async () => {
    const composer = show('postfit-composer')
    const sent: string[] = []
    composer.creator = { nickname: 'Mara', limits: { privacyLevels: ['PUBLIC_TO_EVERYONE', 'SELF_ONLY'] } }
    composer.upload = async (post) => {
      sent.push(...post.media.map(({ file }) => file.name))
      return undefined
    }
    const changed = next('postfit-change')
    drop(composer, await photo('screenshot.png'))
    expect((await changed).files.map(({ name }) => name)).toEqual(['screenshot.png'])
    await expect.element(page.getByText('TikTok would refuse it: will be repaired')).toBeVisible()

    const ready = next('postfit-ready')
    await page.getByRole('button', { name: 'Prepare 1 file' }).click()
    expect((await ready).post.media[0]?.file.name).toBe('screenshot.jpg')

    // No audience is chosen beforehand; without one the person is asked, and nothing is sent.
    const audience = page.getByRole('combobox', { name: 'Who can see this' })
    await expect.element(audience).toHaveValue('')
    await page.getByRole('button', { name: 'Post', exact: true }).click()
    await expect.poll(() => composer.shadowRoot?.activeElement?.id).toBe('privacy')
    expect(sent).toEqual([])
    const posted = next('postfit-post')
    await audience.selectOptions('Everyone')
    await page.getByRole('button', { name: 'Post', exact: true }).click()
    await posted
    expect(sent).toEqual(['screenshot.jpg'])
    await expect.element(page.getByText('It is sent.')).toBeVisible()
  })

  it('shows what a file says of how it was made, and asks for the label, also when it is prepared', async () => {
    const composer = show('postfit-composer')
    drop(composer, await fixture('provenance/credentials.jpg', 'made.jpg'))
    await expect.element(page.getByText('Made with AI. Its Content Credentials say so.')).toBeVisible()
    await page.getByRole('button', { name: 'Prepare 1 file' }).click()
    await expect.element(page.getByText('Everything is ready.')).toBeVisible()
    // What has been done is not said to be ahead.
    expect(page.getByText('Its Content Credentials will be removed').elements()).toEqual([])
    // The file does not say it any more: the post still should.
    const codes = () => composer.composer.state.judgement.post.map(({ code }) => code)
    expect(codes()).toContain('ai-undisclosed')
    await page.getByRole('button', { name: 'Mark the post as made with AI' }).click()
    await expect.element(page.getByText('The post is marked as made with AI.').first()).toBeVisible()
    expect(composer.composer.state.options.isAiGenerated).toBe(true)
    expect(codes()).not.toContain('ai-undisclosed')
    composer.language = de
    await expect
      .element(page.getByText('Mit KI erstellt. So steht es in den Content Credentials.'))
      .toBeVisible()
  })

  it('tells why a post was not sent', async () => {
    const composer = show('postfit-composer')
    composer.upload = () => Promise.reject(new Error('The store is full'))
    drop(composer, await photo('compliant.jpg'))
    composer.composer.change({ privacy: 'SELF_ONLY' })
    await page.getByRole('button', { name: 'Prepare 1 file' }).click()
    const failed = next('postfit-error')
    await page.getByRole('button', { name: 'Post', exact: true }).click()
    expect(await failed).toMatchObject({ error: { message: 'The store is full' } })
    await expect.element(page.getByRole('listitem').getByText('The store is full')).toBeVisible()
  })

  it('goes on whatever the listeners of its events and the functions of the page throw', async () => {
    const heard = hearUncaughtErrors()
    const fail = (): never => {
      throw new Error('Not mine')
    }
    try {
      const composer = show('postfit-composer')
      const told: string[] = []
      for (const name of ['postfit-change', 'postfit-ready', 'postfit-error', 'postfit-post'] as const) {
        composer.addEventListener(name, fail)
        composer.addEventListener(name, () => Promise.reject(new Error('Not mine, later')))
        composer.addEventListener(name, () => told.push(name))
      }
      composer.upload = fail
      composer.tracks = fail
      composer.library = fail
      composer.fileActions = [{ label: 'Try it', busyLabel: 'Trying', run: fail }]
      drop(composer, await photo('compliant.jpg'))
      await page.getByRole('button', { name: 'Prepare 1 file' }).click()
      await expect.poll(() => told).toContain('postfit-ready')
      await page.getByRole('button', { name: 'From the library' }).click()
      await page.getByRole('button', { name: 'Try it' }).click()
      await expect.element(page.getByText('Error: Not mine').first()).toBeVisible()
      await page.getByRole('radio', { name: 'A track of the Commercial Music Library' }).click()
      await expect.element(page.getByText('The tracks could not be fetched.')).toBeVisible()
      composer.composer.change({ privacy: 'SELF_ONLY', music: { kind: 'none' } })
      await page.getByRole('button', { name: 'Post', exact: true }).click()
      await expect.poll(() => told).toContain('postfit-error')
      composer.upload = async () => undefined
      await page.getByRole('button', { name: 'Post', exact: true }).click()
      await expect.element(page.getByText('It is sent.')).toBeVisible()
      expect(new Set(told)).toEqual(
        new Set(['postfit-change', 'postfit-ready', 'postfit-error', 'postfit-post']),
      )
      const said = new Set(heard.errors.map(String))
      expect([...said].filter((error) => !error.startsWith('Error: Not mine'))).toEqual([])
    } finally {
      heard.end()
    }
  })

  it('shows all of a long caption on a phone, each paragraph in the direction of its language', async () => {
    place.style.width = '320px'
    const composer = show('postfit-composer')
    await expect.poll(() => inside(composer, 'textarea')).toBeTruthy()
    const field = inside(composer, 'textarea') as HTMLTextAreaElement
    const { clientHeight: before } = field
    const hebrew = 'הדשבורד החדש באוויר'
    composer.composer.change({ caption: `${'word '.repeat(300)}\n${hebrew}` })
    await expect.poll(() => field.clientHeight).toBeGreaterThan(before * 3)
    expect(field.scrollHeight).toBe(field.clientHeight)
    // The marks behind it lie where its words do: the last paragraph at the right, the first at the left.
    const marks = inside(composer, '.caption__marks') as HTMLElement
    const range = document.createRange()
    const edgesOf = (start: number, end: number): DOMRect => {
      range.setStart(marks.firstChild as Text, start)
      range.setEnd(marks.firstChild as Text, end)
      return range.getBoundingClientRect()
    }
    const { left, right } = marks.getBoundingClientRect()
    expect(edgesOf(0, 4).left - left).toBeLessThan(20)
    expect(right - edgesOf(1501, 1501 + hebrew.length).right).toBeLessThan(20)
  })

  it('needs no scrolling sideways with text of twice the size on a phone', async () => {
    place.style.width = '326px'
    document.documentElement.style.fontSize = '200%'
    try {
      const composer = show('postfit-composer')
      drop(composer, await photo('screenshot.png'), new File(['%PDF-1.7'], 'launch-brief.pdf'))
      await expect.poll(() => composer.composer.state.files.every(({ facts }) => facts)).toBe(true)
      await composer.composer.prepare()
      await expect.poll(() => inside(composer, '.comparison')).toBeTruthy()
      const frame = inside(composer, '.frame') as HTMLElement
      expect(frame.scrollWidth).toBe(frame.clientWidth)
    } finally {
      document.documentElement.style.fontSize = ''
    }
  })

  it('asks nobody to post where nobody sends', async () => {
    drop(show('postfit-composer'), await photo('compliant.jpg'))
    await page.getByRole('button', { name: 'Prepare 1 file' }).click()
    await expect.element(page.getByText('Everything is ready.')).toBeVisible()
    expect(page.getByRole('button', { name: 'Post', exact: true }).elements()).toEqual([])
  })

  it('speaks another language at once', async () => {
    const composer = show('postfit-composer')
    composer.language = de
    await expect.element(page.getByText('Fotos hier ablegen')).toBeVisible()
    expect(inside(composer, '[lang]')?.lang).toBe('de')
  })

  it('takes over properties that were set before it was defined', () => {
    const composer = createComposer()
    // A document without a window knows no custom elements: it is upgraded when it comes into this one.
    const elsewhere = document.implementation.createHTMLDocument()
    const element = Object.assign(elsewhere.createElement('postfit-composer'), { composer })
    place.append(element)
    expect(element).toBeInstanceOf(PostfitComposer)
    expect(Object.hasOwn(element, 'composer')).toBe(false)
    expect(element.composer).toBe(composer)
    composer.dispose()
  })
})

describe('what contradicts itself', () => {
  it('is said in place: an audience that the account has not, a video among photos, more files than fit', async () => {
    const composer = show('postfit-composer')
    composer.creator = { nickname: 'Mara', limits: { privacyLevels: ['SELF_ONLY'] } }
    composer.composer.change({ privacy: 'PUBLIC_TO_EVERYONE', discloses: true, promotesOthers: true })
    const photos = await photo('small.jpg')
    drop(composer, photos, await fixture('videos/compliant.mp4', 'film.mp4'))
    await expect.element(page.getByText('A post is either photos or one video.')).toBeVisible()
    await expect.element(page.getByRole('list', { name: 'Issues of the privacy' })).toBeVisible()
    await page.getByRole('button', { name: 'Keep the 1 photo' }).click()
    drop(composer, ...Array.from({ length: 40 }, () => photos))
    await expect
      .element(page.getByText('35 files are the most that a post takes here; 6 were not added.').last())
      .toBeVisible()
    expect(composer.composer.canPost()).toBe(false)
    composer.composer.remove(composer.composer.state.files.map(({ id }) => id))
    await expect.poll(() => inside(composer, '.answer--error')).toBeNull()
  })
})

describe("the embedder's media library", () => {
  const open = async (pick: PickFromLibrary) => {
    const composer = show('postfit-composer')
    composer.library = pick
    await page.getByRole('button', { name: 'From the library' }).click()
    return composer
  }

  it('is opened by a button, and what is picked is added, shown by its own small picture, and not fetched', async () => {
    const bytes = new Uint8Array(await (await photo('compliant.jpg')).arrayBuffer())
    const thumbnail = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'
    const ranges: (string | null)[] = []
    const fetch: typeof globalThis.fetch = async (_, init) => {
      const range = new Headers(init?.headers).get('range')
      ranges.push(range)
      const [, start = '0', end = ''] = /bytes=(\d+)-(\d*)/.exec(range ?? '') ?? []
      const part = bytes.slice(Number(start), end === '' ? bytes.length : Number(end) + 1)
      const contentRange = `bytes ${start}-${Number(start) + part.length - 1}/${bytes.length}`
      return new Response(part, { status: 206, headers: { 'content-range': contentRange } })
    }
    const wrong: unknown[] = []
    const hear = (event: ErrorEvent) => wrong.push(event.error)
    addEventListener('error', hear)
    const composer = await open(async () => [
      { url: 'https://media.example/harbour.jpg', uploadId: 'upload-7', thumbnail, fetch },
    ])
    await expect.element(page.getByText('Fits as it is')).toBeVisible()
    const shown = [...(composer.shadowRoot?.querySelectorAll('.file img, .phone img') ?? [])]
    expect(shown.map((image) => image.getAttribute('src'))).toEqual([thumbnail, thumbnail])
    await page.getByRole('button', { name: 'Prepare 1 file' }).click()
    await expect.element(page.getByText('Everything is ready.')).toBeVisible()
    await expect.poll(() => composer.composer.state.post?.media[0]?.uploadId).toBe('upload-7')
    expect(ranges).not.toContain(null)
    removeEventListener('error', hear)
    expect(wrong).toEqual([])
  })

  it('can be closed without a pick, in whichever way it says so', async () => {
    const composer = await open(async () => undefined)
    composer.library = () => Promise.reject(new DOMException('Closed', 'AbortError'))
    await page.getByRole('button', { name: 'From the library' }).click()
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(composer.composer.state.files).toEqual([])
  })
})

describe('the language of an element', () => {
  const title = (element: PostfitElement) => inside(element, 'h2')?.textContent
  const frame = (element: PostfitElement) => inside(element, '.frame')

  it('is that of its attribute, loaded on need, and English until then', async () => {
    const files = show('postfit-files')
    expect(frame(files)?.lang).toBe('en')
    files.locale = 'ja-JP'
    await expect.poll(() => frame(files)?.lang).toBe('ja')
    expect(files.language.messages.language).toBe('ja')
    files.setAttribute('locale', 'de')
    await expect.poll(() => title(files)).toMatch(/Dateien/)
    files.removeAttribute('locale')
    await expect.poll(() => frame(files)?.lang).toBe('en')
  })

  it('is else that of what is around it, read from right to left where one does', async () => {
    place.lang = 'ar-EG'
    const files = show('postfit-files')
    await expect.poll(() => frame(files)?.lang).toBe('ar')
    expect(frame(files)?.dir).toBe('rtl')
    place.removeAttribute('lang')
  })

  it('follows the page, which may change its language without being loaded anew', async () => {
    const page = document.documentElement
    const before = page.lang
    const files = show('postfit-files')
    page.lang = 'ja'
    await expect.poll(() => frame(files)?.lang).toBe('ja')
    page.lang = before
    await expect.poll(() => frame(files)?.lang).toBe('en')
  })

  it('is English where there are no words in it, and never throws', async () => {
    const files = show('postfit-files')
    for (const tag of ['tlh', '', 'no tag at all', 'x'.repeat(99)]) files.locale = tag
    await expect.poll(() => frame(files)?.lang).toBe('en')
  })

  it('is what is given, whatever the locale says', async () => {
    const files = show('postfit-files')
    files.locale = 'ja'
    files.language = de
    await expect.poll(() => frame(files)?.lang).toBe('de')
  })
})

describe('elements that stand alone', () => {
  it('show one post when they are given one state', async () => {
    const composer = createComposer({ creator: { nickname: 'Mara', limits: {} } })
    const names = ['postfit-files', 'postfit-caption', 'postfit-options', 'postfit-preview'] as const
    for (const name of names) show(name).composer = composer
    await page.getByRole('textbox', { name: 'Caption' }).fill('Launch day #now')
    await expect.element(page.getByText('Mara').first()).toBeVisible()
    expect(composer.state.choices.caption).toBe('Launch day #now')
    const preview = place.querySelector('postfit-preview') as PostfitElement
    await expect.poll(() => inside(preview, '.folded__text')?.textContent).toBe('Launch day #now')
    composer.dispose()
  })

  it('have states of their own else, and take what is dropped on themselves alone', async () => {
    const [one, other] = [show('postfit-files'), show('postfit-files')]
    drop(one, await photo('compliant.jpg'))
    await expect.poll(() => one.composer.state.files.length).toBe(1)
    expect(other.composer.state.files).toEqual([])
  })

  it('take what is dropped anywhere on the page where they are told to', async () => {
    const files = show('postfit-files')
    files.setAttribute('drop', 'page')
    await expect.poll(() => inside(files, '.drop-zone')).toBeTruthy()
    drop(document.body, await photo('compliant.jpg'))
    await expect.poll(() => files.composer.state.files.length).toBe(1)
  })

  it('are sent with the form that they are in, once they are ready', async () => {
    const form = place as HTMLFormElement
    const files = show('postfit-files')
    files.setAttribute('name', 'media')
    files.setAttribute('required', '')
    await expect.poll(() => form.checkValidity()).toBe(false)
    drop(files, await photo('screenshot.png'))
    await expect.poll(() => files.composer.state.files[0]?.facts).toBeTruthy()
    const ready = next('postfit-ready')
    expect(form.checkValidity()).toBe(false)
    expect(new FormData(form).getAll('media')).toEqual([])
    await ready
    expect(form.checkValidity()).toBe(true)
    const [sent] = new FormData(form).getAll('media') as File[]
    expect(sent).toMatchObject({ name: 'screenshot.jpg', type: 'image/jpeg' })
    form.reset()
    expect(files.composer.state.files).toEqual([])
  })

  it('send the upload id of a file that the API has already, in its place among the others', async () => {
    const form = place as HTMLFormElement
    const files = show('postfit-files')
    files.setAttribute('name', 'media')
    const compliant = await photo('compliant.jpg')
    const range = (init?: RequestInit) => new Headers(init?.headers).get('range')?.match(/\d+/g)?.map(Number)
    const fetch = async (_: unknown, init?: RequestInit): Promise<Response> => {
      const [first = 0, last = compliant.size] = range(init) ?? []
      const headers = { 'content-range': `bytes ${first}-${last}/${compliant.size}` }
      return new Response(compliant.slice(first, last + 1), { status: 206, headers })
    }
    const ready = next('postfit-ready')
    await files.composer.addRemote([
      { url: 'https://media.example/harbour.jpg', fetch, uploadId: 'upload-7' },
    ])
    drop(files, await photo('small.jpg'))
    await ready
    const [first, second] = new FormData(form).getAll('media')
    expect(first).toBe('upload-7')
    expect(second).toMatchObject({ name: 'small.jpg' })
  })

  it('end their work when they go, but not when they are only moved', async () => {
    const files = show('postfit-files')
    drop(files, await photo('screenshot.png'))
    await expect.poll(() => files.composer.state.files[0]?.facts).toBeTruthy()
    const { composer } = files
    const div = document.createElement('div')
    place.append(div)
    div.append(files)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(files.composer).toBe(composer)
    files.remove()
    await expect.poll(() => inside(files, '.drop-zone')).toBeNull()
    expect(files.composer).not.toBe(composer)
    await userEvent.keyboard('{Tab}')
  })
})
