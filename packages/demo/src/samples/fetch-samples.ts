/** The files that the build puts beside the page, see `samples/write-samples.ts`: what makes one post each. */
const names = {
  photos: ['dashboard.png', 'harbour.jpg', 'sticker.png', 'portrait.jpg'],
  video: ['launch-day.mov'],
}

/** What there are samples of. */
export type SampleKind = keyof typeof names

/** The site's sample files. */
export function fetchSamples(kind: SampleKind): Promise<File[]> {
  return Promise.all(
    names[kind].map(async (name) => {
      const response = await fetch(new URL(`samples/${name}`, document.baseURI))
      if (!response.ok) throw new Error(`${name}: ${response.status}`)
      const blob = await response.blob()
      return new File([blob], name, { type: blob.type })
    }),
  )
}
