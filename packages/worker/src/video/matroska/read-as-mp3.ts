/** Bytes from the start in which tracks are described, in front of the media. */
const maxHead = 65_536
const mp2 = 'A_MPEG/L2'

/**
 * A Matroska file that names MP2 as MP3, whose decoders read both: Mediabunny 1.61 knows no MP2 in Matroska. The names are as long as
 * each other. Nothing else changes.
 */
export async function readAsMp3(file: Blob): Promise<Blob> {
  const head = new Uint8Array(await file.slice(0, maxHead).arrayBuffer())
  const text = new TextDecoder('latin1').decode(head)
  for (let at = text.indexOf(mp2); at >= 0; at = text.indexOf(mp2, at + 1)) head[at + mp2.length - 1] = 0x33
  return new Blob([head, file.slice(head.length)])
}
