import type { AdviceLocale } from './advice.ts'

/** German. */
export const adviceDe: AdviceLocale = {
  language: 'de',
  errors: {
    unsupported_file_format: {
      problem: 'TikTok kann eine der Dateien nicht lesen.',
      advice:
        'Fotos als JPEG posten, Videos als MP4 mit H.264 und AAC. Prüfen, ob jede Datei vollständig ist.',
    },
    image_size_invalid: {
      problem: 'Ein Bild ist für TikTok zu groß oder zu klein.',
      advice:
        'Fotos auf höchstens 1920 x 1080 Pixel verkleinern. Ein einziges lässt den ganzen Post scheitern: alle prüfen.',
    },
    video_frame_rate_invalid: {
      problem: 'TikTok nimmt die Bildrate des Videos nicht an.',
      advice: 'Das Video mit konstant 30 Bildern pro Sekunde exportieren.',
    },
    duration_check_failed: {
      problem: 'Das Video ist zu lang oder zu kurz.',
      advice: 'Auf 3 Sekunden bis 10 Minuten schneiden. Manche Konten dürfen weniger.',
    },
    media_processing_timeout: {
      problem: 'TikTok hat nicht rechtzeitig gemeldet, ob der Post veröffentlicht ist.',
      advice: 'Erst im TikTok-Konto nachsehen: Der Post kann schon da sein, vor allem ein privater.',
    },
    media_fetch_failed: {
      problem: 'TikTok konnte die Dateien nicht abrufen.',
      advice: 'Noch einmal posten. Scheitert es weiter, die Dateien neu hochladen.',
    },
    posting_rate_limited: {
      problem: 'Das Konto hat vorerst zu viel gepostet.',
      advice: 'Warten. Erlaubt sind etwa 15 Posts am Tag, aus allen Apps zusammen.',
    },
    account_connection_expired: {
      problem: 'Das TikTok-Konto ist nicht mehr verbunden.',
      advice: 'Neu verbinden, dann noch einmal posten.',
    },
    account_restricted: {
      problem: 'TikTok lässt dieses Konto nicht posten.',
      advice: 'In der TikTok-App nach einem Hinweis zum Konto suchen und ihm folgen.',
    },
    content_policy_restricted: {
      problem: 'TikTok hat den Inhalt abgelehnt.',
      advice: 'Den Post mit den Community-Richtlinien von TikTok vergleichen und ändern.',
    },
    spam_risk_text: {
      problem: 'TikTok hält den Text für Spam.',
      advice: 'Neu schreiben: weniger Links, Hashtags und Wiederholungen.',
    },
    spam_risk: {
      problem: 'TikTok hält den Post für Spam.',
      advice: 'Vor dem nächsten Versuch warten und Posts nicht wiederholen.',
    },
    too_many_drafts: {
      problem: 'Im Posteingang von TikTok warten zu viele Entwürfe.',
      advice:
        'Erst einige in der App veröffentlichen oder löschen: höchstens fünf können warten, je 24 Stunden.',
    },
    active_users_limited: {
      problem: 'Die App, die postet, hat so viele Nutzer, wie TikTok ihr am Tag erlaubt.',
      advice: 'Morgen noch einmal posten. Wer die App betreibt, kann TikTok um mehr bitten.',
    },
    video_bitrate_invalid: {
      problem: 'TikTok nimmt die Bitrate des Videos nicht an.',
      advice: 'Das Video mit weniger Bits pro Sekunde exportieren.',
    },
    music_id_invalid: {
      problem: 'TikTok kennt den gewählten Titel nicht.',
      advice: 'Seine song_clip_id angeben. Seine commercial_music_id ist etwas anderes.',
    },
    privacy_level_option_mismatch: {
      problem: 'Das Konto bietet die gewählte Sichtbarkeit nicht an.',
      advice: 'Eine andere wählen. Private Konten können nicht öffentlich posten.',
    },
    invalid_params: {
      problem: 'TikTok nimmt eine der Einstellungen nicht an.',
      advice: 'Länge von Titel und Text, Anzahl der Fotos, Titelbild und Sichtbarkeit prüfen.',
    },
    publish_cancelled: {
      problem: 'Die Veröffentlichung wurde abgebrochen.',
      advice: 'Noch einmal posten, wenn das ein Versehen war.',
    },
    internal: {
      problem: 'TikTok hat selbst eine Störung.',
      advice: 'In ein paar Minuten noch einmal posten.',
    },
    unknown_error: {
      problem: 'Der Post ist aus unbekanntem Grund gescheitert.',
      advice: 'Nachsehen, ob er doch auf TikTok ist. Wenn nicht, später noch einmal posten.',
    },
  },
}
