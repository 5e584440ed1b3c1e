import type { Size } from '../geometry/fit.ts'
import type { Rectangle } from '../geometry/ratio.ts'
import type { ChromaSampling, CodedPicture } from './coded-picture.ts'
import type { CodePoints, ColorSource, Piece } from './color-source.ts'

/** A still-image format, told by its magic bytes, never by a file name or a MIME type. */
export type ImageFormat = 'jpeg' | 'png' | 'webp' | 'gif' | 'avif' | 'heic' | 'bmp' | 'tiff' | 'jxl' | 'svg'

/**
 * A video container, told by its magic bytes; `3gp` is that of 3GPP and of 3GPP2, `mpegts` the transport stream of MPEG, also
 * as AVCHD camcorders write it.
 */
export type VideoContainer = 'mp4' | 'mov' | '3gp' | 'webm' | 'mkv' | 'avi' | 'mpegts'

/** How the stored samples make a colour. */
export type ColorModel = 'rgb' | 'gray' | 'cmyk'

/** The EXIF orientation (tag 0x0112): 1 is upright, 2-8 are the mirrored and turned ways to store a picture. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

/**
 * Data in a file besides its pixels, frames and sound, which tells something about the person or the device.
 * A kind can lie in another one, and then both are there: the GPS position is in the EXIF, a motion photo's video is
 * trailing data.
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
  /** A map of how much brighter an HDR screen shows each place (Ultra HDR, Apple, ISO 21496-1). */
  | 'gain-map'
  /** The video of a motion photo. */
  | 'motion-video'
  /** In a video: the device or the program that made it, and when. */
  | 'maker'
  /**
   * In a video: what a camera, a drone or a phone measured while it filmed, in a track of its own. Where it was can be among
   * that; where it certainly is, `gps` is told as well.
   */
  | 'telemetry'
  /** In a video: a picture to show in its place. */
  | 'cover'
  /** Content Credentials: a store of C2PA manifests, which say who made the file, how, and with what. */
  | 'credentials'
  /** What an application put there for itself, of a kind that Postfit has no name for: it can tell anything. */
  | 'application'
  /** Any data after the end of the image. */
  | 'trailing'

/**
 * How the samples are coded within the format. Decoders of JPEG, TIFF, BMP and HEIF read only some of these: browsers
 * decode the first two of JPEG. Other names are a container's own for what Postfit has no name for.
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
  // PNG: Apple's own variety
  | 'cgbi'
  | (string & Record<never, never>)

/** One thing that a file says of how its picture was made. */
export interface ProvenanceClaim {
  /** Where it says so: in Content Credentials, XMP, IPTC's records, EXIF, or a text of a PNG. */
  readonly where: 'c2pa' | 'xmp' | 'iptc' | 'exif' | 'text'
  /** The field: `digitalSourceType`, or the one that names a model (`Software`, `UserComment`, `parameters`, ...). */
  readonly field: string
  /**
   * Of a digital source type the name in IPTC's vocabulary (`trainedAlgorithmicMedia`), else the name of the model or its
   * program; empty where none is named. Never what it was asked for.
   */
  readonly value: string
  /** Whether that means that a model made the picture, or a part of it. */
  readonly isAi: boolean
}

/** What a file says of how it was made. Anybody can write anything: no signature is checked. */
export interface Provenance {
  /**
   * Content Credentials (C2PA): whether they could be read; `unreadable` where they are cut off, compressed or lie about
   * their sizes. `null` without any.
   */
  readonly credentials: 'readable' | 'unreadable' | null
  readonly claims: readonly ProvenanceClaim[]
  /**
   * Where in the file Content Credentials lie, each with the head of its segment, chunk or box: what has to be copied to keep
   * them. Told of the formats that can be kept: JPEG, WebP, MP4 and QuickTime.
   */
  readonly credentialPieces?: readonly Piece[]
}

/** What every file has, whatever it is. */
export interface FileFacts {
  /** The name as the caller gave it; only ever shown, never trusted. Empty for a nameless Blob. */
  readonly name: string
  /** Size of the file in bytes. */
  readonly byteLength: number
}

