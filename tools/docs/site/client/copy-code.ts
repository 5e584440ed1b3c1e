/** A button in the corner of each piece of code that copies it. */
export function offerCopying(): void {
  // Only over HTTPS and on loopback.
  if (!navigator.clipboard) return
  for (const block of document.querySelectorAll('main > pre')) {
    const code = block.textContent ?? ''
    const frame = document.createElement('div')
    frame.className = 'code'
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = 'Copy'
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(code.trimEnd())
      button.textContent = 'Copied'
      setTimeout(() => {
        button.textContent = 'Copy'
      }, 1500)
    })
    block.replaceWith(frame)
    frame.append(block, button)
  }
}
