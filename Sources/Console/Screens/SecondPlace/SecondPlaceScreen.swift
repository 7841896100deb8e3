import DowntimeModel
import Terminal

/// Kopia på annat medium: where the store is copied to, and where writing goes on when its disk
/// fails.
struct SecondPlaceScreen: ScreenModel, Hashable, Sendable {
  private(set) var form: Form
  /// The place now; nil when there is none.
  private(set) var place: String?

  init(_ place: String?, _ context: ScreenContext) {
    self.place = place
    form = Form(
      SecondPlaceTexts.spec(place, context.health, now: context.now),
      texts: place.map { [.folder: $0] } ?? [:], unit: UnitState(), now: context.now)
    form.go(to: .folder)
  }

  var keyContexts: [KeyContext] { [.form] }
  var inSight: TrailPlace { .nobody }
  var heading: String { SecondPlaceTexts.heading }

  /// The disk has answered.
  mutating func didSet(_ place: String?, _ result: Result<SecondPlaceFacts?, StoreError>)
    -> [Step]
  {
    switch result {
    case .failure(let error):
      form.show([.folder: ModelTexts.store(error)])
      return [.say(Notice(tone: .alarm, text: SecondPlaceTexts.notSet))]
    case .success(let facts):
      self.place = place
      return [
        .say(
          Notice(
            tone: facts?.isSameMedium == true ? .warning : .saved,
            text: SecondPlaceTexts.set(place, facts)))
      ]
    }
  }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    form.spec = SecondPlaceTexts.spec(place, context.health, now: context.now)
    guard let answer = form.handle(input, context) else { return LeavingForm.steps(input, form) }
    switch answer.pressed {
    case .submit:
      let typed = form.text(.folder).trimmed
      guard !typed.isEmpty else {
        form.show([.folder: SecondPlaceTexts.nothingTyped])
        return []
      }
      return [.perform(.setSecondPlace(typed))]
    case .other(.remove): return [.perform(.setSecondPlace(nil))]
    case .later: return [.back]
    case .other, .notMe, nil: return []
    }
  }

  func draw(in frame: inout Frame, _ context: ScreenContext) {
    var shown = form
    shown.spec = SecondPlaceTexts.spec(place, context.health, now: context.now)
    FormRows(shown, context).draw(in: &frame, area: context.area)
  }
}
