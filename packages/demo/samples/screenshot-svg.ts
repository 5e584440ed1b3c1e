/** A picture like a screenshot: flat panels, gradients, thin lines, round shapes, hard edges. */
export function screenshotSvg(width: number, height: number, background: 'opaque' | 'transparent'): string {
  const bars = [0.42, 0.66, 0.5, 0.81, 0.6, 0.92, 0.74]
    .map((share, index) => {
      const tall = Math.round(300 * share)
      return `<rect x="${760 + index * 78}" y="${700 - tall}" width="46" height="${tall}" rx="8" fill="url(#bar)"/>`
    })
    .join('')
  const lines = [0, 1, 2, 3]
    .map((index) => `<path d="M740 ${400 + index * 100}h560" stroke="#d9deea" stroke-width="2"/>`)
    .join('')
  const menu = ['#ff5c7a', '#ffb454', '#3ddc97', '#4aa8ff', '#b58cff']
    .map(
      (colour, index) =>
        `<circle cx="110" cy="${300 + index * 86}" r="20" fill="${colour}"/>` +
        `<rect x="150" y="${286 + index * 86}" width="${250 - index * 24}" height="28" rx="14" fill="#ffffff" fill-opacity=".22"/>`,
    )
    .join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 1600 900" preserveAspectRatio="none">
    <defs>
      <linearGradient id="wall" x1="0" y1="0" x2="1" y2="1">
        <stop offset="0" stop-color="#1f2a6b"/><stop offset=".55" stop-color="#8a3ea8"/><stop offset="1" stop-color="#ff8a5c"/>
      </linearGradient>
      <linearGradient id="bar" x1="0" y1="0" x2="0" y2="1">
        <stop offset="0" stop-color="#19c3cf"/><stop offset="1" stop-color="#2b5fe0"/>
      </linearGradient>
      <radialGradient id="glow"><stop offset="0" stop-color="#ffd166"/><stop offset="1" stop-color="#ffd166" stop-opacity="0"/></radialGradient>
    </defs>
    ${background === 'opaque' ? '<rect width="1600" height="900" fill="url(#wall)"/>' : ''}
    <circle cx="1360" cy="140" r="240" fill="url(#glow)"/>
    <rect x="60" y="90" width="1480" height="730" rx="28" fill="#ffffff" fill-opacity="${background === 'opaque' ? 0.94 : 0.55}"/>
    <path d="M60 118a28 28 0 0 1 28-28h372v730H88a28 28 0 0 1-28-28z" fill="#1b1f3b"/>
    <circle cx="110" cy="150" r="12" fill="#ff5f57"/><circle cx="150" cy="150" r="12" fill="#febc2e"/><circle cx="190" cy="150" r="12" fill="#28c840"/>
    ${menu}
    <rect x="540" y="150" width="420" height="44" rx="10" fill="#1b1f3b"/>
    <rect x="540" y="216" width="640" height="20" rx="10" fill="#c6cbdb"/>
    <rect x="540" y="300" width="150" height="150" rx="20" fill="#ff5c7a"/>
    <rect x="540" y="470" width="150" height="150" rx="20" fill="#ffb454"/>
    <rect x="540" y="640" width="150" height="110" rx="20" fill="#3ddc97"/>
    ${lines}${bars}
    <path d="M760 560 838 470l78 40 78-120 78 60 78-150 78 40" fill="none" stroke="#ff3b62" stroke-width="8" stroke-linejoin="round"/>
  </svg>`
}
