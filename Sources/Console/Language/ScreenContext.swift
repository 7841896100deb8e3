import DowntimeModel
import Terminal

/// What a screen may know when it answers a key or draws: the rest of the state, read only.
struct ScreenContext {
  /// The clock.
  var now: LocalTime
  /// Who has the console.
  var session: Session
  /// Whether nothing is real.
  var isDrill: Bool
  /// The unit as the journal tells it.
  var unit: UnitState
  /// Texts that were started and not signed.
  var drafts: [Draft]
  /// What was not as it should be when the store was opened.
  var findings: [Finding]
  /// What the search goes through; nil until it is asked for, or for who may not read.
  var index: JournalIndex?
  /// How the store stands.
  var health: StoreHealth
  /// How many texts lie in the letterbox.
  var letters = 0
  /// What waits; nil where it has not been worked out.
  var waiting: Waiting?
  /// The rows and columns the screen has, header and function bar taken off.
  var area: Rect
  /// Fresh identities for what this answer creates.
  var identities: IdentitySource
  /// Whether the terminal is small (fewer than 20 rows or 60 columns): leave out what can be left.
  var isSmall: Bool { area.rows < 15 || area.columns < 60 }
}

/// What a screen answers to.
enum Input: Hashable, Sendable {
  /// A key that `KeyMap` does not bind in the screen's contexts.
  case key(Key)
  /// An action of one of the screen's contexts.
  case action(Action)
  /// Pasted text.
  case paste(String)
  /// The answer to a question about a field, as a draft would keep it.
  case answer(FieldName, String)
}

/// A screen: state, the meaning of input, and a drawing. `Core.Screen` has a case for each.
protocol ScreenModel {
  /// Where its keys are listed, besides `everywhere`.
  var keyContexts: [KeyContext] { get }
  /// Its name on the header line.
  var heading: String { get }
  /// Where it stands in the access trail, and whose data it shows as a whole. There is no default: a
  /// screen must not be able to forget. What it shows in rows is told as it is drawn
  /// (`Frame.shows`).
  var inSight: TrailPlace { get }
  /// What Ctrl-P puts on paper here; nil for the list of everything.
  var prints: PaperChoice? { get }
  /// Answers an input; nil when the input means nothing here and the core may answer.
  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]?
  /// Draws into the area; sets the cursor on the selected row or focused field.
  func draw(in frame: inout Frame, _ context: ScreenContext)
  /// What Enter does where the cursor stands, when that is not what one would expect: said on the
  /// status line while nothing else is.
  func hint(_ context: ScreenContext) -> String?
}

extension ScreenModel {
  var prints: PaperChoice? { nil }
  func hint(_ context: ScreenContext) -> String? { nil }
}

/// A source of 128-bit identities, seeded by the runtime so that the core stays a pure function.
struct IdentitySource: RandomNumberGenerator, Hashable, Sendable {
  private var state: UInt64
  private let stream: UInt64

  /// A source from 128 random bits.
  init(seed: UInt64, stream: UInt64) {
    state = seed
    self.stream = stream
  }

  /// The next 64 bits (SplitMix64 with its own odd step).
  mutating func next() -> UInt64 {
    state &+= stream | 1
    var mixed = state ^ stream.byteSwapped
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A source of its own for one answer; this one moves on.
  mutating func branch() -> IdentitySource {
    IdentitySource(seed: next(), stream: next())
  }
}
