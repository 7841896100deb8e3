import DowntimeModel

/// The words of the small forms about what is kept ready.
enum PreparationTexts {
  static let kept = "behålls"
  static let noOne = "Det är ingen som arbetar här nu. Skriv signaturen."
  static let atLeastOne = "Skriv minst ett system."
  static let timesFirst =
    "Tiderna på pappret är inte registrerade. Behåll schemat inlåst tills de är det."
  static let wholeNumber = "Skriv ett antal, 1 till 9999."
  static let startsFirst = "Slutet ska vara efter början."
  static let nothingOld = "Ingen utskrift här ska bort nu."
  static let managerOnly = "Bara enhetschefen kan begränsa ett underlag till sig själv."

  static func heading(_ form: PreparationForm) -> String {
    switch form {
    case .printed: Action.notePrint.rawValue
    case .changed: Action.noteChange.rawValue
    case .weed: Action.weed.rawValue
    case .document(nil): Action.newDocumentRow.rawValue
    case .document: Action.editDocumentRow.rawValue
    case .planned: Action.planOutage.rawValue
    case .appoint: Action.appoint.rawValue
    case .findingDone: "Bristen är rättad"
    }
  }

  private static func button(_ form: PreparationForm) -> String {
    switch form {
    case .printed, .changed, .weed, .findingDone: "Skriv upp"
    case .document, .planned: "Spara"
    case .appoint: "Utse"
    }
  }

  static func spec(_ form: PreparationForm, _ row: DocumentRegister.Row?, _ context: ScreenContext)
    -> FormSpec
  {
    let remark = remark(form, row, context)
    let about = FieldSpec(name: .introduction, label: remark, kind: .remark)
    return FormSpec(
      fields: (remark.isEmpty ? [] : [about])
        + PreparationFields.fields(form, row?.document, context),
      buttons: [
        FormSpec.Button(role: .submit, label: button(form)),
        FormSpec.Button(role: .notMe, label: "Inte jag"),
        FormSpec.Button(role: .later, label: "Avbryt (Esc)"),
      ])
  }

  private static func remark(
    _ form: PreparationForm, _ row: DocumentRegister.Row?, _ context: ScreenContext
  ) -> String {
    let what = row.map { row in
      let whose =
        row.person.map { PersonLabel($0, in: context.unit).full } ?? row.employee
      return [row.document.title, whose].compactMap(\.self).joined(separator: ", ")
    }
    switch form {
    case .printed(let keys):
      guard let row, let one = what else { return "" }
      let what = keys.count == 1 ? one : several(row.document.title, keys.count)
      return "\(what).\nHämtas ur: \(row.document.system)\nFörvaras: \(row.document.place)"
        + (row.document.isConsentCard ? "\n" + consent : "")
    case .changed: return what.map { "\($0). Behöver skrivas ut på nytt." } ?? ""
    case .weed(let prints, _):
      return (what ?? "")
        + (prints.count == 1
          ? ": 1 utskrift." : ": \(prints.count) utskrifter, alla på samma sätt.")
    case .document(nil): return "Ett underlag som enheten själv vill ha framme."
    case .document: return "Det gäller tills någon ändrar igen. Utskrifterna står kvar."
    case .planned:
      return "Det planerade stoppet ber om alla underlag, och om pappersschema för var och en."
    case .appoint: return "Den som är utsedd ser egenkontrollen bland sitt eget i Kvar att göra."
    case .findingDone(let check, let place):
      return context.unit.selfCheckPlan(for: context.session.member, now: context.now).findings
        .first { $0.check == check && $0.place == place }
        .map { SelfCheckTexts.finding($0.finding) } ?? ""
    }
  }

  private static func several(_ title: String, _ count: Int) -> String {
    "\(title): alla \(count) som saknas eller är gamla, utskrivna på en gång"
  }

  private static let consent = "Kontrollera samtycke innan uppgifter lämnas ut."

  /// What stands in the fields from the beginning.
  static func texts(
    _ form: PreparationForm, _ row: DocumentRegister.Row?, _ context: ScreenContext
  ) -> [FieldName: String] {
    switch form {
    case .printed:
      let last = row?.facts.prints.first?.printing
      var texts: [FieldName: String] = [
        .counterpart: context.session.member?.shownName ?? "", .copies: String(last?.copies ?? 1),
      ]
      if case .needsPrint(.changed(let version), _) = row?.status { texts[.version] = version }
      if row?.document.trigger == .dailyAndOnChange {
        texts[.reason] = PreparedDocument.Reason.settled.rawValue
      }
      return texts
    case .weed:
      return row?.document.isOriginal == true ? [.paperStep: PaperWay.filed.rawValue] : [:]
    case .document: return row.map { PreparationFields.texts($0.document) } ?? PreparationFields.new
    case .planned(let id?):
      guard
        let plan = context.unit.plannedOutages(at: context.now).first(where: { $0.outage.id == id })
      else { return [:] }
      return [
        .system: plan.outage.systems.map(\.name).joined(separator: ", "), .note: plan.outage.note,
      ]
    case .planned(nil), .changed, .appoint, .findingDone: return [:]
    }
  }
}

extension PreparedDocument {
  /// Whether it tells if somebody's data may be given out (R001-29).
  fileprivate var isConsentCard: Bool { code == "P8" }
}
