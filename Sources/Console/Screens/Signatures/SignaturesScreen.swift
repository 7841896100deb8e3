import DowntimeModel
import Terminal

/// «Signaturförtydligande»: whose each signature is and was, those who left too.
struct SignaturesScreen: ScreenModel, Sendable {
  private(set) var list = ListBox<Int>()

  var keyContexts: [KeyContext] { [] }
  var heading: String { Action.signatures.rawValue }
  var prints: PaperChoice? { .signatures }
  var inSight: TrailPlace { .at(.registers) }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    guard case .key(let key) = input else { return nil }
    let ids = Array(0..<context.unit.signatureKey.rows.count)
    return list.move(key, in: ids, page: context.area.rows) ? [] : nil
  }

  func draw(in frame: inout Frame, _ context: ScreenContext) {
    let rows = context.unit.signatureKey.rows
    let texts = SignatureTexts.lines(rows, columns: context.area.columns - 4)
    var lines: [ChoiceLines<Int>.Line] = []
    if let heading = texts.first {
      lines.append(ChoiceLines.Line(text: "  " + heading, style: .heading))
    }
    for (index, text) in texts.dropFirst().enumerated() {
      lines.append(ChoiceLines.Line(id: index, text: text))
    }
    ChoiceLines(lines: lines).draw(in: &frame, area: context.area, list: list)
  }
}
