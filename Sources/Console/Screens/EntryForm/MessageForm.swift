import DowntimeModel

/// The messages that a call carries, and their fields.
enum MessageForm {
  static func write(
    _ messages: [PratorMessage], of direction: Call.Direction, to texts: inout DraftTexts
  ) {
    texts.words(.messages, Array(Set(messages.map(\.kind.rawValue))))
    var counts: [PratorMessageKind: Int] = [:]
    for message in messages {
      let ordinal = (counts[message.kind] ?? 0) + 1
      counts[message.kind] = ordinal
      let place = Place(kind: message.kind, ordinal: ordinal)
      if ordinal > 1 { texts.tick(place.name(.again), true) }
      if direction == .both || message.direction != direction {
        texts.word(place.name(.direction), message.direction)
      }
      place.write(message.content, to: &texts)
    }
  }

  /// What is ticked, in the order of `old` where it was told before.
  static func read(
    of direction: Call.Direction, correcting old: [PratorMessage], _ answers: inout FormAnswers
  ) -> [PratorMessage] {
    let kinds: Set<PratorMessageKind> = answers.words(.messages)
    var read: [(place: Place, message: PratorMessage)] = []
    for kind in PratorMessageKind.allCases where kinds.contains(kind) {
      var place = Place(kind: kind, ordinal: 1)
      while place.ordinal == 1 || answers.has(place.name(.again)) {
        if place.ordinal == 1 || answers.isTicked(place.name(.again)) {
          let own = place.name(.direction)
          let told: Call.Direction? =
            answers.isOpen(own) ? answers.neededWord(own) : direction
          read.append(
            (
              place,
              PratorMessage(direction: told ?? direction, content: place.read(&answers))
            ))
        }
        place.ordinal += 1
      }
    }
    let order = places(of: old)
    return read.enumerated().sorted {
      let (first, second) = (order[$0.element.place] ?? .max, order[$1.element.place] ?? .max)
      return (first, $0.offset) < (second, $1.offset)
    }.map(\.element.message)
  }

  private static func places(of messages: [PratorMessage]) -> [Place: Int] {
    var places: [Place: Int] = [:]
    for (index, message) in messages.enumerated() {
      var place = Place(kind: message.kind, ordinal: 1)
      while places[place] != nil { place.ordinal += 1 }
      places[place] = index
    }
    return places
  }

  /// Which of a call's messages: a kind, and which one of it.
  struct Place: Hashable {
    let kind: PratorMessageKind
    var ordinal: Int

    func name(_ part: FieldName.MessagePart) -> FieldName { .message(kind, part, ordinal) }
  }
}

extension MessageForm.Place {
  func write(_ content: PratorMessage.Content, to texts: inout DraftTexts) {
    switch content {
    case .admission(let at, let ward, let form, let expected, let assessed):
      texts.time(name(.at), at)
      texts.text(name(.ward), ward)
      texts.word(name(.formOfCare), form)
      texts.text(name(.day), expected.map(SwedishDate.iso))
      texts.time(name(.assessedAt), assessed)
    case .currentServices(let text, let contact):
      texts.text(name(.text), text)
      texts.text(name(.contact), contact)
    case .permanentCareContact(let person, let role, let unit, let phone):
      texts.text(name(.name), person)
      texts.text(name(.role), role)
      texts.text(name(.unit), unit)
      texts.text(name(.phone), phone)
    case .preliminarilyReady(let at): texts.time(name(.at), at)
    case .changedDischargeTime(let before, let now):
      texts.time(name(.before), before)
      texts.time(name(.at), now)
    case .dischargeReport(let summary, let medication, let aids, let followUp):
      texts.text(name(.text), summary)
      texts.text(name(.medication), medication)
      texts.text(name(.aids), aids)
      texts.text(name(.followUp), followUp)
    case .readyForDischarge(let assessed, let needsPlan):
      texts.time(name(.assessedAt), assessed)
      texts.word(name(.needsPlan), needsPlan)
    case .discharge(let at, let to, let receiving):
      texts.time(name(.at), at)
      texts.text(name(.to), to)
      write(receiving, to: &texts)
    case .municipalityReady(let from, let condition):
      texts.time(name(.at), from)
      texts.text(name(.condition), condition)
    case .planInitiative(let by, let consent):
      texts.text(name(.by), by)
      texts.word(name(.consent), consent)
    case .planCall(let at, let place, let participants, let by):
      texts.time(name(.at), at)
      texts.text(name(.place), place)
      texts.text(name(.calledBy), by)
      for (index, person) in participants.enumerated() {
        texts.text(name(.participant).row(index + 1), person.name)
        texts.text(name(.participantUnit).row(index + 1), person.unit)
        texts.text(name(.participantPhone).row(index + 1), person.phone)
        texts.time(name(.participantAt).row(index + 1), person.phonedAt)
      }
    case .planHeld(let on, let isFilled, let copy, let original):
      texts.text(name(.day), SwedishDate.iso(on))
      texts.yesNo(name(.isFilled), isFilled)
      texts.yesNo(name(.copy), copy)
      texts.text(name(.original), original)
    case .other(let text): texts.text(name(.text), text)
    }
  }

