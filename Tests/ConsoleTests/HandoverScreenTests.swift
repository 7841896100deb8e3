import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// Nils at Mona's console, before she comes.
private func nils(confirmed: Bool = false) -> ConsoleDriver {
  var driver = OctoberNight.morning(confirmed: confirmed)
  driver.state.session = .staff(Sample.nils)
  return driver
}

private func handOver(_ driver: inout ConsoleDriver, to receiver: String, note: String = "") {
  driver.press("l")
  driver.press(receiver)
  driver.press(.tab)
  driver.press(note)
  driver.press(.tab, .enter)
}

private func handovers(_ driver: ConsoleDriver) -> [HandoverReport] {
  driver.state.unit.handovers(in: OctoberNight.outage)
}

@Test func aWholeChangeOfShift() throws {
  var driver = nils(confirmed: true)
  driver.press("o")
  #expect(driver.text.contains("7 nya att berätta"))
  #expect(driver.text.contains("Nästa pass måste veta"))
  #expect(driver.text.contains("Vill äta frukost 09.00."))
  handOver(&driver, to: "Mona Morgon-Test", note: "Nyckeln till medicinskåpet ligger i lådan.")
  #expect(driver.text.contains("SPARAT 06:45"))
  #expect(handovers(driver).map(\.covers.count) == [7])
  // It waits for her word.
  driver.press("b")
  driver.signIn("mmt", Sample.monaPIN)
  driver.press("r")
  driver.press(.enter, .enter, .enter, .enter, .enter, .enter, .enter, .escape)
  driver.press("o")
  #expect(driver.text.contains("NPÅ till Mona Morgon-Test  VÄNTAR PÅ BEKRÄFTELSE"))
  driver.press(.enter)
  #expect(driver.text.contains("Nyckeln till medicinskåpet"))
  driver.press(.enter)
  #expect(driver.text.contains("05:15 rum 1: Vill äta frukost 09.00."))
  driver.press(.enter)
  let confirmation = try #require(handovers(driver).first?.confirmation)
  #expect(confirmation.author == Sample.mona.author)
  #expect(confirmation.repeated == "05:15 rum 1: Vill äta frukost 09.00.")
  #expect(handovers(driver).first?.isWaiting == false)
  // The flag is closed with a reason; a new note is in the next report, and nothing else is.
  driver.press("j")
  driver.press(.enter)
  #expect(driver.text.contains("Nästa pass måste veta"))
  driver.press("n")
  driver.press("frukosten är serverad")
  driver.press(.tab, .enter)
  #expect(driver.words.contains("Nästa pass behöver inte längre veta: frukosten är serverad"))
  driver.press(.escape, .escape)
  driver.press("o")
  #expect(driver.text.contains("bekräftad 06:45 av MMT"))
  #expect(driver.text.contains("Ny överlämning: 1 ny"))
  #expect(!driver.text.contains("1 nya"))
  driver.press(.home, .enter)
  #expect(driver.text.contains("1 ny sak att berätta"))
  #expect(driver.text.contains("DA-0004"))
  #expect(driver.text.contains("(berättat förut)"))
  #expect(!driver.text.contains("DA-0001"))
}

@Test func whoHandsOverCannotConfirm() {
  var driver = nils(confirmed: true)
  driver.press("o")
  handOver(&driver, to: "dagpasset")
  driver.press("o")
  driver.press(.end, .enter)
  driver.press("b")
  #expect(driver.text.contains("Den som tar emot bekräftar"))
  driver.signIn("mmt", Sample.monaPIN)
  driver.press("b")
  driver.press(.enter)
  #expect(handovers(driver).first?.confirmation?.author == Sample.mona.author)
}

@Test func aReportThatNeedsNoWordSaysSo() {
  var driver = nils()
  driver.press("o")
  handOver(&driver, to: "dagpasset")
  driver.press("o")
  #expect(driver.text.contains("NPÅ till dagpasset  lämnad"))
  driver.press(.end, .enter)
  driver.press("b")
  #expect(driver.text.contains("behöver inte bekräftas"))
  driver.press("l")
  #expect(driver.text.contains("redan lämnad"))
}

