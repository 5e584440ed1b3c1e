/** Pixels of a scene of the sample video: upright, as phones film, and a little wider, for the camera to move. */
export const sceneSize = { width: 600, height: 960 }

const scenes = [
  { words: ['Launch', 'day'], from: '#1f2a6b', to: '#8a3ea8', mark: '#ffb454' },
  { words: ['Made', 'by hand'], from: '#0d5c63', to: '#44a1a0', mark: '#ff5c7a' },
  { words: ['Packed', 'today'], from: '#8a3ea8', to: '#ff8a5c', mark: '#3ddc97' },
  { words: ['Yours', 'tomorrow'], from: '#23405a', to: '#4aa8ff', mark: '#f9d9b8' },
]

/** How many scenes there are. */
export const sceneCount = scenes.length

/** The scenes of the sample video, one under the other. */
export function scenesSvg(): string {
  const { width, height } = sceneSize
  const drawn = scenes.map(({ words, from, to, mark }, index) => {
    const lines = words.map((word, line) => `<text x="56" y="${430 + line * 92}">${word}</text>`).join('')
    return `<linearGradient id="wall${index}" x1="0" y1="0" x2="1" y2="1">
        <stop offset="0" stop-color="${from}"/><stop offset="1" stop-color="${to}"/>
      </linearGradient>
      <g transform="translate(0 ${index * height})">
        <rect width="${width}" height="${height}" fill="url(#wall${index})"/>
        <circle cx="${120 + index * 100}" cy="220" r="84" fill="${mark}"/>
        <path d="M0 ${760 - index * 20} q160 -120 300 -30 t300 -40 V${height} H0z" fill="#000" fill-opacity=".28"/>
        <path d="M0 ${850 - index * 10} q160 -70 300 0 t300 -20 V${height} H0z" fill="#000" fill-opacity=".32"/>
        <g font-family="Helvetica, Arial, sans-serif" font-size="86" font-weight="700" fill="#fff">${lines}</g>
      </g>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height * sceneCount}">${drawn.join('')}</svg>`
}
