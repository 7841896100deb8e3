/// A key as a person presses it, whatever bytes the terminal sent for it.
public enum Key: Hashable, Sendable {
  /// A printable character, such as `å`; a combining mark arrives as a character of its own.
  case character(Character)
  /// Alt held with a printable character.
  case alt(Character)
  /// Ctrl held with a lower-case letter, such as `control("s")`; never `i`, `m`, `j`, `h` or `[`,
  /// which are Tab, Enter, Backspace and Esc.
  case control(Character)
  /// F1 … F12.
  case function(Int)
  case enter, escape, tab, backTab, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
}
