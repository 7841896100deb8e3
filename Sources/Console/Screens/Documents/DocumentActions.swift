import DowntimeModel

/// What is done with rows of the register, wherever they are shown.
enum DocumentActions {
  static func say(_ text: String) -> Step { .say(Notice(tone: .information, text: text)) }

  /// They were printed: the one, or of several those that lack a print. What is kept about protected
  /// people is opened one by one.
  static func printed(_ group: DocumentRegister.Group) -> [Step] {
    let printable = group.rows.filter { $0.document.trigger != .byLicensed }
    let open = printable.filter { group.rows.count == 1 || !$0.isVeiled }
    let lacking = open.filter(\.status.isLacking)
    let keys = (lacking.isEmpty ? open : lacking).prefix(most).map(\.key)
    guard !keys.isEmpty else { return [say(DocumentTexts.notPrinted)] }
    return [.open(.prepare(.printed(Array(keys))))]
  }

  /// What it is printed from has changed, or something was received.
  static func changed(_ row: DocumentRegister.Row) -> [Step] {
    [.open(.prepare(.changed(row.key)))]
  }

  /// Old prints of one document, all in the same way.
  static func weed(_ rows: [DocumentRegister.Row]) -> [Step] {
    let open = rows.filter { rows.count == 1 || !$0.isVeiled }
    let prints = open.flatMap(\.oldPrints).prefix(most).map(\.printed.id)
    guard let first = open.first(where: { !$0.oldPrints.isEmpty }), !prints.isEmpty else {
      return [say(DocumentTexts.nothingOld)]
    }
    return [.open(.prepare(.weed(Array(prints), of: first.key)))]
  }

  /// Each is a record of its own, and reaches the disk by itself.
  private static let most = 100
}

extension DocumentRegister.Row {
  /// Whether it is about somebody whose data are kept from who looks.
  fileprivate var isVeiled: Bool { if case .veiled = person { true } else { false } }
}
