const key = 'postfit-docs-colours'

/** Lets the reader choose between light and dark; until then the system's choice holds. */
export function offerColours(): void {
  const button = document.querySelector<HTMLButtonElement>('#colours')
  if (!button) return
  const system = matchMedia('(prefers-color-scheme: dark)')
  const root = document.documentElement
  const isDark = (): boolean => (root.dataset.colours ?? (system.matches ? 'dark' : 'light')) === 'dark'
  const show = (): void => {
    button.textContent = isDark() ? 'Light' : 'Dark'
    button.setAttribute('aria-label', `Use ${isDark() ? 'light' : 'dark'} colours`)
  }
  button.addEventListener('click', () => {
    root.dataset.colours = isDark() ? 'light' : 'dark'
    keep(root.dataset.colours)
    show()
  })
  system.addEventListener('change', show)
  button.hidden = false
  show()
}

function keep(colours: string): void {
  try {
    localStorage.setItem(key, colours)
  } catch {
    // Storage can be forbidden; the choice then holds for this page.
  }
}
