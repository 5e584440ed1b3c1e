const css = `
:host { display: block; font: inherit;
  --_accent: var(--postfit-accent, LinkText); --_border: var(--postfit-border, GrayText);
  --_error: var(--postfit-error, light-dark(#b3001b, #ff8a8a)); --_radius: var(--postfit-radius, .75rem);
  --_gap: var(--postfit-gap, .75rem) }
:host([hidden]), [hidden] { display: none !important }
[part~=zone] { display: grid; justify-items: center; gap: calc(var(--_gap) / 2); padding: calc(var(--_gap) * 3);
  border: 2px dashed var(--_border); border-radius: var(--_radius); text-align: center }
[part~=dragging] { border: 2px solid var(--_accent);
  background: color-mix(in srgb, var(--_accent) 12%, transparent) }
button { font: inherit; color: inherit; background: none; cursor: pointer; border: 1px solid currentcolor;
  border-radius: calc(var(--_radius) / 2); padding: .5em 1em; min-block-size: 24px; min-inline-size: 24px }
button:focus-visible { outline: 3px solid var(--_accent); outline-offset: 2px }
button:disabled { cursor: default; opacity: .5 }
[part=hint] { opacity: .8 }
progress { inline-size: 100%; margin-block-start: var(--_gap); accent-color: var(--_accent) }
ul { list-style: none; margin: 0; padding: 0 }
[part~=files] > li { display: grid; grid-template-columns: 1fr auto; gap: 0 var(--_gap); align-items: center;
  padding-block: calc(var(--_gap) / 2); border-block-end: 1px solid color-mix(in srgb, var(--_border) 40%, transparent) }
[part=name] { overflow-wrap: anywhere }
[part=remove] { padding: 0 .5em; border-color: transparent }
[part~=files] [part~=issues] { grid-column: 1 / -1 }
[part~=issue] { font-size: .875em; padding-block: .25em; overflow-wrap: anywhere }
[part~=issue-error] { color: var(--_error) }
[part=severity] { font-weight: 600 }
[part=status] { min-block-size: 1.5em; margin-block: calc(var(--_gap) / 2) 0 }
`

let sheet: CSSStyleSheet | undefined

/** The style of every dropzone: a constructed sheet, which no Content Security Policy is asked about. */
export function dropzoneStyle(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
  }
  return sheet
}
