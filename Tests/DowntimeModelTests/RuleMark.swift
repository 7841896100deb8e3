import Testing

/// The rule that a test shows, until the shared trait takes its place.
struct RuleMark: TestTrait {
  let id: String
}

extension Trait where Self == RuleMark {
  static func rule(_ id: String) -> RuleMark { RuleMark(id: id) }
}
