import type { Words } from './en.ts'

/** What is said of files, and of what is chosen for them: a language is loaded in parts, none of which is larger than 6 kB. */
export type FileWords = Pick<Words, 'compose' | 'file' | 'provenance' | 'choices' | 'video'>

/** What is said of the post around them. */
export type PostWords = Omit<Words, keyof FileWords>
