/** What of a frame's colours may not be told. */
const properties = ['primaries', 'transfer', 'matrix'] as const

let isDone = false

/**
 * Has frames say nothing (`null`) of colours that they do not know, as WebCodecs wants it. Those of WebKitGTK 2.50 say
 * `unspecified` where a stream tells only some of it, at which Mediabunny gives up.
 */
export function hideUnspecifiedColors(): void {
  if (isDone || typeof VideoColorSpace === 'undefined') return
  isDone = true
  for (const property of properties) {
    const own = Object.getOwnPropertyDescriptor(VideoColorSpace.prototype, property)
    if (!own?.get) continue
    const { get } = own
    Object.defineProperty(VideoColorSpace.prototype, property, {
      ...own,
      get(this: VideoColorSpace) {
        const value: string | null = get.call(this)
        return value === 'unspecified' ? null : value
      },
    })
  }
}
