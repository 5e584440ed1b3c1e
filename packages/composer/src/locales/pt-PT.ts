import { ptPT as messages } from '@postfit/core/locales/pt-PT'
import type { Words } from '../words/en.ts'
import { inLanguage } from '../words/in-language.ts'
import type { Language } from '../words/language.ts'

const { count, number, percent } = inLanguage<'one' | 'many' | 'other'>('pt-PT')
const files = (amount: number): string =>
  count(amount, { one: '# ficheiro', many: '# de ficheiros', other: '# ficheiros' })
const photos = (amount: number): string =>
  count(amount, { one: '# foto', many: '# de fotos', other: '# fotos' })
const videos = (amount: number): string =>
  count(amount, { one: '# vídeo', many: '# de vídeos', other: '# vídeos' })
const seconds = (amount: number): string =>
  count(amount, { one: '# segundo', many: '# de segundos', other: '# segundos' })

const words: Words = {
  language: 'pt-PT',
  name: 'Português (Portugal)',

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

  caption: {
    label: 'Descrição',
    counted: (used, limit) => `${used} / ${limit}`,
    excess: (amount) =>
      count(amount, {
        one: '# carácter a mais',
        many: '# de caracteres a mais',
        other: '# caracteres a mais',
      }),
    left: (amount) =>
      count(amount, {
        one: 'Resta # carácter',
        many: 'Restam # de caracteres',
        other: 'Restam # caracteres',
      }),
    issues: 'Problemas da descrição',
    shorten: (limit) => `Encurtar para ${limit}`,
    preview: 'O que ficaria',
    tags: (hashtags, mentions) =>
      `${count(hashtags, { one: '# hashtag', many: '# de hashtags', other: '# hashtags' })}, ${count(mentions, { one: '# menção', many: '# de menções', other: '# menções' })}`,
  },

  options: {
    title: 'A tua publicação',
    postingAs: 'Publicas como',
    privacy: 'Quem pode ver',
    choosePrivacy: 'Escolhe quem pode ver',
    privacyMissing: 'Escolhe quem pode ver esta publicação antes de a publicares.',
    privacyNote: 'O TikTok quer que escolhas tu; não há predefinição.',
    privacyIssues: 'Problemas da visibilidade',
    privacies: {
      PUBLIC_TO_EVERYONE: 'Todos',
      FOLLOWER_OF_CREATOR: 'Seguidores',
      MUTUAL_FOLLOW_FRIENDS: 'Amigos (seguidores que também segues)',
      SELF_ONLY: 'Só tu',
    },
    brandedNotPrivate: 'A visibilidade do conteúdo de marca não pode ser definida como privada.',
    interactions: 'Permitir',
    comment: 'Comentários',
    duet: 'Duetos',
    stitch: 'Stitches',
    switchedOff: 'Desativado nas definições da conta.',
    disclose: 'Indicar que esta publicação promove algo',
    discloseNote: 'Ativa isto se te promover a ti, a terceiros ou a ambos.',
    ownBrand: 'A tua marca',
    ownBrandNote: 'Promoves-te a ti ou ao teu próprio negócio.',
    branded: 'Conteúdo de marca',
    brandedNote: 'Promoves outra marca ou terceiros.',
    labelled: (label) => `A tua foto ou o teu vídeo terá a etiqueta «${label}».`,
    promotional: 'Conteúdo promocional',
    paidPartnership: 'Parceria paga',
    disclosureMissing: 'Tens de indicar se o teu conteúdo te promove a ti, a terceiros ou a ambos.',
    ai: 'Feito com IA',
    aiNote:
      'O TikTok assinala assim os vídeos de forma permanente. Para fotos, não documenta nenhuma etiqueta: di-lo também na descrição.',
    draft: 'Enviar como rascunho para a minha caixa de entrada do TikTok',
    draftNote:
      'Publicas na aplicação. A privacidade, as interações, a divulgação e a música definem-se lá, não aqui.',
    music: 'Música',
    musicNone: 'Sem música',
    musicAuto: 'Deixar o TikTok escolher',
    musicAutoNote: 'O TikTok escolhe uma faixa livre de direitos; não se sabe qual.',
    musicPick: 'Uma faixa da Biblioteca de música comercial',
    musicGenre: 'Género',
    musicTracks: 'Faixas',
    musicLoading: 'A carregar as faixas…',
    musicFailed: 'Não foi possível carregar as faixas.',
    musicNoClip: 'Não pode ser usada numa publicação.',
    trackLength: (length) => `${number(length)} s`,
    postIssues: 'Problemas da publicação',
  },

  preview: {
    title: 'Pré-visualização',
    carousel: 'Fotos da publicação',
    slide: (place, total) => `${number(place)} de ${number(total)}`,
    next: 'Foto seguinte',
    previous: 'Foto anterior',
    video: (name) => `O vídeo ${name}`,
    play: 'Reproduzir o vídeo',
    pause: 'Pausar o vídeo',
    more: 'mais',
    less: 'menos',
    empty: 'A tua publicação aparece aqui.',
    noPicture: 'Este navegador só o consegue mostrar depois de reparado.',
  },

  prepare: {
    all: (amount) => `Preparar ${files(amount)}`,
    none: 'Preparar',
    label: 'Preparação',
    starting: 'A começar',
    cancel: 'Cancelar',
    cancelled: 'Cancelado. Os teus ficheiros estão como estavam.',
    failed: (message) => `A preparação falhou: ${message}. Podes tentar novamente.`,
    stopped: 'A preparação foi interrompida.',
    begun: 'A preparar.',
    stages: {
      inspect: (name) => `A analisar ${name}`,
      decode: (name) => `A ler ${name}`,
      scale: (name) => `A redimensionar ${name}`,
      encode: (name) => `A guardar ${name}`,
      copy: (name) => `A copiar ${name}`,
      transcode: (name) => `A codificar ${name}`,
      verify: (name) => `A verificar ${name}`,
      done: (name) => `Concluído: ${name}`,
      other: (name) => `A preparar ${name}`,
    },
    progress: (doing, done, total) =>
      `${doing} (${count(done, { one: '# pronto', many: '# prontos', other: '# prontos' })} de ${number(total)})`,
    timeLeft: (left) => `faltam cerca de ${number(left)} s`,
    outcome: (ready, refused) =>
      `${count(ready, { one: '# ficheiro pronto', many: '# de ficheiros prontos', other: '# ficheiros prontos' })} a publicar.${refused > 0 ? ` ${count(refused, { one: '# ficheiro não pode ser publicado', many: '# de ficheiros não podem ser publicados', other: '# ficheiros não podem ser publicados' })}.` : ''}`,
    refused: (amount) =>
      amount === 1
        ? '{names} não pode ser publicado. Remove-o para continuar.'
        : '{names} não podem ser publicados. Remove-os para continuar.',
    retry: 'Tentar de novo',
    leaveOut: (amount) => `Remover ${files(amount)}`,
    savings: 'O que se poupou',
    bytesSaved: (before, after, saved) => `De ${before} para ${after} (${percent(saved)} a menos)`,
    bytesGrown: (before, after) => `De ${before} para ${after}`,
    pixelsSaved: (before, after) => `De ${before} para ${after} megapíxeis`,
    removed: (what, amount) => `Removido de ${photos(amount)}: ${what}`,
    metadata: { gps: 'Posição GPS', exif: 'Dados da câmara (EXIF)' },
  },

  post: {
    post: 'Publicar',
    again: 'Publicar de novo',
    goOn: 'Continuar a publicar',
    undecided: (amount) =>
      amount === 1
        ? '{names} precisa da tua decisão antes de esta conta o poder publicar.'
        : '{names} precisam da tua decisão antes de esta conta os poder publicar.',
    posting: 'A publicar…',
    uploadLabel: 'A carregar',
    stop: 'Parar o carregamento',
    stopped: (sent, total) =>
      `Interrompido. ${count(sent, { one: '# carregado', many: '# carregados', other: '# carregados' })} de um total de ${files(total)}; nada será enviado duas vezes.`,
    tooMuch: (wait) =>
      `Houve demasiados pedidos em pouco tempo. ${wait === null ? 'Espera um pouco e volta a publicar.' : `Podes tentar novamente daqui a ${seconds(wait)}.`} O que já está carregado não será enviado de novo.`,
    retry: 'Tentar de novo',
    retryIn: (wait) => `Tentar de novo em ${number(wait)} s`,
    canRetry: 'Já podes tentar publicar novamente.',
    begun: 'A publicar.',
    consent: 'Ao publicares, concordas com a {music} do TikTok.',
    consentBranded: 'Ao publicares, concordas com a {branded} e a {music} do TikTok.',
    musicUsage: 'Confirmação de utilização de música',
    brandedPolicy: 'Política de conteúdo de marca',
    uploading: (name, place, total, sent) =>
      `A carregar ${name} (${number(place)} de ${number(total)}), ${percent(sent)}`,
    delay: 'Depois de publicares, pode demorar alguns minutos até aparecer no teu perfil.',
    refused: 'A API recusa a publicação',
    refusedSaying: (message) => `A API recusa a publicação: ${message}`,
    failed: 'Não foi possível enviar a publicação.',
    sentAway: 'Enviado.',
    handedOver: 'Está tudo pronto.',
    unreachable: 'Não foi possível aceder à API.',
    absent:
      'Não há nenhuma API neste endereço: esta página funciona sem ela. O que está pronto pode ser guardado.',
    noReason: (status) => `A API respondeu ${status} sem indicar um motivo.`,
    unreadable: 'Não foi possível ler a resposta da API.',
  },

  outcome: {
    label: 'A resposta da API',
    accepted: 'Aceite',
    steps: 'Como está a correr',
    meanings: {
      draft: 'Ficou guardada como rascunho. Nada é publicado.',
      scheduled: 'Está agendada.',
      processing: 'O TikTok está a processá-la.',
      'in-review': 'O TikTok está a analisá-la, como costuma fazer, e publica-a depois.',
      posted: 'Está publicada.',
      retrying: 'O TikTok não a aceitou; a API volta a tentar sozinha.',
      failed: 'O TikTok recusou-a.',
      deleted: 'Foi eliminada.',
      unreadable: 'Não foi possível ler a resposta da API.',
    },
    permalink: 'A ligação permanente é {link}',
    privatePost:
      'Não há ligação permanente: só tu podes ver esta publicação, por isso o TikTok não lhe dá um endereço público.',
    inbox:
      'Não há ligação permanente: espera na tua caixa de entrada do TikTok até a publicares na aplicação.',
    notYet: 'Ainda não há ligação permanente: o TikTok cria-a quando a publicação sai.',
    lost: 'A API já não responde; mesmo assim, a publicação pode continuar.',
    retryable: {
      yes: 'Enviá-la novamente pode resultar.',
      later: 'Enviá-la novamente mais tarde pode resultar.',
      no: 'Se a enviares novamente sem mudar nada, volta a falhar.',
    },
    tiktokSays: 'Nas palavras do TikTok: {message}',
  },
}

/** European Portuguese. */
export const ptPT: Language = { words, messages }
