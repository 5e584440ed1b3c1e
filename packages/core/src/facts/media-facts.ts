import type { Size } from '../geometry/fit.ts'
import type { Rectangle } from '../geometry/ratio.ts'
import type { ChromaSampling, CodedPicture } from './coded-picture.ts'
import type { CodePoints, ColorSource, Piece } from './color-source.ts'

/** A still-image format, detected by magic bytes, never by file name or MIME type. */
export type ImageFormat = 'jpeg' | 'png' | 'webp' | 'gif' | 'avif' | 'heic' | 'bmp' | 'tiff' | 'jxl' | 'svg'

/**
 * A video container, detected by magic bytes. `3gp` is that of 3GPP and 3GPP2; `mpegts` is the MPEG transport stream, including the
 * variant of AVCHD camcorders.
 */
export type VideoContainer = 'mp4' | 'mov' | '3gp' | 'webm' | 'mkv' | 'avi' | 'mpegts'

/** The colour model of the stored samples. */
export type ColorModel = 'rgb' | 'gray' | 'cmyk'

/** The EXIF orientation (tag 0x0112): 1 is upright, 2-8 are mirrored and rotated. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

/**
 * Data in a file besides its pixels, frames and audio, which reveals something about the person or the device. Kinds can be nested,
 * and then both are listed: the GPS position is in the EXIF, the video of a motion photo is trailing data.
 */
export type MetadataKind =
  | 'exif'
  | 'gps'
  | 'xmp'
  | 'iptc'
  | 'comment'
  | 'thumbnail'
  /** Further pictures in the same file: previews, a depth map, the shots of a burst (CIPA DC-007, HEIF). */
  | 'multi-picture'
  /** A gain map for HDR displays (Ultra HDR, Apple, ISO 21496-1). */
  | 'gain-map'
  /** The video of a motion photo. */
  | 'motion-video'
  /** In a video: the device or the program that made it, and when. */
  | 'maker'
  /**
   * In a video: measurements of a camera, a drone or a phone, in a track of its own. They may include the position; if they certainly
   * do, `gps` is listed as well.
   */
  | 'telemetry'
  /** In a video: a cover picture. */
  | 'cover'
  /** Content Credentials: a store of C2PA manifests, which say who made the file, how, and with what. */
  | 'credentials'
  /** Application data of an unknown kind, which can contain anything. */
  | 'application'
  /** Any data after the end of the image. */
  | 'trailing'

/**
 * How samples are coded within the format. Decoders of JPEG, TIFF, BMP and HEIF support only some of these: browsers decode the first
 * two of JPEG. Any other name is the container's own.
 */
export type ImageCoding =
  // JPEG (ITU-T T.81): `extended` is sequential with Huffman coding and, mostly, 12 bits a sample.
  | 'baseline'
  | 'progressive'
  | 'extended'
  | 'lossless'
  | 'arithmetic'
  | 'hierarchical'
  // TIFF and BMP
  | 'uncompressed'
  | 'run-length'
  | 'ccitt'
  | 'lzw'
  | 'deflate'
  | 'lzma'
  | 'zstd'
  | 'webp'
  | 'jpeg-xl'
  // TIFF and HEIF
  | 'jpeg'
  | 'jpeg-2000'
  // HEIF
  | 'hevc'
  | 'av1'
  | 'h264'
  | 'vvc'
  // PNG: Apple's variant
  | 'cgbi'
  | (string & Record<never, never>)

/** One claim of a file about how its picture was made. */
export interface ProvenanceClaim {
  /** Where the claim is: Content Credentials, XMP, IPTC records, EXIF, or a PNG text chunk. */
  readonly where: 'c2pa' | 'xmp' | 'iptc' | 'exif' | 'text'
  /** The field: `digitalSourceType`, or the one that names a model (`Software`, `UserComment`, `parameters`, ...). */
  readonly field: string
  /**
   * For a digital source type its name in IPTC's vocabulary (`trainedAlgorithmicMedia`), else the name of the model or its program;
   * empty if there is none. Never the prompt.
   */
  readonly value: string
  /** Whether that means that a model made the picture, or a part of it. */
  readonly isAi: boolean
}

