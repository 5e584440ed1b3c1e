import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { photo } from '../../worker/src/testing/photos.ts'
import { en, PostfitDropzone, type PostfitDropzoneEvents } from './index.ts'

type EventName = keyof PostfitDropzoneEvents

let form: HTMLFormElement
let dropzone: PostfitDropzone

beforeEach(() => {
  form = document.createElement('form')
  dropzone = document.createElement('postfit-dropzone')
  dropzone.setAttribute('name', 'media')
  dropzone.setAttribute('privacy', 'PUBLIC_TO_EVERYONE')
  form.append(dropzone)
  document.body.append(form)
})

afterEach(() => form.remove())

/** The detail of the next event of a name. */
function next<Name extends EventName>(name: Name): Promise<PostfitDropzoneEvents[Name]['detail']> {
  return new Promise((resolve) => {
    dropzone.addEventListener(
      name,
      (event) => resolve((event as CustomEvent).detail as PostfitDropzoneEvents[Name]['detail']),
      { once: true },
    )
  })
}

const inside = <T extends Element = HTMLElement>(selector: string): T =>
  dropzone.shadowRoot?.querySelector(selector) as T
const allInside = (selector: string): HTMLElement[] => [
  ...(dropzone.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
]
const inputFiles = (...files: readonly File[]): DataTransfer => {
  const transfer = new DataTransfer()
  for (const file of files) transfer.items.add(file)
  return transfer
}

function pick(...files: readonly File[]): void {
  const input = inside<HTMLInputElement>('input')
  input.files = inputFiles(...files).files
  input.dispatchEvent(new Event('change'))
}

function drop(...files: readonly File[]): void {
  const dataTransfer = inputFiles(...files)
  for (const type of ['dragenter', 'dragover', 'drop']) {
    inside('[part=hint]').dispatchEvent(
      new DragEvent(type, { dataTransfer, bubbles: true, composed: true, cancelable: true }),
    )
  }
}

const sentFiles = (): File[] => new FormData(form).getAll('media') as File[]

describe('files', () => {
  it('that are picked are repaired, told and sent with the form', async () => {
    const heard: EventName[] = []
    const over = new AbortController()
    for (const name of ['postfit-change', 'postfit-issues', 'postfit-progress', 'postfit-ready'] as const) {
      document.body.addEventListener(name, () => heard.push(name), { signal: over.signal })
    }
    const found = next('postfit-issues')
    const ready = next('postfit-ready')
    pick(await photo('screenshot.png'))
    expect((await found).issues.map(({ code }) => code)).toContain('photo-format')
    expect(form.checkValidity()).toBe(false)
    expect(sentFiles()).toEqual([])

    const { post } = await ready
    expect(post.media[0]?.facts).toMatchObject({ format: 'jpeg', width: 1920, height: 1080 })
    expect(dropzone.post).toBe(post)
    expect(form.checkValidity()).toBe(true)
    const [sent] = sentFiles()
    expect(sent).toMatchObject({ name: 'screenshot.jpg', type: 'image/jpeg' })
    const bitmap = await createImageBitmap(sent as File)
    expect([bitmap.width, bitmap.height]).toEqual([1920, 1080])
    expect(heard[0]).toBe('postfit-change')
    expect(heard.at(-1)).toBe('postfit-ready')
    expect(heard).toContain('postfit-progress')
    over.abort()
    expect(inside('[part=status]').textContent).toBe('1 file is ready')
    expect(inside<HTMLProgressElement>('progress').hidden).toBe(true)
  })

  it('that are dropped are added to those that are there', async () => {
    pick(await photo('compliant.jpg'))
    drop(await photo('small.jpg'))
    const { post } = await next('postfit-ready')
    expect(post.media.map(({ file }) => file.name)).toEqual(['compliant.jpg', 'small.jpg'])
    expect(inside('[part~=zone]').getAttribute('part')).toBe('zone')
  })

  it('that are dragged over the zone are seen to be', () => {
    const over = new DragEvent('dragenter', { dataTransfer: inputFiles(new File(['1'], 'a')), bubbles: true })
    inside('[part~=zone]').dispatchEvent(new DragEvent('dragenter', { bubbles: true, composed: true }))
    expect(inside('[part~=zone]').getAttribute('part')).toBe('zone')
    dropzone.dispatchEvent(over)
    expect(inside('[part~=zone]').getAttribute('part')).toBe('zone dragging')
    dropzone.dispatchEvent(new DragEvent('dragleave', { bubbles: true }))
    expect(inside('[part~=zone]').getAttribute('part')).toBe('zone')
  })

  it('that cannot be repaired are named, and the form cannot be sent', async () => {
    pick(await photo('compliant.jpg'), await photo('cut.jpg'))
    await expect.poll(() => dropzone.post).not.toBeNull()
    expect(dropzone.post?.ok).toBe(false)
    const [fine, broken] = allInside('[part=file]')
    expect(fine?.querySelector('[part~=issue-error]')).toBeNull()
    expect(broken?.querySelector('[part~=issue-error]')?.textContent).toContain('cut.jpg')
    expect(form.checkValidity()).toBe(false)
    expect(sentFiles()).toEqual([])
    expect(inside('[part=status]').textContent).toBe('1 problem is left')

    const ready = next('postfit-ready')
    inside('[part=file]:last-child [part=remove]').click()
    expect((await ready).post.media).toHaveLength(1)
    expect(form.checkValidity()).toBe(true)
  })

  it('of which only the options change are not prepared again', async () => {
    pick(await photo('screenshot.png'))
    const { post: before } = await next('postfit-ready')
    dropzone.setAttribute('text', 'Launch day')
    expect(dropzone.post).toBeNull()
    const { post: after } = await next('postfit-ready')
    expect(after.options.text).toBe('Launch day')
    expect(after.media[0]?.file).toBe(before.media[0]?.file)

    dropzone.setAttribute('photo-quality', '40')
    const { post: coarser } = await next('postfit-ready')
    expect(coarser.media[0]?.file.size).toBeLessThan(before.media[0]?.file.size as number)
  })

  it('are prepared in one go, whatever is set at the same time', async () => {
    let started = 0
    dropzone.addEventListener('postfit-issues', () => started++)
    dropzone.files = [await photo('compliant.jpg')]
    dropzone.options = { text: 'Hello' }
    dropzone.setAttribute('privacy', 'SELF_ONLY')
    const { post } = await next('postfit-ready')
    expect(post.options).toMatchObject({ type: 'IMAGE', text: 'Hello', privacy: 'SELF_ONLY' })
    expect(started).toBe(2)
  })

  it('are given up with the element, and taken up again with it', async () => {
    dropzone.files = [await photo('oversized.jpg')]
    await next('postfit-progress')
    dropzone.remove()
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(dropzone.post).toBeNull()
    form.append(dropzone)
    expect((await next('postfit-ready')).post.media[0]?.facts).toMatchObject({ width: 1440, height: 1080 })
  })
})

describe('a form', () => {
  it('cannot be sent without a file that is required', () => {
    expect(form.checkValidity()).toBe(true)
    dropzone.setAttribute('required', '')
    expect(form.checkValidity()).toBe(false)
    expect(dropzone.matches(':invalid')).toBe(true)
  })

  it('that is reset takes out all files', async () => {
    pick(await photo('compliant.jpg'))
    await next('postfit-ready')
    form.reset()
    await expect.poll(() => allInside('[part=file]')).toHaveLength(0)
    expect(sentFiles()).toEqual([])
  })

  it('that is disabled takes no file', async () => {
    const fields = document.createElement('fieldset')
    fields.disabled = true
    form.append(fields)
    fields.append(dropzone)
    expect(inside<HTMLButtonElement>('[part=button]').disabled).toBe(true)
    drop(await photo('compliant.jpg'))
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(dropzone.files).toEqual([])
  })
})

describe('for everyone', () => {
  it('the keyboard reaches everything, and stays where it was when a file is taken out', async () => {
    dropzone.files = [await photo('compliant.jpg'), await photo('small.jpg')]
    await next('postfit-ready')
    await userEvent.tab()
    expect(dropzone.shadowRoot?.activeElement).toBe(inside('[part=button]'))
    await userEvent.tab()
    expect(dropzone.shadowRoot?.activeElement?.getAttribute('aria-label')).toBe('Remove compliant.jpg')
    const ready = next('postfit-ready')
    await userEvent.keyboard('{Enter}')
    expect(dropzone.files.map(({ name }) => name)).toEqual(['small.jpg'])
    await ready
    expect(dropzone.shadowRoot?.activeElement?.getAttribute('aria-label')).toBe('Remove small.jpg')
  })

  it('what happens is said in a live region, in the words that are given', async () => {
    dropzone.words = { ...en, choose: 'Fotos wählen', ready: (files) => `${files} bereit` }
    pick(await photo('compliant.jpg'))
    await next('postfit-ready')
    expect(inside('[role=status]').textContent).toBe('1 bereit')
    expect(inside('[part=button]').textContent).toBe('Fotos wählen')
  })

  it('properties that were set before the element was defined count', async () => {
    class Late extends PostfitDropzone {}
    const late = document.createElement('late-dropzone') as PostfitDropzone
    late.files = [await photo('compliant.jpg')]
    form.append(late)
    customElements.define('late-dropzone', Late)
    await expect.poll(() => late.post?.ok).toBe(true)
  })

  it('a failure that is no file’s is told', async () => {
    const failed = next('postfit-error')
    dropzone.setAttribute('photo-quality', 'high')
    dropzone.files = [await photo('screenshot.png')]
    expect((await failed).error).toBeInstanceOf(RangeError)
    expect(inside('[role=status]').textContent).toBe(en.failed)
    expect(form.checkValidity()).toBe(false)
  })
})
