/** The files that the build puts beside the page, see `samples/write-samples.ts`. */
const names = ['dashboard.png', 'harbour.jpg', 'sticker.png', 'portrait.jpg']

/** The site's sample files. */
export function fetchSamples(): Promise<File[]> {
  return Promise.all(
    names.map(async (name) => {
      const response = await fetch(new URL(`samples/${name}`, document.baseURI))
      if (!response.ok) throw new Error(`${name}: ${response.status}`)
      const blob = await response.blob()
      return new File([blob], name, { type: blob.type })
    }),
  )
}
