/// What an entry was first written on (RT-00 `original_form`): it decides whether the thing is kept
/// or destroyed afterwards.
public enum OriginalForm: Hashable, Sendable {
  case screen
  case handwritten
  /// By hand on a printed form, by the form's number (`DA-PKRTM0001`).
  case printedForm(String)
  /// A file in the case officer's own folder (R004-21).
  case fileInFolder
  /// A file on a lent stick, by the stick's number (R004-25).
  case fileOnStick(String)

  /// Whether a paper is left when it is written in.
  public var isPaper: Bool {
    switch self {
    case .handwritten, .printedForm: true
    case .screen, .fileInFolder, .fileOnStick: false
    }
  }
}
