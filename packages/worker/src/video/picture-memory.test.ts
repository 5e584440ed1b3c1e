import { expect, it } from 'vitest'
import { PictureMemory } from './picture-memory.ts'

it('lets those wait for whom there is none, in their order, and uses it again', async () => {
  const memory = new PictureMemory(2)
  const [first, second] = [await memory.take(8), await memory.take(8)]
  const given: Uint8Array[] = []
  const third = memory.take(8).then((bytes) => given.push(bytes))
  const fourth = memory.take(8).then((bytes) => given.push(bytes))
  await new Promise((resolve) => setTimeout(resolve))
  expect(given).toEqual([])

  memory.giveBack(second)
  await third
  expect(given).toEqual([second])
  memory.giveBack(first)
  await fourth
  expect(given[1]).toBe(first)
})

it('gives as many bytes as are asked for', async () => {
  const memory = new PictureMemory(1)
  memory.giveBack(await memory.take(8))
  expect(await memory.take(12)).toHaveLength(12)
})