/** What the bytes of a still (or animated) image say. */
export interface ImageFacts extends FileFacts {
  readonly kind: 'image'
  readonly format: ImageFormat
  /** Width in pixels as displayed, after the orientation. */
  readonly width: number
  /** Height in pixels as displayed, after the orientation. */
  readonly height: number
  readonly orientation: Orientation
  /**
   * Whether viewers show it in other orientations than this one, since its EXIF says several, or cannot all be read. Taking
   * the EXIF out would then turn it for some: it is written anew instead. Left out where there is no doubt.
   */
  readonly orientationInDoubt?: true
  /** The part of the stored pixels that is shown, before the orientation; left out where all are (HEIF's `clap`). */
  readonly cleanAperture?: Rectangle
  /**
   * The part of the canvas that the first frame covers, in stored pixels; left out where that is all of it. The rest is
   * transparent. Told of WebP and GIF.
   */
  readonly firstFrame?: Rectangle
  /**
   * The size in pixels that a decoder has to make room for, where it is larger than what is shown: a part is (`cleanAperture`), or
   * the file's description lies. Told of AVIF and HEIC.
   */
  readonly codedSize?: Size
  /** Where the coded data of an AVIF lie and how they are coded; left out where they are put together but in a grid. */
  readonly codedPicture?: CodedPicture
  /** Whether its colours are multiplied by its alpha; told of HEIC, and left out where they are not. For AVIF `codedPicture` says it. */
  readonly isPremultiplied?: true
  /** Number of frames, or pages; 1 for a still. A JPEG XL animation has 2: its frames cannot be told without decoding. */
  readonly frameCount: number
  /** Whether the file can hold transparent pixels (it need not have any). */
  readonly hasAlpha: boolean
  /** Bits a channel: mostly 8; 1, 2, 4, 10, 12, 16 and, in rare formats, others up to 32. */
  readonly bitDepth: number
  readonly colorModel: ColorModel
  /** The name of the colour profile or colour space that the file declares; `null` when it declares none. */
  readonly colorProfile: string | null
  /**
   * What its colours are converted by: the one that counts, where a file has several. Left out where it declares none,
   * or only that they are sRGB, and where the decoder converts them by itself (JPEG XL).
   */
  readonly colorSource?: ColorSource
  /** How its samples are coded; told of AVIF and HEIC that say so, whatever else their colours are converted by. */
  readonly codePoints?: CodePoints
  /** Left out for formats whose decoders read all that the format has (PNG but Apple's variety, WebP, GIF, JPEG XL, SVG). */
  readonly coding?: ImageCoding
  readonly metadata: readonly MetadataKind[]
  /** What it says of how it was made; left out where it says nothing. */
  readonly provenance?: Provenance
  /** Whether the file ends before its image does. */
  readonly truncated: boolean
}

/** A video codec by its usual short name; another one by the name its container has for it. */
export type VideoCodec =
  | 'h264'
  | 'hevc'
  | 'vp8'
  | 'vp9'
  | 'av1'
  | 'prores'
  | 'mpeg4'
  | (string & Record<never, never>)

/** An audio codec by its usual short name; another one by the name its container has for it. */
export type AudioCodec =
  | 'aac'
  /** Extended HE-AAC (USAC, ISO/IEC 23003-3), which decoders of AAC do not read. */
  | 'xhe-aac'
  | 'mp3'
  | 'opus'
  | 'vorbis'
  | 'pcm'
  | 'ac3'
  | (string & Record<never, never>)

/** How HDR codes brightness: perceptual quantisation (SMPTE ST 2084) or hybrid log-gamma (ARIB STD-B67). */
export type HdrTransfer = 'pq' | 'hlg'

/**
 * What an edit list does to the picture besides nothing: to start it later than the sound, or to hide a part of it,
 * which is still in the file.
 */
export type EditKind = 'delayed' | 'cut'

/** How many tracks of each kind a video has; a cover picture is none. */
export interface TrackCounts {
  readonly video: number
  readonly audio: number
  /** Subtitles, chapters, time codes, places, ... */
  readonly other: number
}

/** A track of sound. */
export interface SoundTrack {
  /** Its number in the container, see {@link VideoFacts.pictureTrack}. */
  readonly id: number
  readonly codec: AudioCodec
  /** `null` where it is not told. */
  readonly channels: number | null
  /** Samples a second; `null` where it is not told. */
  readonly sampleRate: number | null
  /** Whether players may play it without being asked for it. */
  readonly enabled: boolean
}

/** What keeps a video, or a part of it, from being read as its headers promise. */
export type Obstacle =
  /** The pictures or the sound are encrypted. */
  | 'encrypted'
  /** The pictures or the sound lie in another file (QuickTime's reference movies). */
  | 'external-media'
  /** Frames are compressed once more, in a way that only Matroska has. */
  | 'compressed-frames'
  /** The pictures of the parts of the video are coded differently, each with a description of its own. */
  | 'several-descriptions'
  /** Nothing tells how the pictures are coded. */
  | 'no-description'
  /** Pictures last less than no time. */
  | 'negative-durations'
  /** Samples hold messages alone, and no picture; decoders stop there, or count them. */
  | 'samples-without-pictures'

/**
 * What the bytes of a video say, those of the track of pictures and of the track of sound that players choose: enabled before
 * disabled ones, what can be read before what nothing reads, then the first.
 */
