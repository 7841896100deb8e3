/// Bodies of care entries, by kind.
enum CarePayload {
  static func write(_ entry: CareEntry) -> JSONValue {
    switch entry {
    case .dayNote(let note): DayNotePayload.write(note)
    case .deviation(let deviation): DeviationPayload.write(deviation)
    case .call(let call): CallPayload.write(call)
    case .fax(let fax): FaxPayload.write(fax)
    case .decision(let decision): DecisionPayload.write(decision)
    case .payment(let payment): DecisionPayload.write(payment)
    case .order(let order): DecisionPayload.write(order)
    case .timeReport(let report): TimeReportPayload.write(report)
    case .document(let document): DocumentPayload.write(document)
    }
  }

  static func read(_ kind: CareEntry.Kind, _ reader: inout MemberReader) throws(PayloadError)
    -> CareEntry
  {
    switch kind {
    case .dayNote: .dayNote(try DayNotePayload.read(&reader))
    case .deviation: .deviation(try DeviationPayload.read(&reader))
    case .call: .call(try CallPayload.read(&reader))
    case .fax: .fax(try FaxPayload.read(&reader))
    case .decision: .decision(try DecisionPayload.readDecision(&reader))
    case .payment: .payment(try DecisionPayload.readPayment(&reader))
    case .order: .order(try DecisionPayload.readOrder(&reader))
    case .timeReport: .timeReport(try TimeReportPayload.read(&reader))
    case .document: .document(try DocumentPayload.read(&reader))
    }
  }
}
