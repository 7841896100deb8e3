import DowntimeModel

/// A person that a search finds.
struct FoundPerson: Hashable, Sendable {
  /// Whom.
  var person: PersonReference
  /// How many entries stand on this identity.
  var count: Int
  /// Whether she has moved out.
  var hasLeft = false

  /// Persons for whom every typed word begins a part of the name, the room or the number: those who
  /// live here, then everybody else who has entries.
  static func matching(
    _ query: SearchQuery, _ purpose: FindScreen.Purpose, _ context: ScreenContext
  ) -> [FoundPerson] {
    guard query.spans.isEmpty else { return [] }
    if purpose == .everything, query.isEmpty { return [] }
    let typed = query.words.map(\.text).joined(separator: " ")
    let people = context.index?.people ?? []
    var counts: [PersonKey: Int] = [:]
    for person in people { counts[person.key] = person.count }
    let other: PersonKey? = if case .same(let one) = purpose { PersonKey(one) } else { nil }
    func count(_ person: PersonReference) -> Int {
      PersonKey(person).flatMap { counts[$0] } ?? 0
    }
    var found = context.unit.residents(matching: typed).map {
      FoundPerson(person: PersonReference($0), count: count(PersonReference($0)))
    }
    let living = Set(context.unit.activeResidents.map { PersonKey.resident($0.id) })
    let others = people.filter { person in
      !living.contains(person.key)
        && SwedishOrder.matches(
          PersonLabel(person.reference).full + " " + SwedishText.digits(person.reference),
          typed: typed)
    }
    found += SwedishOrder.sorted(others) { PersonLabel($0.reference).full }.map { person in
      let isResident = if case .resident = person.key { true } else { false }
      return FoundPerson(person: person.reference, count: person.count, hasLeft: isResident)
    }
    found.removeAll { PersonKey($0.person) == other }
    // What is looked for may be an entry: a few persons do not hide it.
    return purpose == .everything ? Array(found.prefix(5)) : found
  }
}

/// Started texts that a search finds.
enum FoundDraft {
  /// Whom a started text is about, as far as that is chosen.
  static func person(of draft: Draft, _ context: ScreenContext) -> PersonReference? {
    draft.fields[FieldName.person.rawValue].flatMap {
      PersonField(draftText: $0, unit: context.unit, now: context.now).chosen
    }
  }

  /// Started texts in which every word stands: in what is typed, the kind, the author or the person.
  static func matching(_ query: SearchQuery, _ context: ScreenContext) -> [Identifier<Draft>] {
    context.drafts.sorted { $0.changedAt.instant > $1.changedAt.instant }.filter { draft in
      let known = [
        StartedTexts.what(draft), draft.author.signature.text, draft.author.name,
        person(of: draft, context).map { PersonLabel($0).full } ?? "",
      ]
      let text = SwedishOrder.folded((known + draft.fields.values).joined(separator: " "))
      return query.words.allSatisfy { text.contains($0.text) }
        && query.spans.allSatisfy { $0.instants.contains(draft.startedAt.instant) }
    }.map(\.id)
  }
}
