/**
 * Issues and plans in words, in any language.
 *
 * @packageDocumentation
 */

export { describeIssue, type IssueDescription, type RenderSettings, renderIssue } from './describe-issue.ts'
export { documentUrls } from './documents.ts'
export { en } from './en.ts'
export type { BriefWords, IssueWords, Locale, PluralTemplate, StepWords, Template } from './locale.ts'
export { renderPlan } from './render-plan.ts'
