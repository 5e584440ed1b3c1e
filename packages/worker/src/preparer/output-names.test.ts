import type { FilePlan, ImageFacts, MediaFacts, Step } from '@postfit/core'
import { describe, expect, it } from 'vitest'
import { outputNames, typeOf } from './output-names.ts'

const image = (name: string, format: ImageFacts['format'] = 'jpeg') =>
  ({ kind: 'image', name, format }) as MediaFacts
const video = (name: string, container: 'mp4' | 'mov') => ({ kind: 'video', name, container }) as MediaFacts
const encode = { kind: 'encode', format: 'jpeg' } as Step
const keep = { kind: 'keep', fallback: [encode] } as unknown as Step
const planned = (...steps: Step[]) => ({ steps }) as unknown as FilePlan

/** The names of files that are kept as they are. */
function kept(...media: MediaFacts[]): string[] {
  const naming = outputNames()
  return media.map((facts) => naming(facts, planned(keep))(facts))
}

describe('outputs are named', () => {
  it('by what their bytes are, and as they were where that is right', () => {
    expect(kept(image('IMG_1.png'), image('a.JPG'), image('b.jpeg'), image('c.webp', 'webp'))).toEqual([
      'IMG_1.jpg',
      'a.JPG',
      'b.jpeg',
      'c.webp',
    ])
    expect(kept(video('clip.mov', 'mp4'), video('clip.MOV', 'mov'))).toEqual(['clip.mp4', 'clip.MOV'])
  })

  it.each([
    ['holiday 12.08.2026', 'holiday 12.08.2026.jpg'],
    ['v1.2', 'v1.2.jpg'],
    ['My screen.v2.png', 'My screen.v2.jpg'],
    ['.jpg', 'photo.jpg'],
    ['', 'photo.jpg'],
    ['no extension', 'no extension.jpg'],
    ['phone.JFIF', 'phone.jpg'],
    ['日本.heic', '日本.jpg'],
  ])('%j: %j', (name, expected) => {
    expect(kept(image(name))).toEqual([expected])
  })

  it('so that no two are the same, whatever the case and whatever they become', () => {
    expect(kept(image('a.jpg'), image('A.JPG'), image('a.jpg'), image('a-2.jpg'), image('a'))).toEqual([
      'a.jpg',
      'A-2.JPG',
      'a-3.jpg',
      'a-2-2.jpg',
      'a-4.jpg',
    ])
    const naming = outputNames()
    const jpeg = image('')
    expect([
      naming(image('a.png', 'png'), planned(encode))(jpeg),
      naming(image('a.webp', 'webp'), planned(keep))(image('', 'webp')),
      naming(image('b.jpg'), planned(keep))(jpeg),
      naming(image('B.png', 'png'), planned(encode))(jpeg),
    ]).toEqual([
      'a.jpg',
      // It would be a.jpg too if it had to be written anew.
      'a-2.webp',
      'b.jpg',
      'B-2.jpg',
    ])
  })

  it('fast, ten thousand of one name', () => {
    const media = Array.from({ length: 10_000 }, () => image('image.jpg'))
    const start = performance.now()
    expect(new Set(kept(...media)).size).toBe(10_000)
    expect(performance.now() - start).toBeLessThan(30_000)
  })

  it('by nothing else where there is no output', () => {
    const naming = outputNames()
    naming(image('a.jpg'), planned())
    expect(naming(image('a.jpg'), planned(keep))(image(''))).toBe('a.jpg')
  })
})

it('types are by the bytes', () => {
  expect([image(''), video('', 'mov')].map(typeOf)).toEqual(['image/jpeg', 'video/quicktime'])
})
