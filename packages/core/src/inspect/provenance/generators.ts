import { latin1 } from '../text.ts'

/** Names of image models, and of programs that do nothing but run them. */
const names =
  /stable[ -]?diffusion|automatic1111|comfyui|invokeai|novelai|midjourney|dall[\u00b7\u2022e -]{1,2}e\b|openai|gpt-(?:4o|image)|adobe firefly|made with google ai|ideogram|fooocus|draw things|dreamstudio|dream by wombo|bing image creator|black forest labs|flux\.1|leonardo\.ai|seedream|recraft\.ai|nightcafe|playground ai|qwen-image|hunyuan/i
/** How Stable Diffusion's web interfaces write down what they were asked for. */
const settings = /\bSteps: \d+.{0,40}\b(?:Sampler|Schedule type|CFG scale): /s
/** Nodes of ComfyUI. */
const nodes = /"class_type"\s*:|"last_node_id"\s*:/

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

/** The name of a model or its program in a text; `''` where it writes like one without a name, `null` where it does not. */
export function generatorIn(text: string): string | null {
  const name = names.exec(text)?.[0]
  if (name) return name
  if (settings.test(text)) return 'Stable Diffusion'
  return nodes.test(text) ? 'ComfyUI' : null
}

/** What a text of a PNG tells of a model, by its keyword and its content; `null` when nothing. */
export function generatorOfText(keyword: string, text: string): string | null {
  return generatorIn(text) ?? (keywords.includes(keyword.toLowerCase()) ? '' : null)
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
const maxEntries = 512
const maxText = 16 * 1024
const sizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8]

/** The texts of EXIF's fields that may name a model. Damaged EXIF reads as far as it goes. */
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
        found.push({ field, text: latin1(tiff, start, Math.min(length, maxText)).replace(/\0/g, '') })
      }
    }
  }
}
