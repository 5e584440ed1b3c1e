import { inLanguage } from '../in-language.ts'
import type { PostWords } from '../parts.ts'

const { count, number, percent } = inLanguage<'one' | 'many' | 'other'>('fr')
const files = (amount: number): string =>
  count(amount, { one: '# fichier', many: '# de fichiers', other: '# fichiers' })
const photos = (amount: number): string =>
  count(amount, { one: '# photo', many: '# de photos', other: '# photos' })
const seconds = (amount: number): string =>
  count(amount, { one: '# seconde', many: '# de secondes', other: '# secondes' })

/** French: the post around them. */
export const words: PostWords = {
  language: 'fr',
  name: 'Français',

  caption: {
    label: 'Description',
    counted: (used, limit) => `${used} / ${limit}`,
    excess: (amount) =>
      count(amount, {
        one: '# caractère en trop',
        many: '# de caractères en trop',
        other: '# caractères en trop',
      }),
    left: (amount) =>
      count(amount, {
        one: '# caractère restant',
        many: '# de caractères restants',
        other: '# caractères restants',
      }),
    issues: 'Problèmes de la description',
    shorten: (limit) => `Raccourcir à ${limit}`,
    preview: 'Ce qui resterait',
    tags: (hashtags, mentions) =>
      `${count(hashtags, { one: '# hashtag', many: '# de hashtags', other: '# hashtags' })}, ${count(mentions, { one: '# mention', many: '# de mentions', other: '# mentions' })}`,
  },

  options: {
    title: 'Ta publication',
    postingAs: 'Tu publies avec',
    privacy: 'Qui peut la voir',
    choosePrivacy: 'Choisis qui peut la voir',
    privacyMissing: 'Choisis qui peut voir cette publication avant de la publier.',
    privacyNote: 'TikTok veut que tu choisisses ; il n’y a pas de valeur par défaut.',
    privacyIssues: 'Problèmes de visibilité',
    privacies: {
      PUBLIC_TO_EVERYONE: 'Tout le monde',
      FOLLOWER_OF_CREATOR: 'Followers',
      MUTUAL_FOLLOW_FRIENDS: 'Amis (followers que tu suis aussi)',
      SELF_ONLY: 'Toi uniquement',
    },
    brandedNotPrivate: 'La visibilité d’un contenu de marque ne peut pas être définie sur privé.',
    interactions: 'Autoriser',
    comment: 'Commentaires',
    duet: 'Duos',
    stitch: 'Collages',
    switchedOff: 'Désactivé dans les paramètres du compte.',
    disclose: 'Indiquer que cette publication fait une promotion',
    discloseNote: 'Active cette option si elle fait ta promotion, celle d’un tiers, ou les deux.',
    ownBrand: 'Ta marque',
    ownBrandNote: 'Tu fais ta promotion ou celle de ta propre entreprise.',
    branded: 'Contenu de marque',
    brandedNote: 'Tu fais la promotion d’une autre marque ou d’un tiers.',
    labelled: (label) => `Ta photo ou ta vidéo portera la mention « ${label} ».`,
    promotional: 'Contenu promotionnel',
    paidPartnership: 'Partenariat rémunéré',
    disclosureMissing: 'Tu dois indiquer si ton contenu fait ta promotion, celle d’un tiers, ou les deux.',
    ai: 'Fait avec l’IA',
    aiNote:
      'TikTok signale ainsi les vidéos pour de bon. Pour les photos, aucune mention n’est documentée : dis-le aussi dans la description.',
    draft: 'Envoyer en brouillon dans ma boîte TikTok',
    draftNote:
      'Tu la publies dans l’appli. Visibilité, interactions, divulgation et musique se règlent là-bas, pas ici.',
    music: 'Musique',
    musicNone: 'Aucune musique',
    musicAuto: 'Laisser TikTok choisir',
    musicAutoNote: 'TikTok choisit un morceau libre de droits ; on ne peut pas savoir lequel.',
    musicPick: 'Un morceau de la Bibliothèque musicale commerciale',
    musicGenre: 'Genre',
    musicTracks: 'Morceaux',
    musicLoading: 'Chargement des morceaux…',
    musicFailed: 'Impossible de charger les morceaux.',
    musicNoClip: 'Ne peut pas être utilisé dans une publication.',
    trackLength: (length) => `${number(length)} s`,
    postIssues: 'Problèmes de la publication',
  },

  preview: {
    title: 'Aperçu',
    carousel: 'Photos de la publication',
    slide: (place, total) => `${number(place)} sur ${number(total)}`,
    next: 'Photo suivante',
    previous: 'Photo précédente',
    video: (name) => `La vidéo ${name}`,
    play: 'Lire la vidéo',
    pause: 'Mettre en pause',
    more: 'plus',
    less: 'moins',
    empty: 'Ta publication s’affichera ici.',
    noPicture: 'Ce navigateur ne peut pas l’afficher avant sa réparation.',
  },

  prepare: {
    all: (amount) => `Préparer ${files(amount)}`,
    none: 'Préparer',
    label: 'Préparation',
    starting: 'C’est parti',
    cancel: 'Annuler',
    cancelled: 'Annulé. Tes fichiers sont restés tels quels.',
    failed: (message) => `La préparation a échoué : ${message}. Tu peux réessayer.`,
    stopped: 'La préparation a été arrêtée.',
    begun: 'Préparation en cours.',
    stages: {
      inspect: (name) => `Examen : ${name}`,
      decode: (name) => `Lecture : ${name}`,
      scale: (name) => `Redimensionnement : ${name}`,
      encode: (name) => `Enregistrement : ${name}`,
      copy: (name) => `Copie : ${name}`,
      transcode: (name) => `Encodage : ${name}`,
      verify: (name) => `Vérification : ${name}`,
      done: (name) => `Terminé : ${name}`,
      other: (name) => `Préparation : ${name}`,
    },
    progress: (doing, done, total) =>
      `${doing} (${count(done, { one: '# terminé', many: '# terminés', other: '# terminés' })} sur ${number(total)})`,
    timeLeft: (left) => `encore environ ${number(left)} s`,
    outcome: (ready, refused) =>
      `${count(ready, { one: '# fichier prêt', many: '# de fichiers prêts', other: '# fichiers prêts' })} à publier.${refused > 0 ? ` ${count(refused, { one: '# fichier ne peut pas être publié', many: '# de fichiers ne peuvent pas être publiés', other: '# fichiers ne peuvent pas être publiés' })}.` : ''}`,
    refused: (amount) =>
      amount === 1
        ? '{names} ne peut pas être publié. Retire-le pour continuer.'
        : '{names} ne peuvent pas être publiés. Retire-les pour continuer.',
    retry: 'Réessayer',
    leaveOut: (amount) => `Retirer ${files(amount)}`,
    savings: 'Ce qui a été économisé',
    bytesSaved: (before, after, saved) => `De ${before} à ${after} (${percent(saved)} de moins)`,
    bytesGrown: (before, after) => `De ${before} à ${after}`,
    pixelsSaved: (before, after) => `De ${before} à ${after} mégapixels`,
    removed: (what, amount) => `Retiré de ${photos(amount)} : ${what}`,
    metadata: { gps: 'Position GPS', exif: 'Données de l’appareil (EXIF)' },
  },

  post: {
    post: 'Publier',
    again: 'Publier à nouveau',
    goOn: 'Continuer à publier',
    undecided: (amount) =>
      amount === 1
        ? '{names} attend ta décision avant que ce compte puisse le publier.'
        : '{names} attendent ta décision avant que ce compte puisse les publier.',
    posting: 'Publication…',
    uploadLabel: 'Importation',
    stop: 'Arrêter l’importation',
    stopped: (sent, total) =>
      `Arrêté. ${count(sent, { one: '# importé', many: '# importés', other: '# importés' })} sur ${files(total)} ; rien ne sera envoyé deux fois.`,
    tooMuch: (wait) =>
      `Il y a eu trop de demandes en peu de temps. ${wait === null ? 'Attends un peu, puis publie à nouveau.' : `Tu pourras réessayer dans ${seconds(wait)}.`} Ce qui est importé ne sera pas renvoyé.`,
    retry: 'Réessayer',
    retryIn: (wait) => `Réessayer dans ${number(wait)} s`,
    canRetry: 'Tu peux maintenant réessayer de publier.',
    begun: 'Publication en cours.',
    consent: 'En publiant, tu acceptes la {music} de TikTok.',
    consentBranded: 'En publiant, tu acceptes la {branded} et la {music} de TikTok.',
    musicUsage: 'Confirmation d’utilisation de la musique',
    brandedPolicy: 'Politique de contenu de marque',
    uploading: (name, place, total, sent) =>
      `Importation de ${name} (${number(place)} sur ${number(total)}), ${percent(sent)}`,
    delay: 'Une fois publiée, elle peut mettre quelques minutes à apparaître sur ton profil.',
    refused: 'L’API refuse la publication',
    refusedSaying: (message) => `L’API refuse la publication : ${message}`,
    failed: 'La publication n’a pas pu être envoyée.',
    sentAway: 'C’est envoyé.',
    handedOver: 'Tout est prêt.',
    unreachable: 'L’API est injoignable.',
    absent:
      'Il n’y a pas d’API à cette adresse : cette page fonctionne sans. Ce qui est prêt peut être enregistré.',
    noReason: (status) => `L’API a répondu ${status} sans donner de raison.`,
    unreadable: 'La réponse de l’API n’a pas pu être lue.',
  },

  outcome: {
    label: 'La réponse de l’API',
    accepted: 'Acceptée',
    steps: 'Où elle en est',
    meanings: {
      draft: 'Elle est enregistrée en brouillon. Rien n’est publié.',
      scheduled: 'Elle est programmée.',
      processing: 'TikTok la traite.',
      'in-review': 'TikTok la vérifie, comme souvent, et la publiera ensuite.',
      posted: 'Elle est publiée.',
      retrying: 'TikTok ne l’a pas acceptée ; l’API réessaie d’elle-même.',
      failed: 'TikTok l’a refusée.',
      deleted: 'Elle a été supprimée.',
      unreadable: 'La réponse de l’API n’a pas pu être lue.',
    },
    permalink: 'Son lien permanent est {link}',
    privatePost:
      'Il n’y a pas de lien permanent : cette publication n’est visible que par toi, donc TikTok ne lui donne pas d’adresse publique.',
    inbox:
      'Il n’y a pas de lien permanent : elle attend dans ta boîte de réception TikTok jusqu’à ce que tu la publies dans l’appli.',
    notYet: 'Il n’y a pas encore de lien permanent : TikTok le donne au moment de la publication.',
    lost: 'L’API ne répond plus ; la publication suit peut-être quand même son cours.',
    retryable: {
      yes: 'L’envoyer à nouveau peut marcher.',
      later: 'L’envoyer à nouveau plus tard peut marcher.',
      no: 'L’envoyer à nouveau sans rien changer échouera encore.',
    },
    tiktokSays: 'Selon TikTok : {message}',
  },
}
