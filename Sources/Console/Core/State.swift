import DowntimeModel
import Terminal

/// Everything the console knows at a moment. `update` is the only thing that changes it, `view`
/// the only thing that shows it.
struct State: Sendable {
  /// The terminal.
  var size: Size
  /// The clock as last sent.
  var now: LocalTime
  /// Where new identities come from.
  var identities: IdentitySource
  /// Who has the console.
  var session: Session {
    didSet { if session != oldValue { drawVeil() } }
  }
  /// What the unit is called before the store is open.
  var unitLabel: String
  /// Whether nothing is real.
  var isDrill: Bool
  /// The unit as the journal tells it; empty while the store is locked. Screens never see it.
  var whole = UnitState()
  /// What who has the console may see of it, when that is less.
  var veiled: VeiledUnit?
  /// What people have said that they read about protected residents for.
  var grants: [AccessGrant] = []
  /// What the search goes through; nil until something is looked for.
  var index: JournalIndex?
  /// Texts that were started and not signed.
  var drafts: [Draft] = []
  /// Texts written without unlocking that are not in the journal yet.
  var letters: [Letter] = []
  /// How many of them have been taken in since the store was opened.
  var lettersTakenIn = 0
  /// The unit while someone writes without unlocking although the store is open.
  var behindLetterbox: (unit: UnitState, drafts: [Draft])?
  /// How the store stands.
  var health = StoreHealth()
  /// The copy that was last asked for, by when it was due.
  var copyAsked: Instant?
  /// Why the store is about to be locked without a question; it waits for texts to be saved.
  var leaving: Leaving?
  /// When the store was opened; nil while it is locked.
  var openedAt: Instant?
  /// What waits, kept up to date; nil until somebody looks.
  var duties: DutyLedger?
  /// What waits and comes next, as last told.
  var waiting: Waiting?
  /// What was not as it should be when the store was opened.
  var findings: [Finding] = []
  /// The screens, the one in sight last; never empty.
  var screens: [Screen]
  /// What people had open when another took over at the curtain.
  var leftScreens: [Identifier<StaffMember>: [Screen]] = [:]
  /// A question over the screen.
  var dialog: Dialog?
  /// What hides every name.
  var curtain: Curtain?
  /// What the status line says.
  var notice: Notice?
  /// The last key, for the curtain.
  var lastInput: Instant
  /// True once the person has left or the terminal is gone.
  var hasEnded = false

  /// What the program knows at start.
  init(
    size: Size, now: LocalTime, identities: IdentitySource, store: StoreCondition,
    isDrill: Bool = false
  ) {
    self.size = size
    self.now = now
    self.identities = identities
    lastInput = now.instant
    switch store {
    case .ready(let label, let drill):
      (unitLabel, self.isDrill, session) = (label, drill, .locked)
      screens = [.unlock(UnlockScreen())]
    case .absent, .newer, .unreadable:
      (unitLabel, self.isDrill, session) = ("", isDrill, .noStore)
      screens = [.welcome(WelcomeScreen())]
    }
  }

  /// The unit as who has the console may see it.
  var unit: UnitState { veiled?.unit ?? whole }

  /// The screen in sight.
  var screen: Screen {
    get { screens[screens.count - 1] }
    set { screens[screens.count - 1] = newValue }
  }

  /// The screen that all others are opened from.
  var home: Screen {
    session.isWritingOnly ? .letters(LettersScreen()) : .overview(OverviewScreen())
  }

  /// Sizes below this are too small to show anything.
  static let smallest = Size(rows: 10, columns: 36)

  /// Whether the terminal is too small to use.
  var isTooSmall: Bool {
    size.rows < Self.smallest.rows || size.columns < Self.smallest.columns
  }

  /// Whether there is no row to spare for ornaments.
  var isSmall: Bool { size.rows < 20 }

  /// The part of the terminal that screens draw in.
  var area: Rect {
    let top = isSmall ? 2 : 3
    let below = max(1, noticeLines.count) + 1
    return Rect(row: top, column: 0, rows: max(0, size.rows - top - below), columns: size.columns)
  }

  /// What is said at the bottom, a row each; at most three. A sentence that is cut says nothing, so
  /// it takes the rows that it needs from the screen.
  var noticeLines: [String] {
    guard let notice, !isTooSmall else { return [] }
    let width = size.columns - 2
    guard CharacterWidth.columns(notice.text) > width else { return [notice.text] }
    let rows = TextLayout(notice.text, width: width).rows.map { String($0.text) }
    let lines = rows.prefix(2) + (rows.count > 2 ? [rows.dropFirst(2).joined()] : [])
    // A space at a break lies beyond the edge.
    return lines.map { $0.last == " " ? String($0.dropLast()) : $0 }
  }

  /// Whether who has the console may read what is written.
  var mayRead: Bool {
    session.member.map { session.isWritingOnly || whole.allows($0, .read) } ?? true
  }

  /// What a screen may know.
  func context(_ identities: IdentitySource) -> ScreenContext {
    ScreenContext(
      now: now, session: session, isDrill: isDrill, unit: unit,
      drafts: mayRead ? shownDrafts : [], findings: findings,
      index: mayRead && !session.isWritingOnly ? index : nil, health: health,
      letters: letters.count,
      waiting: mayRead ? waiting : nil, area: area, identities: identities)
  }
}
