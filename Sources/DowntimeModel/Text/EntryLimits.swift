/// Sizes that signing holds an entry to; a draft takes any text.
public enum EntryLimits {
  /// Characters in one text field (RT-02, RT-03).
  public static let textCharacters = 20_000
  /// Characters in a name, a role, a unit or a reference.
  public static let lineCharacters = 200
  /// Hours after which signing asks why an entry is written so late (RT-02).
  public static let lateHours = 12
}
