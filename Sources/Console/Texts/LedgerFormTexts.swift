import DowntimeModel

/// The words of the small forms that write on the unit's lists.
enum LedgerFormTexts {
  static let notEncrypted = "Ett USB-minne lånas bara ut när det är nytt och krypterat."
  static let alreadyLent = "Det numret är redan utlånat och inte återlämnat."
  static let lost = FieldSpec.Choice(value: "förlorat", label: "Förlorat")

  static func heading(_ form: LedgerForm) -> String {
    switch form {
    case .lend: "Lämna ut USB-minne eller dator"
    case .device: "Vad har hänt med minnet?"
    case .reconcile: Action.reconcile.rawValue
    case .orderRefill: "Påfyllning av kontot"
    case .returnRefill: "Återför påfyllningen"
    case .cashHolder: "Kassaförvaltare"
    case .orderStep: "Beställningens nästa steg"
    case .strike: Action.strikeRow.rawValue
    case .keep(let list): "Vem har listan: \(list.rawValue)?"
    }
  }

  static func spec(_ form: LedgerForm, _ outage: Outage?, _ context: ScreenContext) -> FormSpec {
    let remark = remark(form, outage, context)
    let about = FieldSpec(name: .introduction, label: remark, kind: .remark)
    return FormSpec(
      fields: (remark.isEmpty ? [] : [about]) + fields(form, context),
      buttons: [
        FormSpec.Button(role: .submit, label: button(form)),
        FormSpec.Button(role: .notMe, label: "Inte jag"),
        FormSpec.Button(role: .later, label: "Avbryt (Esc)"),
      ])
  }

  private static func button(_ form: LedgerForm) -> String {
    switch form {
    case .lend: "Skriv upp kvittensen"
    case .device: "Jag intygar det"
    case .strike: "Stryk raden"
    case .reconcile, .orderRefill, .returnRefill, .cashHolder, .orderStep, .keep: "Skriv upp"
    }
  }

  /// What stands in the fields from the beginning.
  static func texts(_ form: LedgerForm, _ outage: Outage?, _ unit: UnitState)
    -> [FieldName: String]
  {
    switch form {
    case .lend: return [.device: DeviceLoan.Device.stick.rawValue]
    case .device(let id):
      return loan(id, outage, unit)?.nextStep.map { [.step: $0.rawValue] } ?? [:]
    case .returnRefill(let id): return refill(id, unit).map { [.amount: $0.text] } ?? [:]
    case .cashHolder(let record?):
      guard let holder = unit.cashHolder(record) else { return [:] }
      return [
        .counterpart: holder.name, .unit: holder.unit, .phone: holder.phone, .email: holder.email,
      ]
    case .orderStep(let id):
      guard let outage else { return [:] }
      let row = unit.ledgerRow(id, in: .orders, of: outage)
      let next = row?.cells.lazy.compactMap { cell -> Order.Step? in
        if case .order(let status) = cell { status.nextStep } else { nil }
      }.first
      return next.map { [.step: $0.rawValue] } ?? [:]
    case .keep(let list):
      guard let keeper = outage.flatMap({ unit.facts(of: $0.id).listKeepers[list] }) else {
        return [:]
      }
      return [.counterpart: keeper.by, .place: keeper.place]
    case .reconcile, .orderRefill, .cashHolder, .strike: return [:]
    }
  }

  private static func remark(_ form: LedgerForm, _ outage: Outage?, _ context: ScreenContext)
    -> String
  {
    let unit = context.unit
    switch form {
    case .lend: return "Minnet låses in på arbetsplatsen och lämnar den inte."
    case .device(let id):
      guard let loan = loan(id, outage, unit) else { return "" }
      let device = loan.device
      return "\(device.number), \(device.borrower), \(device.workplace). "
        + "Utlämnat \(SwedishDate.dayAndClock(loan.lentAt))."
    case .reconcile:
      guard let outage else { return "" }
      return unit.ledger(.payments, of: outage, at: context.now).totals.map(LedgerTexts.total)
        .joined(separator: "\n")
    case .returnRefill(let id): return refill(id, unit).map { "Påfyllt \($0.text) kr." } ?? ""
    case .cashHolder(let record):
      return record == nil
        ? "Raden gäller tills någon ändrar den."
        : "Skriv upp igen när uppgifterna är kontrollerade."
    case .orderStep(let id), .strike(let id):
      guard let entry = unit.entry(id) else { return "" }
      return [
        entry.number?.text ?? "", PersonLabel(entry.current.person, in: unit).name,
        SwedishDate.dayAndClock(entry.occurredAt),
      ].filter { !$0.isEmpty }.joined(separator: "  ")
        + (form.list == .payments
          ? "\nRaden står kvar, struken, och räknas inte. Är bara något fel skrivet: rätta den."
          : "")
    case .keep: return "Den som svarar för att listan är hel och ligger inlåst."
    case .orderRefill: return ""
    }
  }

  private static func loan(_ id: Identifier<Record>, _ outage: Outage?, _ unit: UnitState)
    -> DeviceLedger.Loan?
  {
    outage.flatMap { unit.devices(of: $0.id).loans.first { $0.id == id } }
  }

