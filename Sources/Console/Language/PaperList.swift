import DowntimeModel

/// A list to keep by hand, many rows to a paper (R004-103 … R004-107).
enum PaperList: CaseIterable, Hashable, Sendable {
  case cashHolders, deviceLoans, decisions, documents, payments

  /// A column: what stands over it, in lines where it is long, and its share of the paper's width.
  typealias Column = (heading: String, share: Int)

  /// The duty that a unit must have to keep it.
  var duty: RoutineDuty {
    switch self {
    case .cashHolders, .payments: .cardPayments
    case .deviceLoans: .deviceLoans
    case .decisions: .decisionList
    case .documents: .documentList
    }
  }
}
