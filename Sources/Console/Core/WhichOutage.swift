import DowntimeModel

/// Which outage, and which form, is meant where there are several.
extension State {
  /// The open outages whose routines have a form of the kind; those that go on first.
  func outages(for kind: CareEntry.Kind) -> [Outage] {
    let open = unit.openOutages.filter { unit.writtenKinds(in: $0).contains(kind) }
    return open.filter { $0.phase == .running } + open.filter { $0.phase != .running }
  }

  func newEntry(_ kind: CareEntry.Kind) -> [Step] {
    guard case .person(let person) = screen else {
      return choose(outages(for: kind)) { .open(.newEntryIn(kind, $0)) }
    }
    return choose(outages(for: kind)) { .open(.newEntryAbout(kind, $0, person.subject)) }
  }

  /// The outages that are worked with: those that are not closed, else the latest.
  var outagesInMind: [Outage] {
    let all = unit.outages.sorted { ($0.startedAt.instant, $0.id) < ($1.startedAt.instant, $1.id) }
    let open = all.filter { $0.phase != .closed }
    return open.isEmpty ? all.suffix(1) : open
  }

  /// «Skriv nytt»: the forms of the routines that are worked by now.
  var newEntryQuestion: Dialog {
    CoreTexts.newEntryQuestion(CareEntry.Kind.allCases.filter { !outages(for: $0).isEmpty })
  }

  /// Goes on with the only outage, or asks which.
  func choose(
    _ outages: [Outage], _ step: (Identifier<Outage>) -> Step
  ) -> [Step] {
    if let only = outages.first, outages.count == 1 { return [step(only.id)] }
    return [
      .ask(
        Dialog(
          title: CoreTexts.whichOutage, lines: [],
          options: zip("123456789", outages).map { letter, outage in
            Dialog.Option(
              letter: letter, label: SwedishText.outage(outage),
              steps: [step(outage.id)])
          }))
    ]
  }
}
