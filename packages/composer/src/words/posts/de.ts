import { inLanguage } from '../in-language.ts'
import type { PostWords } from '../parts.ts'

const { count, number, percent } = inLanguage<'one' | 'other'>('de')
const files = (amount: number): string => count(amount, { one: '# Datei', other: '# Dateien' })
const characters = (amount: number): string => count(amount, { one: '# Zeichen', other: '# Zeichen' })
const seconds = (amount: number): string => count(amount, { one: '# Sekunde', other: '# Sekunden' })

/** German: the post around them. */
export const words: PostWords = {
  language: 'de',
  name: 'Deutsch',

  caption: {
    label: 'Text',
    counted: (used, limit) => `${used} / ${limit}`,
    excess: (amount) => `${characters(amount)} zu viel`,
    left: (amount) => `noch ${characters(amount)}`,
    issues: 'Probleme im Text',
    shorten: (limit) => `Auf ${limit} kürzen`,
    preview: 'Was übrig bliebe',
    tags: (hashtags, mentions) =>
      `${count(hashtags, { one: '# Hashtag', other: '# Hashtags' })}, ${count(mentions, { one: '# Erwähnung', other: '# Erwähnungen' })}`,
  },

  options: {
    title: 'Dein Post',
    postingAs: 'Gepostet als',
    privacy: 'Wer das sehen kann',
    choosePrivacy: 'Wähle, wer das sehen kann',
    privacyMissing: 'Wähle, wer den Post sehen kann, bevor du ihn postest.',
    privacyNote: 'TikTok verlangt, dass du selbst wählst; nichts ist voreingestellt.',
    privacyIssues: 'Probleme mit der Sichtbarkeit',
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
    ai: 'Mit KI erstellt',
    aiNote:
      'Videos kennzeichnet TikTok dauerhaft. Für Fotos ist kein Kennzeichen dokumentiert: Sag es auch im Text.',
    draft: 'Als Entwurf in meinen TikTok-Eingang schicken',
    draftNote:
      'Du veröffentlichst ihn in der App. Sichtbarkeit, Interaktionen, Offenlegung und Musik stellst du dort ein.',
    music: 'Musik',
    musicNone: 'Keine Musik',
    musicAuto: 'TikTok wählen lassen',
    musicAutoNote: 'TikTok nimmt einen lizenzfreien Titel; welcher es wird, ist vorher nicht bekannt.',
    musicPick: 'Ein Titel der Commercial Music Library',
    musicGenre: 'Genre',
    musicTracks: 'Titel',
    musicLoading: 'Titel werden geholt …',
    musicFailed: 'Die Titel konnten nicht geholt werden.',
    musicNoClip: 'Damit lässt sich nicht posten.',
    trackLength: (length) => `${number(length)} s`,
    postIssues: 'Probleme im Post',
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
    refused: 'Die API hat den Post abgelehnt',
    refusedSaying: (message) => `Die API hat den Post abgelehnt: ${message}`,
    failed: 'Der Post konnte nicht gesendet werden.',
    sentAway: 'Er ist gesendet.',
    handedOver: 'Alles ist fertig.',
    unreachable: 'Die API war nicht zu erreichen.',
    absent:
      'Unter dieser Adresse gibt es keine API: Diese Seite steht allein. Was fertig ist, kannst du speichern.',
    noReason: (status) => `Die API hat ohne Begründung mit ${status} geantwortet.`,
    unreadable: 'Die Antwort der API war nicht zu lesen.',
  },

  outcome: {
    label: 'Die Antwort der API',
    accepted: 'Angenommen',
    steps: 'Was mit dem Post passiert',
    meanings: {
      draft: 'Er ist als Entwurf gespeichert. Nichts wird veröffentlicht.',
      scheduled: 'Er ist eingeplant.',
      processing: 'TikTok arbeitet daran.',
      'in-review': 'TikTok prüft ihn, wie es oft vorkommt, und veröffentlicht ihn danach.',
      posted: 'Er ist veröffentlicht.',
      retrying: 'TikTok hat ihn nicht angenommen; die API versucht es von selbst noch einmal.',
      failed: 'TikTok hat ihn abgelehnt.',
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
      yes: 'Ein neuer Versuch kann gelingen.',
      later: 'Ein späterer Versuch kann gelingen.',
      no: 'Ohne Änderung scheitert auch ein neuer Versuch.',
    },
    tiktokSays: 'In TikToks Worten: {message}',
  },
}
