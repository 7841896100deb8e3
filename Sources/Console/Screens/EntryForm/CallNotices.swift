import DowntimeModel

/// What a call's form says and fills in by itself, from what is answered. The model reckons.
enum CallNotices {
  /// Which call is being written, and under what routine.
  struct Scene: Hashable, Sendable {
    var id: Identifier<Record>
    var outage: Identifier<Outage>
    var author: Author
    var profile: Profile?
  }

  /// Somebody was chosen from the contact list: unit, party and number follow. A function has no
  /// name of its own, so the field waits for who answers (R002-17).
  static func take(_ contact: WhomToRing, _ form: inout Form) {
    form.set(.counterpart, .text(TextField(contact.isFunction ? "" : contact.name)))
    form.set(.counterpartUnit, .text(TextField(contact.place)))
    form.set(.counterparty, .choice(contact.party.rawValue))
    form.set(.phone, .text(TextField(contact.number ?? "")))
    if contact.isFunction { form.spec.hint(.counterpart, CallTexts.whoAnswers) }
    form.go(to: contact.isFunction ? .counterpart : .counterpartRole)
  }

  /// Fills in what follows from the messages ticked: which way each went where the call went both,
  /// by who owes it, and the ward that tells of an admission.
  static func follow(_ form: inout Form, tickedBefore: Set<String>, own: Party?) {
    let ticked = form.choices(.messages)
    for kind in PratorMessageKind.allCases where ticked.contains(kind.rawValue) {
      let direction = FieldName.message(kind, .direction)
      if let own, let field = form.spec[direction], form.isOpen(field),
        form.choice(direction) == nil, !kind.senders.isEmpty
      {
        let way: Call.Direction = kind.senders.contains(own) ? .given : .received
        form.set(direction, .choice(way.rawValue))
      }
    }
    let admission = PratorMessageKind.admission
    guard ticked.contains(admission.rawValue), !tickedBefore.contains(admission.rawValue),
      form.choice(.direction) != Call.Direction.given.rawValue
    else { return }
    let (ward, care) = (
      FieldName.message(admission, .ward), FieldName.message(admission, .formOfCare)
    )
    if form.text(ward).isEmpty { form.set(ward, .text(TextField(form.text(.counterpartUnit)))) }
    switch form.choice(.counterparty).flatMap(Counterparty.init) {
    case .somaticHospital where form.choice(care) == nil:
      form.set(care, .choice(FormOfCare.somatic.rawValue))
    case .psychiatricHospital where form.choice(care) == nil:
      form.set(care, .choice(FormOfCare.psychiatric.rawValue))
    default: break
    }
  }

  /// Says who else is to be rung when the call is signed as it stands.
  static func countCalls(_ form: inout Form, _ scene: Scene, _ context: ScreenContext) {
    form.facts.remove(.hasMoreToRing)
    guard !form.choices(.messages).isEmpty, let own = scene.profile?.ownParty,
      let person = form.person(.person)?.chosen
    else { return }
    var answers = FormAnswers(form, now: context.now)
    let call = CallForm.read(person, correcting: nil, &answers)
    let left = context.unit.callsToMake(
      with: call, at: form.time(.when)?.moment ?? context.now, insteadOf: scene.id,
      author: scene.author, in: scene.outage, own: own)
    guard !left.isEmpty else { return }
    form.facts.insert(.hasMoreToRing)
    form.spec.say(.toRing, CallTexts.toRing(left, scene.profile))
  }

  /// Says what the clock and the times written mean: asked anew whenever the form is drawn.
  static func reckon(_ form: inout Form, _ profile: Profile?, now: LocalTime) {
    guard let profile else { return }
    let deadlines = Set(profile.deadlines.map(\.kind))
    let toldAt = form.time(.when)?.moment ?? now
    form.facts.subtract([.isNearNoon, .hasAdmissionLimit, .hasReadyNotice])
    if profile.hasPhoneMessages, OutageExtent.isNearNoon(now, limits: profile.limits) {
      form.facts.insert(.isNearNoon)
    }
    if deadlines.contains(.admissionMessage),
      let admitted = form.time(.message(.admission, .at))?.moment
    {
      let latest = StockholmTime.local(Deadline.admissionMessage(admitted: admitted.instant))
      form.facts.insert(.hasAdmissionLimit)
      form.spec.say(
        .message(.admission, .notice), CallTexts.admission(admitted, latest: latest, toldAt: toldAt)
      )
    }
    let needsPlan = form.choice(.message(.readyForDischarge, .needsPlan))
    let asksPlan = deadlines.contains(.planCall) && needsPlan == PratorMessage.Answer.yes.rawValue
    let asksLiability = deadlines.contains(.paymentLiability)
    if asksLiability || asksPlan {
      form.facts.insert(.hasReadyNotice)
      form.spec.say(
        .message(.readyForDischarge, .notice),
        CallTexts.ready(
          noticeAt: toldAt,
          liability: asksLiability ? Deadline.paymentLiability(readyNotice: toldAt) : nil,
          planBy: asksPlan ? Deadline.callToSIP(readyNotice: toldAt) : nil))
    }
  }

  /// What the next call's form says from the start: the party that has not been rung, about the
  /// same person, with the messages it has not been told (R002-12).
  static func texts(for next: CallToMake, _ contacts: [WhomToRing]) -> [FieldName: String] {
    var texts = DraftTexts()
    texts.person(.person, next.person)
    texts.word(.direction, Call.Direction.given)
    let contact = next.contact(among: contacts)
    texts.word(.counterparty, next.counterparty ?? contact?.party)
    texts.text(.counterpartUnit, next.unit.isEmpty ? contact?.place : next.unit)
    texts.text(.phone, contact?.number)
    let known = next.messages.compactMap { message in
      message.content.map { PratorMessage(direction: .given, content: $0) }
    }
    MessageForm.write(known, of: .given, to: &texts)
    texts.words(.messages, next.messages.map(\.kind.rawValue))
    return texts.byField
  }
}

extension Profile {
  /// Whether messages are phoned, with what that brings (R002-10).
  var hasPhoneMessages: Bool { duties.contains { $0.duty == .phoneMessages } }
}
