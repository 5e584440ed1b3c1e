import { inLanguage } from '../in-language.ts'
import type { PostWords } from '../parts.ts'

const { count, number, percent } = inLanguage<'one' | 'many' | 'other'>('it')
const files = (amount: number): string => count(amount, { one: '# file', many: '# di file', other: '# file' })
const photos = (amount: number): string =>
  count(amount, { one: '# foto', many: '# di foto', other: '# foto' })
const seconds = (amount: number): string =>
  count(amount, { one: '# secondo', many: '# di secondi', other: '# secondi' })

/** Italian: the post around them. */
export const words: PostWords = {
  language: 'it',
  name: 'Italiano',

  caption: {
    label: 'Descrizione',
    counted: (used, limit) => `${used} / ${limit}`,
    excess: (amount) =>
      count(amount, {
        one: '# carattere di troppo',
        many: '# di caratteri di troppo',
        other: '# caratteri di troppo',
      }),
    left: (amount) =>
      count(amount, {
        one: '# carattere rimasto',
        many: '# di caratteri rimasti',
        other: '# caratteri rimasti',
      }),
    issues: 'Problemi della descrizione',
    shorten: (limit) => `Accorcia a ${limit}`,
    preview: 'Cosa resterebbe',
    tags: (hashtags, mentions) =>
      `${count(hashtags, { one: '# hashtag', many: '# di hashtag', other: '# hashtag' })}, ${count(mentions, { one: '# menzione', many: '# di menzioni', other: '# menzioni' })}`,
  },

  options: {
    title: 'Il tuo post',
    postingAs: 'Pubblichi come',
    privacy: 'Chi può vederlo',
    choosePrivacy: 'Scegli chi può vederlo',
    privacyMissing: 'Scegli chi può vedere questo post prima di pubblicarlo.',
    privacyNote: 'TikTok vuole che sia tu a scegliere; non c’è un’opzione predefinita.',
    privacyIssues: 'Problemi di visibilità',
    privacies: {
      PUBLIC_TO_EVERYONE: 'Tutti',
      FOLLOWER_OF_CREATOR: 'Follower',
      MUTUAL_FOLLOW_FRIENDS: 'Amici (follower che segui anche tu)',
      SELF_ONLY: 'Solo tu',
    },
    brandedNotPrivate: 'La visibilità dei contenuti brandizzati non può essere impostata su privato.',
    interactions: 'Consenti',
    comment: 'Commenti',
    duet: 'Duetti',
    stitch: 'Stitch',
    switchedOff: 'Disattivato nelle impostazioni dell’account.',
    disclose: 'Dichiara che questo post promuove qualcosa',
    discloseNote: 'Attiva se promuove te, terzi o entrambi.',
    ownBrand: 'Il tuo brand',
    ownBrandNote: 'Promuovi te o la tua attività.',
    branded: 'Contenuto brandizzato',
    brandedNote: 'Promuovi un altro brand o terzi.',
    labelled: (label) => `La tua foto o il tuo video avrà l’etichetta “${label}”.`,
    promotional: 'Contenuto promozionale',
    paidPartnership: 'Partnership retribuita',
    disclosureMissing: 'Devi indicare se il tuo contenuto promuove te, terzi o entrambi.',
    ai: 'Fatto con l’IA',
    aiNote:
      'Sui video TikTok mette questa etichetta in modo definitivo. Per le foto non ne documenta nessuna: dillo anche nella descrizione.',
    draft: 'Invia come bozza alla mia posta in arrivo TikTok',
    draftNote:
      'Lo pubblichi nell’app. Privacy, interazioni, dichiarazione e musica si impostano lì, non qui.',
    music: 'Musica',
    musicNone: 'Senza musica',
    musicAuto: 'Fai scegliere TikTok',
    musicAutoNote: 'TikTok sceglie un brano royalty-free; non si può sapere quale.',
    musicPick: 'Un brano della Libreria musicale commerciale',
    musicGenre: 'Genere',
    musicTracks: 'Brani',
    musicLoading: 'Caricamento dei brani…',
    musicFailed: 'Non è stato possibile caricare i brani.',
    musicNoClip: 'Non si può usare in un post.',
    trackLength: (length) => `${number(length)} s`,
    postIssues: 'Problemi del post',
  },

  preview: {
    title: 'Anteprima',
    carousel: 'Foto del post',
    slide: (place, total) => `${number(place)} di ${number(total)}`,
    next: 'Foto successiva',
    previous: 'Foto precedente',
    video: (name) => `Il video ${name}`,
    play: 'Riproduci il video',
    pause: 'Metti in pausa',
    more: 'altro',
    less: 'meno',
    empty: 'Qui apparirà il tuo post.',
    noPicture: 'Questo browser può mostrarlo solo dopo la riparazione.',
  },

  prepare: {
    all: (amount) => `Prepara ${files(amount)}`,
    none: 'Prepara',
    label: 'Preparazione',
    starting: 'Si comincia',
    cancel: 'Annulla',
    cancelled: 'Annullato. I tuoi file sono rimasti com’erano.',
    failed: (message) => `La preparazione non è riuscita: ${message}. Puoi riprovare.`,
    stopped: 'La preparazione è stata interrotta.',
    begun: 'Preparazione in corso.',
    stages: {
      inspect: (name) => `Esame di ${name}`,
      decode: (name) => `Lettura di ${name}`,
      scale: (name) => `Ridimensionamento di ${name}`,
      encode: (name) => `Salvataggio di ${name}`,
      copy: (name) => `Copia di ${name}`,
      transcode: (name) => `Codifica di ${name}`,
      verify: (name) => `Verifica di ${name}`,
      done: (name) => `Completato: ${name}`,
      other: (name) => `Preparazione di ${name}`,
    },
    progress: (doing, done, total) =>
      `${doing} (${count(done, { one: '# pronto', many: '# pronti', other: '# pronti' })} su ${number(total)})`,
    timeLeft: (left) => `ancora circa ${number(left)} s`,
    outcome: (ready, refused) =>
      `${count(ready, { one: '# file pronto', many: '# di file pronti', other: '# file pronti' })} da pubblicare.${refused > 0 ? ` ${count(refused, { one: '# file non si può pubblicare', many: '# di file non si possono pubblicare', other: '# file non si possono pubblicare' })}.` : ''}`,
    refused: (amount) =>
      amount === 1
        ? '{names} non si può pubblicare. Toglilo per continuare.'
        : '{names} non si possono pubblicare. Toglili per continuare.',
    retry: 'Riprova',
    leaveOut: (amount) => `Togli ${files(amount)}`,
    savings: 'Quanto hai risparmiato',
    bytesSaved: (before, after, saved) => `Da ${before} a ${after} (${percent(saved)} in meno)`,
    bytesGrown: (before, after) => `Da ${before} a ${after}`,
    pixelsSaved: (before, after) => `Da ${before} a ${after} megapixel`,
    removed: (what, amount) => `Rimosso da ${photos(amount)}: ${what}`,
    metadata: { gps: 'Posizione GPS', exif: 'Dati della fotocamera (EXIF)' },
  },

  post: {
    post: 'Pubblica',
    again: 'Pubblica di nuovo',
    goOn: 'Continua a pubblicare',
    undecided: (amount) =>
      amount === 1
        ? '{names} attende la tua decisione prima che questo account possa pubblicarlo.'
        : '{names} attendono la tua decisione prima che questo account possa pubblicarli.',
    posting: 'Pubblicazione…',
    uploadLabel: 'Caricamento',
    stop: 'Ferma il caricamento',
    stopped: (sent, total) =>
      `Interrotto. ${count(sent, { one: '# caricato', many: '# caricati', other: '# caricati' })} su ${files(total)}; nulla verrà inviato due volte.`,
    tooMuch: (wait) =>
      `Ci sono state troppe richieste in poco tempo. ${wait === null ? 'Aspetta un po’, poi pubblica di nuovo.' : `Potrai riprovare tra ${seconds(wait)}.`} Ciò che è già caricato non verrà inviato di nuovo.`,
    retry: 'Riprova',
    retryIn: (wait) => `Riprova tra ${number(wait)} s`,
    canRetry: 'Ora puoi riprovare a pubblicare.',
    begun: 'Pubblicazione in corso.',
    consent: 'Pubblicando, accetti la {music} di TikTok.',
    consentBranded: 'Pubblicando, accetti la {branded} e la {music} di TikTok.',
    musicUsage: 'Conferma di utilizzo della musica',
    brandedPolicy: 'Politica sui contenuti brandizzati',
    uploading: (name, place, total, sent) =>
      `Caricamento di ${name} (${number(place)} di ${number(total)}), ${percent(sent)}`,
    delay: 'Dopo la pubblicazione, possono volerci alcuni minuti prima che si veda sul tuo profilo.',
    refused: 'L’API rifiuta il post',
    refusedSaying: (message) => `L’API rifiuta il post: ${message}`,
    failed: 'Non è stato possibile inviare il post.',
    sentAway: 'Inviato.',
    handedOver: 'È tutto pronto.',
    unreachable: 'L’API non è raggiungibile.',
    absent: 'A questo indirizzo non c’è un’API: questa pagina ne fa a meno. Ciò che è pronto si può salvare.',
    noReason: (status) => `L’API ha risposto ${status} senza dare un motivo.`,
    unreadable: 'Non è stato possibile leggere la risposta dell’API.',
  },

  outcome: {
    label: 'La risposta dell’API',
    accepted: 'Accettato',
    steps: 'A che punto è',
    meanings: {
      draft: 'È salvato come bozza. Non viene pubblicato nulla.',
      scheduled: 'È programmato.',
      processing: 'TikTok lo sta elaborando.',
      'in-review': 'TikTok lo sta controllando, come fa spesso, e poi lo pubblica.',
      posted: 'È pubblicato.',
      retrying: 'TikTok non l’ha accettato; l’API riprova da sola.',
      failed: 'TikTok l’ha rifiutato.',
      deleted: 'È stato eliminato.',
      unreadable: 'Non è stato possibile leggere la risposta dell’API.',
    },
    permalink: 'Il suo link permanente è {link}',
    privatePost:
      'Non c’è un link permanente: solo tu puoi vedere questo post, quindi TikTok non gli dà un indirizzo pubblico.',
    inbox:
      'Non c’è un link permanente: aspetta nella tua posta in arrivo di TikTok finché non lo pubblichi nell’app.',
    notYet: 'Non c’è ancora un link permanente: TikTok lo assegna quando il post viene pubblicato.',
    lost: 'L’API non risponde più; il post potrebbe comunque andare avanti.',
    retryable: {
      yes: 'Se lo invii di nuovo, può riuscire.',
      later: 'Se lo invii di nuovo più tardi, può riuscire.',
      no: 'Se lo invii di nuovo senza modifiche, non riuscirà.',
    },
    tiktokSays: 'Con le parole di TikTok: {message}',
  },
}
