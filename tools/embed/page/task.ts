import type { Outcome, Task } from '../embedding.ts'
import { overheard } from './overheard.ts'
import { submit } from './submit.ts'

/** What the server wrote into the page. */
export const task: Task = JSON.parse(document.getElementById('task')?.textContent ?? '')

/** The photos that the page brought along, as a person would pick them. */
export const photos: readonly File[] = task.photos.map(({ name, base64 }) => {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  return new File([bytes], name, { type: `image/${name.split('.').at(-1)?.replace('jpg', 'jpeg')}` })
})

/** Tells what became of the page, once, and leaves it. */
export function finish(outcome: Partial<Outcome>): void {
  const whole: Outcome = {
    photos: [],
    problems: {},
    failure: null,
    overheard,
    isolated: crossOriginIsolated,
    ...outcome,
  }
  if (parent === window) submit(whole)
  else parent.postMessage(whole, '*')
}

/** The bytes of a file as base64. */
export async function base64Of(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}
