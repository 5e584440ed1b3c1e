import { de } from '@postfit/core/locales/de'
import { en, type Locale } from '@postfit/core/messages'
import { create, type FilePond, type FilePondFile, type FilePondOptions, registerPlugin } from 'filepond'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { photo } from '../../worker/src/testing/photos.ts'
import { type WatchedWorkers, watchWorkers } from '../../worker/src/testing/watched-workers.ts'
import { postfit, reportOf } from './index.ts'

registerPlugin(postfit)

let field: HTMLInputElement
let pond: FilePond
let uploaded: File[]
let workers: WatchedWorkers

beforeEach(() => {
  uploaded = []
  workers = watchWorkers()
  open()
})

afterEach(() => {
  pond.destroy()
  field.remove()
  vi.unstubAllGlobals()
})

function open(options: FilePondOptions = {}): void {
  pond?.destroy()
  field = document.createElement('input')
  field.type = 'file'
  document.body.append(field)
  pond = create(field, {
    allowMultiple: true,
    instantUpload: false,
    server: {
      process: (_field, file, _metadata, load) => {
        uploaded.push(file as File)
        load(`id of ${file.name}`)
        return { abort() {} }
      },
    },
    ...options,
  })
}

const statusOf = (name: string): string =>
  [...document.querySelectorAll('.filepond--item')].find((item) => item.textContent?.includes(name))
    ?.textContent ?? ''
const refusalOf = (added: Promise<FilePondFile>): Promise<{ error: { main: string; sub: string } }> =>
  added.then(
    () => expect.unreachable('the file should be refused'),
    (refusal) => refusal,
  )

describe('a file', () => {
  it('is repaired as it is added; the pond holds and uploads the output', async () => {
    const progress: number[] = []
    pond.on('addfileprogress', (_file: FilePondFile, fraction: number) => progress.push(fraction))
    const added = await pond.addFile(await photo('screenshot.png'))
    expect(added).toMatchObject({ filename: 'screenshot.jpg', fileType: 'image/jpeg', fileExtension: 'jpg' })
    // FilePond gathers its events until the next frame.
    await expect.poll(() => progress.at(-1)).toBe(1)
    expect(progress.length).toBeGreaterThan(3)
    expect(reportOf(added.file)?.plan.steps.map(({ kind }) => kind)).toContain('encode')

    await pond.processFiles()
    expect(uploaded.map(({ name }) => name)).toEqual(['screenshot.jpg'])
    const bitmap = await createImageBitmap(uploaded[0] as File)
    expect([bitmap.width, bitmap.height]).toEqual([1920, 1080])
    await expect.poll(() => statusOf('screenshot')).toContain('screenshot.jpg')
  })

  it('that is fine stays the very same, without a worker', async () => {
    const file = await photo('compliant.jpg')
    expect((await pond.addFile(file)).file).toBe(file)
    expect(workers.started - workers.ended).toBe(0)
  })

  it('that cannot be repaired is refused, and named with the reason', async () => {
    await pond.addFile(await photo('compliant.jpg'))
    const { error } = await refusalOf(pond.addFile(await photo('cut.jpg')))
    expect(error.main).toBe('This file cannot be posted')
    expect(error.sub).toMatch(/cut off/)
    await expect.poll(() => statusOf('cut.jpg')).toContain('This file cannot be posted')
    // FilePond never settles this while there is a file that it refused.
    void pond.processFiles()
    await expect.poll(() => uploaded).not.toEqual([])
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(uploaded.map(({ name }) => name)).toEqual(['compliant.jpg'])
  })

  it('is refused in the language of the moment', async () => {
    let words: Locale = en
    open({ postfit: { words: () => words } })
    await pond.addFile(await photo('compliant.jpg'))
    words = de
    pond.setOptions({ labelPostfitRefused: 'Diese Datei lässt sich nicht posten' })
    const { error } = await refusalOf(pond.addFile(await photo('cut.jpg')))
    expect(error.main).toBe('Diese Datei lässt sich nicht posten')
    expect(error.sub).toMatch(/Datei|Foto/)
  })

  it('is repaired by the options of its pond', async () => {
    const quality = async (photoQuality: number): Promise<number> => {
      open({ postfit: { policy: { photoQuality } } })
      return (await pond.addFile(await photo('screenshot.png'))).fileSize
    }
    expect(await quality(40)).toBeLessThan((await quality(90)) * 0.8)
    // As in FilePond's `locale/de-de.js`.
    open({ postfit: { policy: { photoQuality: 0 } }, labelFileLoadError: 'Fehler beim Laden' })
    const { error } = await refusalOf(pond.addFile(await photo('screenshot.png')))
    expect(error.main).toBe('Fehler beim Laden')
    expect(error.sub).toContain('photoQuality')
  })

  it('is left alone where that is not wanted', async () => {
    open({ allowPostfit: false })
    const file = await photo('screenshot.png')
    expect((await pond.addFile(file)).file).toBe(file)
  })

  it('that comes as a blob is repaired, too', async () => {
    const blob = new Blob([await (await photo('oversized.jpg')).arrayBuffer()], { type: 'image/jpeg' })
    const { file } = await pond.addFile(blob as File)
    const bitmap = await createImageBitmap(file)
    expect([bitmap.width, bitmap.height]).toEqual([1440, 1080])
  })
})

describe('the work', () => {
  const underWay = (): Promise<void> =>
    new Promise((resolve) => {
      pond.on('addfileprogress', (_file: FilePondFile, fraction: number) => fraction > 0 && resolve())
    })

  it('on a file ends when a person takes it out', async () => {
    const settled = vi.fn()
    const started = underWay()
    pond.addFile(await photo('oversized.jpg')).then(settled, settled)
    await started
    const start = performance.now()
    pond.getFiles()[0]?.abortLoad()
    await expect.poll(() => workers.started - workers.ended).toBe(0)
    expect(performance.now() - start).toBeLessThan(5000)
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(pond.getFiles()).toEqual([])
    expect(settled).not.toHaveBeenCalled()
  })

  it('ends with the pond', async () => {
    const started = underWay()
    pond.addFile(await photo('oversized.jpg')).catch(() => {})
    await started
    pond.destroy()
    await expect.poll(() => workers.started - workers.ended).toBe(0)
  })

  it('on several files is that of each: two that are the same file are two', async () => {
    const file = await photo('screenshot.png')
    const added = await pond.addFiles([file, file, await photo('small.jpg')])
    expect(added.map(({ filename }) => filename)).toEqual(['screenshot.jpg', 'screenshot.jpg', 'small.jpg'])
  })
})
