/// What is wrong with a row of the contact list before it is written down.
public enum ContactFault: Hashable, Sendable {
  /// Nobody and nothing is named.
  case noName
  /// Another row of the same unit is called the same.
  case nameTaken
  /// There is no number to ring (RT-14: at least one).
  case noNumber
  /// Something in a number is no figure, space, hyphen or leading plus; the first such sign.
  case notANumber(row: Int, Character)
  /// A number has fewer than two figures, or more than twenty.
  case wrongLength(row: Int)
  /// It is not said when a number is answered.
  case noHours(row: Int)
  /// It is itself whom to try when nobody answers.
  case reserveIsItself
  /// Following the reserves leads back to the row.
  case reserveGoesRound(through: String)
}

extension Contact {
  /// What is wrong with the row, among the others of the list; its own earlier form is not among
  /// them. Rows of numbers are counted from 0.
  public func faults(among others: [Contact]) -> [ContactFault] {
    var faults: [ContactFault] = []
    if name.isEmpty { faults.append(.noName) }
    let folded = SwedishOrder.folded(name)
    if others.contains(where: {
      $0.isActive && $0.unit == unit && SwedishOrder.folded($0.name) == folded
    }) {
      faults.append(.nameTaken)
    }
    if numbers.isEmpty { faults.append(.noNumber) }
    for (row, number) in numbers.enumerated() {
      if let fault = Self.fault(in: number.number, row: row) { faults.append(fault) }
      if number.hours.isEmpty { faults.append(.noHours(row: row)) }
    }
    if let fault = reserveFault(among: others) { faults.append(fault) }
    return faults
  }

  /// Numbers are kept as they are written: with spaces, hyphens, brackets, and +46 or not.
  private static func fault(in number: String, row: Int) -> ContactFault? {
    var digits = 0
    for (place, sign) in number.enumerated() {
      if sign.isASCII, sign.isNumber {
        digits += 1
      } else if !(" -()/".contains(sign) || sign == "+" && place == 0) {
        return .notANumber(row: row, sign)
      }
    }
    return (2...20).contains(digits) ? nil : .wrongLength(row: row)
  }

  private func reserveFault(among others: [Contact]) -> ContactFault? {
    guard let reserve else { return nil }
    if reserve == id { return .reserveIsItself }
    var next: Identifier<Contact>? = reserve
    // As many steps as there are rows lead back, or never do.
    for _ in others {
      guard let row = others.first(where: { $0.id == next }) else { return nil }
      if row.reserve == id { return .reserveGoesRound(through: row.name) }
      next = row.reserve
    }
    return nil
  }
}
