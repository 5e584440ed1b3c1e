import { fixture } from './photos.ts'

/** A video of `fixtures/videos` as a file, as a person would pick it. */
export function video(name: string): Promise<File> {
  return fixture(`videos/${name}`, name)
}
