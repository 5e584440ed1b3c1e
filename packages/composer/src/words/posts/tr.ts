import { inLanguage } from '../in-language.ts'
import type { PostWords } from '../parts.ts'

const { number, percent } = inLanguage<'one' | 'other'>('tr')
// Nouns stay in the singular after a number.
const files = (amount: number): string => `${number(amount)} dosya`
const photos = (amount: number): string => `${number(amount)} fotoğraf`
const characters = (amount: number): string => `${number(amount)} karakter`

/** Turkish: the post around them. */
export const words: PostWords = {
  language: 'tr',
  name: 'Türkçe',

  caption: {
    label: 'Açıklama',
    counted: (used, limit) => `${used} / ${limit}`,
    excess: (amount) => `${characters(amount)} fazla`,
    left: (amount) => `${characters(amount)} kaldı`,
    issues: 'Açıklamadaki sorunlar',
    shorten: (limit) => `Kısalt: ${limit}`,
    preview: 'Geriye kalacak olan',
    tags: (hashtags, mentions) => `${number(hashtags)} hashtag, ${number(mentions)} bahsetme`,
  },

  options: {
    title: 'Gönderin',
    postingAs: 'Paylaşan hesap',
    privacy: 'Bunu kimler görebilir',
    choosePrivacy: 'Kimlerin görebileceğini seç',
    privacyMissing: 'Paylaşmadan önce bu gönderiyi kimlerin görebileceğini seç.',
    privacyNote: 'TikTok seçimi sana bırakıyor; varsayılan yok.',
    privacyIssues: 'Görünürlükle ilgili sorunlar',
    privacies: {
      PUBLIC_TO_EVERYONE: 'Herkes',
      FOLLOWER_OF_CREATOR: 'Takipçiler',
      MUTUAL_FOLLOW_FRIENDS: 'Arkadaşlar (senin de takip ettiğin takipçiler)',
      SELF_ONLY: 'Yalnızca sen',
    },
    brandedNotPrivate: 'Markalı içeriğin görünürlüğü gizli olarak ayarlanamaz.',
    interactions: 'İzin ver',
    comment: 'Yorum',
    duet: 'Düet',
    stitch: 'Stitch',
    switchedOff: 'Hesabın ayarlarında kapalı.',
    disclose: 'Bu gönderinin tanıtım yaptığını belirt',
    discloseNote: 'Seni, üçüncü bir tarafı ya da her ikisini tanıtıyorsa aç.',
    ownBrand: 'Markan',
    ownBrandNote: 'Kendini ya da kendi işletmeni tanıtıyorsun.',
    branded: 'Markalı içerik',
    brandedNote: 'Başka bir markayı ya da üçüncü bir tarafı tanıtıyorsun.',
    labelled: (label) => `Fotoğrafın ya da videon “${label}” olarak etiketlenecek.`,
    promotional: 'Tanıtım amaçlı içerik',
    paidPartnership: 'Ücretli ortaklık',
    disclosureMissing:
      'İçeriğinin kendini mi, üçüncü bir tarafı mı yoksa her ikisini mi tanıttığını belirtmelisin.',
    ai: 'Yapay zekâ ile yapıldı',
    aiNote:
      'TikTok videoları kalıcı olarak böyle etiketler. Fotoğraflar için belgelenmiş etiket yok: açıklamada da belirt.',
    draft: 'TikTok gelen kutuma taslak olarak gönder',
    draftNote:
      'Onu uygulamada yayınlarsın. Görünürlük, etkileşimler, tanıtım bildirimi ve müzik burada değil, orada ayarlanır.',
    music: 'Müzik',
    musicNone: 'Müzik yok',
    musicAuto: 'TikTok seçsin',
    musicAutoNote: 'TikTok telifsiz bir parça seçer; hangisi olacağını kimse bilemez.',
    musicPick: 'Ticari Müzik Kitaplığı’ndan bir parça',
    musicGenre: 'Tür',
    musicTracks: 'Parçalar',
    musicLoading: 'Parçalar getiriliyor…',
    musicFailed: 'Parçalar getirilemedi.',
    musicNoClip: 'Bir gönderiyle yayınlanamaz.',
    trackLength: (length) => `${number(length)} sn`,
    postIssues: 'Gönderideki sorunlar',
  },

  preview: {
    title: 'Önizleme',
    carousel: 'Gönderinin fotoğrafları',
    slide: (place, total) => `${number(place)}/${number(total)}`,
    next: 'Sonraki fotoğraf',
    previous: 'Önceki fotoğraf',
    video: (name) => `${name} videosu`,
    play: 'Videoyu oynat',
    pause: 'Videoyu duraklat',
    more: 'devamı',
    less: 'daha az',
    empty: 'Gönderin burada görünecek.',
    noPicture: 'Bu tarayıcı onu onarılmadan gösteremiyor.',
  },

  prepare: {
    all: (amount) => `${files(amount)}yı hazırla`,
    none: 'Hazırla',
    label: 'Hazırlanıyor',
    starting: 'Başlıyor',
    cancel: 'İptal',
    cancelled: 'İptal edildi. Dosyaların olduğu gibi duruyor.',
    failed: (message) => `Hazırlama başarısız oldu: ${message}. Yeniden deneyebilirsin.`,
    stopped: 'Hazırlama durduruldu.',
    begun: 'Hazırlanıyor.',
    stages: {
      inspect: (name) => `İnceleniyor: ${name}`,
      decode: (name) => `Okunuyor: ${name}`,
      scale: (name) => `Ölçekleniyor: ${name}`,
      encode: (name) => `Yazılıyor: ${name}`,
      copy: (name) => `Kopyalanıyor: ${name}`,
      transcode: (name) => `Kodlanıyor: ${name}`,
      verify: (name) => `Kontrol ediliyor: ${name}`,
      done: (name) => `Bitti: ${name}`,
      other: (name) => `Hazırlanıyor: ${name}`,
    },
    progress: (doing, done, total) => `${doing} (${number(done)}/${number(total)} bitti)`,
    timeLeft: (left) => `yaklaşık ${number(left)} sn kaldı`,
    outcome: (ready, refused) =>
      `${files(ready)} paylaşıma hazır.${refused > 0 ? ` ${files(refused)} paylaşılamıyor.` : ''}`,
    refused: (amount) =>
      amount === 1
        ? '{names} paylaşılamıyor. Devam etmek için onu çıkar.'
        : '{names} paylaşılamıyor. Devam etmek için onları çıkar.',
    retry: 'Yeniden dene',
    leaveOut: (amount) => `${files(amount)}yı çıkar`,
    savings: 'Neler azaldı',
    bytesSaved: (before, after, saved) => `${before} → ${after} (${percent(saved)} daha az)`,
    bytesGrown: (before, after) => `${before} → ${after}`,
    pixelsSaved: (before, after) => `${before} → ${after} megapiksel`,
    removed: (what, amount) => `${photos(amount)}tan silindi: ${what}`,
    metadata: { gps: 'GPS konumu', exif: 'Kamera bilgileri (EXIF)' },
  },

  post: {
    post: 'Paylaş',
    again: 'Yeniden paylaş',
    goOn: 'Paylaşmaya devam et',
    undecided: (amount) =>
      amount === 1
        ? '{names}, bu hesap onu paylaşmadan önce kararını bekliyor.'
        : '{names}, bu hesap onları paylaşmadan önce kararını bekliyor.',
    posting: 'Paylaşılıyor…',
    uploadLabel: 'Yükleniyor',
    stop: 'Yüklemeyi durdur',
    stopped: (sent, total) =>
      `Durduruldu. ${number(sent)}/${files(total)} yüklendi; yüklenenler yeniden gönderilmeyecek.`,
    tooMuch: (wait) =>
      `Kısa sürede çok fazla istek geldi. ${wait === null ? 'Biraz bekle, sonra yeniden paylaş.' : `${number(wait)} saniye sonra yeniden denenebilir.`} Yüklenenler yeniden gönderilmeyecek.`,
    retry: 'Yeniden dene',
    retryIn: (wait) => `${number(wait)} sn sonra dene`,
    canRetry: 'Artık gönderiyi yeniden deneyebilirsin.',
    begun: 'Paylaşılıyor.',
    consent: 'Paylaşarak TikTok’un {music} belgesini kabul etmiş olursun.',
    consentBranded: 'Paylaşarak TikTok’un {branded} ve {music} belgelerini kabul etmiş olursun.',
    musicUsage: 'Müzik Kullanım Onayı',
    brandedPolicy: 'Markalı İçerik Politikası',
    uploading: (name, place, total, sent) =>
      `Yükleniyor: ${name} (${number(place)}/${number(total)}), ${percent(sent)}`,
    delay: 'Paylaştıktan sonra profilinde görünmesi birkaç dakika sürebilir.',
    refused: 'API gönderiyi reddediyor',
    refusedSaying: (message) => `API gönderiyi reddediyor: ${message}`,
    failed: 'Gönderi gönderilemedi.',
    sentAway: 'Gönderildi.',
    handedOver: 'Her şey hazır.',
    unreachable: 'API’ye ulaşılamadı.',
    absent: 'Bu adreste API yok: bu sayfa API olmadan çalışıyor. Hazır olanlar kaydedilebilir.',
    noReason: (status) => `API, neden belirtmeden ${status} yanıtını verdi.`,
    unreadable: 'API’nin yanıtı okunamadı.',
  },

  outcome: {
    label: 'API’nin yanıtı',
    accepted: 'Kabul edildi',
    steps: 'Ne durumda',
    meanings: {
      draft: 'Taslak olarak kaydedildi. Hiçbir şey yayınlanmadı.',
      scheduled: 'Zamanlandı.',
      processing: 'TikTok üzerinde çalışıyor.',
      'in-review': 'TikTok, sık yaptığı gibi önce inceliyor, sonra yayınlayacak.',
      posted: 'Yayınlandı.',
      retrying: 'TikTok kabul etmedi; API kendiliğinden yeniden deniyor.',
      failed: 'TikTok reddetti.',
      deleted: 'Silindi.',
      unreadable: 'API’nin yanıtı okunamadı.',
    },
    permalink: 'Kalıcı bağlantısı: {link}',
    privatePost:
      'Kalıcı bağlantı yok: bu gönderiyi yalnızca sen görebildiğin için TikTok ona açık bir adres vermiyor.',
    inbox: 'Kalıcı bağlantı yok: uygulamada yayınlayana kadar TikTok gelen kutunda bekliyor.',
    notYet: 'Henüz kalıcı bağlantı yok: TikTok bunu gönderi yayınlanınca verir.',
    lost: 'API artık yanıt vermiyor; gönderi yine de ilerliyor olabilir.',
    retryable: {
      yes: 'Yeniden gönderilirse başarılı olabilir.',
      later: 'Daha sonra yeniden gönderilirse başarılı olabilir.',
      no: 'Değiştirmeden gönderilirse yine başarısız olur.',
    },
    tiktokSays: 'TikTok’un sözleriyle: {message}',
  },
}
