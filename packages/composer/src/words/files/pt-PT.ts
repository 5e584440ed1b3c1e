import { inLanguage } from '../in-language.ts'
import type { FileWords } from '../parts.ts'

const { count, number, percent } = inLanguage<'one' | 'many' | 'other'>('pt-PT')
const files = (amount: number): string =>
  count(amount, { one: '# ficheiro', many: '# de ficheiros', other: '# ficheiros' })
const photos = (amount: number): string =>
  count(amount, { one: '# foto', many: '# de fotos', other: '# fotos' })
const videos = (amount: number): string =>
  count(amount, { one: '# vídeo', many: '# de vídeos', other: '# vídeos' })

/** European Portuguese: files, and what is chosen for them. */
export const words: FileWords = {
  compose: {
    title: 'Ficheiros',
    files,
    list: 'Ficheiros',
    required: 'Adiciona fotos ou um vídeo.',
    notReady: 'Os ficheiros desta publicação ainda não estão prontos.',
    add: 'Adiciona fotos ou um vídeo',
    drop: 'Larga aqui fotos ou um vídeo',
    letGo: 'Larga para verificar',
    addMore: 'Adicionar mais ficheiros',
    hint: 'ou cola-os, ou escolhe-os no teu dispositivo.',
    hintCompact: 'Larga-os, cola-os ou escolhe-os.',
    pick: 'Escolher ficheiros',
    camera: 'Tirar uma foto',
    library: 'Da galeria',
    idea: 'Experimenta uma captura de ecrã em PNG: o TikTok recusa-as todas.',
    tooMany: (limit, left) =>
      `Aqui, uma publicação aceita ${files(limit)} no máximo; ${count(left, { one: '# não foi adicionado', many: '# não foram adicionados', other: '# não foram adicionados' })}.`,
    added: (amount, found) =>
      `${count(amount, { one: '# ficheiro adicionado', many: '# de ficheiros adicionados', other: '# ficheiros adicionados' })}. ${found}`,
    noIssue: 'Nenhum problema encontrado.',
    removed: (names) => `Removido: ${names}.`,
    undo: 'Anular',
    undone: 'Anulado.',
    moved: (name, place, total) => `${name} é agora o ${number(place)} de ${number(total)}.`,
    sort: (name, place, total) =>
      `Ordenar ${name}, ${number(place)} de ${number(total)}. Arrasta ou usa as teclas de setas.`,
    moveUp: (name) => `Mover ${name} para cima`,
    moveDown: (name) => `Mover ${name} para baixo`,
    cover: 'Capa',
    makeCover: (name) => `Usar ${name} como capa`,
    isCover: (name) => `${name} é a capa`,
    overLimit: (max, over) =>
      `Uma publicação aceita ${photos(max)}: ${count(over, { one: 'a última não cabe', many: 'as últimas # não cabem', other: 'as últimas # não cabem' })}.`,
    dropRest: (over) =>
      count(over, { one: 'Remover a última', many: 'Remover as últimas #', other: 'Remover as últimas #' }),
    mixed: (pictures, films) =>
      pictures === 0
        ? `Uma publicação aceita um único vídeo. Adicionaste ${number(films)}: escolhe qual manter.`
        : `Uma publicação tem fotos ou um único vídeo. Adicionaste ${photos(pictures)} e ${videos(films)}: escolhe o que manter.`,
    keepPhotos: (amount) => `Manter ${photos(amount)}`,
    keepVideo: (name) => `Manter só ${name}`,
  },

  file: {
    standing: {
      checking: 'A analisar',
      refused: 'Não pode ser publicado',
      over: 'Acima do limite',
      asks: 'Precisa da tua decisão',
      repair: 'O TikTok recusaria: será reparado',
      warning: 'Será reparado',
      fine: 'Está bem assim',
      ready: 'Pronto a publicar',
      preparing: (done) => `A preparar, ${percent(done)}`,
    },
    remove: (name) => `Remover ${name}`,
    stop: (name) => `Parar ${name}`,
    repairOne: (name) => `Reparar só ${name}`,
    retryOne: (name) => `Tentar ${name} de novo`,
    issues: (name) => `Problemas de ${name}`,
    left: (name) => `O que resta em ${name}`,
    wrong: (name) => `O que estava mal em ${name}`,
    clean: 'Não resta nenhum problema: o novo ficheiro foi verificado com as mesmas regras.',
    history: 'O que estava mal no original',
    noRepair: 'Este tipo de ficheiro não pode ser reparado.',
    willDo: 'O que será feito',
    did: 'O que foi feito',
    save: (name) => `Guardar ${name}`,
    details: 'Detalhes',
    goodToKnow: 'É bom saber',
    photo: (name) => `A foto ${name}`,
    original: (name) => `${name}, o original`,
    result: (name) => `${name}, pronto a publicar`,
    before: 'Antes',
    after: 'Depois',
    sameBytes: 'mesmos bytes',
    more: (bytes) => `${bytes} a mais`,
    smaller: (saved) => `${percent(saved)} mais pequeno`,
    compare: 'Comparar de perto',
    compareLabel: (name) => `Que parte do original ${name} se vê`,
    format: 'Formato',
    pixels: 'Píxeis',
    size: 'Tamanho',
    duration: 'Duração',
    frameRate: 'Fotogramas',
    framesASecond: (rate) => `${rate} fps`,
    codecs: 'Codificado em',
    silent: 'sem som',
    detailsOf: (name) => `Detalhes de ${name}`,
    empty: 'ficheiro vazio',
    marks: { repair: 'Reparação', error: 'Recusado', warning: 'Aviso', notice: 'Nota' },
  },

  provenance: {
    made: 'Feito com IA.',
    partly: 'Feito em parte com IA.',
    madeBy: (model) => `Feito com IA (${model}).`,
    places: {
      c2pa: 'É o que dizem as credenciais de conteúdo.',
      xmp: 'É o que dizem os dados de edição (XMP).',
      iptc: 'É o que dizem os créditos (IPTC).',
      exif: 'É o que dizem os dados da câmara (EXIF).',
      text: 'É o que diz um texto lá dentro.',
    },
    unreadable: 'Tem credenciais de conteúdo, mas não é possível lê-las.',
    credentials: 'Tem credenciais de conteúdo, que não referem nenhuma IA.',
    camera: 'Diz como foi feito e não refere nenhuma IA.',
    unverified: 'Qualquer pessoa pode escrever isso: ninguém verificou.',
    mark: 'Assinalar como feito com IA',
    marked: 'A publicação está assinalada como feita com IA.',
    keep: 'Manter as credenciais de conteúdo',
    keepNote:
      'Podem revelar quem o fez, onde e com quê. Perdem-se quando o ficheiro tem de ser guardado de novo.',
  },

  choices: {
    title: (name) => `Como reparar ${name}`,
    summary: 'Escolher como reparar',
    format: 'Formato',
    formats: { jpeg: 'JPEG', webp: 'WebP', keep: 'O próprio, se o TikTok o aceitar' },
    shape: 'Proporção',
    shapes: {
      inside: 'A própria',
      crop: (ratio) => `Recortado em ${ratio}`,
      pad: (ratio) => `Sobre um fundo ${ratio}`,
      blur: (ratio) => `Sobre um fundo ${ratio} desfocado`,
    },
    background: 'Fundo',
    ratio: 'Proporção',
    frame: (name) => `A parte de ${name} que fica`,
    frameHint: 'Arrasta a moldura ou usa as setas.',
  },

  video: {
    edit: (name) => `Corte e capa de ${name}`,
    trim: 'Que parte publicar',
    tooLong: 'Nada é cortado sem a tua autorização. Concorda e depois escolhe que parte fica.',
    cutTo: (longest) => `Cortar para ${longest}`,
    start: (name) => `Início de ${name}`,
    end: (name) => `Fim de ${name}`,
    kept: (kept, longest) => `${kept} de ${longest} no máximo`,
    exactly: 'Começar exatamente neste fotograma',
    exactlyNote: 'Para isso, a imagem é codificada de novo, o que demora mais.',
    roughlyNote:
      'Começa no fotograma-chave anterior, até alguns segundos antes, e acaba antes na mesma medida. A imagem não muda nem um bit, e é rápido.',
    whole: 'Manter inteiro',
    asItIs: (bytes) => `Como está, ${bytes}`,
    smaller: (bytes) => `Mais pequeno, cerca de ${bytes}`,
    cover: 'Capa',
    coverOf: (name) => `A capa de ${name}`,
    coverAt: (name) => `Fotograma de capa de ${name}`,
    frameAt: (time) => `O fotograma em ${time}`,
    ownPhoto: 'Usar uma foto tua',
    ownCover: (name) => `${name} é a capa: uma foto tua, carregada com o vídeo.`,
    takeFrame: 'Usar um fotograma',
    noCover: (name, least) =>
      `${name} não pode ser a capa: tem de ser uma foto de, pelo menos, ${number(least)} × ${number(least)} píxeis que possa ser reparada aqui.`,
    coverNote: 'É este fotograma que se vê até alguém reproduzir o vídeo.',
    noFrame: 'Este navegador não consegue mostrar fotogramas deste vídeo; o TikTok vai usar o deste momento.',
  },
}
