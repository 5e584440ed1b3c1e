import { inLanguage } from '../in-language.ts'
import type { PostWords } from '../parts.ts'

const { count, number, percent } = inLanguage<'one' | 'many' | 'other'>('es-419')
const files = (amount: number): string =>
  count(amount, { one: '# archivo', many: '# de archivos', other: '# archivos' })
const photos = (amount: number): string =>
  count(amount, { one: '# foto', many: '# de fotos', other: '# fotos' })
const seconds = (amount: number): string =>
  count(amount, { one: '# segundo', many: '# de segundos', other: '# segundos' })

/** Latin American Spanish: the post around them. */
export const words: PostWords = {
  language: 'es-419',
  name: 'Español (Latinoamérica)',

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
    privacy: 'Quién puede ver esto',
    choosePrivacy: 'Elige quién puede ver esto',
    privacyMissing: 'Elige quién puede ver esta publicación antes de publicarla.',
    privacyNote: 'TikTok quiere que elijas tú; no hay nada predeterminado.',
    privacyIssues: 'Problemas de la visibilidad',
    privacies: {
      PUBLIC_TO_EVERYONE: 'Todos',
      FOLLOWER_OF_CREATOR: 'Seguidores',
      MUTUAL_FOLLOW_FRIENDS: 'Amigos (seguidores a los que también sigues)',
      SELF_ONLY: 'Solo tú',
    },
    brandedNotPrivate: 'La visibilidad del contenido de marca no se puede configurar como privada.',
    interactions: 'Permitir',
    comment: 'Comentarios',
    duet: 'Dúos',
    stitch: 'Pegar',
    switchedOff: 'Desactivado en la configuración de la cuenta.',
    disclose: 'Indicar que esta publicación promociona algo',
    discloseNote: 'Actívalo si te promociona a ti, a un tercero o a ambos.',
    ownBrand: 'Tu marca',
    ownBrandNote: 'Te promocionas a ti o a tu propio negocio.',
    branded: 'Contenido de marca',
    brandedNote: 'Promocionas otra marca o a un tercero.',
    labelled: (label) => `Tu foto o video se etiquetará como “${label}”.`,
    promotional: 'Contenido promocional',
    paidPartnership: 'Colaboración pagada',
    disclosureMissing: 'Tienes que indicar si tu contenido te promociona a ti, a un tercero o a ambos.',
    ai: 'Hecho con IA',
    aiNote:
      'TikTok etiqueta así los videos de forma permanente. Para las fotos no documenta ninguna etiqueta: dilo también en la descripción.',
    draft: 'Enviar como borrador a mi bandeja de TikTok',
    draftNote:
      'Lo publicas en la app. La privacidad, las interacciones, la divulgación y la música se ajustan allí, no aquí.',
    music: 'Música',
    musicNone: 'Sin música',
    musicAuto: 'Que elija TikTok',
    musicAutoNote: 'TikTok elige una pista libre de regalías; no se puede saber cuál.',
    musicPick: 'Una pista de la Biblioteca de música comercial',
    musicGenre: 'Género',
    musicTracks: 'Pistas',
    musicLoading: 'Cargando las pistas…',
    musicFailed: 'No se pudieron cargar las pistas.',
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
    video: (name) => `El video ${name}`,
    play: 'Reproducir el video',
    pause: 'Pausar el video',
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
    failed: (message) => `La preparación falló: ${message}. Puedes intentarlo de nuevo.`,
    stopped: 'La preparación se detuvo.',
    begun: 'Preparando.',
    stages: {
      inspect: (name) => `Revisando ${name}`,
      decode: (name) => `Leyendo ${name}`,
      scale: (name) => `Redimensionando ${name}`,
      encode: (name) => `Guardando ${name}`,
      copy: (name) => `Copiando ${name}`,
      transcode: (name) => `Codificando ${name}`,
      verify: (name) => `Verificando ${name}`,
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
    savings: 'Lo que se ahorró',
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
      `Detenido. ${count(sent, { one: 'Se subió #', many: 'Se subieron #', other: 'Se subieron #' })} de ${files(total)}; lo que ya está subido no se volverá a enviar.`,
    tooMuch: (wait) =>
      `Hubo demasiadas solicitudes en poco tiempo. ${wait === null ? 'Espera un poco y vuelve a publicar.' : `Podrás intentarlo de nuevo en ${seconds(wait)}.`} Lo que ya está subido no se volverá a enviar.`,
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
    failed: 'No se pudo enviar la publicación.',
    sentAway: 'Enviado.',
    handedOver: 'Todo está listo.',
    unreachable: 'No se pudo acceder a la API.',
    absent:
      'No hay ninguna API en esta dirección: esta página funciona sin ella. Lo que está listo se puede guardar.',
    noReason: (status) => `La API respondió ${status} sin dar un motivo.`,
    unreadable: 'No se pudo leer la respuesta de la API.',
  },

  outcome: {
    label: 'La respuesta de la API',
    accepted: 'Aceptada',
    steps: 'Cómo va',
    meanings: {
      draft: 'Se guardó como borrador. No se publica nada.',
      scheduled: 'Está programada.',
      processing: 'TikTok la está procesando.',
      'in-review': 'TikTok la está revisando, como suele hacer, y después la publicará.',
      posted: 'Está publicada.',
      retrying: 'TikTok no la aceptó; la API lo intenta de nuevo por su cuenta.',
      failed: 'TikTok la rechazó.',
      deleted: 'Se eliminó.',
      unreadable: 'No se pudo leer la respuesta de la API.',
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
