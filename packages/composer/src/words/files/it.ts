import { inLanguage } from '../in-language.ts'
import type { FileWords } from '../parts.ts'

const { count, number, percent } = inLanguage<'one' | 'many' | 'other'>('it')
const files = (amount: number): string => count(amount, { one: '# file', many: '# di file', other: '# file' })
const photos = (amount: number): string =>
  count(amount, { one: '# foto', many: '# di foto', other: '# foto' })
const videos = (amount: number): string =>
  count(amount, { one: '# video', many: '# di video', other: '# video' })

/** Italian: files, and what is chosen for them. */
export const words: FileWords = {
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
}
