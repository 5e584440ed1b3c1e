import { check, inspect } from '@postfit/core'

const picker = document.querySelector('input') as HTMLInputElement
const options = { type: 'IMAGE', text: 'Launch day', photoCoverIndex: 12 } as const

picker.addEventListener('change', async () => {
  const files = [...(picker.files ?? [])]
  show('#browser', check(options, await Promise.all(files.map((file) => inspect(file)))))

  const form = new FormData()
  form.append('options', JSON.stringify(options))
  for (const file of files) form.append('media', file)
  const response = await fetch('/posts', { method: 'POST', body: form })
  show('#server', (await response.json()).issues)
})

function show(where: string, issues: unknown): void {
  const place = document.querySelector(where) as HTMLElement
  place.textContent = JSON.stringify(issues, null, 2)
}
