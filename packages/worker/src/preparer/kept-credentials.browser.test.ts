import { type Issue, inspect } from '@postfit/core'
import { afterAll, describe, expect, it } from 'vitest'
import { fixture } from '../testing/photos.ts'
import { built } from '../testing/worker-urls.ts'
import { createPreparer } from './create-preparer.ts'
import { haveSameCredentials } from './same-credentials.ts'

const preparer = createPreparer(built)
afterAll(() => preparer.dispose())

const source = (name: string): Promise<File> => fixture(`provenance/${name}`, name)

async function prepared(name: string, keepCredentials: boolean) {
  const file = await source(name)
  const type = /mp4|mov/.test(name) ? 'VIDEO' : 'IMAGE'
  const draft = { type, privacy: 'PUBLIC_TO_EVERYONE', media: [file] } as const
  const policy = { keepCredentials, photoFormat: 'keep' } as const
  const post = await preparer.prepare(draft, { policy })
  if (!post.ok) throw post.files[0]?.error ?? new Error(JSON.stringify(post.issues))
  const output = post.media[0]?.file as File
  const bytes = new Uint8Array(await output.arrayBuffer())
  const told = (issues: readonly Issue[]) =>
    issues.filter(({ code }) => /^ai-|private/.test(code)).map(({ code, repair }) => [code, repair])
  return { post, file, output, text: new TextDecoder('latin1').decode(bytes), left: told(post.issues) }
}

const undisclosed = ['ai-undisclosed', 'consent']
const lost = ['ai-credentials-lost', 'none']
const broken = ['ai-credentials-broken', 'none']

describe('Content Credentials', () => {
  // A HEIC takes a decoder of its own, which is tried in its own package: what is written anew is the same.
  it.each(['jpg', 'png', 'webp', 'avif', 'mp4', 'mov'])(
    'of a file of %s go without a trace, and it is still said what they told',
    async (type) => {
      const { post, left, text } = await prepared(`credentials.${type}`, false)
      expect(post.ok).toBe(true)
      expect(text).not.toMatch(/jumb|c2pa|C2PA|digitalSourceType/)
      expect(left.toSorted()).toEqual([lost, undisclosed])
    },
  )

  it.each([
    'credentials.jpg',
    'credentials-large.jpg',
    'credentials.webp',
    'credentials.mp4',
    'credentials.mov',
  ])('stay where they are wanted, and %s with them, to the byte', async (name) => {
    const { file, left, output } = await prepared(name, true)
    expect(new Uint8Array(await output.arrayBuffer())).toEqual(new Uint8Array(await file.arrayBuffer()))
    expect(left).toEqual([undisclosed])
  })

  it('stay in a photo that a place is taken out of, and prove nothing any more', async () => {
    const { file, output, left, text } = await prepared('credentials-and-place.jpg', true)
    const facts = await inspect(output)
    expect(facts).toMatchObject({ kind: 'image', metadata: ['credentials'] })
    expect(text).not.toMatch(/Exif/)
    const [one, other] = [await inspect(file), facts] as const
    if (one.kind !== 'image' || other.kind !== 'image') throw new Error('It is no photo')
    expect(await haveSameCredentials({ file, facts: one }, { file: output, facts: other })).toBe(true)
    expect(left.toSorted()).toEqual([broken, undisclosed])
  })

  it('stay in a video whose device is taken out of', async () => {
    const plain = await source('credentials.mov')
    const bytes = new Uint8Array(await plain.arrayBuffer())
    // An application's own box behind all others, as cameras write them.
    const box = new Uint8Array(32)
    new DataView(box.buffer).setUint32(0, 32)
    box.set(new TextEncoder().encode('GPMF'), 4)
    const file = new File([bytes, box], 'of-a-camera.mov')
    const draft = { type: 'VIDEO', privacy: 'PUBLIC_TO_EVERYONE', media: [file] } as const
    const post = await preparer.prepare(draft, { policy: { keepCredentials: true } })
    const output = post.media[0]?.file as File
    const facts = await inspect(output)
    expect(facts).toMatchObject({ kind: 'video', container: 'mp4', metadata: ['credentials'] })
    const before = await inspect(file)
    if (before.kind !== 'video' || facts.kind !== 'video') throw new Error('It is no video')
    expect(await haveSameCredentials({ file, facts: before }, { file: output, facts })).toBe(true)
    expect(post.issues.map(({ code }) => code)).toContain('ai-credentials-broken')
  })

  it('of what has to be written anew are lost, and that is said', async () => {
    const { left, text } = await prepared('credentials.png', true)
    expect(text).not.toMatch(/c2pa/)
    expect(left.toSorted()).toEqual([lost, undisclosed])
  })
})
