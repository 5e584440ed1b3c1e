import { type ComponentChildren, Fragment } from 'preact'

interface SentenceProps {
  /** With the names of parts in braces: `By posting, you agree to {terms}.` */
  readonly text: string
  /** What stands for each name. */
  readonly parts: Readonly<Record<string, ComponentChildren>>
}

/** A sentence that has links or names in it: where in it they stand is for its language to say. */
export function Sentence({ text, parts }: SentenceProps) {
  return (
    <>
      {text.split(/\{(\w+)\}/).map((part, at) => (
        <Fragment key={at}>{at % 2 === 0 ? part : parts[part]}</Fragment>
      ))}
    </>
  )
}
