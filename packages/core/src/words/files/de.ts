import type { Issues } from '../../language/complete-locale.ts'

/** German: issues of files. */
export const words: Issues = {
  'file-empty': {
    found: 'Diese Datei ist leer.',
    allowed: 'Möglich: {oneOf}.',
    fix: 'Eine andere Datei wählen oder sie neu kopieren.',
    brief: 'Kann nicht gepostet werden: Die Datei ist leer.',
  },
  'file-unreadable': {
    found: 'Diese Datei ließ sich nicht lesen[ ({fault})]; vielleicht wurde sie verschoben oder geändert.',
    allowed: 'Möglich: {oneOf}.',
    fix: 'Neu auswählen.',
    brief: 'Lässt sich nicht lesen[ ({fault})]: neu auswählen.',
  },
  'file-not-loaded': {
    found: 'Ein Teil dieser Seite, den diese Datei braucht, ließ sich nicht laden[ ({message:code})].',
    allowed: 'Die Datei selbst kann in Ordnung sein.',
    fix: 'Die Verbindung prüfen und es noch einmal versuchen.',
    brief: 'Ließ sich nicht ansehen: die Verbindung prüfen und es noch einmal versuchen.',
  },
  'file-damaged': {
    found: 'Diese Datei ist beschädigt[; sie beginnt wie {received}].',
    allowed: 'Möglich: {oneOf}.',
    fix: 'In einem anderen Programm öffnen und neu speichern oder eine andere Datei wählen.',
    brief: 'Kann nicht gepostet werden: Die Datei ist beschädigt.',
  },
  'file-kind': {
    found: 'Das ist kein Foto oder Video, das gepostet werden kann[; der Inhalt ist: {received}].',
    allowed: 'Möglich: {oneOf}.',
    fix: 'Eine andere Datei wählen oder sie mit dem Programm, aus dem sie stammt, als JPEG oder MP4 exportieren.',
    brief: 'Diese Art von Datei kann nicht gepostet werden[: {received}].',
  },
  'photo-format': {
    found: 'Dieses Foto hat das Format {received}, das TikTok ablehnt.',
    allowed: 'Erlaubt: {oneOf}.',
    fix: 'In JPEG umwandeln.',
    brief: 'Wird in {output} umgewandelt: TikTok nimmt kein {received}.',
  },
  'photo-decodable': {
    found: 'Dieses {format} ist auf eine Art gepackt, die hier nicht gelesen wird ({coding}).',
    allowed: 'Gelesen wird: {oneOf}.',
    fix: 'In einem anderen Programm öffnen und als JPEG speichern.',
    brief: 'Lässt sich hier nicht öffnen: in einem anderen Programm als JPEG speichern.',
  },
  'photo-webp-route': {
    found: 'Dieses Foto hat das Format {received}.',
    allowed:
      'TikTok nimmt es an, die Upload-API dokumentiert aber nur {format}, und andere Dienste wandeln es um.',
    fix: 'In {format} umwandeln.',
    brief: {
      done: 'Wird in {output} umgewandelt: Nicht jeder Weg zu TikTok nimmt {received}.',
      left: 'Bleibt {received}, was nicht jeder Weg zu TikTok nimmt.',
    },
  },
  'photo-bytes': {
    found: 'Dieses Foto ist {bytes:bytes} groß.',
    allowed: 'Ein Foto darf höchstens {maxBytes:bytes} haben.',
    fix: 'Komprimieren.',
    brief: 'Wird auf höchstens {maxBytes:bytes} komprimiert.',
  },
  'photo-size': {
    found: 'Dieses Foto hat {width} × {height} Pixel.',
    allowed: 'Es sollte in {longSide} × {shortSide} passen, hoch oder quer.',
    fix: 'Verkleinern.',
    brief: {
      done: 'Wird verkleinert, damit es in {longSide} × {shortSide} Pixel passt, wie TikTok es zeigt.',
      left: 'TikTok verkleinert es vielleicht auf {longSide} × {shortSide} Pixel.',
    },
  },
  'photo-min-size': {
    found: 'Dieses Foto hat nur {width} × {height} Pixel.',
    allowed: 'Beide Seiten sollten mindestens {minSide} haben.',
    fix: 'Eine größere Fassung wählen.',
    brief: 'Wird vielleicht unscharf oder abgelehnt: Es hat nur {width} × {height} Pixel.',
  },
  'photo-orientation': {
    found: 'Dieses Foto ist gedreht oder gespiegelt gespeichert (EXIF-Ausrichtung {received}).',
    allowed: 'Ob TikTok es aufrecht zeigt, ist nicht dokumentiert.',
    fix: 'Das Bild selbst aufrecht drehen.',
    brief: 'Wird aufrecht gedreht.',
  },
  'photo-color': {
    found: 'Dieses Foto hat die Farben {color}.',
    allowed: 'Nur {profile} sieht überall gleich aus.',
    fix: 'In {profile} umwandeln.',
    brief: 'Die Farben werden so umgewandelt, dass sie überall gleich aussehen.',
  },
  'photo-depth': {
    found: 'Dieses Foto hat {received} Bit pro Farbe.',
    allowed: '{max} genügen; was TikTok mit mehr macht, ist nicht dokumentiert.',
    fix: 'Mit {max} speichern.',
    brief: 'Die Farben werden so gespeichert, wie jeder Bildschirm sie zeigt.',
  },
  'photo-coding': {
    found: 'Dieses JPEG ist so kodiert, dass es nur wenige Programme lesen ({received}).',
    allowed: 'Üblich ist {oneOf}.',
    fix: 'In einem anderen Programm öffnen und als JPEG speichern.',
    brief: 'Kann nicht gepostet werden: in einem anderen Programm als gewöhnliches JPEG speichern.',
  },
  'photo-alpha': {
    found: 'Dieses Foto kann durchsichtige Stellen haben.',
    allowed: 'Was TikTok dort zeigt, ist nicht dokumentiert.',
    fix: 'Auf einen Hintergrund legen.',
    brief: 'Durchsichtige Stellen bekommen einen Hintergrund.',
  },
  'photo-still': {
    found: 'Dieses Bild bewegt sich: Es hat {received} Einzelbilder.',
    allowed: 'Ein Foto hat eines.',
    fix: 'Das erste Einzelbild nehmen.',
    brief: 'Nur das erste Bild wird gepostet: Fotos bewegen sich nicht.',
  },
  'photo-private': {
    found: 'Diese Datei verrät mehr, als das Foto zeigt: {metadata:and}.',
    allowed: 'Ein Post braucht nichts davon.',
    fix: 'Entfernen.',
    brief: 'Wird aus der Datei entfernt: {metadata:and}.',
  },
  'photo-whole': {
    found: 'Dieses Foto ist abgeschnitten: Die Datei endet vor dem Bild.',
    allowed: 'Das ganze Bild wird gebraucht.',
    fix: 'Neu kopieren oder herunterladen. Fehlt nur seine Endmarke, wird es neu gespeichert.',
    brief: {
      done: 'Das Ende fehlt: Es wird repariert, wenn das ganze Bild da ist.',
      left: 'Kann nicht gepostet werden: Die Datei ist abgeschnitten, also neu kopieren oder herunterladen.',
    },
  },
  'video-container': {
    found: 'Dieses Video ist eine {received}-Datei.',
    allowed: 'Erlaubt: {oneOf}.',
    fix: 'In eine MP4-Datei umpacken.',
    brief: 'Wird in eine MP4-Datei umgepackt: TikTok nimmt kein {received}.',
  },
  'video-decodable': {
    found: 'Dieses Video hat das Format {received}, das Browser nicht lesen.',
    allowed: 'Gelesen wird: {oneOf}.',
    fix: 'In einem anderen Programm öffnen und als MP4 speichern.',
    brief: 'Lässt sich hier nicht öffnen: in einem anderen Programm als MP4 speichern.',
  },
  'video-readable': {
    found: 'Dieses Video kann nicht gelesen werden: {received:and}.',
    allowed: 'Alles muss in dieser einen Datei sein, und offen.',
    fix: 'In dem Programm, aus dem es kommt, öffnen und als MP4 speichern.',
    brief: 'Kann nicht gepostet werden: {received:and}.',
  },
  'video-index': {
    found: 'Programme verstehen dieses Video verschieden: {received:and}.',
    allowed: 'Seine Zeiten müssen bei 0 beginnen und weitergehen, und jedes Sample muss ein Bild sein.',
    fix: 'Den Index neu schreiben; die Bilder bleiben.',
    brief: 'Bekommt einen neuen Index: Programme verstehen die Zeiten verschieden.',
  },
  'video-codec': {
    found: 'Das Bild dieses Videos ist als {received} kodiert.',
    allowed: 'TikTok liest {oneOf}.',
    fix: 'Als H.264 kodieren.',
    brief: 'Das Bild wird als H.264 kodiert, das TikTok nimmt.',
  },
  'video-codec-unread': {
    found: 'Das Bild dieses Videos ist als {received} kodiert, was kein Browser liest.',
    allowed: 'TikTok oder dieser Browser können {oneOf} lesen.',
    fix: 'In einem anderen Programm in H.264 umwandeln.',
    brief: 'Lässt sich hier nicht lesen: in einem anderen Programm in H.264 umwandeln.',
  },
  'audio-codec': {
    found: 'Der Ton dieses Videos ist als {received} kodiert.',
    allowed: 'Nur {oneOf} funktioniert sicher.',
    fix: 'Als AAC kodieren.',
    brief: {
      done: 'Der Ton wird als {oneOf} kodiert, was überall läuft.',
      left: 'Der Ton ist {received} und läuft vielleicht nicht überall.',
    },
  },
  'video-bytes': {
    found: 'Dieses Video ist {bytes:bytes} groß.',
    allowed: 'Ein Video darf höchstens {maxBytes:bytes} haben.',
    fix: 'Komprimieren.',
    brief: 'Wird auf höchstens {maxBytes:bytes} komprimiert.',
  },
  'video-duration': {
    found: 'Dieses Video dauert {seconds} s.',
    allowed: 'Ein Video darf höchstens {maxSeconds} s dauern.',
    fix: 'Kürzen.',
    brief: 'Muss gekürzt werden: Es dauert {seconds} s, und ein Post fasst {maxSeconds} s.',
  },
  'video-duration-creator': {
    found: 'Dieses Video dauert {seconds} s.',
    allowed: 'Dieses Konto darf höchstens {maxSeconds} s posten.',
    fix: 'Kürzen.',
    brief: 'Muss gekürzt werden: Es dauert {seconds} s, und dieses Konto darf {maxSeconds} s posten.',
  },
  'video-min-duration': {
    found: 'Dieses Video dauert nur {seconds} s.',
    allowed: 'TikTok verlangt womöglich mindestens {minSeconds} s.',
    fix: 'Ein längeres wählen.',
    brief: 'Wird vielleicht abgelehnt: Es dauert nur {seconds} s.',
  },
  'video-max-side': {
    found: 'Dieses Video hat {width} × {height} Pixel.',
    allowed: 'Keine Seite darf mehr als {maxSide} haben.',
    fix: 'Verkleinern.',
    brief: 'Wird auf höchstens {maxSide} Pixel je Seite verkleinert.',
  },
  'video-min-side': {
    found: 'Dieses Video hat {width} × {height} Pixel.',
    allowed: 'Keine Seite darf weniger als {minSide} haben.',
    fix: 'Vergrößern.',
    brief: 'Wird auf mindestens {minSide} Pixel je Seite vergrößert.',
  },
  'video-aspect': {
    found: 'Dieses Video hat {width} × {height} Pixel.',
    allowed:
      'Ein Dokument erlaubt nichts Breiteres als 10:6, obwohl 16:9 üblich ist; zuschneiden, wenn es abgelehnt wird.',
    fix: '',
    brief: 'Ist breiter, als ein Dokument erlaubt, wie die meisten Videos.',
  },
  'video-frame-rate': {
    found: 'Dieses Video hat {frameRate} Bilder pro Sekunde.',
    allowed: 'Erlaubt: {min} bis {max}.',
    fix: 'Mit 30 kodieren, oder mit {max}, wo es kaum mehr sind.',
    brief: 'Wird mit einer Bildrate kodiert, die TikTok nimmt: {min} bis {max} pro Sekunde.',
  },
  'video-frame-rate-constant': {
    found: 'Die Bildrate dieses Videos schwankt (um {frameRate} pro Sekunde).',
    allowed: 'TikTok verlangt nirgends eine konstante; Handys filmen so.',
    fix: 'Falls es abgelehnt wird, mit konstanter Bildrate kodieren.',
    brief: {
      done: 'Wird mit konstanter Bildrate kodiert.',
      left: 'Die Bildrate schwankt, wie Handys filmen; so kann es gepostet werden.',
    },
  },
  'video-hdr': {
    found: 'Dieses Video hat einen hohen Dynamikumfang (HDR).',
    allowed: 'Manche sagen, dass TikTok so etwas zu hell oder ausgewaschen zeigt.',
    fix: 'In den normalen Umfang umwandeln, in einem Browser, der es lesen kann.',
    brief: {
      done: 'Wird in den normalen Umfang umgewandelt, damit es überall gleich aussieht.',
      left: 'Wirkt vielleicht zu hell oder ausgewaschen: Es hat hohen Dynamikumfang (HDR).',
    },
  },
  'video-dolby-vision': {
    found: 'Dieses Video ist Dolby Vision, Profil {profile}.',
    allowed: 'Ohne Dolby Vision wird es grün und violett gezeigt.',
    fix: 'In einem anderen Programm im normalen Umfang oder als HDR10 oder HLG speichern.',
    brief: 'Wirkt vielleicht grün und violett: Diese Art von Dolby Vision zeigen wenige Player.',
  },
  'video-rotation': {
    found: 'Dieses Video ist um {rotation}° gedreht gespeichert.',
    allowed: 'Player drehen es aufrecht; ob TikTok das tut, ist nicht dokumentiert.',
    fix: '',
    brief: 'Ist gedreht gespeichert und wird aufrecht gezeigt.',
  },
  'video-recompressed': {
    found: 'Dieses Video ist {bytes:bytes} groß.',
    allowed: 'Über {maxBytes:bytes} wird es womöglich noch einmal komprimiert, bevor TikTok es bekommt.',
    fix: '',
    brief:
      'Wird auf dem Weg zu TikTok vielleicht noch einmal komprimiert: Es ist größer als {maxBytes:bytes}.',
  },
  'video-private': {
    found: 'Diese Datei verrät mehr, als das Video zeigt: {metadata:and}.',
    allowed: 'Ein Post braucht nichts davon.',
    fix: 'Entfernen.',
    brief: 'Wird aus der Datei entfernt: {metadata:and}.',
  },
  'video-whole': {
    found: 'Dieses Video ist abgeschnitten: Die Datei endet zu früh.',
    allowed: 'Die ganze Datei wird gebraucht.',
    fix: 'Neu kopieren oder herunterladen.',
    brief: 'Kann nicht gepostet werden: Die Datei ist abgeschnitten, also neu kopieren oder herunterladen.',
  },
  'cover-index': {
    found: 'Das Titelbild ist Foto {received:place}.',
    allowed: 'Es gibt die Fotos {min:place} bis {max:place}.',
    fix: 'Das nächstliegende nehmen.',
    brief: 'Titelbild wird das nächstliegende Foto.',
  },
  'cover-offset': {
    found: 'Das Titelbild liegt bei {received} ms.',
    allowed: 'Das Video beginnt bei {min} ms[ und endet bei {max} ms].',
    fix: 'Das nächstliegende Bild im Video nehmen.',
    brief: 'Titelbild wird das nächstliegende Bild im Video.',
  },
  'cover-cut': {
    found: 'Das Titelbild bei {received} ms liegt nicht in dem Teil, der bleibt.',
    allowed: 'Der reicht von {min} ms bis {max} ms des Videos.',
    fix: 'Das nächstliegende Bild wird genommen; wer will, wählt ein anderes.',
    brief: 'Das Titelbild ist weggeschnitten: Das nächstliegende wird genommen.',
  },
  'thumbnail-url': {
    found: '„{received:code}“ ist keine Webadresse.',
    allowed: 'Nötig ist eine vollständige Adresse, die mit https:// oder http:// beginnt.',
    fix: 'Das Bild hochladen und die Adresse verwenden, die die API nennt.',
    brief: 'Das Titelbild lässt sich nicht verwenden: Seine Adresse ist keine Webadresse.',
  },
  'thumbnail-overrides-offset': {
    found: 'Es gibt ein Titelbild aus dem Video (bei {received} ms) und ein eigenes.',
    allowed: 'TikTok zeigt das eigene und ignoriert das andere.',
    fix: 'Eines von beiden weglassen.',
    brief: 'Gezeigt wird das eigene Titelbild, nicht das aus dem Video.',
  },
  'repair-failed': {
    found: 'Diese Datei ließ sich nicht reparieren[ ({message:code})].',
    allowed: 'Nötig ist eine Datei, die sich bis zum Ende lesen lässt.',
    fix: 'In einem anderen Programm öffnen und als JPEG speichern oder eine andere Datei wählen.',
    brief:
      'Ließ sich nicht reparieren: in einem anderen Programm als JPEG speichern oder eine andere Datei wählen.',
  },
  'output-mismatch': {
    found: 'Was aus dieser Datei wurde, ist nicht, was es sein soll[ ({message:code})].',
    allowed: 'Es muss zeigen und spielen, was die Datei zeigt und spielt, und wird nicht herausgegeben.',
    fix: 'Die Datei in einem anderen Programm öffnen, neu speichern und es noch einmal versuchen.',
    brief:
      'Ließ sich nicht getreu reparieren: in einem anderen Programm neu speichern und noch einmal versuchen.',
  },
  'file-changed': {
    found: 'Diese Datei wurde geändert, verschoben oder gelöscht, während sie wartete.',
    allowed: 'Eine Datei muss bleiben, wie sie ist, bis sie vorbereitet ist.',
    fix: 'Neu auswählen.',
    brief: 'Wurde inzwischen geändert oder verschoben: neu auswählen.',
  },
  'video-repair-failed': {
    found: 'Dieses Video ließ sich nicht reparieren[ ({message:code})].',
    allowed: 'Nötig ist ein Video, das sich bis zum Ende lesen lässt.',
    fix: 'In einem anderen Programm als MP4 mit H.264 und AAC speichern oder ein anderes wählen.',
    brief: 'Ließ sich nicht reparieren: in einem anderen Programm als MP4 speichern oder ein anderes wählen.',
  },
  'video-unsupported': {
    found: 'Dieser Browser kann dieses Video nicht aufbereiten[ ({message:code})].',
    allowed: 'Nötig ist einer, der es dekodieren und H.264 kodieren kann.',
    fix: 'Einen anderen Browser nehmen oder das Video in einem anderen Programm als MP4 mit H.264 und AAC speichern.',
    brief: 'Lässt sich in diesem Browser nicht vorbereiten: einen anderen verwenden.',
  },
  'video-out-of-space': {
    found: 'Für das fertige Video ist nicht genug Platz[ ({message:code})].',
    allowed: 'Es wird zuerst auf die Festplatte geschrieben.',
    fix: 'Auf der Festplatte Platz schaffen oder das Video kürzen.',
    brief: 'Es ist nicht genug Platz dafür: auf der Festplatte Platz schaffen oder das Video kürzen.',
  },
}
