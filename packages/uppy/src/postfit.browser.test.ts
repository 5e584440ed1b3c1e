import type { Issue } from '@postfit/core'
import { de } from '@postfit/core/locales/de'
import { en, type Locale, renderIssue } from '@postfit/core/messages'
import Uppy, { type UppyFile } from '@uppy/core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { photo } from '../../worker/src/testing/photos.ts'
import { quickest } from '../../worker/src/testing/quickest.ts'
import { Postfit, PostRefusal } from './index.ts'

type Meta = Record<string, unknown>
type AnyFile = UppyFile<Meta, Meta>

const options = { text: 'Launch day', privacy: 'PUBLIC_TO_EVERYONE' } as const

let uppy: Uppy<Meta, Meta>
let uploaded: AnyFile[][]
/** What stands in for a server that does not take the first upload. */
let refusesUpload: boolean

beforeEach(() => {
  uploaded = []
  refusesUpload = false
  uppy = new Uppy<Meta, Meta>({ logger: { debug() {}, warn() {}, error() {} } })
  uppy.use(Postfit, { post: options })
  uppy.addUploader(async (ids) => {
    const files = ids.map((id) => uppy.getFile(id))
    uppy.emit('upload-start', files)
    uploaded.push(files)
    for (const file of files) {
      const progress = { ...file.progress, uploadStarted: Date.now() }
      uppy.setFileState(file.id, { progress: progress as AnyFile['progress'] })
      if (refusesUpload) uppy.emit('upload-error', uppy.getFile(file.id), new Error('503'))
      else
        uppy.emit('upload-success', uppy.getFile(file.id), {
          status: 200,
          body: { id: `id of ${file.name}` },
        })
    }
  })
})

afterEach(() => uppy.destroy())

const add = async (...names: readonly string[]): Promise<string[]> => {
  const ids: string[] = []
  for (const name of names) {
    const data = await photo(name)
    ids.push(uppy.addFile({ name, type: data.type, data, source: 'test' }))
  }
  return ids
}
const postfit = (): Postfit<Meta, Meta> => uppy.getPlugin('Postfit') as Postfit<Meta, Meta>
const refusalOf = (upload: Promise<unknown>): Promise<PostRefusal<Meta, Meta>> =>
  upload.then(
    () => expect.unreachable('nothing should be uploaded'),
    (error) => error,
  )