export interface VideoFacts extends FileFacts {
  readonly kind: 'video'
  readonly container: VideoContainer
  /**
   * The number in the container of the track of pictures that all of this is about: `track_ID` (MP4, QuickTime), `TrackNumber`
   * (Matroska), PID (transport streams), the place among the streams (AVI).
   */
  readonly pictureTrack: number
  /** The same of the track of sound; `null` without any. */
  readonly soundTrack: number | null
  /** All tracks of sound, in the order of the file. */
  readonly soundTracks: readonly SoundTrack[]
  /**
   * When the first picture or sound is played, in seconds on the file's own clock: 0, but for parts of live streams. The length does
   * not count it where it is more than a second.
   */
  readonly start: number
  /**
   * Length in seconds, after the edit list. Where a recording that was never finished does not tell it, and its end
   * does not either, it is estimated from how long its first part lasts.
   */
  readonly duration: number
  /** Width in pixels as displayed, with square pixels and after the rotation. */
  readonly width: number
  /** Height in pixels as displayed, with square pixels and after the rotation. */
  readonly height: number
  /** How far players turn the picture clockwise, in degrees: 0, 90, 180 or 270. */
  readonly rotation: number
  /** Whether players swap left and right before they turn it. */
  readonly mirrored: boolean
  /**
   * Frames a second; the mean where it varies. Of WebM and Matroska, and of fragmented files with very many fragments,
   * it is that of the first part.
   */
  readonly frameRate: number
  /** Whether all frames last equally long, within half a millisecond or the rounding of the file's own clock. */
  readonly constantFrameRate: boolean
  readonly videoCodec: VideoCodec
  /** The codec's profile by its usual name (`High`, `Main 10`, `Profile 2`); `null` when it is not told. */
  readonly videoProfile: string | null
  /** Bits a sample. */
  readonly bitDepth: number
  /** `null` where the headers do not tell it. */
  readonly chroma: ChromaSampling | null
  /**
   * The profile of Dolby Vision; `null` where there is none. What decoders of HEVC show of profile 5 has wrong colours; of 8,
   * which iPhones write, it is HLG or PQ.
   */
  readonly dolbyVision: number | null
  /** `null` when the video has no sound. */
  readonly audioCodec: AudioCodec | null
  /** Channels of the sound: 1, 2, 6 for 5.1, ...; `null` without any. */
  readonly audioChannels: number | null
  /** Samples of the sound a second; `null` without any. */
  readonly audioSampleRate: number | null
  /** The transfer of its colours where they are high dynamic range; `null` where they are not. */
  readonly hdr: HdrTransfer | null
  /**
   * Whether only the container names the matrix of its colours, and the pictures themselves do not. Not all browsers heed
   * that: Firefox 153 shows a red of 200, 50, 50 as 214, 65, 51 then.
   */
  readonly colorFromContainer: boolean
  readonly editList: readonly EditKind[]
  /** Whether the frames are told of in fragments all over the file (`moof`), not in one index. */
  readonly fragmented: boolean
  /** Whether all that a player needs to start lies before the media (`moov` before `mdat`). */
  readonly fastStart: boolean
  readonly tracks: TrackCounts
  /** Empty for nearly all. */
  readonly obstacles: readonly Obstacle[]
  readonly metadata: readonly MetadataKind[]
  /** What it says of how it was made; left out where it says nothing. */
  readonly provenance?: Provenance
  /** Whether the file ends before its media do. */
  readonly truncated: boolean
}

/** Why a file could not be told. */
export type UnknownReason =
  /** The file has no bytes. */
  | 'empty'
  /** The bytes match no image or video format that Postfit knows. */
  | 'unrecognized'
  /** The magic bytes are known, but what follows them breaks the format. */
  | 'damaged'
  /** The file could not be read: it was moved, deleted or changed since it was picked. */
  | 'unreadable'
  /** The part of Postfit that reads its format could not be loaded, though it was tried twice. The file may be fine. */
  | 'not-loaded'

/** Why a file behind an address could not be read. */
export type RemoteFault =
  /** It is no address of the web, or one with a user's name in it. */
  | 'invalid-address'
  /** The network failed, or the server does not let this page read it (CORS): a page is not told which. */
  | 'unreachable'
  /** The server was silent for too long. */
  | 'timeout'
  /** The server has too much to do, or failed (408, 429, 5xx). */
  | 'busy'
  /** 401. */
  | 'unauthorized'
  /** 403. */
  | 'forbidden'
  /** 404, 410. */
  | 'not-found'
  /** It is another file than when it was first read. */
  | 'changed'
  /** The server does not say how large it is. */
  | 'unknown-length'
  /** The server hands it out only whole, and it is too large for that. */
  | 'no-ranges'
  /** The answer is not what was asked for, or shorter or longer than it says. */
  | 'wrong-answer'

/** A file that is no image and no video, or a broken one. */
export interface UnknownFacts extends FileFacts {
  readonly kind: 'unknown'
  readonly reason: UnknownReason
  /** What the bytes look like, where that can be told: `'text'`, `'pdf'`, a broken `'jpeg'`, ... */
  readonly resembles: string | null
  /** What went wrong with its address, where it is behind one and `unreadable`. */
  readonly fault?: RemoteFault
}

/** What {@link inspect} finds out about a file. Plain JSON: it can be posted, stored and compared. */
export type MediaFacts = ImageFacts | VideoFacts | UnknownFacts