@Test func aReportIsForSomebody() {
  var driver = nils()
  driver.press("o")
  handOver(&driver, to: "")
  #expect(driver.text.contains("Vem eller vilket pass tar över?"))
  #expect(handovers(driver).isEmpty)
}

@Test func whatComesInWhileAReportIsSignedIsSaidBeforeItIsInIt() {
  var driver = nils()
  driver.press("o")
  driver.press("l")
  driver.press("dagpasset")
  let letter = Letter(
    id: OctoberNight.entry(30), writtenAt: moment("2026-10-25 03:00"),
    author: Sample.mona.author,
    content: .signed(
      OctoberNight.note(Sample.testa, "Hörde ett rop."), occurredAt: moment("2026-10-25 03:00")))
  driver.state.letters = [letter]
  // «Inte jag»: somebody else signs in, and the letterbox is emptied.
  driver.apply(.switchPerson)
  driver.signIn("mmt", Sample.monaPIN)
  #expect(driver.state.unit.entry(OctoberNight.entry(30)) != nil)
  driver.press(.tab, .tab, .enter)
  #expect(driver.text.contains("Något nytt har kommit till"))
  #expect(handovers(driver).isEmpty)
  driver.press(.enter)
  #expect(handovers(driver).map(\.covers.count) == [8])
}

@Test func startedTextsStandInTheReport() {
  var driver = OctoberNight.morning()
  driver.press("d")
  driver.press("Prova")
  driver.press(.tab, .tab)
  driver.press("Orolig från 05")
  driver.press(.escape)
  driver.press("o")
  driver.press(.end)
  #expect(driver.text.contains("OSIGNERAT"))
  #expect(
    driver.words.contains(
      "Daganteckning, påbörjat av Mona Morgon-Test, undersköterska (MMT) 06:45"))
  #expect(!driver.text.contains("Orolig från 05"))
}

@Test func theReportAsPlainTextIsWhatTheScreenShows() {
  let driver = nils()
  let unit = driver.state.unit
  let handover = unit.newHandover(in: OctoberNight.outage, drafts: [])
  let report = unit.report(handover, in: OctoberNight.outage, now: driver.state.now)
  let lines = ShiftReportText.lines(report, handover, nil, unit, now: driver.state.now)
  let text = ShiftReportText.plain(lines, width: 72)
  #expect(text.split(separator: "\n").allSatisfy { $0.count <= 72 })
  #expect(text.contains("struket: rum 12 · nu: rum 14"))
  expectGolden(text, named: "handover-plain")
}

@Test func whoMayNotWriteHandsNothingOver() {
  var driver = nils(confirmed: true)
  driver.press("o")
  handOver(&driver, to: "dagpasset")
  var member = Sample.mona
  member.role = .reviewer
  driver.state.session = .staff(member)
  driver.press("o")
  driver.press(.enter)
  for key: Key in [.enter, .character("l"), .character("b")] {
    driver.press(key)
    #expect(driver.text.contains("Det får bara"))
  }
  driver.press(.enter)
  #expect(handovers(driver).count == 1)
  #expect(handovers(driver).first?.confirmation == nil)
  member.role = .technician
  driver.state.session = .staff(member)
  driver.apply(.home)
  driver.press("o")
  #expect(driver.text.contains("Det får bara"))
  #expect(driver.state.screen.model.heading == "Översikt")
}

@Test(arguments: ["r", "p", "i", "x", "n"])
func whoMayNotWriteChangesNothingInAnEntry(_ key: String) {
  var driver = nils()
  var member = Sample.mona
  member.role = .reviewer
  driver.state.session = .staff(member)
  driver.press("j")
  driver.press(.enter)
  driver.press(key)
  #expect(driver.state.screen.model.heading == "Anteckning")
  #expect(driver.text.contains("Det får bara"))
}
