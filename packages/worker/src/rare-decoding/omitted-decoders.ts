/**
 * In place of the decoders of LERC and Zstandard, which are twice as large as the rest of what reads TIFFs, and which no photo has:
 * such a file is refused before anybody asks for them.
 */
export class ZSTDDecoder {}

export default {}
