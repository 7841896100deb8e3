import DowntimeModel

/// The words of PINs.
enum PINTexts {
  static let wrong = "Fel PIN."
  static let shut =
    "Tio fel PIN. Chefen kan nollställa den. Tills dess: F2 skriver utan att logga in."
  static let notTheSame = "Det var inte samma. Välj en gång till."
  static let checking = "Ett ögonblick …"

  static func prompt(_ field: PINField) -> String {
    switch field.stage {
    case .give, .asked: "PIN för \(field.member.signature.text)"
    case .choose: "Välj en PIN, minst sex siffror"
    case .again: "Samma PIN igen"
    }
  }

  static func about(_ field: PINField) -> String {
    switch field.stage {
    case .give, .asked: "\(field.member.shownName), \(field.member.title)"
    case .choose, .again:
      "\(field.member.shownName): du har ingen PIN. Den är bara din, skriv inte upp den vid datorn."
    }
  }

  static func wait(_ until: Instant, now: Instant) -> String {
    "Vänta \(max(1, (until.milliseconds(since: now) + 999) / 1000)) s och försök igen."
  }

  static func refusal(_ refusal: PIN.Refusal) -> String {
    switch refusal {
    case .short: "För kort: minst \(PIN.fewest) siffror."
    case .long: "För lång: högst \(PIN.most) siffror."
    case .notDigits: "Bara siffror."
    case .repeats: "Samma siffror om och om igen är det första någon provar. Välj en annan."
    case .run: "Siffror i ordning är det första någon provar. Välj en annan."
    case .birthDate: "Det är ett datum som någon kan vara född på. Välj en annan."
    }
  }

  static func notSet(_ error: StoreError) -> String {
    "Din PIN är inte sparad. Välj den en gång till. \(ModelTexts.store(error))"
  }
}
