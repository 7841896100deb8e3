import Testing

/// Says that a test shows a rule of the routines: `@Test(.rule("R002-17"), .rule("X-27"))`.
///
/// docs/RULES.md is made from these marks; the test that holds it fresh finds a mark of a rule that
/// does not exist.
public struct RuleTrait: TestTrait, SuiteTrait {
  /// The rule, such as `R002-17` or `X-27`.
  public let id: String

  /// Shown beside a failure of the test.
  public var comments: [Comment] { [Comment(rawValue: "shows \(id)")] }
}

extension Trait where Self == RuleTrait {
  /// The rule that the test shows, such as `R002-17` or `X-27`.
  public static func rule(_ id: String) -> RuleTrait { RuleTrait(id: id) }
}