describe('what is uploaded', () => {
  it('are the repaired files, under names and types of their own', async () => {
    const [id = ''] = await add('screenshot.png', 'compliant.jpg')
    await uppy.upload()
    const [[png, jpeg] = []] = uploaded
    expect(png).toMatchObject({
      name: 'screenshot.jpg',
      type: 'image/jpeg',
      extension: 'jpg',
      size: png?.data?.size,
      meta: { name: 'screenshot.jpg', type: 'image/jpeg' },
    })
    const bitmap = await createImageBitmap(png?.data as File)
    expect([bitmap.width, bitmap.height]).toEqual([1920, 1080])
    expect(jpeg?.name).toBe('compliant.jpg')

    const { post, fileIDs } = postfit().prepared ?? expect.unreachable()
    expect(fileIDs[0]).toBe(id)
    const uploadIds = fileIDs.map((id) => uppy.getFile(id).response?.body?.id as string)
    const envelope = { teamId: 'team-1', title: 'Launch', postDate: new Date(), status: 'DRAFT' } as const
    expect(post.toPostBody({ ...envelope, uploadIds }).data.TIKTOK).toMatchObject({
      type: 'IMAGE',
      text: 'Launch day',
      uploadIds: ['id of screenshot.jpg', 'id of compliant.jpg'],
    })
  })

  it('is told in Uppy’s own progress while it is repaired', async () => {
    const [id = ''] = await add('oversized.jpg')
    const values: number[] = []
    uppy.on('preprocess-progress', (file, progress) => {
      expect(file?.id).toBe(id)
      expect(progress).toMatchObject({ mode: 'determinate', message: 'Fitting oversized.jpg for TikTok' })
      values.push(progress.value ?? -1)
    })
    const completed = vi.fn()
    uppy.on('preprocess-complete', completed)
    await uppy.upload()
    expect(values.length).toBeGreaterThan(3)
    expect(values).toEqual([...values].sort((a, b) => a - b))
    expect(values.at(-1)).toBe(1)
    expect(completed).toHaveBeenCalledTimes(1)
    expect(uppy.getFile(id).progress.preprocess).toBeUndefined()
  })

  it('is checked by the options of the moment', async () => {
    let text = 'x'.repeat(2201)
    postfit().setOptions({ post: () => ({ ...options, text }) })
    await add('compliant.jpg')
    expect((await refusalOf(uppy.upload())).issues.map(({ code }) => code)).toEqual(['text-length'])
    text = 'Shorter'
    await uppy.upload()
    expect(uploaded).toHaveLength(1)
  })

  it('is shown where nothing could be shown before, as long as Uppy holds it', async () => {
    const [id = ''] = await add('still.gif')
    expect(uppy.getFile(id).preview).toBeUndefined()
    await uppy.upload()
    const { preview = '' } = uppy.getFile(id)
    expect((await (await fetch(preview)).blob()).type).toBe('image/jpeg')
    uppy.removeFile(id)
    await expect(fetch(preview)).rejects.toThrow()
  })

  it('is shown before that as well, where Uppy asks for what it cannot show itself', async () => {
    const data = await photo('still.gif')
    const ask = (id: string) => uppy.emit('thumbnail:request' as 'file-added', uppy.getFile(id))
    const [jpeg = ''] = await add('compliant.jpg')
    const other = uppy.addFile({ name: 'still', type: 'application/octet-stream', data })
    for (const id of [jpeg, other]) ask(id)
    await expect.poll(() => uppy.getFile(other).preview).toBeDefined()
    const { preview = '' } = uppy.getFile(other)
    expect((await (await fetch(preview)).blob()).type).toBe('image/jpeg')
    // Neither what Uppy shows, nor what is uploaded.
    expect(uppy.getFile(jpeg).preview).toBeUndefined()
    expect(uppy.getFile(other).data).toBe(data)
    await uppy.upload()
    await expect(fetch(preview)).rejects.toThrow()
    expect(uppy.getFile(other).preview).toMatch(/^blob:/)
  })

  it('has the name that the person gave it', async () => {
    const [id = ''] = await add('screenshot.png')
    uppy.setFileMeta(id, { name: 'My holiday.png' })
    await uppy.upload()
    expect(uploaded[0]?.[0]?.meta.name).toBe('My holiday.jpg')
  })

  it('is not prepared twice when the upload fails and is tried again, and is still the whole post', async () => {
    const ids = await add('screenshot.png', 'oversized.jpg')
    refusesUpload = true
    await uppy.upload()
    const before = uppy.getFile(ids[0] ?? '').data
    refusesUpload = false
    await uppy.retryUpload(ids[0] ?? '')
    expect(uploaded.at(-1)?.map(({ data }) => data)).toEqual([before])
    expect(postfit().prepared?.fileIDs).toEqual(ids)
  })
})

