import { inLanguage } from '../in-language.ts'
import type { FileWords } from '../parts.ts'

const { number, percent } = inLanguage<'other'>('id')
const files = (amount: number): string => `${number(amount)} file`
const photos = (amount: number): string => `${number(amount)} foto`
const videos = (amount: number): string => `${number(amount)} video`

/** Indonesian: files, and what is chosen for them. */
export const words: FileWords = {
  compose: {
    title: 'File',
    files,
    list: 'File',
    required: 'Tambahkan foto atau video.',
    notReady: 'File postingan ini belum siap.',
    add: 'Tambahkan foto atau video',
    drop: 'Lepaskan foto di sini, atau video',
    letGo: 'Lepaskan untuk memeriksanya',
    addMore: 'Tambah file',
    hint: 'atau tempel, atau pilih dari perangkatmu.',
    hintCompact: 'Lepaskan, tempel, atau pilih.',
    pick: 'Pilih file',
    camera: 'Ambil foto',
    library: 'Dari galeri',
    idea: 'Coba tangkapan layar PNG: TikTok menolak semuanya.',
    tooMany: (limit, left) =>
      `Di sini satu postingan memuat maksimal ${files(limit)}; ${number(left)} tidak ditambahkan.`,
    added: (amount, found) => `${files(amount)} ditambahkan. ${found}`,
    noIssue: 'Tidak ada masalah.',
    removed: (names) => `${names} dikeluarkan.`,
    undo: 'Urungkan',
    undone: 'Diurungkan.',
    moved: (name, place, total) => `${name} sekarang ${number(place)} dari ${number(total)}.`,
    sort: (name, place, total) =>
      `Urutkan ${name}, ${number(place)} dari ${number(total)}. Seret, atau tekan tombol panah.`,
    moveUp: (name) => `Naikkan ${name}`,
    moveDown: (name) => `Turunkan ${name}`,
    cover: 'Sampul',
    makeCover: (name) => `Jadikan ${name} sampul`,
    isCover: (name) => `${name} adalah sampul`,
    overLimit: (max, over) =>
      over === 1
        ? `Satu postingan memuat ${photos(max)}: yang terakhir tidak muat.`
        : `Satu postingan memuat ${photos(max)}: ${number(over)} yang terakhir tidak muat.`,
    dropRest: (over) => (over === 1 ? 'Keluarkan yang terakhir' : `Keluarkan ${number(over)} terakhir`),
    mixed: (pictures, films) =>
      pictures === 0
        ? `Satu postingan memuat satu video. Kamu menambahkan ${number(films)}: pilih yang dipertahankan.`
        : `Satu postingan berisi foto saja atau satu video. Kamu menambahkan ${photos(pictures)} dan ${videos(films)}: pilih yang dipertahankan.`,
    keepPhotos: (amount) => `Pertahankan ${photos(amount)}`,
    keepVideo: (name) => `Pertahankan ${name} saja`,
  },

  file: {
    standing: {
      checking: 'Sedang diperiksa',
      refused: 'Tidak bisa diposting',
      over: 'Melebihi batas',
      asks: 'Perlu keputusanmu',
      repair: 'TikTok akan menolaknya: akan diperbaiki',
      warning: 'Akan diperbaiki',
      fine: 'Sudah pas',
      ready: 'Siap diposting',
      preparing: (done) => `Menyiapkan, ${percent(done)}`,
    },
    remove: (name) => `Keluarkan ${name}`,
    stop: (name) => `Hentikan ${name}`,
    repairOne: (name) => `Perbaiki ${name} saja`,
    retryOne: (name) => `Coba lagi ${name}`,
    issues: (name) => `Masalah pada ${name}`,
    left: (name) => `Yang tersisa pada ${name}`,
    wrong: (name) => `Yang salah pada ${name}`,
    clean: 'Tidak ada masalah tersisa: file baru diperiksa dengan aturan yang sama.',
    history: 'Yang salah pada aslinya',
    noRepair: 'File jenis ini tidak bisa diperbaiki.',
    willDo: 'Yang akan dilakukan',
    did: 'Yang sudah dilakukan',
    save: (name) => `Simpan ${name}`,
    details: 'Detail',
    goodToKnow: 'Perlu diketahui',
    photo: (name) => `Foto ${name}`,
    original: (name) => `${name}, aslinya`,
    result: (name) => `${name}, siap diposting`,
    before: 'Sebelum',
    after: 'Sesudah',
    sameBytes: 'sama persis',
    more: (bytes) => `${bytes} lebih besar`,
    smaller: (saved) => `${percent(saved)} lebih kecil`,
    compare: 'Bandingkan dari dekat',
    compareLabel: (name) => `Seberapa banyak ${name} asli yang tampak`,
    format: 'Format',
    pixels: 'Piksel',
    size: 'Ukuran',
    duration: 'Durasi',
    frameRate: 'Frame rate',
    framesASecond: (rate) => `${rate} fps`,
    codecs: 'Pengodean',
    silent: 'senyap',
    detailsOf: (name) => `Detail ${name}`,
    empty: 'file kosong',
    marks: { repair: 'Perbaikan', error: 'Ditolak', warning: 'Peringatan', notice: 'Catatan' },
  },

  provenance: {
    made: 'Dibuat dengan AI.',
    partly: 'Sebagian dibuat dengan AI.',
    madeBy: (model) => `Dibuat dengan AI (${model}).`,
    places: {
      c2pa: 'Begitu menurut Content Credentials-nya.',
      xmp: 'Begitu menurut data pengeditannya (XMP).',
      iptc: 'Begitu menurut kreditnya (IPTC).',
      exif: 'Begitu menurut data kameranya (EXIF).',
      text: 'Begitu menurut teks di dalamnya.',
    },
    unreadable: 'Ada Content Credentials, tetapi tidak bisa dibaca.',
    credentials: 'Ada Content Credentials, dan tidak menyebut AI.',
    camera: 'Ada catatan cara pembuatannya, dan tidak menyebut AI.',
    unverified: 'Siapa pun bisa menulisnya: tidak ada yang memeriksanya.',
    mark: 'Tandai postingan sebagai buatan AI',
    marked: 'Postingan ditandai sebagai buatan AI.',
    keep: 'Simpan Content Credentials-nya',
    keepNote:
      'Isinya bisa mengungkap siapa pembuatnya, di mana, dan dengan apa. Akan hilang jika filenya harus ditulis ulang.',
  },

  choices: {
    title: (name) => `Cara memperbaiki ${name}`,
    summary: 'Pilih cara memperbaikinya',
    format: 'Format',
    formats: { jpeg: 'JPEG', webp: 'WebP', keep: 'Format aslinya, jika diterima TikTok' },
    shape: 'Bentuk',
    shapes: {
      inside: 'Aslinya',
      crop: (ratio) => `Dipotong ${ratio}`,
      pad: (ratio) => `Di kanvas ${ratio}`,
      blur: (ratio) => `Di kanvas ${ratio} buram`,
    },
    background: 'Latar belakang',
    ratio: 'Rasio aspek',
    frame: (name) => `Bagian ${name} yang tersisa`,
    frameHint: 'Geser bingkai atau tekan tombol panah.',
  },

  video: {
    edit: (name) => `Potongan dan sampul ${name}`,
    trim: 'Bagian yang diposting',
    tooLong: 'Tidak ada yang dipotong tanpa izinmu. Setujui dulu, lalu pilih bagian yang dipertahankan.',
    cutTo: (longest) => `Potong jadi ${longest}`,
    start: (name) => `Awal ${name}`,
    end: (name) => `Akhir ${name}`,
    kept: (kept, longest) => `${kept} dari maksimal ${longest}`,
    exactly: 'Mulai tepat di frame ini',
    exactlyNote: 'Untuk itu gambarnya dikodekan ulang, jadi lebih lama.',
    roughlyNote:
      'Video mulai di keyframe sebelumnya, hingga beberapa detik lebih awal, dan berakhir lebih awal sebanyak itu juga. Gambarnya tetap sama bit demi bit, dan prosesnya cepat.',
    whole: 'Pertahankan semua',
    asItIs: (bytes) => `Apa adanya, ${bytes}`,
    smaller: (bytes) => `Lebih kecil, sekitar ${bytes}`,
    cover: 'Sampul',
    coverOf: (name) => `Sampul ${name}`,
    coverAt: (name) => `Frame sampul ${name}`,
    frameAt: (time) => `Frame di ${time}`,
    ownPhoto: 'Pakai fotomu sendiri',
    ownCover: (name) => `${name} adalah sampul: fotomu sendiri, diunggah bersama videonya.`,
    takeFrame: 'Pakai frame video saja',
    noCover: (name, least) =>
      `${name} tidak bisa jadi sampul: sampul harus foto minimal ${number(least)} × ${number(least)} piksel yang bisa diperbaiki di sini.`,
    coverNote: 'Frame inilah yang tampak sampai seseorang memutar videonya.',
    noFrame: 'Browser ini tidak bisa menampilkan frame video ini; TikTok mengambil yang di waktu ini.',
  },
}
