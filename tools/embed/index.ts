export type { Embedding, Outcome, PhotoOutcome } from './embedding.ts'
export { visit } from './visit.ts'
