import { de as messages } from '@postfit/core/locales/de'
import type { Words } from '../words/en.ts'
import { inLanguage } from '../words/in-language.ts'
import type { Language } from '../words/language.ts'

const { count, number, percent } = inLanguage<'one' | 'other'>('de')
const files = (amount: number): string => count(amount, { one: '# Datei', other: '# Dateien' })
const photos = (amount: number): string => count(amount, { one: '# Foto', other: '# Fotos' })
const videos = (amount: number): string => count(amount, { one: '# Video', other: '# Videos' })
const characters = (amount: number): string => count(amount, { one: '# Zeichen', other: '# Zeichen' })
const seconds = (amount: number): string => count(amount, { one: '# Sekunde', other: '# Sekunden' })

const words: Words = {
  language: 'de',
  name: 'Deutsch',

  compose: {
    title: 'Dateien',
    files,
    list: 'Dateien',
    required: 'Füg Fotos oder ein Video hinzu.',
    notReady: 'Die Dateien dieses Posts sind noch nicht fertig.',
    add: 'Fotos oder ein Video hinzufügen',
    drop: 'Fotos hier ablegen, oder ein Video',
    letGo: 'Loslassen, um sie zu prüfen',
    addMore: 'Weitere Dateien',
    hint: 'oder einfügen, oder vom Gerät auswählen.',
    hintCompact: 'Ablegen, einfügen oder auswählen.',
    pick: 'Dateien auswählen',
    camera: 'Foto aufnehmen',
    library: 'Aus der Mediathek',
    idea: 'Probier einen PNG-Screenshot: TikTok verweigert jeden.',
    tooMany: (limit, left) =>
      `Mehr als ${files(limit)} passen hier nicht in einen Post; ${count(left, { one: '# wurde', other: '# wurden' })} nicht hinzugefügt.`,
    added: (amount, found) => `${files(amount)} hinzugefügt. ${found}`,
    noIssue: 'Es gibt nichts zu beanstanden.',
    removed: (names) => `${names} entfernt.`,
    undo: 'Rückgängig',
    undone: 'Rückgängig gemacht.',
    moved: (name, place, total) => `${name} ist jetzt ${number(place)} von ${number(total)}.`,
    sort: (name, place, total) =>
      `${name} einsortieren, ${number(place)} von ${number(total)}. Ziehen oder Pfeiltasten drücken.`,
    moveUp: (name) => `${name} nach oben`,
    moveDown: (name) => `${name} nach unten`,
    cover: 'Titelbild',
    makeCover: (name) => `${name} zum Titelbild machen`,
    isCover: (name) => `${name} ist das Titelbild`,
    overLimit: (max, over) =>
      `Ein Post fasst ${photos(max)}: ${count(over, { one: 'Das letzte passt', other: 'Die letzten # passen' })} nicht hinein.`,
    dropRest: (over) => `Die letzten ${number(over)} weglassen`,
    mixed: (pictures, films) =>
      pictures === 0
        ? `Ein Post fasst ein Video. Du hast ${number(films)} hinzugefügt: Wähl, welches bleibt.`
        : `Ein Post besteht aus Fotos oder aus einem Video. Du hast ${photos(pictures)} und ${videos(films)} hinzugefügt: Wähl, was bleibt.`,
    keepPhotos: (amount) => `${photos(amount)} behalten`,
    keepVideo: (name) => `Nur ${name} behalten`,
  },

  file: {
    standing: {
      checking: 'Wird angesehen',
      refused: 'Kann nicht gepostet werden',
      over: 'Zu viel für einen Post',
      asks: 'Braucht deine Entscheidung',
      repair: 'TikTok würde sie verweigern: wird repariert',
      warning: 'Wird repariert',
      fine: 'Passt, wie sie ist',
      ready: 'Bereit zum Posten',
      preparing: (done) => `In Arbeit, ${percent(done)}`,
    },
    remove: (name) => `${name} entfernen`,
    stop: (name) => `Mit ${name} aufhören`,
    repairOne: (name) => `Nur ${name} reparieren`,
    retryOne: (name) => `${name} noch einmal versuchen`,
    issues: (name) => `Befunde zu ${name}`,
    left: (name) => `Was bei ${name} bleibt`,
    wrong: (name) => `Was bei ${name} nicht stimmte`,
    clean: 'Nichts bleibt zu beanstanden: Die neue Datei wurde nach denselben Regeln geprüft.',
    history: 'Was am Original nicht stimmte',
    noRepair: 'Für so eine Datei gibt es keine Reparatur.',
    willDo: 'Was getan wird',
    did: 'Was getan wurde',
    save: (name) => `${name} speichern`,
    details: 'Einzelheiten',
    goodToKnow: 'Gut zu wissen',
    photo: (name) => `Das Foto ${name}`,
    original: (name) => `${name}, das Original`,
    result: (name) => `${name}, bereit zum Posten`,
    before: 'Vorher',
    after: 'Nachher',
    sameBytes: 'dieselben Bytes',
    more: (bytes) => `${bytes} mehr`,
    smaller: (saved) => `${percent(saved)} kleiner`,
    compare: 'Genau vergleichen',
    compareLabel: (name) => `Wie viel vom Original ${name} zu sehen ist`,
    format: 'Format',
    pixels: 'Pixel',
    size: 'Größe',
    duration: 'Länge',
    frameRate: 'Bildrate',
    framesASecond: (rate) => `${rate} Bilder/s`,
    codecs: 'Kodiert als',
    silent: 'stumm',
    detailsOf: (name) => `Einzelheiten zu ${name}`,
    empty: 'leere Datei',
    marks: { repair: 'Reparatur', error: 'Verweigert', warning: 'Warnung', notice: 'Hinweis' },
  },

  provenance: {
    made: 'Mit KI gemacht.',
    partly: 'Zum Teil mit KI gemacht.',
    madeBy: (model) => `Mit KI gemacht (${model}).`,
    places: {
      c2pa: 'So steht es in den Content Credentials.',
      xmp: 'So steht es in den Bearbeitungsdaten (XMP).',
      iptc: 'So steht es in den Urheberangaben (IPTC).',
      exif: 'So steht es in den Kameradaten (EXIF).',
      text: 'So steht es in einem Text darin.',
    },
    unreadable: 'Content Credentials sind da, aber nicht lesbar.',
    credentials: 'Content Credentials sind da, und nennen keine KI.',
    camera: 'Es steht darin, wie es entstand, und keine KI.',
    unverified: 'Das kann jeder hineinschreiben: Niemand hat es geprüft.',
    mark: 'Den Post als mit KI gemacht kennzeichnen',
    marked: 'Der Post ist als mit KI gemacht gekennzeichnet.',
    keep: 'Die Content Credentials behalten',
    keepNote:
      'Sie können sagen, wer es gemacht hat, wo und womit. Wo es neu geschrieben werden muss, gehen sie verloren.',
  },

  choices: {
    title: (name) => `Wie ${name} repariert wird`,
    summary: 'Art der Reparatur wählen',
    format: 'Format',
    formats: { jpeg: 'JPEG', webp: 'WebP', keep: 'Das eigene, wo TikTok es nimmt' },
    shape: 'Form',
    shapes: {
      inside: 'Die eigene',
      crop: 'Auf 9:16 zugeschnitten',
      pad: 'Auf 9:16 gelegt',
      blur: 'Auf unscharfes 9:16 gelegt',
    },
    background: 'Hintergrund',
  },

  video: {
    edit: (name) => `Schnitt und Titelbild von ${name}`,
    trim: 'Welcher Teil gepostet wird',
    tooLong: 'Nichts wird ohne dein Wort geschnitten. Stimm zu, dann wähl, welcher Teil bleibt.',
    cutTo: (longest) => `Auf ${longest} kürzen`,
    start: (name) => `Anfang von ${name}`,
    end: (name) => `Ende von ${name}`,
    kept: (kept, longest) => `${kept} von höchstens ${longest}`,
    exactly: 'Genau bei diesem Bild beginnen',
    exactlyNote: 'Dafür wird das Bild neu kodiert, was länger dauert.',
    roughlyNote:
      'Es beginnt beim Schlüsselbild davor, bis zu einige Sekunden früher, und endet um so viel früher. Das Bild bleibt Bit für Bit, und es geht schnell.',
    whole: 'Alles behalten',
    cover: 'Titelbild',
    coverOf: (name) => `Das Titelbild von ${name}`,
    coverAt: (name) => `Zeitpunkt des Titelbilds von ${name}`,
    frameAt: (time) => `Das Bild bei ${time}`,
    ownPhoto: 'Ein eigenes Foto nehmen',
    ownCover: (name) => `${name} ist das Titelbild: ein eigenes Foto, das mit dem Video hochgeladen wird.`,
    takeFrame: 'Doch ein Bild aus dem Video',
    noCover: (name, least) =>
      `${name} kann kein Titelbild sein: Das ist ein Foto von mindestens ${number(least)} × ${number(least)} Pixeln, das sich hier reparieren lässt.`,
    coverNote: 'Genau dieses Bild ist zu sehen, bis jemand das Video abspielt.',
    noFrame: 'Dieser Browser kann keine Bilder dieses Videos zeigen; TikTok nimmt das zu diesem Zeitpunkt.',
  },

  caption: {
    label: 'Text',
    counted: (used, limit) => `${used} / ${limit}`,
    excess: (amount) => `${characters(amount)} zu viel`,
    left: (amount) => `noch ${characters(amount)}`,
    issues: 'Befunde zum Text',
    shorten: (limit) => `Auf ${limit} kürzen`,
    preview: 'Was übrig bliebe',
    tags: (hashtags, mentions) =>
      `${count(hashtags, { one: '# Hashtag', other: '# Hashtags' })}, ${count(mentions, { one: '# Erwähnung', other: '# Erwähnungen' })}`,
  },

  options: {
    title: 'Dein Post',
    postingAs: 'Es postet',
    privacy: 'Wer das sehen kann',
    choosePrivacy: 'Wähle, wer das sehen kann',
    privacyMissing: 'Wähle, wer den Post sehen kann, bevor du ihn postest.',
    privacyNote: 'TikTok will, dass du wählst; es gibt keine Vorgabe.',
    privacyIssues: 'Befunde zur Sichtbarkeit',
    privacies: {
      PUBLIC_TO_EVERYONE: 'Alle',
      FOLLOWER_OF_CREATOR: 'Follower',
      MUTUAL_FOLLOW_FRIENDS: 'Freunde (Follower, denen du auch folgst)',
      SELF_ONLY: 'Nur du',
    },
    brandedNotPrivate: 'Markeninhalte können nicht privat sein.',
    interactions: 'Andere dürfen',
    comment: 'Kommentieren',
    duet: 'Ein Duett machen',
    stitch: 'Stitchen',
    switchedOff: 'In den Einstellungen des Kontos ausgeschaltet.',
    disclose: 'Offenlegen, dass dieser Post für etwas wirbt',
    discloseNote: 'Einschalten, wenn er für dich, für Dritte oder für beide wirbt.',
    ownBrand: 'Deine Marke',
    ownBrandNote: 'Du wirbst für dich oder dein eigenes Geschäft.',
    branded: 'Markeninhalt',
    brandedNote: 'Du wirbst für eine andere Marke oder Dritte.',
    labelled: (label) => `Dein Foto oder Video wird als „${label}“ gekennzeichnet.`,
    promotional: 'Werbeinhalt',
    paidPartnership: 'Bezahlte Partnerschaft',
    disclosureMissing: 'Gib an, ob dein Inhalt für dich selbst, für Dritte oder für beide wirbt.',
    ai: 'Mit KI gemacht',
    aiNote:
      'Videos kennzeichnet TikTok dauerhaft. Für Fotos ist kein Kennzeichen dokumentiert: Sag es auch im Text.',
    draft: 'Als Entwurf in meinen TikTok-Eingang schicken',
    draftNote:
      'Du veröffentlichst ihn in der App. Sichtbarkeit, Interaktionen, Offenlegung und Musik stellst du dort ein.',
    music: 'Musik',
    musicNone: 'Keine Musik',
    musicAuto: 'TikTok wählen lassen',
    musicAutoNote: 'TikTok nimmt einen lizenzfreien Titel; welchen, weiß niemand.',
    musicPick: 'Ein Titel der Commercial Music Library',
    musicGenre: 'Genre',
    musicTracks: 'Titel',
    musicLoading: 'Titel werden geholt …',
    musicFailed: 'Die Titel konnten nicht geholt werden.',
    musicNoClip: 'Damit lässt sich nicht posten.',
    trackLength: (length) => `${number(length)} s`,
    postIssues: 'Befunde zum Post',
  },

  preview: {
    title: 'Vorschau',
    carousel: 'Fotos des Posts',
    slide: (place, total) => `${number(place)} von ${number(total)}`,
    next: 'Nächstes Foto',
    previous: 'Voriges Foto',
    video: (name) => `Das Video ${name}`,
    play: 'Video abspielen',
    pause: 'Video anhalten',
    more: 'mehr',
    less: 'weniger',
    empty: 'Hier erscheint dein Post.',
    noPicture: 'Dieser Browser kann es erst nach der Reparatur zeigen.',
  },

  prepare: {
    all: (amount) => `${files(amount)} vorbereiten`,
    none: 'Vorbereiten',
    label: 'Vorbereitung',
    starting: 'Es geht los',
    cancel: 'Abbrechen',
    cancelled: 'Abgebrochen. Deine Dateien sind, wie sie waren.',
    failed: (message) => `Die Vorbereitung ist gescheitert: ${message}. Du kannst es noch einmal versuchen.`,
    stopped: 'Die Vorbereitung wurde abgebrochen.',
    begun: 'Vorbereitung läuft.',
    stages: {
      inspect: (name) => `Ansehen: ${name}`,
      decode: (name) => `Lesen: ${name}`,
      scale: (name) => `Verkleinern: ${name}`,
      encode: (name) => `Schreiben: ${name}`,
      copy: (name) => `Kopieren: ${name}`,
      transcode: (name) => `Kodieren: ${name}`,
      verify: (name) => `Prüfen: ${name}`,
      done: (name) => `Fertig: ${name}`,
      other: (name) => `Vorbereiten: ${name}`,
    },
    progress: (doing, done, total) => `${doing} (${number(done)} von ${number(total)} fertig)`,
    timeLeft: (left) => `noch etwa ${number(left)} s`,
    outcome: (ready, refused) =>
      `${files(ready)} bereit zum Posten.${refused > 0 ? ` ${files(refused)} nicht.` : ''}`,
    refused: (amount) =>
      amount === 1
        ? '{names} kann nicht gepostet werden. Lass sie weg, um weiterzukommen.'
        : '{names} können nicht gepostet werden. Lass sie weg, um weiterzukommen.',
    retry: 'Noch einmal versuchen',
    leaveOut: (amount) => `${files(amount)} weglassen`,
    savings: 'Was gespart wurde',
    bytesSaved: (before, after, saved) => `Aus ${before} wurden ${after} (${percent(saved)} weniger)`,
    bytesGrown: (before, after) => `Aus ${before} wurden ${after}`,
    pixelsSaved: (before, after) => `Aus ${before} Megapixeln wurden ${after}`,
    removed: (what, amount) => `Aus ${count(amount, { one: '# Foto', other: '# Fotos' })} entfernt: ${what}`,
    metadata: { gps: 'GPS-Position', exif: 'Kameradaten (EXIF)' },
  },

  post: {
    post: 'Posten',
    again: 'Noch einmal posten',
    goOn: 'Weiter posten',
    undecided: (amount) =>
      amount === 1
        ? '{names} braucht deine Entscheidung, bevor dieses Konto posten kann.'
        : '{names} brauchen deine Entscheidung, bevor dieses Konto posten kann.',
    posting: 'Wird gepostet …',
    uploadLabel: 'Hochladen',
    stop: 'Hochladen anhalten',
    stopped: (sent, total) =>
      `Angehalten. ${number(sent)} von ${files(total)} ${sent === 1 ? 'ist' : 'sind'} hochgeladen; davon wird nichts noch einmal gesendet.`,
    tooMuch: (wait) =>
      `In kurzer Zeit kamen zu viele Anfragen. ${wait === null ? 'Warte ein wenig, dann poste noch einmal.' : `In ${seconds(wait)} geht es wieder.`} Was hochgeladen ist, wird nicht noch einmal gesendet.`,
    retry: 'Noch einmal versuchen',
    retryIn: (wait) => `Noch einmal in ${number(wait)} s`,
    canRetry: 'Jetzt kann der Post noch einmal versucht werden.',
    begun: 'Wird gepostet.',
    consent: 'Mit dem Posten stimmst du der {music} von TikTok zu.',
    consentBranded: 'Mit dem Posten stimmst du der {branded} und der {music} von TikTok zu.',
    musicUsage: 'Bestätigung der Musiknutzung',
    brandedPolicy: 'Richtlinie für Markeninhalte',
    uploading: (name, place, total, sent) =>
      `${name} wird hochgeladen (${number(place)} von ${number(total)}), ${percent(sent)}`,
    delay: 'Bis der Post auf deinem Profil zu sehen ist, können ein paar Minuten vergehen.',
    refused: 'Die API verweigert den Post',
    refusedSaying: (message) => `Die API verweigert den Post: ${message}`,
    failed: 'Der Post konnte nicht gesendet werden.',
    sentAway: 'Er ist gesendet.',
    handedOver: 'Alles ist fertig.',
    unreachable: 'Die API war nicht zu erreichen.',
    absent:
      'Unter dieser Adresse gibt es keine API: Diese Seite steht allein. Was fertig ist, kannst du speichern.',
    noReason: (status) => `Die API hat ${status} geantwortet, ohne Grund.`,
    unreadable: 'Die Antwort der API war nicht zu lesen.',
  },

  outcome: {
    label: 'Die Antwort der API',
    accepted: 'Angenommen',
    steps: 'Wie es ihm ergeht',
    meanings: {
      draft: 'Er ist als Entwurf gespeichert. Nichts wird veröffentlicht.',
      scheduled: 'Er ist eingeplant.',
      processing: 'TikTok arbeitet daran.',
      'in-review': 'TikTok prüft ihn, wie so oft, und veröffentlicht ihn danach.',
      posted: 'Er ist veröffentlicht.',
      retrying: 'TikTok hat ihn nicht genommen; die API versucht es von selbst noch einmal.',
      failed: 'TikTok hat ihn verweigert.',
      deleted: 'Er wurde gelöscht.',
      unreadable: 'Die Antwort der API war nicht zu lesen.',
    },
    permalink: 'Sein Permalink ist {link}',
    privatePost:
      'Es gibt keinen Permalink: Nur du kannst den Post sehen, also gibt TikTok ihm keine öffentliche Adresse.',
    inbox:
      'Es gibt keinen Permalink: Er wartet in deinem TikTok-Eingang, bis du ihn in der App veröffentlichst.',
    notYet: 'Es gibt noch keinen Permalink: TikTok vergibt ihn mit der Veröffentlichung.',
    lost: 'Die API antwortet nicht mehr; der Post kann trotzdem weiterlaufen.',
    retryable: {
      yes: 'Noch einmal senden kann gelingen.',
      later: 'Später noch einmal senden kann gelingen.',
      no: 'Unverändert noch einmal senden scheitert wieder.',
    },
    tiktokSays: 'In TikToks Worten: {message}',
  },
}

/** German. */
export const de: Language = { words, messages }
