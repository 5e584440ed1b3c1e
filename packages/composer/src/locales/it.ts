import { it as messages } from '@postfit/core/locales/it'
import type { Words } from '../words/en.ts'
import { inLanguage } from '../words/in-language.ts'
import type { Language } from '../words/language.ts'

const { count, number, percent } = inLanguage<'one' | 'many' | 'other'>('it')
const files = (amount: number): string => count(amount, { one: '# file', many: '# di file', other: '# file' })
const photos = (amount: number): string =>
  count(amount, { one: '# foto', many: '# di foto', other: '# foto' })
const videos = (amount: number): string =>
  count(amount, { one: '# video', many: '# di video', other: '# video' })
const seconds = (amount: number): string =>
  count(amount, { one: '# secondo', many: '# di secondi', other: '# secondi' })

const words: Words = {
  language: 'it',
  name: 'Italiano',

  compose: {
    title: 'File',
    files,
    list: 'File',
    required: 'Aggiungi delle foto o un video.',
    notReady: 'I file di questo post non sono ancora pronti.',
    add: 'Aggiungi foto o un video',
    drop: 'Trascina qui delle foto o un video',
    letGo: 'Rilascia per controllarli',
    addMore: 'Aggiungi altri file',
    hint: 'oppure incollali, o sceglili dal tuo dispositivo.',
    hintCompact: 'Trascinali, incollali o sceglili.',
    pick: 'Scegli i file',
    camera: 'Scatta una foto',
    library: 'Dalla galleria',
    idea: 'Prova con uno screenshot PNG: TikTok li rifiuta tutti.',
    tooMany: (limit, left) =>
      `Qui un post accetta al massimo ${files(limit)}; ${count(left, { one: '# non è stato aggiunto', many: '# non sono stati aggiunti', other: '# non sono stati aggiunti' })}.`,
    added: (amount, found) =>
      `${count(amount, { one: '# file aggiunto', many: '# di file aggiunti', other: '# file aggiunti' })}. ${found}`,
    noIssue: 'Nessun problema trovato.',
    removed: (names) => `Rimosso: ${names}.`,
    undo: 'Annulla',
    undone: 'Annullato.',
    moved: (name, place, total) => `${name} è ora il numero ${number(place)} di ${number(total)}.`,
    sort: (name, place, total) =>
      `Ordina ${name}, ${number(place)} di ${number(total)}. Trascina o usa i tasti freccia.`,
    moveUp: (name) => `Sposta ${name} in su`,
    moveDown: (name) => `Sposta ${name} in giù`,
    cover: 'Copertina',
    makeCover: (name) => `Usa ${name} come copertina`,
    isCover: (name) => `${name} è la copertina`,
    overLimit: (max, over) =>
      `Un post accetta ${photos(max)}: ${count(over, { one: 'l’ultima non ci sta', many: 'le ultime # non ci stanno', other: 'le ultime # non ci stanno' })}.`,
    dropRest: (over) =>
      count(over, { one: 'Togli l’ultima', many: 'Togli le ultime #', other: 'Togli le ultime #' }),
    mixed: (pictures, films) =>
      pictures === 0
        ? `Un post accetta un solo video. Ne hai aggiunti ${number(films)}: scegli quale tenere.`
        : `Un post contiene foto oppure un solo video. Hai aggiunto ${photos(pictures)} e ${videos(films)}: scegli cosa tenere.`,
    keepPhotos: (amount) => `Tieni ${photos(amount)}`,
    keepVideo: (name) => `Tieni solo ${name}`,
  },

  file: {
    standing: {
      checking: 'Controllo in corso',
      refused: 'Non si può pubblicare',
      over: 'Oltre il limite',
      asks: 'Devi decidere tu',
      repair: 'TikTok lo rifiuterebbe: verrà riparato',
      warning: 'Verrà riparato',
      fine: 'Va bene così',
      ready: 'Pronto da pubblicare',
      preparing: (done) => `In preparazione, ${percent(done)}`,
    },
    remove: (name) => `Rimuovi ${name}`,
    stop: (name) => `Ferma ${name}`,
    repairOne: (name) => `Ripara solo ${name}`,
    retryOne: (name) => `Riprova ${name}`,
    issues: (name) => `Problemi di ${name}`,
    left: (name) => `Cosa resta da risolvere in ${name}`,
    wrong: (name) => `Cosa non andava in ${name}`,
    clean: 'Non resta nessun problema: il nuovo file è stato controllato con le stesse regole.',
    history: 'Cosa non andava nell’originale',
    noRepair: 'Questo tipo di file non si può riparare.',
    willDo: 'Cosa verrà fatto',
    did: 'Cosa è stato fatto',
    save: (name) => `Salva ${name}`,
    details: 'Dettagli',
    goodToKnow: 'Buono a sapersi',
    photo: (name) => `La foto ${name}`,
    original: (name) => `${name}, l’originale`,
    result: (name) => `${name}, pronto da pubblicare`,
    before: 'Prima',
    after: 'Dopo',
    sameBytes: 'stessi byte',
    more: (bytes) => `${bytes} in più`,
    smaller: (saved) => `${percent(saved)} in meno`,
    compare: 'Confronta da vicino',
    compareLabel: (name) => `Quanto si vede dell’originale ${name}`,
    format: 'Formato',
    pixels: 'Pixel',
    size: 'Peso',
    duration: 'Durata',
    frameRate: 'Fotogrammi',
    framesASecond: (rate) => `${rate} fps`,
    codecs: 'Codificato in',
    silent: 'muto',
    detailsOf: (name) => `Dettagli di ${name}`,
    empty: 'file vuoto',
    marks: { repair: 'Riparazione', error: 'Rifiutato', warning: 'Attenzione', notice: 'Nota' },
  },

  provenance: {
    made: 'Fatto con l’IA.',
    partly: 'Fatto in parte con l’IA.',
    madeBy: (model) => `Fatto con l’IA (${model}).`,
    places: {
      c2pa: 'Lo dicono le sue Content Credentials.',
      xmp: 'Lo dicono i suoi dati di modifica (XMP).',
      iptc: 'Lo dicono i suoi crediti (IPTC).',
      exif: 'Lo dicono i dati della fotocamera (EXIF).',
      text: 'Lo dice un testo al suo interno.',
    },
    unreadable: 'Ha delle Content Credentials, ma non si possono leggere.',
    credentials: 'Ha delle Content Credentials, che non citano nessuna IA.',
    camera: 'Dice come è stato fatto e non cita nessuna IA.',
    unverified: 'Può scriverlo chiunque: nessuno l’ha verificato.',
    mark: 'Segnala il post come fatto con l’IA',
    marked: 'Il post è segnalato come fatto con l’IA.',
    keep: 'Conserva le sue Content Credentials',
    keepNote:
      'Possono rivelare chi l’ha fatto, dove e con che cosa. Se il file va salvato di nuovo, si perdono.',
  },

  choices: {
    title: (name) => `Come riparare ${name}`,
    summary: 'Scegli come ripararlo',
    format: 'Formato',
    formats: { jpeg: 'JPEG', webp: 'WebP', keep: 'Il suo, se TikTok lo accetta' },
    shape: 'Proporzioni',
    shapes: {
      inside: 'Le sue',
      crop: (ratio) => `Ritaglio in ${ratio}`,
      pad: (ratio) => `Su uno sfondo ${ratio}`,
      blur: (ratio) => `Su uno sfondo ${ratio} sfocato`,
    },
    background: 'Sfondo',
    ratio: 'Proporzioni',
    frame: (name) => `La parte di ${name} che resta`,
    frameHint: 'Trascina la cornice o usa i tasti freccia.',
  },

  video: {
    edit: (name) => `Taglio e copertina di ${name}`,
    trim: 'Quale parte pubblicare',
    tooLong: 'Non si taglia nulla senza il tuo consenso. Accetta, poi scegli quale parte resta.',
    cutTo: (longest) => `Taglia a ${longest}`,
    start: (name) => `Inizio di ${name}`,
    end: (name) => `Fine di ${name}`,
    kept: (kept, longest) => `${kept} su un massimo di ${longest}`,
    exactly: 'Inizia proprio da questo fotogramma',
    exactlyNote: 'Per farlo l’immagine viene codificata di nuovo, e ci vuole più tempo.',
    roughlyNote:
      'Inizia dal fotogramma chiave precedente, fino a qualche secondo prima, e finisce prima in egual misura. L’immagine resta identica bit per bit, ed è veloce.',
    whole: 'Tienilo tutto',
    asItIs: (bytes) => `Così com’è, ${bytes}`,
    smaller: (bytes) => `Più piccolo, circa ${bytes}`,
    cover: 'Copertina',
    coverOf: (name) => `La copertina di ${name}`,
    coverAt: (name) => `Fotogramma di copertina di ${name}`,
    frameAt: (time) => `Il fotogramma a ${time}`,
    ownPhoto: 'Usa una tua foto',
    ownCover: (name) => `${name} è la copertina: una tua foto, caricata insieme al video.`,
    takeFrame: 'Usa un fotogramma',
    noCover: (name, least) =>
      `${name} non può fare da copertina: serve una foto di almeno ${number(least)} × ${number(least)} pixel che si possa riparare qui.`,
    coverNote: 'È questo il fotogramma che si vede finché qualcuno non avvia il video.',
    noFrame:
      'Questo browser non può mostrare i fotogrammi di questo video; TikTok userà quello di questo momento.',
  },

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

/** Italian. */
export const it: Language = { words, messages }
