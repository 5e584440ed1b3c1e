import { check, inspect } from '@postfit/core'
import { renderIssue } from '@postfit/core/messages'

const text = document.querySelector('textarea') as HTMLTextAreaElement
const picker = document.querySelector('input') as HTMLInputElement
const list = document.querySelector('ul') as HTMLUListElement

async function showIssues(): Promise<void> {
  const facts = await Promise.all(Array.from(picker.files ?? [], (file) => inspect(file)))
  const issues = check({ text: text.value, privacy: 'SELF_ONLY' }, facts)
  list.replaceChildren(
    ...issues.map((issue) => {
      const item = document.createElement('li')
      item.textContent = `${issue.severity}: ${renderIssue(issue)}`
      return item
    }),
  )
}

text.addEventListener('input', showIssues)
picker.addEventListener('change', showIssues)