/** The claims of a file about how it was made. Signatures are not verified: anybody can write anything. */
export interface Provenance {
  /**
   * Whether Content Credentials (C2PA) could be read; `unreadable` if they are truncated, compressed or have wrong sizes. `null` if
   * there are none.
   */
  readonly credentials: 'readable' | 'unreadable' | null
  readonly claims: readonly ProvenanceClaim[]
  /**
   * The positions of Content Credentials in the file, with the headers of their segments, chunks or boxes: what has to be copied to
   * keep them. For formats that can be kept: JPEG, WebP, MP4 and QuickTime.
   */
  readonly credentialPieces?: readonly Piece[]
}

/** The facts of every file. */
export interface FileFacts {
  /** The name as the caller gave it; only ever shown, never trusted. Empty for a nameless Blob. */
  readonly name: string
  /** Size of the file in bytes. */
  readonly byteLength: number
}

/** The facts of an image. */
export interface ImageFacts extends FileFacts {
  readonly kind: 'image'
  readonly format: ImageFormat
  /** Width in pixels as displayed, after the orientation. */
  readonly width: number
  /** Height in pixels as displayed, after the orientation. */
  readonly height: number
  readonly orientation: Orientation
  /**
   * Set if viewers disagree about the orientation, since EXIF is contradictory or partly unreadable. Stripping EXIF would then rotate
   * the picture for some of them, so it is re-encoded instead.
   */
  readonly orientationInDoubt?: true
  /** The clean aperture (HEIF's `clap`): the visible part of the stored pixels, before orientation; absent if all are visible. */
  readonly cleanAperture?: Rectangle
  /**
   * The part of the canvas that the first frame covers, in stored pixels; absent if it covers all. The rest is transparent. For WebP
   * and GIF.
   */
  readonly firstFrame?: Rectangle
  /**
   * The size that a decoder has to allocate, if it is larger than the displayed one: because of `cleanAperture`, or because the
   * container's size is wrong. For AVIF and HEIC.
   */
  readonly codedSize?: Size
  /** The coded data of an AVIF and their parameters; absent for derived pictures other than grids. */
  readonly codedPicture?: CodedPicture
  /** Set for HEIC with premultiplied alpha. For AVIF see `codedPicture`. */
  readonly isPremultiplied?: true
  /** Number of frames or pages; 1 for a still. 2 for a JPEG XL animation, whose frames cannot be counted without decoding. */
  readonly frameCount: number
  /** Whether the file can hold transparent pixels (it need not have any). */
  readonly hasAlpha: boolean
  /** Bits per channel: mostly 8; 1, 2, 4, 10, 12, 16 and, in rare formats, others up to 32. */
  readonly bitDepth: number
  readonly colorModel: ColorModel
  /**
   * The name of the declared colour profile or colour space; `null` if there is none. A profile that only calls itself sRGB is RGB here:
   * "Linear RGB".
   */
  readonly colorProfile: string | null
  /**
   * The colour space to convert from: the one that takes precedence, if a file has several. Absent if none is declared, or plain sRGB,
   * and if the decoder converts by itself (JPEG XL).
   */
  readonly colorSource?: ColorSource
  /** The code points of an AVIF or HEIC, if it has any, also beside an ICC profile. */
  readonly codePoints?: CodePoints
  /** Absent for formats whose decoders support everything (PNG except Apple's variant, WebP, GIF, JPEG XL, SVG). */
  readonly coding?: ImageCoding
  readonly metadata: readonly MetadataKind[]
  /** Claims about how it was made; absent if there are none. */
  readonly provenance?: Provenance
  /** Whether the image data are incomplete. */
  readonly truncated: boolean
}

