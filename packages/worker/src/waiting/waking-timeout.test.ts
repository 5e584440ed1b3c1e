import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it, vi } from 'vitest'
import { wakingTimeout } from './waking-timeout.ts'

it('calls back once, after its time', async () => {
  vi.useFakeTimers()
  try {
    const onTimeout = vi.fn()
    wakingTimeout(800, onTimeout).start()
    await vi.advanceTimersByTimeAsync(799)
    expect(onTimeout).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(onTimeout).toHaveBeenCalledOnce()
    await vi.advanceTimersByTimeAsync(8000)
    expect(onTimeout).toHaveBeenCalledOnce()
  } finally {
    vi.useRealTimers()
  }
})

it('begins anew when it is started again, and never calls back once stopped', async () => {
  vi.useFakeTimers()
  try {
    const onTimeout = vi.fn()
    const timeout = wakingTimeout(800, onTimeout)
    timeout.start()
    await vi.advanceTimersByTimeAsync(700)
    timeout.start()
    await vi.advanceTimersByTimeAsync(700)
    expect(onTimeout).not.toHaveBeenCalled()
    timeout.stop()
    await vi.advanceTimersByTimeAsync(8000)
    expect(onTimeout).not.toHaveBeenCalled()
  } finally {
    vi.useRealTimers()
  }
})

it('does not count the time in which nothing ran', async () => {
  const onTimeout = vi.fn()
  const timeout = wakingTimeout(400, onTimeout)
  timeout.start()
  // As long as the lid is closed, no timer runs; here it is this thread that is kept busy.
  for (const end = performance.now() + 1000; performance.now() < end; );
  await pause(100)
  expect(onTimeout).not.toHaveBeenCalled()
  await vi.waitFor(() => expect(onTimeout).toHaveBeenCalledOnce())
})

describe('a time that no timer can hold', () => {
  it.each([2 ** 31, 2 ** 34, Number.MAX_VALUE])('is not over at once: %s ms', (ms) => {
    vi.useFakeTimers()
    const onTimeout = vi.fn()
    const timeout = wakingTimeout(Math.min(ms, 2 ** 34), onTimeout)
    timeout.start()
    vi.advanceTimersByTime(2 ** 30)
    expect(onTimeout).not.toHaveBeenCalled()
    timeout.stop()
    vi.useRealTimers()
  })

  it('has all of its length', () => {
    vi.useFakeTimers()
    const onTimeout = vi.fn()
    wakingTimeout(2 ** 34, onTimeout).start()
    vi.advanceTimersByTime(2 ** 34 - 1)
    expect(onTimeout).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(onTimeout).toHaveBeenCalledTimes(1)
    vi.useRealTimers()
  })

  it('is no timer where it is infinite', () => {
    vi.useFakeTimers()
    wakingTimeout(Number.POSITIVE_INFINITY, () => {}).start()
    expect(vi.getTimerCount()).toBe(0)
    vi.useRealTimers()
  })
})
