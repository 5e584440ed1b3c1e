import { inLanguage } from '../in-language.ts'
import type { PostWords } from '../parts.ts'

const { count, number, percent } = inLanguage<'one' | 'many' | 'other'>('pt-PT')
const files = (amount: number): string =>
  count(amount, { one: '# ficheiro', many: '# de ficheiros', other: '# ficheiros' })
const photos = (amount: number): string =>
  count(amount, { one: '# foto', many: '# de fotos', other: '# fotos' })
const seconds = (amount: number): string =>
  count(amount, { one: '# segundo', many: '# de segundos', other: '# segundos' })

/** European Portuguese: the post around them. */
export const words: PostWords = {
  language: 'pt-PT',
  name: 'Português (Portugal)',

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
    bytesSaved: (before, after, saved) => `De ${before} para ${after} (menos ${percent(saved)})`,
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