  private static func refill(_ id: Identifier<Record>, _ unit: UnitState) -> Money? {
    guard
      case .listed(.refill(.ordered(let amount, _, _))) = unit.listed.first(where: { $0.id == id })?
        .entry
    else { return nil }
    return amount
  }

  /// The bank day that a refill is there from (R004-53).
  static func available(_ day: CivilDate) -> String {
    "Pengarna finns \(SwedishDate.iso(day)), om uppdraget kom till banken då."
  }

  /// Why something may not be attested of a loan; nil where it may (DT-08).
  static func refusal(_ gate: DeviceStepGate) -> String? {
    switch gate {
    case .accepted, .acceptedAsLoss: nil
    case .refusedWaiting(1): "1 handling på minnet är inte inskriven. Skriv in den först."
    case .refusedWaiting(let count):
      "\(count) handlingar på minnet är inte inskrivna. Skriv in dem först."
    case .refusedDataNotEntered: "Data är inte införd. Intyga det först."
    case .refusedNotEmptied: "Minnet är inte tömt. Töm det först."
    }
  }

  // MARK: Fields

  private static func line(_ name: FieldName, _ label: String, _ hint: String = "") -> FieldSpec {
    FieldSpec(name: name, label: label, kind: .line, hint: hint)
  }

  private static let amount = line(.amount, "Belopp", "Till exempel 40 000.")

  private static func fields(_ form: LedgerForm, _ context: ScreenContext) -> [FieldSpec] {
    switch form {
    case .lend:
      [
        FieldSpec(
          name: .device, label: "Vad", kind: .choice(FormTexts.words(DeviceLoan.Device.self))),
        line(.number, "Nummer", "Till exempel USB-101."),
        FieldSpec(
          name: .isEncrypted, label: "", kind: .check("Nytt och krypterat"),
          hint: CommonFields.tick),
        line(.counterpart, "Lånas av", "Namn på den som kvitterar ut."),
        line(.unit, "Arbetsplats"), line(.place, "Låses in i", "Till exempel aktskåpet, rum 2."),
        line(.officer, "Handläggare", "Den som står längst ned på listan. Får vara tomt."),
        CommonFields.when,
      ]
    case .device:
      [
        FieldSpec(
          name: .step, label: "Vad",
          kind: .choice(FormTexts.words(DeviceLedger.Loan.NextStep.self) + [lost]),
          hint: "I den ordningen: införd, tömt, återlämnat."),
        FieldSpec(
          name: .counterpart, label: "Lämnat till", kind: .line,
          hint: "Informationssäkerhetssamordnaren, med namn.",
          opensWhen: .chosen(.step, DeviceLedger.Loan.NextStep.returned.rawValue)),
        CommonFields.when,
      ]
    case .reconcile:
      [
        FieldSpec(
          name: .counterpartRole, label: "Med",
          kind: .choice(FormTexts.words(CardReconciliation.Counterpart.self))),
        line(.counterpart, "Namn"), CommonFields.when,
        FieldSpec(
          name: .refills, label: "", kind: .check("Påfyllning beslutad"), hint: CommonFields.tick),
      ]
    case .orderRefill:
      [
        amount, line(.decisionMaker, "Beslutat av"),
        FieldSpec(
          name: .when, label: "Till banken", kind: .time(.past),
          hint: "När uppdraget kom fram. Före 12.00 en bankdag: pengarna finns samma dag."),
        FieldSpec(name: .available, label: "", kind: .remark),
      ]
    case .returnRefill: [amount, CommonFields.when]
    case .cashHolder(let record):
      [
        line(.counterpart, "Namn"), line(.unit, "Enhet"), line(.phone, "Telefon"),
        line(.email, "E-post", "Får vara tomt."),
      ]
        + (record == nil
          ? []
          : [
            FieldSpec(
              name: .hasLeft, label: "", kind: .check("Är inte längre kassaförvaltare"),
              hint: CommonFields.tick)
          ])
    case .orderStep:
      [
        FieldSpec(
          name: .step, label: "Steg", kind: .choice(FormTexts.words(Order.Step.self))),
        line(.counterpart, "Med eller hur", "Vem som svarade, eller till exempel internpost."),
        CommonFields.when,
      ]
    case .keep:
      [
        line(.counterpart, "Ansvarig", "Med namn, till exempel arbetsledaren."),
        line(.place, "Låses in i", "Till exempel aktskåpet, rum 2."),
      ]
    case .strike:
      [
        FieldSpec(
          name: .reason, label: "Varför", kind: .line,
          hint: "Till exempel: pengarna betalades aldrig ut.")
      ]
    }
  }
}

extension UnitState {
  /// A row of a list, by its record.
  fileprivate func ledgerRow(_ id: Identifier<Record>, in name: Ledger.Name, of outage: Outage)
    -> Ledger.Row?
  {
    let end = outage.endedAt ?? outage.startedAt
    return ledger(name, of: outage, at: end).rows.first { $0.record == id }
  }
}
