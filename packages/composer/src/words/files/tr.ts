import { inLanguage } from '../in-language.ts'
import type { FileWords } from '../parts.ts'

const { number, percent } = inLanguage<'one' | 'other'>('tr')
// Nouns stay in the singular after a number.
const files = (amount: number): string => `${number(amount)} dosya`
const photos = (amount: number): string => `${number(amount)} fotoğraf`
const videos = (amount: number): string => `${number(amount)} video`

/** Turkish: files, and what is chosen for them. */
export const words: FileWords = {
  compose: {
    title: 'Dosyalar',
    files,
    list: 'Dosyalar',
    required: 'Fotoğraf ya da video ekle.',
    notReady: 'Bu gönderinin dosyaları henüz hazır değil.',
    add: 'Fotoğraf ya da video ekle',
    drop: 'Fotoğrafları ya da videoyu buraya bırak',
    letGo: 'Kontrol için bırak',
    addMore: 'Dosya ekle',
    hint: 'ya da yapıştır veya cihazından seç.',
    hintCompact: 'Bırak, yapıştır ya da seç.',
    pick: 'Dosya seç',
    camera: 'Fotoğraf çek',
    library: 'Galeriden seç',
    idea: 'Bir PNG ekran görüntüsü dene: TikTok hepsini reddediyor.',
    tooMany: (limit, left) =>
      `Burada bir gönderiye en fazla ${files(limit)} sığar; ${number(left)} tanesi eklenmedi.`,
    added: (amount, found) => `${files(amount)} eklendi. ${found}`,
    noIssue: 'Sorun bulunmadı.',
    removed: (names) => `Kaldırıldı: ${names}.`,
    undo: 'Geri al',
    undone: 'Geri alındı.',
    moved: (name, place, total) => `${name} artık ${number(place)}/${number(total)}.`,
    sort: (name, place, total) =>
      `${name} dosyasını taşı, ${number(place)} / ${number(total)}. Sürükle ya da ok tuşlarına bas.`,
    moveUp: (name) => `${name} dosyasını yukarı taşı`,
    moveDown: (name) => `${name} dosyasını aşağı taşı`,
    cover: 'Kapak',
    makeCover: (name) => `Kapak yap: ${name}`,
    isCover: (name) => `Kapak: ${name}`,
    overLimit: (max, over) =>
      over === 1
        ? `Bir gönderiye ${photos(max)} sığar: sonuncusu sığmıyor.`
        : `Bir gönderiye ${photos(max)} sığar: son ${number(over)} tanesi sığmıyor.`,
    dropRest: (over) => (over === 1 ? 'Sonuncuyu çıkar' : `Son ${number(over)} tanesini çıkar`),
    mixed: (pictures, films) =>
      pictures === 0
        ? `Bir gönderiye bir video sığar. ${number(films)} tane ekledin: hangisinin kalacağını seç.`
        : `Bir gönderide ya fotoğraflar ya da tek bir video olur. ${photos(pictures)} ve ${videos(films)} ekledin: hangisinin kalacağını seç.`,
    keepPhotos: (amount) => `${photos(amount)} kalsın`,
    keepVideo: (name) => `Yalnızca ${name} kalsın`,
  },

  file: {
    standing: {
      checking: 'İnceleniyor',
      refused: 'Paylaşılamaz',
      over: 'Sınırı aşıyor',
      asks: 'Kararını bekliyor',
      repair: 'TikTok reddederdi: onarılacak',
      warning: 'Onarılacak',
      fine: 'Olduğu gibi uygun',
      ready: 'Paylaşıma hazır',
      preparing: (done) => `Hazırlanıyor, ${percent(done)}`,
    },
    remove: (name) => `${name} dosyasını kaldır`,
    stop: (name) => `${name} işlemini durdur`,
    repairOne: (name) => `Yalnızca ${name} dosyasını onar`,
    retryOne: (name) => `${name} dosyasını yeniden dene`,
    issues: (name) => `${name} dosyasındaki sorunlar`,
    left: (name) => `${name} dosyasında kalanlar`,
    wrong: (name) => `${name} dosyasındaki sorun neydi`,
    clean: 'Sorun kalmadı: yeni dosya aynı kurallarla kontrol edildi.',
    history: 'Orijinaldeki sorun neydi',
    noRepair: 'Bu tür dosyalar onarılamıyor.',
    willDo: 'Yapılacaklar',
    did: 'Yapılanlar',
    save: (name) => `${name} dosyasını kaydet`,
    details: 'Ayrıntılar',
    goodToKnow: 'Bilmekte fayda var',
    photo: (name) => `${name} fotoğrafı`,
    original: (name) => `${name}, orijinal`,
    result: (name) => `${name}, paylaşıma hazır`,
    before: 'Önce',
    after: 'Sonra',
    sameBytes: 'birebir aynı',
    more: (bytes) => `${bytes} daha fazla`,
    smaller: (saved) => `${percent(saved)} daha küçük`,
    compare: 'Yakından karşılaştır',
    compareLabel: (name) => `${name} orijinalinin ne kadarı görünüyor`,
    format: 'Biçim',
    pixels: 'Piksel',
    size: 'Boyut',
    duration: 'Süre',
    frameRate: 'Kare hızı',
    framesASecond: (rate) => `${rate} kare/sn`,
    codecs: 'Kodlama',
    silent: 'sessiz',
    detailsOf: (name) => `${name} ayrıntıları`,
    empty: 'boş dosya',
    marks: { repair: 'Onarım', error: 'Red', warning: 'Uyarı', notice: 'Not' },
  },

  provenance: {
    made: 'Yapay zekâ ile yapılmış.',
    partly: 'Kısmen yapay zekâ ile yapılmış.',
    madeBy: (model) => `Yapay zekâ ile yapılmış (${model}).`,
    places: {
      c2pa: 'Content Credentials böyle diyor.',
      xmp: 'Düzenleme bilgileri (XMP) böyle diyor.',
      iptc: 'Hak sahibi bilgileri (IPTC) böyle diyor.',
      exif: 'Kamera bilgileri (EXIF) böyle diyor.',
      text: 'İçindeki bir metin böyle diyor.',
    },
    unreadable: 'Content Credentials var, ama okunamıyor.',
    credentials: 'Content Credentials var ve yapay zekâdan söz etmiyor.',
    camera: 'Nasıl yapıldığı yazıyor ve yapay zekâdan söz etmiyor.',
    unverified: 'Bunu herkes yazabilir: kimse doğrulamadı.',
    mark: 'Gönderiyi yapay zekâ ile yapılmış olarak işaretle',
    marked: 'Gönderi yapay zekâ ile yapılmış olarak işaretlendi.',
    keep: 'Content Credentials kalsın',
    keepNote: 'Kimin, nerede ve neyle yaptığını söyleyebilir. Dosyanın yeniden yazılması gerekirse kaybolur.',
  },

  choices: {
    title: (name) => `${name} nasıl onarılsın`,
    summary: 'Nasıl onarılacağını seç',
    format: 'Biçim',
    formats: { jpeg: 'JPEG', webp: 'WebP', keep: 'TikTok kabul ederse kendi biçimi' },
    shape: 'Şekil',
    shapes: {
      inside: 'Kendi şekli',
      crop: (ratio) => `${ratio} kırp`,
      pad: (ratio) => `${ratio} zemin üzerinde`,
      blur: (ratio) => `Bulanık ${ratio} zemin üzerinde`,
    },
    background: 'Arka plan',
    ratio: 'En boy oranı',
    frame: (name) => `${name}: kalan bölüm`,
    frameHint: 'Çerçeveyi sürükle veya ok tuşlarına bas.',
  },

  video: {
    edit: (name) => `${name}: kesme ve kapak`,
    trim: 'Hangi bölüm paylaşılsın',
    tooLong: 'Sen demeden hiçbir şey kesilmez. Onay ver, sonra hangi bölümün kalacağını seç.',
    cutTo: (longest) => `${longest} olacak şekilde kes`,
    start: (name) => `${name} başlangıcı`,
    end: (name) => `${name} bitişi`,
    kept: (kept, longest) => `${kept}, en fazla ${longest}`,
    exactly: 'Tam bu karede başlat',
    exactlyNote: 'Bunun için görüntü yeniden kodlanır; daha uzun sürer.',
    roughlyNote:
      'Önceki anahtar karede, birkaç saniyeye kadar daha erken başlar ve o kadar erken biter. Görüntü bit bit aynı kalır ve hızlıdır.',
    whole: 'Tamamı kalsın',
    asItIs: (bytes) => `Olduğu gibi, ${bytes}`,
    smaller: (bytes) => `Daha küçük, yaklaşık ${bytes}`,
    cover: 'Kapak',
    coverOf: (name) => `${name} kapağı`,
    coverAt: (name) => `${name} kapak karesi`,
    frameAt: (time) => `${time} anındaki kare`,
    ownPhoto: 'Kendi fotoğrafını kullan',
    ownCover: (name) => `Kapak: ${name}. Videoyla birlikte yüklenen kendi fotoğrafın.`,
    takeFrame: 'Bunun yerine kare kullan',
    noCover: (name, least) =>
      `${name} kapak olamaz: kapak, en az ${number(least)} × ${number(least)} piksel olan ve burada onarılabilen bir fotoğraftır.`,
    coverNote: 'Biri videoyu oynatana kadar tam bu kare görünür.',
    noFrame: 'Bu tarayıcı bu videonun karelerini gösteremiyor; TikTok bu andaki kareyi alır.',
  },
}
