/// An amount in öre: whole numbers, never `Double`.
public struct Money: Hashable, Comparable, Sendable {
  /// The amount in öre.
  public let öre: Int64

  /// An amount in öre.
  public init(öre: Int64) {
    self.öre = öre
  }

  /// An amount in whole kronor; held at the ends as the sum is.
  public init(kronor: Int64) {
    let (product, isOver) = kronor.multipliedReportingOverflow(by: 100)
    öre = isOver ? (kronor > 0 ? .max : .min) : product
  }

  /// Nothing.
  public static let zero = Money(öre: 0)

  /// The smaller amount first.
  public static func < (left: Money, right: Money) -> Bool { left.öre < right.öre }

  /// The sum; held at the largest amount there is rather than stopping the program.
  public static func + (left: Money, right: Money) -> Money {
    let (sum, isOver) = left.öre.addingReportingOverflow(right.öre)
    return Money(öre: isOver ? (left.öre > 0 ? .max : .min) : sum)
  }

  /// The difference; held at the ends as the sum is.
  public static func - (left: Money, right: Money) -> Money {
    let (difference, isOver) = left.öre.subtractingReportingOverflow(right.öre)
    return Money(öre: isOver ? (left.öre > 0 ? .max : .min) : difference)
  }
}
