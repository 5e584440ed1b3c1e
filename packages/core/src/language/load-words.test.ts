import { expect, it, vi } from 'vitest'
import { loadWords, wordsIn } from './load-words.ts'

it('is asked for again by the next call where it could not be had', async () => {
  const load = vi.fn(async () => ({ words: 'Wörter' }))
  const cause = new TypeError('error loading dynamically imported module: http://127.0.0.1:1/de.js')
  load.mockRejectedValueOnce(cause).mockRejectedValueOnce(new TypeError('Importing a module script failed.'))
  await expect(loadWords(load)).rejects.toBe(cause)
  await expect(loadWords(load)).rejects.toThrow('Importing a module script failed.')
  expect(await loadWords(load)).toBe('Wörter')
})

it('is found in what bundlers make of it', () => {
  expect(wordsIn({ words: 'Wörter' })).toBe('Wörter')
  expect(wordsIn({ t: 'Wörter' })).toBe('Wörter')
})