/** A video codec by its usual short name; an unknown one by its name in the container. */
export type VideoCodec =
  | 'h264'
  | 'hevc'
  | 'vp8'
  | 'vp9'
  | 'av1'
  | 'prores'
  | 'mpeg4'
  | (string & Record<never, never>)

/** An audio codec by its usual short name; an unknown one by its name in the container. */
export type AudioCodec =
  | 'aac'
  /** Extended HE-AAC (USAC, ISO/IEC 23003-3), which AAC decoders do not support. */
  | 'xhe-aac'
  | 'mp3'
  | 'opus'
  | 'vorbis'
  | 'pcm'
  | 'ac3'
  | (string & Record<never, never>)

/** The HDR transfer function: perceptual quantizer (SMPTE ST 2084) or hybrid log-gamma (ARIB STD-B67). */
export type HdrTransfer = 'pq' | 'hlg'

/**
 * The effect of an edit list on the video track: it starts later than the audio, or a part is hidden, which is still in the file.
 */
export type EditKind = 'delayed' | 'cut'

/** The number of tracks of each kind; cover pictures do not count. */
export interface TrackCounts {
  readonly video: number
  readonly audio: number
  /** Subtitles, chapters, time codes, telemetry, ... */
  readonly other: number
}

/** An audio track. */
export interface SoundTrack {
  /** Its id in the container, see {@link VideoFacts.pictureTrack}. */
  readonly id: number
  readonly codec: AudioCodec
  /** `null` if unknown. */
  readonly channels: number | null
  /** Samples per second; `null` if unknown. */
  readonly sampleRate: number | null
  /** Whether players may select it by default. */
  readonly enabled: boolean
}

/** What prevents a video, or a part of it, from being read. */
export type Obstacle =
  /** Video or audio is encrypted. */
  | 'encrypted'
  /** Video or audio is in another file (QuickTime's reference movies). */
  | 'external-media'
  /** Frames have Matroska's content compression. */
  | 'compressed-frames'
  /** There is audio, but in no track of a codec that can be decoded or copied. */
  | 'unread-sound'
  /** The video track has several sample descriptions with different coding. */
  | 'several-descriptions'
  /** The coding parameters are missing. */
  | 'no-description'
  /** Samples have negative durations. */
  | 'negative-durations'
  /** Samples contain only messages (SEI) and no picture; decoders stop there, or count them. */
  | 'samples-without-pictures'

/**
 * The facts of a video, for the video track and the audio track that players choose: enabled ones before disabled ones, decodable ones
 * before others, then the first one.
 */
