/// The members of lines of the unit's registers. `id` is the line's own identity: what is new in a
/// register takes it.
extension FactReader {
  /// What a line puts in a register; nil for other kinds and for what is there already.
  mutating func register(_ kind: ImportKind, _ id: Identifier<Record>) -> Entry? {
    switch kind {
    case .staff: staff(id).map { .staff($0) }
    case .resident: resident(id).map { .resident($0) }
    case .cashHolder:
      .listed(
        .cashHolder(
          CashHolder(
            id: Identifier(retyping: id), name: requiredLine("namn"), unit: requiredLine("enhet"),
            phone: requiredLine("telefonnummer"), email: line("e_post"),
            checkedOn: day("senast_kontrollerad"))))
    case .preparedDocument: .listed(.preparedDocument(preparedDocument(id)))
    case .selfCheck: .listed(.selfCheck(selfCheck()))
    case .contact: .listed(.contact(contact(id)))
    default: nil
    }
  }

  private mutating func staff(_ id: Identifier<Record>) -> StaffMember? {
    let name = requiredLine("namn")
    let title = requiredLine("befattning")
    let role = wordIfAny("roll") ?? Role.careStaff
    guard let signature = signature("signatur") else { return nil }
    if let member = scene.people.member(signature) {
      if member.name != name { fail("signatur", .taken) }
      return nil
    }
    return StaffMember(
      id: Identifier(retyping: id), signature: signature, name: name, title: title, role: role)
  }

  private mutating func resident(_ id: Identifier<Record>) -> Resident? {
    let name = requiredLine("namn")
    let room = line("rum")
    let number = string("nummer").flatMap { self.number($0, "nummer") } ?? .unknown
    let protection = wordIfAny("skydd") ?? Protection.none
    if let resident = scene.people.resident(number) {
      if SwedishOrder.folded(resident.name) != SwedishOrder.folded(name) { fail("nummer", .taken) }
      // Who is there is left as she is: that she is protected must not be lost so.
      if protection.isProtected, !resident.protection.isProtected { fail("skydd", .notMarked) }
      return nil
    }
    return Resident(
      id: Identifier(retyping: id), name: name, number: number, room: room,
      protection: protection)
  }

  private mutating func preparedDocument(_ id: Identifier<Record>) -> PreparedDocument {
    var document = PreparedDocument(
      id: Identifier(retyping: id), title: requiredLine("vad"), system: line("it_system"),
      purpose: line("syfte"), category: word("kategori", or: .routine),
      trigger: word("utskriftsutlösare", or: .onUpdate),
      weeding: word("gallringsregel", or: .withTheNew), place: requiredLine("förvaring"),
      access: wordIfAny("åtkomst") ?? .everyone, person: has("person") ? person() : nil,
      printed: objectIfAny("senast_utskriven") {
        PreparedDocument.Printing(
          at: $0.time("tid"), by: $0.requiredLine("av"), version: $0.line("version"),
          copies: $0.number("antal", 1...9999))
      },
      knownBy: lineIfAny("känd_och_tillgänglig"))
    document.code = lineIfAny("kod") ?? ""
    document.isOriginal = flagIfAny("original") ?? false
    document.responsible = lineIfAny("ansvarig") ?? ""
    document.exception = lineIfAny("undantag") ?? ""
    document.isAlarmAssignment = flagIfAny("larmuppdrag") ?? false
    return document
  }

  private mutating func selfCheck() -> SelfCheck {
    SelfCheck(
      periodEnds: day("period_slut"), appointed: requiredLine("utsedd_person"),
      rows: objects("underlag") {
        SelfCheck.Row(
          document: $0.requiredLine("vad"), isPrinted: $0.word("utskriven_aktuell", or: .no),
          isStoredRight: $0.word("rätt_förvarad", or: .no),
          isOldWeeded: $0.word("gammal_gallrad", or: .no), comment: $0.line("kommentar"))
      }, isKnown: word("kända_och_tillgängliga", or: .no),
      howChecked: line("hur_kontrollerat"), actions: text("åtgärd"))
  }

  private mutating func contact(_ id: Identifier<Record>) -> Contact {
    var contact = Contact(
      id: Identifier(retyping: id), name: requiredLine("namn"), party: word("part", or: .other),
      unit: requiredLine("enhet"),
      numbers: objects("nummer") {
        Contact.Number(number: $0.requiredLine("nummer"), hours: $0.words("gäller"))
      }, isSwitchboard: flagIfAny("växel") ?? false, source: line("källa"),
      updatedOn: day("uppdaterad"), isForManagerOnly: flagIfAny("endast_enhetschef") ?? false)
    if contact.numbers.isEmpty, !hasFault("nummer") { fail("nummer", .missing) }
    contact.fax = lineIfAny("fax")
    contact.email = lineIfAny("e_post")
    contact.note = lineIfAny("anmärkning")
    return contact
  }
}
