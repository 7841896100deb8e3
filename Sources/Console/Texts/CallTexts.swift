import DowntimeModel

/// What is said around a phone call: 12:00, who answers now, who else is to be rung.
enum CallTexts {
  static let noon =
    "Brytpunkt 12.00: ett besked före eller efter 12.00 räknas till olika dagar. "
    + "Skriv tiden för samtalet på minuten."
  static let whichNoon = " · brytpunkt 12.00"
  static let inSaid = "Skriv det här eller i «Vad sades»."
  static let whichParty = "Vart hör den du talade med? Då syns vem som har fått veta."
  static let whoAnswers = "Vem svarar? Skriv namnet. Inget namn: kryssa på nästa rad."
  static let later = "Senare: kvar på översikten"

  // MARK: Contacts

  /// A row of the contact list, such as `Tess Testare  090-100  Avd. T1`: the number is seen also
  /// where the row is cut off (R002-45 … R002-49).
  static func contact(_ contact: WhomToRing) -> String {
    let check = contact.mustBeVerified && contact.number != nil ? "kontrollera numret" : ""
    return [contact.name, reach(contact), contact.unit, check].filter { !$0.isEmpty }
      .joined(separator: "  ")
  }

  private static func reach(_ contact: WhomToRing) -> String {
    let reserve = contact.reserve.isEmpty ? "" : ", pröva \(contact.reserve)"
    return switch contact.reach {
    case .now(let numbers): numbers.first ?? ""
    case .closed: "svarar inte nu\(reserve)"
    case .noNumber: "inget nummer\(reserve)"
    }
  }

  /// Whom to dial for a call now, else whom to try instead, with a number.
  static func whom(_ call: CallToMake, _ contacts: [WhomToRing]) -> String {
    let own = contacts.filter { call.receiver.includes($0.party) }
    let open = own.count(where: \.answersNow)
    let chosen = call.contact(among: contacts)
    if chosen == nil, open > 1 { return "\(open) i kontaktlistan svarar nu" }
    guard let first = chosen ?? own.first else { return "ingen kontakt i listan" }
    let reserve = first.answersNow ? nil : contacts.first { $0.name == first.reserve }
    let through = first.isSwitchboard && !call.unit.isEmpty ? "\(call.unit) genom " : ""
    return through + contact(first) + (reserve?.number.map { " \($0)" } ?? "")
  }

  // MARK: Who else is to be rung

  /// Such as `Ring också primärvården: svar på inskrivning`.
  static func toRing(_ calls: [CallToMake], _ profile: Profile?) -> String {
    "Ring också: "
      + calls.map { "\(party($0.receiver, profile)) (\(kinds($0)))" }.joined(separator: ", ")
  }

  /// What a party is called here (X-07).
  static func party(_ receiver: MessageReceiver, _ profile: Profile?) -> String {
    let named = profile?.parties.first { $0.party.receiver == receiver }
    return named?.label ?? AdditionTexts.receiver(receiver)
  }

  static func kinds(_ call: CallToMake) -> String {
    call.messages.map(\.kind.rawValue).joined(separator: ", ")
  }

  /// Asked when a call is signed and others have not been told: the next call, filled in (R002-12).
  static func question(
    _ calls: [CallToMake], after call: Identifier<Record>, _ contacts: [WhomToRing],
    _ profile: Profile?
  ) -> Dialog? {
    guard let first = calls.first else { return nil }
    let lines = calls.map { call in
      "\(SwedishText.capital(party(call.receiver, profile))): \(kinds(call)). "
        + whom(call, contacts)
    }
    let options = zip("123456789", calls).compactMap { letter, next in
      next.messages.first.map { message in
        Dialog.Option(
          letter: letter, label: "Ring \(party(next.receiver, profile)) nu",
          steps: [.open(.callNext(call, message.kind, next.receiver))])
      }
    }
    return Dialog(
      title: "Ring också om \(PersonLabel(first.person).discreet)", lines: lines,
      options: options + [Dialog.Option(letter: "s", label: later, steps: [])])
  }

  // MARK: What can be reckoned

  /// When the hospital must have told of an admission (K-16).
  static func admission(_ admitted: LocalTime, latest: LocalTime, toldAt: LocalTime) -> String {
    let took = toldAt.instant.milliseconds(since: admitted.instant)
    let side = toldAt.instant > latest.instant ? "För sent" : "I tid"
    return "Inskrivning sägs inom 24 timmar: senast \(SwedishDate.dayAndClock(latest)). "
      + "\(side): efter \(SwedishDate.duration(milliseconds: took))."
  }

  /// What a notice of being ready for discharge means (K-19, K-20): information, never a decision.
  static func ready(noticeAt: LocalTime, liability: CivilDate?, planBy: CivilDate?) -> String {
    let civil = StockholmTime.civil(of: noticeAt)
    let isAfter = (civil.hour, civil.minute) > (12, 0)
    var words = [
      "Besked \(SwedishDate.clock(noticeAt)), \(isAfter ? "efter" : "senast") 12.00."
    ]
    if let liability {
      words.append(
        "Betalningsansvar från \(SwedishDate.day(liability)): "
          + "information – lokal överenskommelse kan gälla.")
    }
    if let planBy { words.append("Kallelse till SIP senast \(SwedishDate.day(planBy)).") }
    return words.joined(separator: " ")
  }
}
