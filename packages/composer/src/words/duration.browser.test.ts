import { expect, it } from 'vitest'
import { duration } from './duration.ts'

it.each([
  [0.2, 'en', '1 sec'],
  [7.4, 'en', '7 sec'],
  [42, 'en', '40 sec'],
  [89, 'en', '90 sec'],
  [130, 'en', '2 min'],
  [42, 'de', '40 Sek.'],
])('%s seconds are, in %s, %s', (seconds, language, words) => {
  expect(duration(seconds, language)).toBe(words)
})
