import { latin1 } from '../text.ts'

/** Names of image models, and of programs that do nothing but run them. */
const names =
  /stable[ -]?diffusion|automatic1111|comfyui|invokeai|novelai|midjourney|dall[\u00b7\u2022e -]{1,2}e\b|openai|gpt-(?:4o|image)|adobe firefly|google ai|ideogram|fooocus|draw things|dreamstudio|dream by wombo|bing image creator|black forest labs|flux\.1|leonardo\.ai|seedream|recraft\.ai|nightcafe|playground ai|qwen-image|hunyuan/i
/** The format in which Stable Diffusion's web interfaces record prompts and settings. */
const settings = /\bSteps: \d+.{0,40}\b(?:Sampler|Schedule type|CFG scale|Guidance Scale): /s
/** Keys in JSON that only these programs write: nodes of ComfyUI, and the settings of SwarmUI, Fooocus, NovelAI and others. */
const nodes = /"class_type"\s*:|"last_node_id"\s*:/
const asked = /"(?:sui_image_params|negative_?prompt|cfg_?scale|guidance_scale|num_inference_steps)"\s*:/i
/** How Midjourney ends the description of each picture. */
const job = /\bJob ID: [\da-f]{8}-[\da-f]{4}-/
/** Texts that people write about a picture: the name of a company alone can be its subject. */
const statement = new RegExp(
  `\\b(?:AI[- ]generated|(?:made|created|generated|imagined|rendered) (?:with|by|using|via) (?:\\S+ )?(?:AI\\b|${names.source}))`,
  'i',
)
const denial = /\b(?:not|no|non|never|without)\b.{0,20}$/i

/** Keywords of PNG texts in which only image models write. */
const keywords: readonly string[] = [
  'parameters',
  'prompt',
  'workflow',
  'dream',
  'sd-metadata',
  'invokeai_metadata',
  'invokeai_graph',
  'generation_data',
  'fooocus_scheme',
  'negative_prompt',
]

/** Keywords of PNG texts, in lower case, in which programs name themselves. */
const programs: readonly string[] = ['software', 'source', 'generator', 'creator', 'model', 'created with']

/**
 * The name of a model or its program where programs name themselves; `''` where it writes like one without a name, `null`
 * where it does not.
 */
export function generatorIn(text: string): string | null {
  return names.exec(text)?.[0] ?? generatorInProse(text)
}

/** The same of a text that a person may have written: a name counts only where it is said that it made the picture. */
export function generatorInProse(text: string): string | null {
  if (settings.test(text)) return 'Stable Diffusion'
  if (nodes.test(text)) return 'ComfyUI'
  if (job.test(text)) return 'Midjourney'
  const said = statement.exec(text)
  if (said && !denial.test(text.slice(0, said.index))) return names.exec(said[0])?.[0] ?? ''
  const name = names.exec(text)?.[0]
  if (name === text.trim()) return name
  return asked.test(text) ? '' : null
}

/** The model that a text chunk of a PNG names, by its keyword and content; `null` if it names none. */
export function generatorOfText(keyword: string, text: string): string | null {
  const word = keyword.toLowerCase()
  if (keywords.includes(word))
    return generatorInProse(text) || generatorIn(text) || generatorIn(keyword) || ''
  return programs.includes(word) ? generatorIn(text) : generatorInProse(text)
}

/** Fields of EXIF, XMP and IPTC's records that people write. */
const prose: readonly string[] = ['ImageDescription', 'Artist', 'UserComment', 'Credit', 'Source']

/** The model that one of those fields names; `null` if it names none. */
export function generatorOfField(field: string, text: string): string | null {
  return prose.includes(field) ? generatorInProse(text) : generatorIn(text)
}

/** Fields of EXIF in which models are named: its own (2.32, section 4.6.4), and those that ComfyUI writes prompts to. */
export const modelFields: Readonly<Record<number, string>> = {
  270: 'ImageDescription',
  271: 'Make',
  272: 'Model',
  305: 'Software',
  315: 'Artist',
  37510: 'UserComment',
}
const exifIfd = 0x8769
/** Starts with the name of its encoding. */
const userComment = 37510
const maxEntries = 512
const maxText = 16 * 1024
const sizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8]

/** The texts of the EXIF fields that may name a model. Damaged EXIF is read up to the damage. */
export function exifTexts(tiff: DataView): { readonly field: string; readonly text: string }[] {
  const found: { field: string; text: string }[] = []
  const order = tiff.byteLength >= 8 ? tiff.getUint16(0) : 0
  if (order !== 0x4949 && order !== 0x4d4d) return found
  const little = order === 0x4949
  const first = tiff.getUint32(4, little)
  readDirectory(first)
  return found

  function readDirectory(at: number): void {
    if (at + 2 > tiff.byteLength) return
    const count = Math.min(tiff.getUint16(at, little), maxEntries)
    for (let entry = at + 2; entry < at + 2 + count * 12 && entry + 12 <= tiff.byteLength; entry += 12) {
      const tag = tiff.getUint16(entry, little)
      const length = tiff.getUint32(entry + 4, little) * (sizes[tiff.getUint16(entry + 2, little)] ?? 0)
      const start = length <= 4 ? entry + 8 : tiff.getUint32(entry + 8, little)
      const field = modelFields[tag]
      // Only IFD0 points at another directory: they cannot go round in circles.
      if (tag === exifIfd && at === first) readDirectory(tiff.getUint32(entry + 8, little))
      else if (field && start < tiff.byteLength) {
        // UTF-16 of either order becomes readable without its null bytes, as far as it is Latin.
        const text = latin1(tiff, start, Math.min(length, maxText)).replace(/\0/g, '')
        found.push({ field, text: tag === userComment ? text.replace(/^(?:ASCII|UNICODE)/, '') : text })
      }
    }
  }
}
