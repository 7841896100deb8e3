import DowntimeModel

/// The lists of people inside a form: what each line means, files read into them, and the lines
/// taken out of them when they are saved.
enum RegisterLists {
  /// The staff in the form's list; `also` have been entered beside it.
  static func staff(
    _ form: Form, _ context: ScreenContext, also: [StaffMember] = []
  ) -> RegisterRows<StaffMember> {
    RegisterRows(
      form.text(.staffList), register: context.unit.staff + also,
      identities: context.identities)
  }

  /// The residents in the form's list; `also` have been entered beside it.
  static func residents(
    _ form: Form, _ context: ScreenContext, also: [Resident] = []
  ) -> RegisterRows<Resident> {
    RegisterRows(
      form.text(.residentList), register: context.unit.residents + also,
      today: StockholmTime.civil(of: context.now).date, identities: context.identities)
  }

  /// The input with a spreadsheet's tabs made into semicolons, as a list shows them.
  static func readable(_ input: Input, in form: Form) -> Input {
    guard case .paste(let text) = input, case .text = form.focusedField?.kind else { return input }
    return .paste(readable(text))
  }

  private static func readable(_ text: String) -> String {
    text.split(separator: "\t", omittingEmptySubsequences: false).joined(separator: "; ")
  }

  /// Enter on a field for a file, or the button: reads the files named.
  static func readFiles(_ form: inout Form, only field: FieldName? = nil) -> [Step] {
    let fields: [(file: FieldName, list: FieldName)] =
      [(.staffFile, .staffList), (.residentFile, .residentList)]
    let named = fields.filter { pair in
      form.spec.fields.contains { $0.name == pair.file } && !form.text(pair.file).trimmed.isEmpty
        && (field == nil || field == pair.file)
    }
    if named.isEmpty {
      let present = fields.map(\.file).filter { name in
        form.spec.fields.contains { $0.name == name }
      }
      form.show(Dictionary(uniqueKeysWithValues: present.map { ($0, PeopleTexts.noFile) }))
    }
    return named.map { .perform(.readFile(path: form.text($0.file).trimmed, into: $0.list)) }
  }

  /// Puts what a file held at the end of its list, or says why it could not be read.
  static func take(
    _ result: Result<String, FileFault>, into list: FieldName, _ form: inout Form
  ) -> [Step] {
    let file: FieldName = list == .staffList ? .staffFile : .residentFile
    switch result {
    case .failure(let fault):
      form.show([file: PeopleTexts.file(fault)])
      return []
    case .success(let text):
      let before = form.text(list)
      let added = readable(CleanText.cleaned(text)).trimmed
      guard !added.isEmpty else {
        form.show([file: PeopleTexts.emptyFile])
        return []
      }
      let separator = before.isEmpty || before.hasSuffix("\n") ? "" : "\n"
      form.set(list, .text(TextField(before + separator + added)))
      form.set(file, .text(TextField()))
      form.go(to: list)
      let count = added.split(separator: "\n").count
      return [.say(Notice(tone: .information, text: PeopleTexts.fileRead(rows: count)))]
    }
  }

  /// Takes saved lines out of a list, the first line of headings too when nothing else is left.
  static func remove(lines: Set<Int>, from list: FieldName, _ form: inout Form) {
    let rest = form.text(list).split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated().filter { !lines.contains($0.offset + 1) }.map(\.element)
    form.set(list, .text(TextField(rest.joined(separator: "\n"))))
  }
}
