import '@postfit/worker/worker.js'

/** Postfit's own worker, which can be made to die as workers do: with an error that nobody catches, or silently. */
addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (data === 'close') close()
  // Not in this listener, whose error would be that of a message.
  if (data === 'throw') setTimeout(() => deepen(0))
})

/** The stack overflows, as it does in a parser that a file leads around in circles. */
function deepen(depth: number): number {
  return deepen(depth + 1) + 1
}
