import DowntimeModel

/// What a typed word is looked for in on «Kvar att göra». What rows have in common, the duty's words,
/// the person and the author, is made ready once and asked once for each word, not once a row.
struct ToDoSearch: Sendable {
  /// A row's places among the texts; -1 where it has none.
  private struct Row {
    var reading: Int32
    var person: Int32 = -1
    var author: Int32 = -1
    var number: Int32 = -1
  }

  /// What reads alike, whoever it is about.
  private struct Reading: Hashable {
    var what: String
    var model: String
    var kind: ItemKind
    var urgency: Urgency
    var system: ITSystem?
    var taken: Signature?
  }

  /// Texts that are told apart by something quicker to ask for.
  private struct Texts<Key: Hashable & Sendable>: Sendable {
    private var texts = SearchTexts()
    private var places: [Key: Int32] = [:]

    mutating func place(of key: Key, _ words: () -> [String?]) -> Int32 {
      if let place = places[key] { return place }
      let place = Int32(truncatingIfNeeded: texts.count)
      places[key] = place
      // A sign first, so that there is a space before every word.
      texts.append(["·", ToDoScreenTexts.found(words())])
      return place
    }

    /// Which of them have a word that begins so.
    func holding(_ word: Substring) -> [Bool] {
      var holding = [Bool](repeating: false, count: texts.count)
      for place in texts.holding([" " + word]) { holding[place] = true }
      return holding
    }
  }

  private var rows: [Row] = []
  private var readings = Texts<Reading>()
  private var persons = Texts<PersonReference>()
  private var authors = Texts<Author>()
  private var numbers = Texts<EntryNumber>()

  init(_ list: ToDoList, _ unit: UnitState) {
    rows.reserveCapacity(list.count)
    var known: [Int: Int32] = [:]
    var about: [Identifier<Record>: Row] = [:]
    for place in 0..<list.count {
      let alike = list.reading(place)
      let record = list.record(place)
      // An entry is often to be written in at several places.
      if let reading = alike.flatMap({ known[$0] }), var row = record.flatMap({ about[$0] }) {
        row.reading = reading
        rows.append(row)
        continue
      }
      let todo = list.todo(place, in: unit)
      var row = Row(reading: reading(todo, unit))
      if let person = todo.person {
        row.person = persons.place(of: person) { [PersonLabel(person, in: unit).full] }
      }
      if let author = todo.author {
        row.author = authors.place(of: author) { ["\(author.signature.text) \(author.name)"] }
      }
      if let number = todo.number { row.number = numbers.place(of: number) { [number.text] } }
      if let alike { known[alike] = row.reading }
      if let record { about[record] = row }
      rows.append(row)
    }
  }

  private mutating func reading(_ todo: ToDo, _ unit: UnitState) -> Int32 {
    let reading = Reading(
      what: ToDoScreenTexts.what(todo, unit), model: ToDoTexts.what(todo), kind: todo.kind,
      urgency: todo.urgency, system: todo.system, taken: todo.taken?.by.signature)
    return readings.place(of: reading) {
      [
        reading.what, reading.model, todo.kind.rawValue, todo.urgency.rawValue, todo.system?.name,
        reading.taken?.text,
      ]
    }
  }

  /// The places of rows that have, for every word, a word that begins so.
  func places(_ words: [Substring]) -> [Int] {
    var places = Array(rows.indices)
    for word in words {
      let (inReadings, inPersons) = (readings.holding(word), persons.holding(word))
      let (inAuthors, inNumbers) = (authors.holding(word), numbers.holding(word))
      places.removeAll { place in
        let row = rows[place]
        return !inReadings[Int(row.reading)] && !(row.person >= 0 && inPersons[Int(row.person)])
          && !(row.author >= 0 && inAuthors[Int(row.author)])
          && !(row.number >= 0 && inNumbers[Int(row.number)])
      }
    }
    return places
  }
}
