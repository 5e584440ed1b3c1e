import { inLanguage } from '../in-language.ts'
import type { FileWords } from '../parts.ts'

const { count, number, percent } = inLanguage<'one' | 'many' | 'other'>('fr')
const files = (amount: number): string =>
  count(amount, { one: '# fichier', many: '# de fichiers', other: '# fichiers' })
const photos = (amount: number): string =>
  count(amount, { one: '# photo', many: '# de photos', other: '# photos' })
const videos = (amount: number): string =>
  count(amount, { one: '# vidéo', many: '# de vidéos', other: '# vidéos' })

/** French: files, and what is chosen for them. */
export const words: FileWords = {
  compose: {
    title: 'Fichiers',
    files,
    list: 'Fichiers',
    required: 'Ajoute des photos ou une vidéo.',
    notReady: 'Les fichiers de cette publication ne sont pas encore prêts.',
    add: 'Ajoute des photos ou une vidéo',
    drop: 'Dépose ici des photos ou une vidéo',
    letGo: 'Relâche pour les vérifier',
    addMore: 'Ajouter des fichiers',
    hint: 'ou colle-les, ou choisis-les sur ton appareil.',
    hintCompact: 'Dépose-les, colle-les ou choisis-les.',
    pick: 'Parcourir',
    camera: 'Prendre une photo',
    library: 'Depuis la galerie',
    idea: 'Essaie une capture d’écran en PNG : TikTok les refuse toutes.',
    tooMany: (limit, left) =>
      `Une publication accepte ici ${files(limit)} au maximum ; ${count(left, { one: '# n’a pas été ajouté', many: '# n’ont pas été ajoutés', other: '# n’ont pas été ajoutés' })}.`,
    added: (amount, found) =>
      `${count(amount, { one: '# fichier ajouté', many: '# de fichiers ajoutés', other: '# fichiers ajoutés' })}. ${found}`,
    noIssue: 'Aucun problème trouvé.',
    removed: (names) => `Retiré : ${names}.`,
    undo: 'Annuler',
    undone: 'Annulé.',
    moved: (name, place, total) =>
      `${name} est maintenant en position ${number(place)} sur ${number(total)}.`,
    sort: (name, place, total) =>
      `Classer ${name}, ${number(place)} sur ${number(total)}. Fais glisser ou utilise les flèches.`,
    moveUp: (name) => `Monter ${name}`,
    moveDown: (name) => `Descendre ${name}`,
    cover: 'Couverture',
    makeCover: (name) => `Mettre ${name} en couverture`,
    isCover: (name) => `${name} est la couverture`,
    overLimit: (max, over) =>
      `Une publication accepte ${photos(max)} : ${count(over, { one: 'la dernière est en trop', many: 'les # dernières sont en trop', other: 'les # dernières sont en trop' })}.`,
    dropRest: (over) =>
      count(over, {
        one: 'Retirer la dernière',
        many: 'Retirer les # dernières',
        other: 'Retirer les # dernières',
      }),
    mixed: (pictures, films) =>
      pictures === 0
        ? `Une publication accepte une seule vidéo. Tu en as ajouté ${number(films)} : choisis laquelle garder.`
        : `Une publication contient soit des photos, soit une seule vidéo. Tu as ajouté ${photos(pictures)} et ${videos(films)} : choisis quoi garder.`,
    keepPhotos: (amount) => `Garder ${photos(amount)}`,
    keepVideo: (name) => `Garder seulement ${name}`,
  },

  file: {
    standing: {
      checking: 'Examen en cours',
      refused: 'Impossible à publier',
      over: 'Au-delà de la limite',
      asks: 'À toi de décider',
      repair: 'TikTok le refuserait : sera réparé',
      warning: 'Sera réparé',
      fine: 'Convient tel quel',
      ready: 'Prêt à publier',
      preparing: (done) => `Préparation, ${percent(done)}`,
    },
    remove: (name) => `Retirer ${name}`,
    stop: (name) => `Arrêter ${name}`,
    repairOne: (name) => `Réparer seulement ${name}`,
    retryOne: (name) => `Réessayer ${name}`,
    issues: (name) => `Problèmes de ${name}`,
    left: (name) => `Ce qui reste à régler pour ${name}`,
    wrong: (name) => `Ce qui n’allait pas dans ${name}`,
    clean: 'Plus aucun problème : le nouveau fichier a été vérifié selon les mêmes règles.',
    history: 'Ce qui n’allait pas dans l’original',
    noRepair: 'Ce type de fichier ne peut pas être réparé.',
    willDo: 'Ce qui sera fait',
    did: 'Ce qui a été fait',
    save: (name) => `Enregistrer ${name}`,
    details: 'Détails',
    goodToKnow: 'Bon à savoir',
    photo: (name) => `La photo ${name}`,
    original: (name) => `${name}, l’original`,
    result: (name) => `${name}, prêt à publier`,
    before: 'Avant',
    after: 'Après',
    sameBytes: 'mêmes octets',
    more: (bytes) => `${bytes} de plus`,
    smaller: (saved) => `${percent(saved)} de moins`,
    compare: 'Comparer de près',
    compareLabel: (name) => `Part visible de l’original ${name}`,
    format: 'Format',
    pixels: 'Pixels',
    size: 'Poids',
    duration: 'Durée',
    frameRate: 'Cadence',
    framesASecond: (rate) => `${rate} i/s`,
    codecs: 'Encodage',
    silent: 'sans son',
    detailsOf: (name) => `Détails de ${name}`,
    empty: 'fichier vide',
    marks: { repair: 'Réparation', error: 'Refusé', warning: 'Attention', notice: 'Note' },
  },

  provenance: {
    made: 'Fait avec l’IA.',
    partly: 'Fait en partie avec l’IA.',
    madeBy: (model) => `Fait avec l’IA (${model}).`,
    places: {
      c2pa: 'C’est ce que disent ses Content Credentials.',
      xmp: 'C’est ce que disent ses données de retouche (XMP).',
      iptc: 'C’est ce que disent ses crédits (IPTC).',
      exif: 'C’est ce que disent les données de l’appareil (EXIF).',
      text: 'C’est ce que dit un texte qu’il contient.',
    },
    unreadable: 'Il a des Content Credentials, mais ils sont illisibles.',
    credentials: 'Il a des Content Credentials, qui ne citent aucune IA.',
    camera: 'Il dit comment il a été fait et ne cite aucune IA.',
    unverified: 'N’importe qui peut l’écrire : personne ne l’a vérifié.',
    mark: 'Signaler comme fait avec l’IA',
    marked: 'La publication est signalée comme faite avec l’IA.',
    keep: 'Garder ses Content Credentials',
    keepNote:
      'Ils peuvent révéler qui l’a fait, où et avec quoi. Ils disparaissent si le fichier doit être réenregistré.',
  },

  choices: {
    title: (name) => `Comment réparer ${name}`,
    summary: 'Choisir la réparation',
    format: 'Format',
    formats: { jpeg: 'JPEG', webp: 'WebP', keep: 'Le sien, si TikTok l’accepte' },
    shape: 'Cadrage',
    shapes: {
      inside: 'Le sien',
      crop: (ratio) => `Recadré en ${ratio}`,
      pad: (ratio) => `Sur un fond ${ratio}`,
      blur: (ratio) => `Sur un fond ${ratio} flou`,
    },
    background: 'Fond',
    ratio: 'Proportions',
    frame: (name) => `La partie de ${name} qui reste`,
    frameHint: 'Fais glisser le cadre ou utilise les flèches.',
  },

  video: {
    edit: (name) => `Coupe et couverture de ${name}`,
    trim: 'Partie à publier',
    tooLong: 'Rien n’est coupé sans ton accord. Accepte, puis choisis la partie qui reste.',
    cutTo: (longest) => `Couper à ${longest}`,
    start: (name) => `Début de ${name}`,
    end: (name) => `Fin de ${name}`,
    kept: (kept, longest) => `${kept} sur ${longest} maximum`,
    exactly: 'Commencer exactement à cette image',
    exactlyNote: 'Il faut pour ça encoder l’image à nouveau, ce qui prend plus de temps.',
    roughlyNote:
      'La vidéo commence à l’image clé précédente, jusqu’à quelques secondes plus tôt, et se termine plus tôt d’autant. L’image reste identique au bit près, et c’est rapide.',
    whole: 'Tout garder',
    asItIs: (bytes) => `Telle quelle, ${bytes}`,
    smaller: (bytes) => `Plus légère, environ ${bytes}`,
    cover: 'Couverture',
    coverOf: (name) => `La couverture de ${name}`,
    coverAt: (name) => `Image de couverture de ${name}`,
    frameAt: (time) => `L’image à ${time}`,
    ownPhoto: 'Utiliser une de tes photos',
    ownCover: (name) => `${name} est la couverture : ta propre photo, importée avec la vidéo.`,
    takeFrame: 'Prendre plutôt une image',
    noCover: (name, least) =>
      `${name} ne peut pas servir de couverture : il faut une photo d’au moins ${number(least)} × ${number(least)} pixels, réparable ici.`,
    coverNote: 'C’est cette image qui s’affiche jusqu’à ce qu’on lance la vidéo.',
    noFrame:
      'Ce navigateur ne peut pas afficher d’images de cette vidéo ; TikTok prendra celle de cet instant.',
  },
}
