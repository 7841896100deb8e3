import DowntimeModel
import Terminal

/// Making the self-check: a table with a line for each document and question, answered with J, N and
/// -, a whole line at once where the cursor stands on its name; then what is done about each no, and
/// the signature. All of it is one draft until it is signed.
struct SelfCheckFormScreen: FormScreen, Sendable {
  var form: Form
  var keeper: DraftKeeper?
  private(set) var answers: SelfCheckAnswers
  /// The line that the cursor stands on; after the last one, «Klar».
  private(set) var line = 0
  /// Which of the line's answers; nil for all of them.
  private(set) var column: Int?
  /// Whether what is done about each no is being written.
  private(set) var isFinishing = false
  private let plan: SelfCheckPlan

  init(_ context: ScreenContext) {
    plan = context.unit.selfCheckPlan(for: context.session.member, now: context.now)
    answers = SelfCheckAnswers(plan, kept: "")
    form = Form(
      SelfCheckTexts.spec(answers), texts: [:], unit: context.unit, now: context.now)
  }

  /// Takes up a check that was begun.
  mutating func restore(_ draft: Draft, by author: Author, _ context: ScreenContext) {
    keeper = DraftKeeper(draft, author: author)
    answers = SelfCheckAnswers(plan, kept: draft.fields[FieldName.answers.rawValue] ?? "")
    form = Form(
      SelfCheckTexts.spec(answers), texts: [:], unit: context.unit, now: context.now)
    form.fill(draft.fields, context)
    line = answers.firstLacking ?? answers.lines.count
  }