export interface VideoFacts extends FileFacts {
  readonly kind: 'video'
  readonly container: VideoContainer
  /**
   * The id of the video track that these facts are about: `track_ID` (MP4, QuickTime), `TrackNumber` (Matroska), PID (transport
   * streams), index of the stream (AVI).
   */
  readonly pictureTrack: number
  /** The id of the audio track; `null` without any. */
  readonly soundTrack: number | null
  /** All audio tracks, in the order of the file. */
  readonly soundTracks: readonly SoundTrack[]
  /**
   * The start of the presentation in seconds on the file's clock: 0, except for segments of live streams. If it is more than a second,
   * it does not count for `duration`.
   */
  readonly start: number
  /**
   * Duration in seconds, after the edit list. For an unfinished recording without a duration it is found at the end of the file, or
   * estimated from the duration of its first part.
   */
  readonly duration: number
  /** Width in pixels as displayed, with square pixels and after the rotation. */
  readonly width: number
  /** Height in pixels as displayed, with square pixels and after the rotation. */
  readonly height: number
  /** Clockwise rotation for display in degrees: 0, 90, 180 or 270. */
  readonly rotation: number
  /** Whether the picture is mirrored horizontally before the rotation. */
  readonly mirrored: boolean
  /**
   * Frames per second; the mean if it varies. For WebM, Matroska, and files with very many fragments it is that of the first part.
   */
  readonly frameRate: number
  /**
   * Frames per second by how long most frames last: what a recorder was set to. It differs from the mean if frames were left out, as
   * in low light: 30 where the mean is 24.
   */
  readonly nominalFrameRate: number
  /** Whether all frames have the same duration, within half a millisecond or the rounding of the file's timescale. */
  readonly constantFrameRate: boolean
  readonly videoCodec: VideoCodec
  /** The codec's profile by its usual name (`High`, `Main 10`, `Profile 2`); `null` if unknown. */
  readonly videoProfile: string | null
  /** Bits per sample. */
  readonly bitDepth: number
  /** `null` if the headers do not say. */
  readonly chroma: ChromaSampling | null
  /**
   * The Dolby Vision profile; `null` without one. HEVC decoders show wrong colours for profile 5; profile 8, which iPhones write, is
   * compatible with HLG or PQ.
   */
  readonly dolbyVision: number | null
  /** `null` without audio. */
  readonly audioCodec: AudioCodec | null
  /** Audio channels: 1, 2, 6 for 5.1, ...; `null` without audio. */
  readonly audioChannels: number | null
  /** Audio sample rate in Hz; `null` without audio. */
  readonly audioSampleRate: number | null
  /** The HDR transfer function; `null` for SDR. */
  readonly hdr: HdrTransfer | null
  /**
   * Whether only the container gives the colour matrix, and not the bitstream. Not all browsers honour that: Firefox 153 then shows a
   * red of 200, 50, 50 as 214, 65, 51.
   */
  readonly colorFromContainer: boolean
  readonly editList: readonly EditKind[]
  /** Whether it is fragmented (`moof`), without a single index. */
  readonly fragmented: boolean
  /** Whether the index comes before the media (`moov` before `mdat`), so that playback can start at once. */
  readonly fastStart: boolean
  readonly tracks: TrackCounts
  /** Empty for nearly all. */
  readonly obstacles: readonly Obstacle[]
  readonly metadata: readonly MetadataKind[]
  /** Claims about how it was made; absent if there are none. */
  readonly provenance?: Provenance
  /** Whether the media data are incomplete. */
  readonly truncated: boolean
}

/** Why a file has no facts. */
export type UnknownReason =
  /** The file has no bytes. */
  | 'empty'
  /** The bytes match no image or video format that Postfit knows. */
  | 'unrecognized'
  /** The magic bytes are known, but the rest is not valid. */
  | 'damaged'
  /** The file could not be read: it was moved, deleted or changed after it was picked. */
  | 'unreadable'
  /** The code for its format could not be loaded in two tries. The file may be fine. */
  | 'not-loaded'

/** Why a remote file could not be read. */
export type RemoteFault =
  /** It is not an HTTP(S) URL, or has credentials in it. */
  | 'invalid-address'
  /** The network failed, or CORS does not allow this page to read it: a page cannot tell which. */
  | 'unreachable'
  /** No data from the server within the timeout. */
  | 'timeout'
  /** The server is overloaded or failed (408, 429, 5xx). */
  | 'busy'
  /** 401. */
  | 'unauthorized'
  /** 403. */
  | 'forbidden'
  /** 404, 410. */
  | 'not-found'
  /** The file has changed since it was first read. */
  | 'changed'
  /** The server does not give its length. */
  | 'unknown-length'
  /** The server does not support range requests, and the file is too large to read as a whole. */
  | 'no-ranges'
  /** The response does not match the request, or its own length. */
  | 'wrong-answer'

/** The facts of a file that is not an image or a video, or damaged. */
export interface UnknownFacts extends FileFacts {
  readonly kind: 'unknown'
  readonly reason: UnknownReason
  /** What the bytes look like, if known: `'text'`, `'pdf'`, a damaged `'jpeg'`, ... */
  readonly resembles: string | null
  /** Why a remote file is `unreadable`. */
  readonly fault?: RemoteFault
}

/** The result of {@link inspect}. Plain JSON: it can be posted, stored and compared. */
export type MediaFacts = ImageFacts | VideoFacts | UnknownFacts
