import { afterEach, expect, it, vi } from 'vitest'
import { inTimeSlices } from './time-slices.ts'

afterEach(() => vi.restoreAllMocks())

/** Steps that take a millisecond each, by a clock that only they move. */
function stepsOf(count: number, onStep: (step: number) => void = () => {}): Iterator<void, void, void> {
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => now)
  return (function* () {
    for (let step = 0; step < count; step++) {
      now++
      onStep(step)
      yield
    }
  })()
}

/** Of each turn that something else has, how many steps were done since the one before. */
async function stepsBetweenTurns(count: number): Promise<number[]> {
  const between = [0]
  let isOver = false
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => {
    between.push(0)
    if (!isOver) port2.postMessage(null)
  }
  port2.postMessage(null)
  await inTimeSlices(
    stepsOf(count, () => between.push((between.pop() ?? 0) + 1)),
    new AbortController().signal,
  )
  isOver = true
  port1.close()
  return between
}

it('lets other work have its turn after 8 ms each time', async () => {
  const between = await stepsBetweenTurns(200)
  expect(between.reduce((sum, steps) => sum + steps)).toBe(200)
  expect(Math.max(...between)).toBeLessThanOrEqual(16)
  expect(between.filter((steps) => steps > 0).length).toBeGreaterThan(12)
})

it('ends between two slices when it is aborted, with the reason', async () => {
  const controller = new AbortController()
  const reason = new Error('Enough')
  let steps = 0
  const work = stepsOf(1000, (step) => {
    steps++
    if (step === 20) controller.abort(reason)
  })
  await expect(inTimeSlices(work, controller.signal)).rejects.toBe(reason)
  expect(steps).toBeLessThan(30)
})

it('passes on what the work throws', async () => {
  const work = stepsOf(10, (step) => {
    if (step === 5) throw new RangeError('No more')
  })
  await expect(inTimeSlices(work, new AbortController().signal)).rejects.toThrow('No more')
})