  var keyContexts: [KeyContext] { isFinishing ? [.form] : [.selfCheckForm] }
  var inSight: TrailPlace { .nobody }
  var heading: String { Action.makeSelfCheck.rawValue }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    if isFinishing {
      if input == .key(.escape) {
        isFinishing = false
        return []
      }
      return handleForm(input, context)
    }
    switch input {
    case .action(.answerYes): return answer(.yes, context)
    case .action(.answerNo): return answer(.no, context)
    case .action(.answerNotApplicable): return answer(.notApplicable, context)
    case .key(let key): return press(key, context)
    case .action, .paste, .answer: return nil
    }
  }

  private mutating func press(_ key: Key, _ context: ScreenContext) -> [Step]? {
    let last = answers.lines.count
    switch key {
    case .up: line = max(0, line - 1)
    case .down: line = min(last, line + 1)
    case .pageUp: line = max(0, line - max(1, context.area.rows - 4))
    case .pageDown: line = min(last, line + max(1, context.area.rows - 4))
    case .home: line = 0
    case .end: line = last
    case .left: column = column.flatMap { $0 > 0 ? $0 - 1 : nil }
    case .right:
      guard line < last else { return [] }
      column = min((column ?? -1) + 1, answers.lines[line].count - 1)
    case .tab: return goOn(context)
    case .enter: return line == last ? goOn(context) : answer(nextAnswer, context)
    case .escape:
      guard keeper != nil, !form.holdsTypedText else { return nil }
      return handleForm(.key(.escape), context)
    default: return nil
    }
    if line < last, answers.lines[line].count == 1 || column.map({ $0 > 2 }) ?? false {
      column = nil
    }
    return []
  }

  /// What Enter answers: the next of the three.
  private var nextAnswer: SelfCheck.Answer {
    switch answers.of(answers.lines[line])[column ?? 0] {
    case nil: .yes
    case .yes: .no
    case .no: .notApplicable
    case .notApplicable: .yes
    }
  }

  /// Answers where the cursor stands, and goes on: a whole line that is right takes one key. No
  /// about a whole document goes into it, since it must be said what is wrong.
  private mutating func answer(_ answer: SelfCheck.Answer, _ context: ScreenContext) -> [Step] {
    guard line < answers.lines.count else { return [] }
    let asked = answers.lines[line]
    if answer == .no, column == nil, asked.count > 1 {
      column = 0
      return [.say(Notice(tone: .information, text: SelfCheckTexts.whichIsNot))]
    }
    answers.set(answer, asked, column)
    form.set(.answers, .text(TextField(answers.text)))
    form.edited.insert(.answers)
    keeper?.noteChange(now: context.now)
    if let column, column + 1 < asked.count {
      self.column = column + 1
    } else {
      column = nil
      line += 1
    }
    return []
  }

  /// On to what is done about each no, when everything is answered.
  private mutating func goOn(_ context: ScreenContext) -> [Step] {
    if let lacking = answers.firstLacking {
      line = lacking
      column = answers.of(answers.lines[lacking]).firstIndex { $0 == nil }
      if answers.lines[lacking].count == 1 { column = nil }
      return [.say(Notice(tone: .information, text: SelfCheckTexts.lacking(answers)))]
    }
    let texts = form.texts
    let edited = form.edited
    form = Form(
      SelfCheckTexts.spec(answers), texts: SelfCheckTexts.proposals(answers, plan, context),
      unit: context.unit, now: context.now)
    form.fill(texts, context)
    form.edited = edited
    isFinishing = true
    return []
  }

  mutating func submit(
    _ given: inout FormAnswers, _ context: ScreenContext, by author: Author
  ) -> [Step] {
    let check = check(&given, context)
    return [.append(.listed(.selfCheck(check)), by: author, .preparing)]
  }

  private func check(_ given: inout FormAnswers, _ context: ScreenContext) -> SelfCheck {
    func first(_ line: SelfCheckAnswers.Line) -> SelfCheck.Answer {
      answers.of(line).first.flatMap(\.self) ?? .notApplicable
    }
    let rows = answers.lines.filter { $0.count > 1 }.map { line in
      let said = answers.of(line).map { $0 ?? .notApplicable }
      return SelfCheck.Row(
        document: line.title, isPrinted: said[0], isStoredRight: said[1], isOldWeeded: said[2],
        comment: "")
    }
    let points = answers.lines.filter { $0.count == 1 }
    var findings: [SelfCheck.Shortcoming] = []
    for place in answers.shortcomings {
      let (what, who, day) = SelfCheckTexts.fields(place)
      for name in [what, who] where given.text(name).isEmpty {
        given.object(name, EntryTexts.missingText)
      }
      findings.append(
        SelfCheck.Shortcoming(
          text: given.text(what), responsible: given.text(who),
          lastDay: given.day(day, tense: .coming)))
    }
    let appointed: String =
      if case .member(_, let name) = plan.appointed { name } else {
        context.session.member?.shownName ?? ""
      }
    return SelfCheck(
      periodEnds: plan.periodEnd(of: given.today), appointed: appointed, rows: rows,
      isKnown: points.first.map(first) ?? .notApplicable,
      isReachable: points.dropFirst().first.map(first) ?? .notApplicable,
      howChecked: given.text(.howChecked),
      points: points.dropFirst(2).map { SelfCheck.Point(text: $0.title, answer: first($0)) },
      findings: findings)
  }

  // MARK: Drawing

  func draw(in frame: inout Frame, _ context: ScreenContext) {
    if isFinishing {
      FormRows(form, context).draw(in: &frame, area: context.area)
      return
    }
    var area = context.area
    let isSmall = area.columns < 60
    let width = isSmall ? 6 : 11
    let titles = area.columns - 3 * width - 3
    let progress = answers.progress
    frame.put(
      SelfCheckTexts.top(progress.given, progress.all, isSmall: isSmall), row: area.row, column: 1,
      style: .faint, width: isSmall ? titles - 1 : area.columns - 2, ellipsis: true)
    if !isSmall {
      area.row += 1
      area.rows -= 1
    }
    for (index, heading) in SelfCheckTexts.columns(isSmall: isSmall).enumerated() {
      frame.put(
        heading, row: area.row, column: titles + 2 + index * width, style: .heading, width: width)
    }
    area.row += 1
    let rows = 2
    area.rows -= 1 + rows
    let all = Array(0...answers.lines.count)
    let visible = ListBox(selected: line).visible(in: all, height: area.rows)
    for place in visible {
      draw(place, row: area.row + place - visible.lowerBound, titles, width, context, &frame)
    }
    let about = answers.lines.indices.contains(line) ? aid(answers.lines[line]) : SelfCheckTexts.end
    let lines = TextLayout(about, width: area.columns - 3).rows
    for (offset, text) in lines.prefix(rows).enumerated() {
      frame.put(
        text.text, row: area.row + area.rows + offset, column: 1, style: .faint,
        width: area.columns - 2, ellipsis: true)
    }
  }

  /// What the register knows, or the question where it may be cut off.
  private func aid(_ line: SelfCheckAnswers.Line) -> String {
    line.aid.isEmpty ? line.title : line.aid
  }

  private func draw(
    _ place: Int, row: Int, _ titles: Int, _ width: Int, _ context: ScreenContext,
    _ frame: inout Frame
  ) {
    let isHere = place == line
    guard place < answers.lines.count else {
      frame.putRow(
        SelfCheckTexts.finish, row: row, columns: context.area.columns, style: .plain,
        isSelected: isHere)
      return
    }
    let asked = answers.lines[place]
    if isHere, column == nil {
      frame.select(Rect(row: row, column: 0, rows: 1, columns: titles + 1))
    } else if isHere {
      frame.put(">", row: row, column: 0)
    }
    frame.put(
      asked.title, row: row, column: 2,
      style: isHere && column == nil ? .selected : .plain, width: titles - 1, ellipsis: true)
    for (index, answer) in answers.of(asked).enumerated() {
      let isCell = isHere && column == index
      let start = titles + 2 + index * width
      let style: Style = isCell ? .selected : answer == .no ? .warning : .plain
      if isCell {
        frame.fill(Rect(row: row, column: start, rows: 1, columns: width - 1), style: .selected)
        frame.cursor = Position(row: row, column: start)
      }
      frame.put(SelfCheckTexts.word(answer), row: row, column: start, style: style)
    }
  }
}
