import { es as messages } from '@postfit/core/locales/es'
import type { Words } from '../words/en.ts'
import { inLanguage } from '../words/in-language.ts'
import type { Language } from '../words/language.ts'

const { count, number, percent } = inLanguage<'one' | 'many' | 'other'>('es')
const files = (amount: number): string =>
  count(amount, { one: '# archivo', many: '# de archivos', other: '# archivos' })
const photos = (amount: number): string =>
  count(amount, { one: '# foto', many: '# de fotos', other: '# fotos' })
const videos = (amount: number): string =>
  count(amount, { one: '# vídeo', many: '# de vídeos', other: '# vídeos' })
const seconds = (amount: number): string =>
  count(amount, { one: '# segundo', many: '# de segundos', other: '# segundos' })

const words: Words = {
  language: 'es',
  name: 'Español (España)',

  compose: {
    title: 'Archivos',
    files,
    list: 'Archivos',
    required: 'Añade fotos o un vídeo.',
    notReady: 'Los archivos de esta publicación aún no están listos.',
    add: 'Añade fotos o un vídeo',
    drop: 'Suelta aquí fotos o un vídeo',
    letGo: 'Suelta para comprobarlos',
    addMore: 'Añadir más archivos',
    hint: 'o pégalos, o elígelos en tu dispositivo.',
    hintCompact: 'Suéltalos, pégalos o elígelos.',
    pick: 'Elegir archivos',
    camera: 'Hacer una foto',
    library: 'De la galería',
    idea: 'Prueba con una captura en PNG: TikTok las rechaza todas.',
    tooMany: (limit, left) =>
      `Una publicación admite aquí ${files(limit)} como máximo; ${count(left, { one: 'no se ha añadido #', many: 'no se han añadido #', other: 'no se han añadido #' })}.`,
    added: (amount, found) =>
      `${count(amount, { one: '# archivo añadido', many: '# de archivos añadidos', other: '# archivos añadidos' })}. ${found}`,
    noIssue: 'No hay ningún problema.',
    removed: (names) => `Se ha quitado: ${names}.`,
    undo: 'Deshacer',
    undone: 'Deshecho.',
    moved: (name, place, total) => `${name} es ahora el ${number(place)} de ${number(total)}.`,
    sort: (name, place, total) =>
      `Ordenar ${name}, ${number(place)} de ${number(total)}. Arrástralo o usa las teclas de flecha.`,
    moveUp: (name) => `Subir ${name}`,
    moveDown: (name) => `Bajar ${name}`,
    cover: 'Portada',
    makeCover: (name) => `Usar ${name} como portada`,
    isCover: (name) => `${name} es la portada`,
    overLimit: (max, over) =>
      `Una publicación admite ${photos(max)}: ${count(over, { one: 'la última no cabe', many: 'las últimas # no caben', other: 'las últimas # no caben' })}.`,
    dropRest: (over) =>
      count(over, { one: 'Quitar la última', many: 'Quitar las últimas #', other: 'Quitar las últimas #' }),
    mixed: (pictures, films) =>
      pictures === 0
        ? `Una publicación admite un solo vídeo. Has añadido ${number(films)}: elige cuál conservar.`
        : `Una publicación lleva fotos o un solo vídeo. Has añadido ${photos(pictures)} y ${videos(films)}: elige qué conservar.`,
    keepPhotos: (amount) => `Conservar ${photos(amount)}`,
    keepVideo: (name) => `Conservar solo ${name}`,
  },

  file: {
    standing: {
      checking: 'Revisando',
      refused: 'No se puede publicar',
      over: 'Supera el límite',
      asks: 'Necesita tu decisión',
      repair: 'TikTok lo rechazaría: se reparará',
      warning: 'Se reparará',
      fine: 'Está bien así',
      ready: 'Listo para publicar',
      preparing: (done) => `Preparando, ${percent(done)}`,
    },
    remove: (name) => `Quitar ${name}`,
    stop: (name) => `Detener ${name}`,
    repairOne: (name) => `Reparar solo ${name}`,
    retryOne: (name) => `Reintentar ${name}`,
    issues: (name) => `Problemas de ${name}`,
    left: (name) => `Lo que queda por resolver en ${name}`,
    wrong: (name) => `Lo que estaba mal en ${name}`,
    clean: 'No queda ningún problema: el archivo nuevo se ha comprobado con las mismas reglas.',
    history: 'Lo que estaba mal en el original',
    noRepair: 'Este tipo de archivo no se puede reparar.',
    willDo: 'Qué se hará',
    did: 'Qué se ha hecho',
    save: (name) => `Guardar ${name}`,
    details: 'Detalles',
    goodToKnow: 'Conviene saber',
    photo: (name) => `La foto ${name}`,
    original: (name) => `${name}, el original`,
    result: (name) => `${name}, listo para publicar`,
    before: 'Antes',
    after: 'Después',
    sameBytes: 'mismos bytes',
    more: (bytes) => `${bytes} más`,
    smaller: (saved) => `${percent(saved)} menos`,
    compare: 'Comparar de cerca',
    compareLabel: (name) => `Cuánto se ve del original ${name}`,
    format: 'Formato',
    pixels: 'Píxeles',
    size: 'Tamaño',
    duration: 'Duración',
    frameRate: 'Fotogramas',
    framesASecond: (rate) => `${rate} fps`,
    codecs: 'Codificado en',
    silent: 'sin sonido',
    detailsOf: (name) => `Detalles de ${name}`,
    empty: 'archivo vacío',
    marks: { repair: 'Reparación', error: 'Rechazado', warning: 'Aviso', notice: 'Nota' },
  },

  provenance: {
    made: 'Hecho con IA.',
    partly: 'Hecho en parte con IA.',
    madeBy: (model) => `Hecho con IA (${model}).`,
    places: {
      c2pa: 'Lo dicen sus credenciales de contenido.',
      xmp: 'Lo dicen sus datos de edición (XMP).',
      iptc: 'Lo dicen sus créditos (IPTC).',
      exif: 'Lo dicen los datos de la cámara (EXIF).',
      text: 'Lo dice un texto que contiene.',
    },
    unreadable: 'Tiene credenciales de contenido, pero no se pueden leer.',
    credentials: 'Tiene credenciales de contenido, que no mencionan ninguna IA.',
    camera: 'Indica cómo se hizo y no menciona ninguna IA.',
    unverified: 'Eso lo puede escribir cualquiera: nadie lo ha comprobado.',
    mark: 'Etiquetar como hecho con IA',
    marked: 'La publicación está etiquetada como hecha con IA.',
    keep: 'Conservar sus credenciales de contenido',
    keepNote:
      'Pueden revelar quién lo hizo, dónde y con qué. Si hay que guardar el archivo de nuevo, se pierden.',
  },

  choices: {
    title: (name) => `Cómo reparar ${name}`,
    summary: 'Elegir cómo se repara',
    format: 'Formato',
    formats: { jpeg: 'JPEG', webp: 'WebP', keep: 'El suyo, si TikTok lo acepta' },
    shape: 'Proporción',
    shapes: {
      inside: 'La suya',
      crop: (ratio) => `Recortado a ${ratio}`,
      pad: (ratio) => `Sobre un fondo ${ratio}`,
      blur: (ratio) => `Sobre un fondo ${ratio} borroso`,
    },
    background: 'Fondo',
    ratio: 'Proporción',
    frame: (name) => `La parte de ${name} que se queda`,
    frameHint: 'Arrastra el marco o pulsa las flechas.',
  },

  video: {
    edit: (name) => `Corte y portada de ${name}`,
    trim: 'Qué parte publicar',
    tooLong: 'No se corta nada sin tu permiso. Acepta y elige después qué parte se queda.',
    cutTo: (longest) => `Recortarlo a ${longest}`,
    start: (name) => `Inicio de ${name}`,
    end: (name) => `Final de ${name}`,
    kept: (kept, longest) => `${kept} de ${longest} como máximo`,
    exactly: 'Empezar en este fotograma exacto',
    exactlyNote: 'Para eso hay que codificar de nuevo la imagen, y tarda más.',
    roughlyNote:
      'Empieza en el fotograma clave anterior, hasta unos segundos antes, y termina antes en la misma medida. La imagen no cambia ni un bit y es rápido.',
    whole: 'Conservarlo entero',
    asItIs: (bytes) => `Como está, ${bytes}`,
    smaller: (bytes) => `Más pequeño, unos ${bytes}`,
    cover: 'Portada',
    coverOf: (name) => `La portada de ${name}`,
    coverAt: (name) => `Fotograma de portada de ${name}`,
    frameAt: (time) => `El fotograma en ${time}`,
    ownPhoto: 'Usar una foto tuya',
    ownCover: (name) => `${name} es la portada: una foto tuya, que se sube con el vídeo.`,
    takeFrame: 'Usar un fotograma',
    noCover: (name, least) =>
      `${name} no puede ser la portada: tiene que ser una foto de al menos ${number(least)} × ${number(least)} píxeles que se pueda reparar aquí.`,
    coverNote: 'Este es el fotograma que se ve hasta que alguien reproduce el vídeo.',
    noFrame:
      'Este navegador no puede mostrar fotogramas de este vídeo; TikTok usará el que haya en este momento.',
  },

  caption: {
    label: 'Descripción',
    counted: (used, limit) => `${used} / ${limit}`,
    excess: (amount) =>
      count(amount, {
        one: 'Sobra # carácter',
        many: 'Sobran # de caracteres',
        other: 'Sobran # caracteres',
      }),
    left: (amount) =>
      count(amount, {
        one: 'Queda # carácter',
        many: 'Quedan # de caracteres',
        other: 'Quedan # caracteres',
      }),
    issues: 'Problemas de la descripción',
    shorten: (limit) => `Acortar a ${limit}`,
    preview: 'Lo que quedaría',
    tags: (hashtags, mentions) =>
      `${count(hashtags, { one: '# hashtag', many: '# de hashtags', other: '# hashtags' })}, ${count(mentions, { one: '# mención', many: '# de menciones', other: '# menciones' })}`,
  },

  options: {
    title: 'Tu publicación',
    postingAs: 'Publicas como',
    privacy: 'Quién puede verlo',
    choosePrivacy: 'Elige quién puede verlo',
    privacyMissing: 'Elige quién puede ver esta publicación antes de publicarla.',
    privacyNote: 'TikTok quiere que elijas tú; no hay nada predeterminado.',
    privacyIssues: 'Problemas de la visibilidad',
    privacies: {
      PUBLIC_TO_EVERYONE: 'Todo el mundo',
      FOLLOWER_OF_CREATOR: 'Seguidores',
      MUTUAL_FOLLOW_FRIENDS: 'Amigos (seguidores a los que también sigues)',
      SELF_ONLY: 'Solo tú',
    },
    brandedNotPrivate: 'La visibilidad del contenido de marca no se puede configurar como privada.',
    interactions: 'Permitir',
    comment: 'Comentarios',
    duet: 'Dúos',
    stitch: 'Pegar',
    switchedOff: 'Desactivado en los ajustes de la cuenta.',
    disclose: 'Indicar que esta publicación promociona algo',
    discloseNote: 'Actívalo si te promociona a ti, a un tercero o a ambos.',
    ownBrand: 'Tu marca',
    ownBrandNote: 'Te promocionas a ti o a tu propio negocio.',
    branded: 'Contenido de marca',
    brandedNote: 'Promocionas otra marca o a un tercero.',
    labelled: (label) => `Tu foto o vídeo se etiquetará como «${label}».`,
    promotional: 'Contenido promocional',
    paidPartnership: 'Colaboración pagada',
    disclosureMissing: 'Tienes que indicar si tu contenido te promociona a ti, a un tercero o a ambos.',
    ai: 'Hecho con IA',
    aiNote:
      'TikTok etiqueta así los vídeos de forma permanente. Para las fotos no documenta ninguna etiqueta: dilo también en la descripción.',
    draft: 'Enviar como borrador a mi bandeja de TikTok',
    draftNote:
      'Lo publicas en la app. La privacidad, las interacciones, la divulgación y la música se ajustan allí, no aquí.',
    music: 'Música',
    musicNone: 'Sin música',
    musicAuto: 'Que elija TikTok',
    musicAutoNote: 'TikTok elige una pista libre de derechos; no se puede saber cuál.',
    musicPick: 'Una pista de la Biblioteca de música comercial',
    musicGenre: 'Género',
    musicTracks: 'Pistas',
    musicLoading: 'Cargando las pistas…',
    musicFailed: 'No se han podido cargar las pistas.',
    musicNoClip: 'No se puede usar en una publicación.',
    trackLength: (length) => `${number(length)} s`,
    postIssues: 'Problemas de la publicación',
  },

  preview: {
    title: 'Vista previa',
    carousel: 'Fotos de la publicación',
    slide: (place, total) => `${number(place)} de ${number(total)}`,
    next: 'Foto siguiente',
    previous: 'Foto anterior',
    video: (name) => `El vídeo ${name}`,
    play: 'Reproducir el vídeo',
    pause: 'Pausar el vídeo',
    more: 'más',
    less: 'menos',
    empty: 'Aquí aparecerá tu publicación.',
    noPicture: 'Este navegador no puede mostrarlo hasta que se repare.',
  },

  prepare: {
    all: (amount) => `Preparar ${files(amount)}`,
    none: 'Preparar',
    label: 'Preparación',
    starting: 'Empezando',
    cancel: 'Cancelar',
    cancelled: 'Cancelado. Tus archivos están como estaban.',
    failed: (message) => `La preparación ha fallado: ${message}. Puedes intentarlo de nuevo.`,
    stopped: 'La preparación se ha detenido.',
    begun: 'Preparando.',
    stages: {
      inspect: (name) => `Revisando ${name}`,
      decode: (name) => `Leyendo ${name}`,
      scale: (name) => `Redimensionando ${name}`,
      encode: (name) => `Guardando ${name}`,
      copy: (name) => `Copiando ${name}`,
      transcode: (name) => `Codificando ${name}`,
      verify: (name) => `Comprobando ${name}`,
      done: (name) => `Terminado: ${name}`,
      other: (name) => `Preparando ${name}`,
    },
    progress: (doing, done, total) =>
      `${doing} (${count(done, { one: '# hecho', many: '# hechos', other: '# hechos' })} de ${number(total)})`,
    timeLeft: (left) => `quedan unos ${number(left)} s`,
    outcome: (ready, refused) =>
      `${count(ready, { one: '# archivo listo', many: '# de archivos listos', other: '# archivos listos' })} para publicar.${refused > 0 ? ` ${count(refused, { one: '# archivo no se puede publicar', many: '# de archivos no se pueden publicar', other: '# archivos no se pueden publicar' })}.` : ''}`,
    refused: (amount) =>
      amount === 1
        ? '{names} no se puede publicar. Quítalo para seguir.'
        : '{names} no se pueden publicar. Quítalos para seguir.',
    retry: 'Reintentar',
    leaveOut: (amount) => `Quitar ${files(amount)}`,
    savings: 'Lo que se ha ahorrado',
    bytesSaved: (before, after, saved) => `De ${before} a ${after} (${percent(saved)} menos)`,
    bytesGrown: (before, after) => `De ${before} a ${after}`,
    pixelsSaved: (before, after) => `De ${before} a ${after} megapíxeles`,
    removed: (what, amount) => `Quitado de ${photos(amount)}: ${what}`,
    metadata: { gps: 'Posición GPS', exif: 'Datos de la cámara (EXIF)' },
  },

  post: {
    post: 'Publicar',
    again: 'Publicar otra vez',
    goOn: 'Seguir publicando',
    undecided: (amount) =>
      amount === 1
        ? '{names} necesita tu decisión antes de que esta cuenta pueda publicarlo.'
        : '{names} necesitan tu decisión antes de que esta cuenta pueda publicarlos.',
    posting: 'Publicando…',
    uploadLabel: 'Subiendo',
    stop: 'Detener la subida',
    stopped: (sent, total) =>
      `Detenido. ${count(sent, { one: 'Se ha subido #', many: 'Se han subido #', other: 'Se han subido #' })} de ${files(total)}; lo que ya está subido no se volverá a enviar.`,
    tooMuch: (wait) =>
      `Ha habido demasiadas solicitudes en poco tiempo. ${wait === null ? 'Espera un poco y vuelve a publicar.' : `Podrás intentarlo de nuevo en ${seconds(wait)}.`} Lo que ya está subido no se volverá a enviar.`,
    retry: 'Reintentar',
    retryIn: (wait) => `Reintentar en ${number(wait)} s`,
    canRetry: 'Ya puedes intentar publicar de nuevo.',
    begun: 'Publicando.',
    consent: 'Al publicar, aceptas la {music} de TikTok.',
    consentBranded: 'Al publicar, aceptas la {branded} y la {music} de TikTok.',
    musicUsage: 'Confirmación de uso de música',
    brandedPolicy: 'Política de contenido de marca',
    uploading: (name, place, total, sent) =>
      `Subiendo ${name} (${number(place)} de ${number(total)}), ${percent(sent)}`,
    delay: 'Después de publicar, puede tardar unos minutos en verse en tu perfil.',
    refused: 'La API rechaza la publicación',
    refusedSaying: (message) => `La API rechaza la publicación: ${message}`,
    failed: 'No se ha podido enviar la publicación.',
    sentAway: 'Enviado.',
    handedOver: 'Todo está listo.',
    unreachable: 'No se ha podido acceder a la API.',
    absent:
      'No hay ninguna API en esta dirección: esta página funciona sin ella. Lo que está listo se puede guardar.',
    noReason: (status) => `La API ha respondido ${status} sin dar un motivo.`,
    unreadable: 'No se ha podido leer la respuesta de la API.',
  },

  outcome: {
    label: 'La respuesta de la API',
    accepted: 'Aceptada',
    steps: 'Cómo va',
    meanings: {
      draft: 'Se ha guardado como borrador. No se publica nada.',
      scheduled: 'Está programada.',
      processing: 'TikTok la está procesando.',
      'in-review': 'TikTok la está revisando, como suele hacer, y después la publicará.',
      posted: 'Está publicada.',
      retrying: 'TikTok no la ha aceptado; la API lo intenta de nuevo por su cuenta.',
      failed: 'TikTok la ha rechazado.',
      deleted: 'Se ha eliminado.',
      unreadable: 'No se ha podido leer la respuesta de la API.',
    },
    permalink: 'Su enlace permanente es {link}',
    privatePost:
      'No hay enlace permanente: solo tú puedes ver esta publicación, así que TikTok no le da una dirección pública.',
    inbox:
      'No hay enlace permanente: espera en tu bandeja de entrada de TikTok hasta que la publiques en la app.',
    notYet: 'Aún no hay enlace permanente: TikTok lo da cuando se publica.',
    lost: 'La API ya no responde; aun así, la publicación puede seguir adelante.',
    retryable: {
      yes: 'Enviarla de nuevo puede funcionar.',
      later: 'Enviarla de nuevo más tarde puede funcionar.',
      no: 'Si la envías de nuevo sin cambios, volverá a fallar.',
    },
    tiktokSays: 'En palabras de TikTok: {message}',
  },
}

/** Spanish. */
export const es: Language = { words, messages }
