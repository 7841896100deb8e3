import DowntimeModel

/// How long the list «Kvar att göra» takes to make, for a unit that follows all five routines.
func openItemRow(entries count: Int) -> Row {
  var random = SystemRandomNumberGenerator()
  let outage = Identifier<Outage>(using: &random)
  let author = PreparedStore.staff.author
  let now = PreparedStore.now
  func ago(_ minutes: Int) -> LocalTime {
    StockholmTime.local(now.instant.advanced(bySeconds: Int64(-60 * minutes)))
  }
  func record(_ minutes: Int, _ entry: Entry) -> Record {
    Record(
      id: Identifier(using: &random), outage: outage, number: nil, recordedAt: ago(minutes),
      occurredAt: ago(minutes), author: author, entry: entry)
  }
  var records = [
    record(
      3000,
      .outageDeclared(
        OutageDeclaration(
          outage: outage, systems: [.treserva], startedAt: ago(3000), note: ""))),
    record(1, .outageEnded(OutageEnd(outage: outage, endedAt: ago(1)))),
  ]
  for number in 0..<count {
    let care = record(2990 - number * 2980 / count, .care(waitingEntry(number, ago(2990))))
    records.append(care)
    if number % 3 == 0 {
      records.append(record(5, .addition(Addition(original: care.id, said: .read([care.id])))))
    }
  }
  let unit = UnitState(records)
  let profile: RoutineProfile = .gothenburgHomeCare.adding(.prator(.municipality))
    .adding(.minaPlaner(.municipality)).adding(.socialSystemsOrdering)
    .adding(.socialSystemsProvider)
  var samples = Samples()
  var items = 0
  for _ in 0..<30 { samples.time { items = unit.openItems(profile, now: now).count } }
  return Row(
    what: "all open items (\(items)) of \(count) entries, median", ours: samples.median.text,
    goal: ("≤ 20 ms", samples.median <= .milliseconds(20)))
}

/// One of the kinds that wait in different ways, about one of 300 people.
func waitingEntry(_ number: Int, _ time: LocalTime) -> CareEntry {
  let person = PersonReference.described(name: "Fejk Fejksson \(number % 300)", number: .unknown)
  switch number % 8 {
  case 0:
    var call = Call(
      direction: .received, counterpart: .given("Tess Testare"), counterpartRole: "ssk",
      counterpartUnit: "avd. T1", person: person, said: "inskriven", readBack: true)
    call.details.counterparty = .somaticHospital
    call.details.messages = [
      PratorMessage(
        direction: .received,
        content: .admission(
          admittedAt: time, ward: "T1", form: .somatic, expectedDischarge: nil, assessedAt: nil))
    ]
    return .call(call)
  case 1:
    var deviation = Deviation(
      person: person, kinds: [.fall], whatHappened: "fall", immediateAction: "ingen",
      contacted: .nobody)
    deviation.details.informed = [Informed(.relative, .planned(time))]
    return .deviation(deviation)
  case 2:
    return .order(
      Order(person: person, service: "hemtjänst", isUrgent: true, provider: "Testhemmet"))
  default:
    var note = DayNote(person: person, text: "Sov hela natten.", nextShiftMustKnow: false)
    note.details.affectsComingVisits = number % 8 == 3
    return .dayNote(note)
  }
}
