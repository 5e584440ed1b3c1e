import { inLanguage } from '../in-language.ts'
import type { PostWords } from '../parts.ts'

const { count, number, percent } = inLanguage<'one' | 'many' | 'other'>('pt-BR')
const files = (amount: number): string =>
  count(amount, { one: '# arquivo', many: '# de arquivos', other: '# arquivos' })
const photos = (amount: number): string =>
  count(amount, { one: '# foto', many: '# de fotos', other: '# fotos' })
const seconds = (amount: number): string =>
  count(amount, { one: '# segundo', many: '# de segundos', other: '# segundos' })

/** Brazilian Portuguese: the post around them. */
export const words: PostWords = {
  language: 'pt-BR',
  name: 'Português (Brasil)',

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
