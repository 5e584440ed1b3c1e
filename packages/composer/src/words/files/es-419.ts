import { inLanguage } from '../in-language.ts'
import type { FileWords } from '../parts.ts'

const { count, number, percent } = inLanguage<'one' | 'many' | 'other'>('es-419')
const files = (amount: number): string =>
  count(amount, { one: '# archivo', many: '# de archivos', other: '# archivos' })
const photos = (amount: number): string =>
  count(amount, { one: '# foto', many: '# de fotos', other: '# fotos' })
const videos = (amount: number): string =>
  count(amount, { one: '# video', many: '# de videos', other: '# videos' })

/** Latin American Spanish: files, and what is chosen for them. */
export const words: FileWords = {
  compose: {
    title: 'Archivos',
    files,
    list: 'Archivos',
    required: 'Agrega fotos o un video.',
    notReady: 'Los archivos de esta publicación aún no están listos.',
    add: 'Agrega fotos o un video',
    drop: 'Suelta aquí fotos o un video',
    letGo: 'Suelta para revisarlos',
    addMore: 'Agregar más archivos',
    hint: 'o pégalos, o elígelos en tu dispositivo.',
    hintCompact: 'Suéltalos, pégalos o elígelos.',
    pick: 'Elegir archivos',
    camera: 'Tomar una foto',
    library: 'De la galería',
    idea: 'Prueba con una captura en PNG: TikTok las rechaza todas.',
    tooMany: (limit, left) =>
      `Una publicación admite aquí ${files(limit)} como máximo; ${count(left, { one: 'no se agregó #', many: 'no se agregaron #', other: 'no se agregaron #' })}.`,
    added: (amount, found) =>
      `${count(amount, { one: '# archivo agregado', many: '# de archivos agregados', other: '# archivos agregados' })}. ${found}`,
    noIssue: 'No hay ningún problema.',
    removed: (names) => `Se quitó: ${names}.`,
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
        ? `Una publicación admite un solo video. Agregaste ${number(films)}: elige cuál conservar.`
        : `Una publicación lleva fotos o un solo video. Agregaste ${photos(pictures)} y ${videos(films)}: elige qué conservar.`,
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
    clean: 'No queda ningún problema: el archivo nuevo se revisó con las mismas reglas.',
    history: 'Lo que estaba mal en el original',
    noRepair: 'Este tipo de archivo no se puede reparar.',
    willDo: 'Qué se hará',
    did: 'Qué se hizo',
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
    unverified: 'Eso lo puede escribir cualquiera: nadie lo verificó.',
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
    frameHint: 'Arrastra el marco o presiona las flechas.',
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
    ownCover: (name) => `${name} es la portada: una foto tuya, que se sube con el video.`,
    takeFrame: 'Usar un fotograma',
    noCover: (name, least) =>
      `${name} no puede ser la portada: tiene que ser una foto de al menos ${number(least)} × ${number(least)} píxeles que se pueda reparar aquí.`,
    coverNote: 'Este es el fotograma que se ve hasta que alguien reproduce el video.',
    noFrame:
      'Este navegador no puede mostrar fotogramas de este video; TikTok usará el que haya en este momento.',
  },
}
