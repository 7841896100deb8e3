import DowntimeModel

/// What a form answers, field by field: only what is open counts, and what is wrong is gathered in
/// words. Settle the form first.
struct FormAnswers {
  /// What is missing or wrong, in words, by field.
  private(set) var problems: [FieldName: String] = [:]
  private let form: Form
  /// The clock.
  let now: LocalTime

  /// The answers of a settled form.
  init(_ form: Form, now: LocalTime) {
    self.form = form
    self.now = now
  }

  /// Says what is wrong with a field; what was said first stays.
  mutating func object(_ name: FieldName, _ text: String) {
    if problems[name] == nil { problems[name] = text }
  }

  /// Says what is wrong with several.
  mutating func object(_ texts: [FieldName: String]) {
    problems.merge(texts) { first, _ in first }
  }

  /// Whether the form has a field, open or not.
  func has(_ name: FieldName) -> Bool { form.spec[name] != nil }

  /// The day it is.
  var today: CivilDate { StockholmTime.civil(of: now).date }

  /// Whether a field is there and open.
  func isOpen(_ name: FieldName) -> Bool { form.spec[name].map(form.isOpen) ?? false }

  /// What is written in a field, cleaned; empty when nothing is.
  func text(_ name: FieldName) -> String {
    isOpen(name) ? CleanText.cleaned(form.text(name)).trimmed : ""
  }

  /// What is written in a field; nil when nothing is.
  func textIfAny(_ name: FieldName) -> String? {
    let text = text(name)
    return text.isEmpty ? nil : text
  }

  /// Whether a box is ticked.
  func isTicked(_ name: FieldName) -> Bool { isOpen(name) && form.isTicked(name) }

  /// Yes, no, or not answered.
  func yesNo(_ name: FieldName) -> Bool? {
    isOpen(name) ? form.choice(name).map { $0 == FormTexts.yes.value } : nil
  }

  /// The word that is chosen, if any.
  func word<Word: RawRepresentable>(_ name: FieldName) -> Word? where Word.RawValue == String {
    isOpen(name) ? form.choice(name).flatMap(Word.init) : nil
  }

  /// The grade that is chosen, if any.
  func grade<Grade: RawRepresentable>(_ name: FieldName) -> Grade? where Grade.RawValue == Int {
    isOpen(name) ? form.choice(name).flatMap(Int.init).flatMap(Grade.init) : nil
  }

  /// The word that must be chosen.
  mutating func neededWord<Word: RawRepresentable>(_ name: FieldName) -> Word?
  where Word.RawValue == String {
    let word: Word? = word(name)
    if word == nil { object(name, EntryTexts.chooseOne) }
    return word
  }

  /// The words that are ticked.
  func words<Word: RawRepresentable & Hashable>(_ name: FieldName) -> Set<Word>
  where Word.RawValue == String {
    Set(ticked(name).compactMap(Word.init))
  }

  /// What is ticked, as drafts keep it.
  func ticked(_ name: FieldName) -> Set<String> { isOpen(name) ? form.choices(name) : [] }

  /// The person that is chosen; nobody, and a problem, when nobody is.
  mutating func person(_ name: FieldName) -> PersonReference {
    if let person = form.person(name)?.chosen { return person }
    let isTyped = form.person(name)?.field.isEmpty == false
    if form.person(name)?.isProtected == true { object(name, ProtectedTexts.notHere) }
    object(name, isTyped ? EntryTexts.personUnclear : EntryTexts.personMissing)
    return .nobody
  }

  /// Yes or no, one of which must be chosen.
  mutating func neededYesNo(_ name: FieldName) -> Bool {
    let answer = yesNo(name)
    if answer == nil { object(name, EntryTexts.chooseOne) }
    return answer ?? false
  }

  /// What is chosen, as drafts keep it.
  func chosen(_ name: FieldName) -> String? { isOpen(name) ? form.choice(name) : nil }

  /// The time that is meant; now, and a problem, when none is.
  mutating func time(_ name: FieldName) -> LocalTime {
    guard let field = form.time(name), isOpen(name) else { return now }
    switch field.meaning(now: now) {
    case .success(.time(let time)): return time
    case .success(.ambiguous): object(name, EntryTexts.whichHour)
    case .failure(let fault): object(name, ModelTexts.time(fault))
    }
    return now
  }

  /// The time that is meant; nil when nothing is written.
  mutating func timeIfAny(_ name: FieldName) -> LocalTime? {
    guard isOpen(name), form.time(name)?.field.isEmpty == false else { return nil }
    return time(name)
  }

  /// The day that is meant by a line of text; today, and a problem, when none is.
  mutating func day(_ name: FieldName, tense: TimeInput.Tense) -> CivilDate {
    if let day = dayIfAny(name, tense: tense) { return day }
    object(name, ModelTexts.day(.empty))
    return StockholmTime.civil(of: now).date
  }

  /// The amount that is meant by a line of text; nothing, and a problem, when none is.
  mutating func amount(_ name: FieldName) -> Money {
    switch MoneyInput.parse(text(name)) {
    case .success(let amount): return amount
    case .failure(let fault):
      object(name, ModelTexts.money(fault))
      return .zero
    }
  }

  /// The day that is meant by a line of text; nil when nothing is written.
  mutating func dayIfAny(_ name: FieldName, tense: TimeInput.Tense) -> CivilDate? {
    guard let typed = textIfAny(name) else { return nil }
    switch TimeInput.parseDay(typed, now: now, tense: tense) {
    case .success(let day): return day
    case .failure(let fault):
      object(name, ModelTexts.day(fault))
      return nil
    }
  }
}
