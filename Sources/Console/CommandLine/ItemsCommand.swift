import ArgumentParser
import DowntimeModel

/// `reserv items`: everything that waits, in the order of the list.
struct ItemsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "items",
    abstract: "Lista allt som är kvar att göra, det viktigaste först.",
    discussion: """
      Rött först, sedan rutinens egna datum, sedan det som väntat längst. Det som en
      annan part gör står som «bevaka». Läser bara; går bra medan konsolen är öppen.

      Exempel:
        reserv items
        reserv items --own --system Treserva
        reserv items --at "2026-11-10 15:50" --json
      """)

  @ParentCommand var root: RootCommand
  @OptionGroup var store: StoreOption
  @OptionGroup var choice: ItemChoice
  @OptionGroup var view: UnitView

  func run() throws {
    var filter = try choice.filter()
    let (unit, now, drafts, chores, member) = try view.readAll(
      try store.location(root.store), for: Self.self)
    UnitView.tellMissingProfile(of: unit)
    filter.person = try choice.person(in: unit)
    filter.outage = try choice.outage.flatMap { try OutageChoice.chosen($0, in: unit).first?.id }
    let todos = unit.toDoList(
      unit.openItems(now: now), drafts: drafts, chores: chores, for: member, now: now
    ).filter { filter.shows($0, to: member.signature) }
    if view.json {
      for todo in todos { try Output.line(Self.json(todo, unit, now: now).text) }
    } else if todos.isEmpty {
      try Output.line(
        filter == ToDoFilter() ? "Inget är kvar att göra." : "Inget av det är kvar att göra.")
    } else {
      for line in TextTable.lines(todos.map { Self.cells($0, unit, now: now) }) {
        try Output.line(line)
      }
    }
  }

  private static func cells(_ todo: ToDo, _ unit: UnitState, now: LocalTime) -> [String] {
    [
      OpenItemTexts.tone(todo.tone), ToDoTexts.what(todo), ToDoTexts.about(todo, unit),
      ToDoTexts.when(todo, now: now),
    ]
  }

  private static func json(_ todo: ToDo, _ unit: UnitState, now: LocalTime) -> JSONValue {
    var members = [
      JSONMember("sak", .string(ToDoTexts.what(todo))),
      JSONMember("slag", .string(todo.kind.rawValue)),
      JSONMember("färg", .string(OpenItemTexts.tone(todo.tone).lowercased())),
      JSONMember("hur snart", .string(todo.urgency.rawValue)),
      JSONMember("bevaka", .bool(todo.isOthers)), JSONMember("egen", .bool(todo.isOwn)),
    ]
    func add(_ name: String, _ value: JSONValue?) {
      if let value { members.append(JSONMember(name, value)) }
    }
    add("sedan", todo.since.map { .string(TimestampText.write($0)) })
    add(
      "ålder sekunder",
      todo.since.map { .integer(now.instant.milliseconds(since: $0.instant) / 1000) })
    add("driftstopp", todo.outage.map { .string($0.text) })
    add("nummer", todo.number.map { .string($0.text) })
    add("person", todo.person.map { .string(PersonLabel($0, in: unit).name) })
    add("skrivet av", todo.author.map { .string($0.signature.text) })
    add("system", todo.system.map { .string($0.name) })
    add("ansvarig", todo.responsible.map { .string($0.word) })
    add("tas av", todo.taken.map { .string($0.by.signature.text) })
    if let last = todo.lastDay {
      add("sista dag", .string(SwedishDate.iso(last.day)))
      add("i rutinen", .bool(last.isInRoutine))
      add("dagar försenad", .integer(Int64(last.daysLate(at: now))))
    }
    add("till", todo.due.map { .string(TimestampText.write(StockholmTime.local($0))) })
    return .object(members)
  }
}

/// Which of what waits.
struct ItemChoice: ParsableArguments {
  @Flag(help: "Bara det som är ditt att göra.")
  var own = false
  @Flag(help: "Bara det som ingen har tagit.")
  var free = false
  @Flag(name: .customLong("no-others"), help: "Inte det som andra gör.")
  var noOthers = false
  @Option(help: ArgumentHelp("Bara ett slag, till exempel «skriv in».", valueName: "slag"))
  var kind: String?
  @Option(help: ArgumentHelp("Bara det som görs i ett system.", valueName: "system"))
  var system: String?
  @Option(help: ArgumentHelp("Bara rutinens ord, till exempel omgående.", valueName: "ord"))
  var urgency: String?
  @Option(help: ArgumentHelp("Bara om en person: namn, rum eller nummer.", valueName: "person"))
  var about: String?
  @Option(help: ArgumentHelp("Bara ett driftstopp.", valueName: "driftstopp"))
  var outage: String?

  /// What is asked for, as far as it can be told without the unit.
  func filter() throws(CommandFault) -> ToDoFilter {
    var filter = ToDoFilter()
    (filter.isOwn, filter.isFree, filter.hidesOthers) = (own, free, noOthers)
    filter.system = system.flatMap { ITSystem($0) }
    if let kind { filter.kind = try WordArgument.read(kind, "slag") }
    if let urgency { filter.urgency = try WordArgument.read(urgency, "ord") }
    return filter
  }

  /// The person meant, under every identity.
  func person(in unit: UnitState) throws(CommandFault) -> Set<PersonKey>? {
    guard let about else { return nil }
    let groups = unit.personGroups
    let found = unit.residents(matching: about)
    if found.count == 1, let resident = found.first {
      return groups.members(.resident(resident.id))
    }
    let keys = Set(
      unit.entries.compactMap { entry -> PersonKey? in
        let label = PersonLabel(entry.current.person, in: unit)
        guard SwedishOrder.matches(label.full, typed: about) else { return nil }
        return PersonKey(entry.current.person)
      })
    let people = Set(keys.map(groups.members))
    guard people.count == 1 else {
      throw CommandFault(
        people.isEmpty
          ? "Ingen post är om någon som heter så."
          : "Flera personer passar. Skriv mer av namnet, eller numret.", .usage)
    }
    return people.first
  }
}

/// A word of an enumeration on the command line.
enum WordArgument {
  static func read<Word: RawRepresentable & CaseIterable>(_ typed: String, _ what: String)
    throws(CommandFault) -> Word where Word.RawValue == String
  {
    let folded = SwedishOrder.folded(typed)
    if let word = Word.allCases.first(where: { SwedishOrder.folded($0.rawValue) == folded }) {
      return word
    }
    throw CommandFault(
      "Inget \(what) heter så. Välj: "
        + Word.allCases.map(\.rawValue).joined(separator: ", ") + ".", .usage)
  }
}