  private func write(_ unit: PratorMessage.ReceivingUnit, to texts: inout DraftTexts) {
    switch unit {
    case .told(let who, let at):
      texts.word(name(.receiving), ReceivingWord.told)
      texts.text(name(.toldName), who)
      texts.time(name(.toldAt), at)
    case .notTold: texts.word(name(.receiving), ReceivingWord.notTold)
    case .notNeeded(let reason):
      texts.word(name(.receiving), ReceivingWord.notNeeded)
      texts.text(name(.reason), reason)
    }
  }

  func read(_ answers: inout FormAnswers) -> PratorMessage.Content {
    switch kind {
    case .admission:
      return .admission(
        admittedAt: answers.time(name(.at)), ward: answers.text(name(.ward)),
        form: answers.neededWord(name(.formOfCare)) ?? .somatic,
        expectedDischarge: answers.dayIfAny(name(.day), tense: .any),
        assessedAt: answers.timeIfAny(name(.assessedAt)))
    case .currentServices:
      return .currentServices(
        text: textOrSaid(&answers), contact: answers.text(name(.contact)))
    case .permanentCareContact:
      return .permanentCareContact(
        name: answers.text(name(.name)), role: answers.text(name(.role)),
        unit: answers.text(name(.unit)), phone: answers.text(name(.phone)))
    case .preliminarilyReady: return .preliminarilyReady(at: answers.time(name(.at)))
    case .changedDischargeTime:
      return .changedDischargeTime(
        before: answers.timeIfAny(name(.before)), now: answers.time(name(.at)))
    case .dischargeReport:
      return .dischargeReport(
        summary: textOrSaid(&answers), medicationList: answers.text(name(.medication)),
        aids: answers.text(name(.aids)), followUp: answers.text(name(.followUp)))
    case .readyForDischarge:
      return .readyForDischarge(
        assessedAt: answers.time(name(.assessedAt)),
        needsPlan: answers.neededWord(name(.needsPlan)) ?? .unknown)
    case .discharge:
      return .discharge(
        at: answers.time(name(.at)), to: answers.text(name(.to)),
        receivingUnit: receivingUnit(&answers))
    case .municipalityReady:
      return .municipalityReady(
        from: answers.time(name(.at)), condition: answers.text(name(.condition)))
    case .planInitiative:
      return .planInitiative(
        by: answers.text(name(.by)), consent: answers.neededWord(name(.consent)) ?? .unknown)
    case .planCall:
      return .planCall(
        agreedAt: answers.time(name(.at)), place: answers.text(name(.place)),
        participants: participants(&answers), calledBy: answers.text(name(.calledBy)))
    case .planHeld: return planHeld(&answers)
    case .other: return .other(text: textOrSaid(&answers))
    }
  }

  /// What a message says in its own words may stand in «Vad sades» instead.
  private func textOrSaid(_ answers: inout FormAnswers) -> String {
    let text = answers.text(name(.text))
    if text.isEmpty, answers.text(.said).isEmpty {
      answers.object(name(.text), CallTexts.inSaid)
    }
    return text
  }

  private func receivingUnit(_ answers: inout FormAnswers) -> PratorMessage.ReceivingUnit {
    let word: ReceivingWord? = answers.neededWord(name(.receiving))
    return switch word {
    case .told: .told(name: answers.text(name(.toldName)), at: answers.time(name(.toldAt)))
    case .notNeeded: .notNeeded(reason: answers.text(name(.reason)))
    case .notTold, nil: .notTold
    }
  }

  private func participants(_ answers: inout FormAnswers) -> [PratorMessage.Participant] {
    var participants: [PratorMessage.Participant] = []
    var row = 1
    while answers.has(name(.participant).row(row)) {
      let person = PratorMessage.Participant(
        name: answers.text(name(.participant).row(row)),
        unit: answers.text(name(.participantUnit).row(row)),
        phone: answers.text(name(.participantPhone).row(row)),
        phonedAt: answers.timeIfAny(name(.participantAt).row(row)))
      row += 1
      let isEmpty = person.name.isEmpty && person.unit.isEmpty && person.phone.isEmpty
      if !isEmpty || person.phonedAt != nil { participants.append(person) }
    }
    return participants
  }

  private func planHeld(_ answers: inout FormAnswers) -> PratorMessage.Content {
    let (isFilled, copy) = (answers.yesNo(name(.isFilled)), answers.yesNo(name(.copy)))
    return .planHeld(
      on: answers.dayIfAny(name(.day), tense: .past) ?? answers.today,
      formIsFilled: isFilled ?? false, copyToPatient: copy ?? false,
      originalWith: answers.text(name(.original)))
  }
}
