import { ptBR as messages } from '@postfit/core/locales/pt-BR'
import type { Words } from '../words/en.ts'
import { inLanguage } from '../words/in-language.ts'
import type { Language } from '../words/language.ts'

const { count, number, percent } = inLanguage<'one' | 'many' | 'other'>('pt-BR')
const files = (amount: number): string =>
  count(amount, { one: '# arquivo', many: '# de arquivos', other: '# arquivos' })
const photos = (amount: number): string =>
  count(amount, { one: '# foto', many: '# de fotos', other: '# fotos' })
const videos = (amount: number): string =>
  count(amount, { one: '# vídeo', many: '# de vídeos', other: '# vídeos' })
const seconds = (amount: number): string =>
  count(amount, { one: '# segundo', many: '# de segundos', other: '# segundos' })

const words: Words = {
  language: 'pt-BR',
  name: 'Português (Brasil)',

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

  caption: {
    label: 'Descrição',
    counted: (used, limit) => `${used} / ${limit}`,
    excess: (amount) =>
      count(amount, {
        one: '# caractere a mais',
        many: '# de caracteres a mais',
        other: '# caracteres a mais',
      }),
    left: (amount) =>
      count(amount, {
        one: 'Resta # caractere',
        many: 'Restam # de caracteres',
        other: 'Restam # caracteres',
      }),
    issues: 'Problemas da descrição',
    shorten: (limit) => `Encurtar para ${limit}`,
    preview: 'O que sobraria',
    tags: (hashtags, mentions) =>
      `${count(hashtags, { one: '# hashtag', many: '# de hashtags', other: '# hashtags' })}, ${count(mentions, { one: '# menção', many: '# de menções', other: '# menções' })}`,
  },

  options: {
    title: 'Sua publicação',
    postingAs: 'Publicando como',
    privacy: 'Quem pode ver',
    choosePrivacy: 'Escolha quem pode ver',
    privacyMissing: 'Escolha quem pode ver esta publicação antes de publicar.',
    privacyNote: 'O TikTok quer que você escolha; não há padrão.',
    privacyIssues: 'Problemas da visibilidade',
    privacies: {
      PUBLIC_TO_EVERYONE: 'Todos',
      FOLLOWER_OF_CREATOR: 'Seguidores',
      MUTUAL_FOLLOW_FRIENDS: 'Amigos (seguidores que você segue de volta)',
      SELF_ONLY: 'Somente você',
    },
    brandedNotPrivate: 'A visibilidade de conteúdo de marca não pode ser definida como privada.',
    interactions: 'Permitir',
    comment: 'Comentários',
    duet: 'Duetos',
    stitch: 'Costuras',
    switchedOff: 'Desativado nas configurações da conta.',
    disclose: 'Informar que esta publicação promove algo',
    discloseNote: 'Ative se ela promover você, terceiros ou ambos.',
    ownBrand: 'Sua marca',
    ownBrandNote: 'A publicação promove você ou o seu próprio negócio.',
    branded: 'Conteúdo de marca',
    brandedNote: 'Você promove outra marca ou terceiros.',
    labelled: (label) => `Sua foto ou vídeo receberá o rótulo “${label}”.`,
    promotional: 'Conteúdo promocional',
    paidPartnership: 'Parceria paga',
    disclosureMissing: 'Você precisa indicar se o seu conteúdo promove você, terceiros ou ambos.',
    ai: 'Feito com IA',
    aiNote:
      'O TikTok rotula vídeos assim de forma permanente. Para fotos, não documenta nenhum rótulo: diga isso também na descrição.',
    draft: 'Enviar como rascunho para minha caixa de entrada do TikTok',
    draftNote:
      'Você publica no app. Privacidade, interações, divulgação e música são definidas lá, não aqui.',
    music: 'Música',
    musicNone: 'Sem música',
    musicAuto: 'Deixar o TikTok escolher',
    musicAutoNote: 'O TikTok escolhe uma faixa livre de royalties; não dá para saber qual.',
    musicPick: 'Uma faixa da Biblioteca de Música Comercial',
    musicGenre: 'Gênero',
    musicTracks: 'Faixas',
    musicLoading: 'Carregando as faixas…',
    musicFailed: 'Não foi possível carregar as faixas.',
    musicNoClip: 'Não pode ser usada em uma publicação.',
    trackLength: (length) => `${number(length)} s`,
    postIssues: 'Problemas da publicação',
  },

  preview: {
    title: 'Prévia',
    carousel: 'Fotos da publicação',
    slide: (place, total) => `${number(place)} de ${number(total)}`,
    next: 'Próxima foto',
    previous: 'Foto anterior',
    video: (name) => `O vídeo ${name}`,
    play: 'Reproduzir o vídeo',
    pause: 'Pausar o vídeo',
    more: 'mais',
    less: 'menos',
    empty: 'Sua publicação aparece aqui.',
    noPicture: 'Este navegador só consegue mostrá-lo depois do reparo.',
  },

  prepare: {
    all: (amount) => `Preparar ${files(amount)}`,
    none: 'Preparar',
    label: 'Preparação',
    starting: 'Começando',
    cancel: 'Cancelar',
    cancelled: 'Cancelado. Seus arquivos estão como estavam.',
    failed: (message) => `A preparação falhou: ${message}. Você pode tentar de novo.`,
    stopped: 'A preparação foi interrompida.',
    begun: 'Preparando.',
    stages: {
      inspect: (name) => `Analisando ${name}`,
      decode: (name) => `Lendo ${name}`,
      scale: (name) => `Redimensionando ${name}`,
      encode: (name) => `Salvando ${name}`,
      copy: (name) => `Copiando ${name}`,
      transcode: (name) => `Codificando ${name}`,
      verify: (name) => `Verificando ${name}`,
      done: (name) => `Concluído: ${name}`,
      other: (name) => `Preparando ${name}`,
    },
    progress: (doing, done, total) =>
      `${doing} (${count(done, { one: '# pronto', many: '# prontos', other: '# prontos' })} de ${number(total)})`,
    timeLeft: (left) => `cerca de ${number(left)} s restantes`,
    outcome: (ready, refused) =>
      `${count(ready, { one: '# arquivo pronto', many: '# de arquivos prontos', other: '# arquivos prontos' })} para publicar.${refused > 0 ? ` ${count(refused, { one: '# arquivo não pode ser publicado', many: '# de arquivos não podem ser publicados', other: '# arquivos não podem ser publicados' })}.` : ''}`,
    refused: (amount) =>
      amount === 1
        ? '{names} não pode ser publicado. Remova-o para continuar.'
        : '{names} não podem ser publicados. Remova-os para continuar.',
    retry: 'Tentar de novo',
    leaveOut: (amount) => `Remover ${files(amount)}`,
    savings: 'O que foi economizado',
    bytesSaved: (before, after, saved) => `De ${before} para ${after} (${percent(saved)} a menos)`,
    bytesGrown: (before, after) => `De ${before} para ${after}`,
    pixelsSaved: (before, after) => `De ${before} para ${after} megapixels`,
    removed: (what, amount) => `Removido de ${photos(amount)}: ${what}`,
    metadata: { gps: 'Posição GPS', exif: 'Dados da câmera (EXIF)' },
  },

  post: {
    post: 'Publicar',
    again: 'Publicar de novo',
    goOn: 'Continuar publicando',
    undecided: (amount) =>
      amount === 1
        ? '{names} precisa da sua decisão antes que esta conta possa publicá-lo.'
        : '{names} precisam da sua decisão antes que esta conta possa publicá-los.',
    posting: 'Publicando…',
    uploadLabel: 'Enviando',
    stop: 'Parar o envio',
    stopped: (sent, total) =>
      `Interrompido. ${count(sent, { one: '# enviado', many: '# enviados', other: '# enviados' })} de um total de ${files(total)}; nada será enviado duas vezes.`,
    tooMuch: (wait) =>
      `Houve solicitações demais em pouco tempo. ${wait === null ? 'Espere um pouco e publique de novo.' : `Você poderá tentar de novo em ${seconds(wait)}.`} O que já foi enviado não será enviado de novo.`,
    retry: 'Tentar de novo',
    retryIn: (wait) => `Tentar de novo em ${number(wait)} s`,
    canRetry: 'Agora você pode tentar publicar de novo.',
    begun: 'Publicando.',
    consent: 'Ao publicar, você concorda com a {music} do TikTok.',
    consentBranded: 'Ao publicar, você concorda com a {branded} e a {music} do TikTok.',
    musicUsage: 'Confirmação de Uso de Música',
    brandedPolicy: 'Política de Conteúdo de Marca',
    uploading: (name, place, total, sent) =>
      `Enviando ${name} (${number(place)} de ${number(total)}), ${percent(sent)}`,
    delay: 'Depois de publicar, pode levar alguns minutos até aparecer no seu perfil.',
    refused: 'A API recusa a publicação',
    refusedSaying: (message) => `A API recusa a publicação: ${message}`,
    failed: 'Não foi possível enviar a publicação.',
    sentAway: 'Enviado.',
    handedOver: 'Está tudo pronto.',
    unreachable: 'Não foi possível acessar a API.',
    absent:
      'Não há nenhuma API neste endereço: esta página funciona sem ela. O que está pronto pode ser salvo.',
    noReason: (status) => `A API respondeu ${status} sem dar um motivo.`,
    unreadable: 'Não foi possível ler a resposta da API.',
  },

  outcome: {
    label: 'A resposta da API',
    accepted: 'Aceita',
    steps: 'Como está indo',
    meanings: {
      draft: 'Ficou salva como rascunho. Nada é publicado.',
      scheduled: 'Está agendada.',
      processing: 'O TikTok está processando.',
      'in-review': 'O TikTok está analisando, como costuma fazer, e publica depois disso.',
      posted: 'Foi publicada.',
      retrying: 'O TikTok não aceitou; a API tenta de novo sozinha.',
      failed: 'O TikTok recusou.',
      deleted: 'Foi excluída.',
      unreadable: 'Não foi possível ler a resposta da API.',
    },
    permalink: 'O link permanente é {link}',
    privatePost:
      'Não há link permanente: só você pode ver esta publicação, então o TikTok não dá um endereço público a ela.',
    inbox: 'Não há link permanente: ela espera na sua caixa de entrada do TikTok até você publicar no app.',
    notYet: 'Ainda não há link permanente: o TikTok dá um quando ela é publicada.',
    lost: 'A API não responde mais; mesmo assim, a publicação pode seguir em frente.',
    retryable: {
      yes: 'Enviar de novo pode dar certo.',
      later: 'Enviar de novo mais tarde pode dar certo.',
      no: 'Enviar de novo sem mudar nada vai falhar outra vez.',
    },
    tiktokSays: 'Nas palavras do TikTok: {message}',
  },
}

/** Brazilian Portuguese. */
export const ptBR: Language = { words, messages }
