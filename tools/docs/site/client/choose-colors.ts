const key = 'postfit-docs-colours'

/** Lets the reader choose between light and dark; until then the system's choice holds. */
export function offerColors(): void {
  const button = document.querySelector<HTMLButtonElement>('#colours')
  if (!button) return
  const system = matchMedia('(prefers-color-scheme: dark)')
  const root = document.documentElement
  const isDark = (): boolean => (root.dataset.colors ?? (system.matches ? 'dark' : 'light')) === 'dark'
  const show = (): void => {
    button.textContent = isDark() ? 'Light' : 'Dark'
    button.setAttribute('aria-label', `Use ${isDark() ? 'light' : 'dark'} colours`)
  }
  button.addEventListener('click', () => {
    root.dataset.colors = isDark() ? 'light' : 'dark'
    keep(root.dataset.colors)
    show()
  })
  system.addEventListener('change', show)
  button.hidden = false
  show()
}

function keep(colors: string): void {
  try {
    localStorage.setItem(key, colors)
  } catch {
    // Storage can be forbidden; the choice then holds for this page.
  }
}
