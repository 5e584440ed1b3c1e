/** The properties of a frame's colour space that can be unspecified. */
const properties = ['primaries', 'transfer', 'matrix'] as const

let isDone = false

/**
 * Makes frames return `null` for unspecified colour properties, as WebCodecs demands. WebKitGTK 2.50 returns `unspecified` for partly
 * tagged streams, on which Mediabunny fails.
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
