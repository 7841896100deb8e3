/// The unit follows these routines from now on, and no others. What is stored is the checked form
/// of each, whole, so that an old last day can be explained when the profile has changed since.
public struct ProfileAdoption: Hashable, Sendable {
  /// The stored forms (`Profile.stored`), in order: words come from the first.
  public var forms: [String]

  /// An adoption.
  public init(forms: [String]) {
    self.forms = forms
  }
}
