import type { Page } from '../site/page.ts'
import { exportedDeclarations } from './exported-declarations.ts'
import { publicEntries } from './public-entries.ts'

/**
 * A page with each code of a PostfitError, made of the docstring of their type.
 *
 * @throws Error when a code of the type is missing from its docstring, or the other way round
 */
export function errorCodesPage(): Page {
  const codes = errorCodes()
  return {
    path: 'reference/errors.md',
    title: 'Error codes',
    markdown: [
      '# Error codes',
      'Everything that Postfit throws, or reports about a file, is a [`PostfitError`](../api/worker.md#postfiterror). It has a `code` for programs, a',
      '`message` that says what was expected, what was there and what to do, `retryable` (the same call can succeed if it is made again),',
      'and the `cause`. What is wrong with a post is not an error but an issue: see the [rules](rules.md).',
      '',
      'A file that fails never stops the others. Its error is in `post.files[index].error`, and among `post.issues` as `repair-failed`',
      'or `output-mismatch` (for a video `video-unsupported`, `video-out-of-space` or `video-repair-failed`). `prepare` itself rejects only',
      "on an abort (with the signal's own reason), after `dispose()`, and for arguments that make no sense (a `RangeError` or `TypeError`).",
      ...codes.map(({ code, text }) => `\n## ${code}\n\n${text}`),
    ].join('\n'),
  }
}

/** The codes and what they mean, as their type's docstring lists them. */
export function errorCodes(): { readonly code: string; readonly text: string }[] {
  const [entry] = publicEntries('packages/worker')
  const type = exportedDeclarations(entry?.types ?? '').find(({ name }) => name === 'PostfitErrorCode')
  const listed = Array.from(
    (type?.docstring?.text ?? '').matchAll(/^- `([\w-]+)`: ([\s\S]*?)(?=^- `|(?![\s\S]))/gm),
    ([, code = '', text = '']) => ({ code, text: sentence(text) }),
  )
  const typed = Array.from(type?.code.join().matchAll(/'([\w-]+)'/g) ?? [], ([, code]) => code)
  const wrong = [
    ...typed.filter((code) => !listed.some((each) => each.code === code)),
    ...listed.filter(({ code }) => !typed.includes(code)).map(({ code }) => code),
  ]
  if (listed.length === 0 || wrong.length > 0) {
    throw new Error(
      `Expected each code of PostfitErrorCode in its docstring, and no other: ${wrong.join(', ')}`,
    )
  }
  return listed
}

function sentence(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.charAt(0).toUpperCase() + line.slice(1)
}
