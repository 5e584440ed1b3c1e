import { inLanguage } from '../in-language.ts'
import type { FileWords } from '../parts.ts'

const { count, number, percent } = inLanguage<'one' | 'many' | 'other'>('pt-BR')
const files = (amount: number): string =>
  count(amount, { one: '# arquivo', many: '# de arquivos', other: '# arquivos' })
const photos = (amount: number): string =>
  count(amount, { one: '# foto', many: '# de fotos', other: '# fotos' })
const videos = (amount: number): string =>
  count(amount, { one: '# vídeo', many: '# de vídeos', other: '# vídeos' })

/** Brazilian Portuguese: files, and what is chosen for them. */
export const words: FileWords = {
  compose: {
    title: 'Arquivos',
    files,
    list: 'Arquivos',
    required: 'Adicione fotos ou um vídeo.',
    notReady: 'Os arquivos desta publicação ainda não estão prontos.',
    add: 'Adicione fotos ou um vídeo',
    drop: 'Solte aqui fotos ou um vídeo',
    letGo: 'Solte para verificar',
    addMore: 'Adicionar mais arquivos',
    hint: 'ou cole, ou escolha no seu dispositivo.',
    hintCompact: 'Solte, cole ou escolha.',
    pick: 'Escolher arquivos',
    camera: 'Tirar uma foto',
    library: 'Da galeria',
    idea: 'Experimente uma captura de tela em PNG: o TikTok recusa todas.',
    tooMany: (limit, left) =>
      `Uma publicação aceita no máximo ${files(limit)} aqui; ${count(left, { one: '# não foi adicionado', many: '# não foram adicionados', other: '# não foram adicionados' })}.`,
    added: (amount, found) =>
      `${count(amount, { one: '# arquivo adicionado', many: '# de arquivos adicionados', other: '# arquivos adicionados' })}. ${found}`,
    noIssue: 'Nenhum problema encontrado.',
    removed: (names) => `Removido: ${names}.`,
    undo: 'Desfazer',
    undone: 'Desfeito.',
    moved: (name, place, total) => `${name} agora é o ${number(place)} de ${number(total)}.`,
    sort: (name, place, total) =>
      `Ordenar ${name}, ${number(place)} de ${number(total)}. Arraste ou use as setas do teclado.`,
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
        ? `Uma publicação aceita um único vídeo. Você adicionou ${number(films)}: escolha qual manter.`
        : `Uma publicação tem fotos ou um único vídeo. Você adicionou ${photos(pictures)} e ${videos(films)}: escolha o que manter.`,
    keepPhotos: (amount) => `Manter ${photos(amount)}`,
    keepVideo: (name) => `Manter só ${name}`,
  },

  file: {
    standing: {
      checking: 'Analisando',
      refused: 'Não pode ser publicado',
      over: 'Acima do limite',
      asks: 'Precisa da sua decisão',
      repair: 'O TikTok recusaria: será reparado',
      warning: 'Será reparado',
      fine: 'Está bom como está',
      ready: 'Pronto para publicar',
      preparing: (done) => `Preparando, ${percent(done)}`,
    },
    remove: (name) => `Remover ${name}`,
    stop: (name) => `Parar ${name}`,
    repairOne: (name) => `Reparar só ${name}`,
    retryOne: (name) => `Tentar ${name} de novo`,
    issues: (name) => `Problemas de ${name}`,
    left: (name) => `O que resta em ${name}`,
    wrong: (name) => `O que estava errado em ${name}`,
    clean: 'Não resta nenhum problema: o novo arquivo foi verificado pelas mesmas regras.',
    history: 'O que estava errado no original',
    noRepair: 'Este tipo de arquivo não pode ser reparado.',
    willDo: 'O que será feito',
    did: 'O que foi feito',
    save: (name) => `Salvar ${name}`,
    details: 'Detalhes',
    goodToKnow: 'Bom saber',
    photo: (name) => `A foto ${name}`,
    original: (name) => `${name}, o original`,
    result: (name) => `${name}, pronto para publicar`,
    before: 'Antes',
    after: 'Depois',
    sameBytes: 'mesmos bytes',
    more: (bytes) => `${bytes} a mais`,
    smaller: (saved) => `${percent(saved)} menor`,
    compare: 'Comparar de perto',
    compareLabel: (name) => `Quanto do original ${name} aparece`,
    format: 'Formato',
    pixels: 'Pixels',
    size: 'Tamanho',
    duration: 'Duração',
    frameRate: 'Taxa de quadros',
    framesASecond: (rate) => `${rate} fps`,
    codecs: 'Codificado em',
    silent: 'sem som',
    detailsOf: (name) => `Detalhes de ${name}`,
    empty: 'arquivo vazio',
    marks: { repair: 'Reparo', error: 'Recusado', warning: 'Aviso', notice: 'Nota' },
  },

  provenance: {
    made: 'Feito com IA.',
    partly: 'Feito em parte com IA.',
    madeBy: (model) => `Feito com IA (${model}).`,
    places: {
      c2pa: 'É o que dizem as credenciais de conteúdo.',
      xmp: 'É o que dizem os dados de edição (XMP).',
      iptc: 'É o que dizem os créditos (IPTC).',
      exif: 'É o que dizem os dados da câmera (EXIF).',
      text: 'É o que diz um texto dentro dele.',
    },
    unreadable: 'Tem credenciais de conteúdo, mas não dá para lê-las.',
    credentials: 'Tem credenciais de conteúdo, que não citam nenhuma IA.',
    camera: 'Diz como foi feito e não cita nenhuma IA.',
    unverified: 'Qualquer um pode escrever isso: ninguém verificou.',
    mark: 'Rotular como feito com IA',
    marked: 'A publicação está rotulada como feita com IA.',
    keep: 'Manter as credenciais de conteúdo',
    keepNote:
      'Elas podem revelar quem fez, onde e com quê. Elas se perdem quando o arquivo precisa ser salvo de novo.',
  },

  choices: {
    title: (name) => `Como reparar ${name}`,
    summary: 'Escolher como reparar',
    format: 'Formato',
    formats: { jpeg: 'JPEG', webp: 'WebP', keep: 'O próprio, se o TikTok aceitar' },
    shape: 'Proporção',
    shapes: {
      inside: 'A própria',
      crop: (ratio) => `Cortado em ${ratio}`,
      pad: (ratio) => `Sobre um fundo ${ratio}`,
      blur: (ratio) => `Sobre um fundo ${ratio} desfocado`,
    },
    background: 'Fundo',
    ratio: 'Proporção',
    frame: (name) => `A parte de ${name} que fica`,
    frameHint: 'Arraste a moldura ou use as setas.',
  },

  video: {
    edit: (name) => `Corte e capa de ${name}`,
    trim: 'Que parte publicar',
    tooLong: 'Nada é cortado sem a sua permissão. Concorde e depois escolha que parte fica.',
    cutTo: (longest) => `Cortar para ${longest}`,
    start: (name) => `Início de ${name}`,
    end: (name) => `Fim de ${name}`,
    kept: (kept, longest) => `${kept} de no máximo ${longest}`,
    exactly: 'Começar exatamente neste quadro',
    exactlyNote: 'Para isso, a imagem é codificada de novo, o que demora mais.',
    roughlyNote:
      'Começa no quadro-chave anterior, até alguns segundos antes, e termina antes na mesma medida. A imagem não muda nem um bit, e é rápido.',
    whole: 'Manter inteiro',
    asItIs: (bytes) => `Como está, ${bytes}`,
    smaller: (bytes) => `Menor, cerca de ${bytes}`,
    cover: 'Capa',
    coverOf: (name) => `A capa de ${name}`,
    coverAt: (name) => `Quadro de capa de ${name}`,
    frameAt: (time) => `O quadro em ${time}`,
    ownPhoto: 'Usar uma foto sua',
    ownCover: (name) => `${name} é a capa: uma foto sua, enviada com o vídeo.`,
    takeFrame: 'Usar um quadro',
    noCover: (name, least) =>
      `${name} não pode ser a capa: ela precisa ser uma foto de pelo menos ${number(least)} × ${number(least)} pixels que possa ser reparada aqui.`,
    coverNote: 'É este quadro que aparece até alguém reproduzir o vídeo.',
    noFrame: 'Este navegador não consegue mostrar quadros deste vídeo; o TikTok vai usar o deste momento.',
  },
}
