import answer from '../style/answer.css?inline'
import base from '../style/base.css?inline'
import button from '../style/button.css?inline'
import caption from '../style/caption.css?inline'
import comparison from '../style/comparison.css?inline'
import composer from '../style/composer.css?inline'
import cropMarks from '../style/crop-marks.css?inline'
import dropZone from '../style/drop-zone.css?inline'
import field from '../style/field.css?inline'
import file from '../style/file.css?inline'
import issue from '../style/issue.css?inline'
import layout from '../style/layout.css?inline'
import motion from '../style/motion.css?inline'
import options from '../style/options.css?inline'
import phone from '../style/phone.css?inline'
import sorting from '../style/sorting.css?inline'
import tokens from '../style/tokens.css?inline'
import video from '../style/video.css?inline'

/** Tokens first, motion last; behind it what parts bring along that are fetched on need. */
const sheets: string[] = [
  ...[tokens, base, button, cropMarks, layout, dropZone, file, issue, comparison, field, composer, answer],
  ...[sorting, caption, options, video, phone, motion],
]

let made: CSSStyleSheet | undefined

/** The style of all elements: one sheet for the page, made when the first element is shown. No policy forbids it. */
export function composerStyle(): CSSStyleSheet {
  if (made) return made
  made = new CSSStyleSheet()
  made.replaceSync(sheets.join('\n'))
  return made
}

/** Adds the style of a part that was fetched on need, for all elements of the page. */
export function addStyle(style: string): void {
  sheets.push(style)
  made?.replaceSync(sheets.join('\n'))
}