describe('what is refused', () => {
  it('is named with its file and rule, to everyone who listens, and nothing is uploaded', async () => {
    const [, id = '', other] = await add('compliant.jpg', 'cut.jpg', 'no-quantisation.jpg')
    const failed: [string | undefined, string][] = []
    uppy.on('restriction-failed', (file, error) => failed.push([file?.id, error.message]))
    const refusal = await refusalOf(uppy.upload())
    expect(refusal).toBeInstanceOf(PostRefusal)
    expect(refusal).toMatchObject({ isRestriction: true, file: { id } })
    expect(refusal.message).toContain('cut.jpg')
    expect(new Set(failed.map(([file]) => file))).toEqual(new Set([id, other]))
    expect(uppy.getState().info.map(({ message }) => message)).toContain(refusal.message)
    expect(uploaded).toEqual([])
    expect(postfit().prepared).toBeNull()

    uppy.removeFiles([id, other as string])
    await uppy.upload()
    expect(uploaded).toHaveLength(1)
  })

  it('is said in the language of the moment, which may change while files are prepared', async () => {
    let words: Locale = en
    postfit().setOptions({ words: () => words })
    await add('oversized.jpg', 'cut.jpg')
    const messages = new Set<string | undefined>()
    uppy.on('preprocess-progress', (_, { message }) => {
      messages.add(message)
      if (words === de) return
      words = de
      // Locales of Uppy have the strings of plugins as well, which its own type leaves out.
      const locale = { strings: { postfitPreparing: '%{file} wird angepasst' }, pluralize: Number }
      uppy.setOptions({ locale } as unknown as Parameters<typeof uppy.setOptions>[0])
    })
    const refusal = await refusalOf(uppy.upload())
    expect([...messages]).toContain('oversized.jpg wird angepasst')
    const [issue] = refusal.issues
    const brief = (locale: Locale) =>
      renderIssue(issue as Issue, locale, { form: 'brief', plan: { steps: [] } })
    expect(refusal.message).toBe(`cut.jpg: ${brief(de)}`)
    expect(brief(de)).not.toBe(brief(en))
  })

  it('is judged by the settings with which its upload began', async () => {
    uppy.once('preprocess-progress', () => postfit().setOptions({ policy: { photoQuality: 40 } }))
    for (let upload = 0; upload < 2; upload++) {
      const [id = ''] = await add('screenshot.png')
      await uppy.upload()
      uppy.removeFile(id)
    }
    const [first = 0, second = 0] = uploaded.map(([file]) => file?.size ?? 0)
    expect(second).toBeGreaterThan(0)
    expect(second).toBeLessThan(first * 0.8)
  })

  it('is a file that never comes to this machine', async () => {
    const remote = { url: 'http://127.0.0.1/', companionUrl: 'http://127.0.0.1/', requestClientId: 'x' }
    const file = { name: 'elsewhere.jpg', isRemote: true, data: { size: 1000 }, remote } as const
    uppy.addFile(file)
    const refusal = await refusalOf(uppy.upload())
    expect(refusal.message).toContain('elsewhere.jpg')
    expect(uploaded).toEqual([])
  })
})

describe('cancelling', () => {
  /** Resolves when the work on a file has begun. */
  const underWay = (id: string): Promise<void> =>
    new Promise((resolve) => {
      uppy.on('preprocess-progress', (file, { value = 0 }) => {
        if (file?.id === id && value > 0) resolve()
      })
    })

  it('everything ends the work at once, with no error', async () => {
    const ms = await quickest(1000, async () => {
      const [id = ''] = await add('oversized.jpg', 'screenshot.png')
      const upload = uppy.upload()
      await underWay(id)
      const start = performance.now()
      uppy.cancelAll()
      expect(await upload).toMatchObject({ successful: [], failed: [] })
      return performance.now() - start
    })
    expect(ms).toBeLessThan(1000)
    expect(uploaded).toEqual([])
    expect(uppy.getState().error).toBeNull()
  })

  it('one file leaves the others, judged without it', async () => {
    postfit().setOptions({ post: { ...options, photoCoverIndex: 1 } })
    const [gone = '', left] = await add('oversized.jpg', 'screenshot.png')
    const upload = uppy.upload()
    await underWay(gone)
    uppy.removeFile(gone)
    await upload
    expect(uploaded[0]?.map(({ id }) => id)).toEqual([left])
    const { post, fileIDs } = postfit().prepared ?? expect.unreachable()
    expect(fileIDs).toEqual([left])
    expect(post.media).toHaveLength(1)
    expect(post.options.photoCoverIndex ?? 0).toBe(0)
  })

  it('by destroying Uppy is no error', async () => {
    const [id = ''] = await add('oversized.jpg')
    const upload = uppy.upload()
    await underWay(id)
    uppy.destroy()
    expect(await upload).toMatchObject({ successful: [] })
  })
})
