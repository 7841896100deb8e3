import Foundation
import TestSupport
import Testing

/// Scenario B on the real program and disk: six calls about four patients, typed as they were, with
/// their times a year earlier, since the machine's own clock cannot be put back.
@Suite struct ScenarioBTests {
  private static let day = "2025-11-10 "

  /// What the unit has before it happens: its people, its patients and two contacts.
  private static let unit = """
    {"typ":"personal","signatur":"KPÅ","namn":"Kim Påhittsson","befattning":"leg. sjuksköterska",\
    "roll":"sjuksköterska","skriven_av":"EEX"}
    {"typ":"boende","namn":"Alva Avbrottsson","nummer":"19400107-9120","skriven_av":"EEX"}
    {"typ":"boende","namn":"Bo Backupsson","nummer":"19450202-4732","skriven_av":"EEX"}
    {"typ":"boende","namn":"Cilla Cykeltest","nummer":"19531224-2083","skriven_av":"EEX"}
    {"typ":"boende","namn":"David Driftman","nummer":"19450411-8359","skriven_av":"EEX"}
    {"typ":"kontakt","namn":"Tess Testare","part":"slutenvård somatik",\
    "enhet":"Avd. T1, Teststads lasarett","nummer":[{"nummer":"090-100","gäller":["dygnet runt"]}],\
    "växel":"nej","källa":"påhittad","uppdaterad":"2025-11-01","skriven_av":"EEX"}
    {"typ":"kontakt","namn":"Låtsasby hälsocentral","part":"primärvård","enhet":"Låtsasby",\
    "nummer":[{"nummer":"090-200","gäller":["dygnet runt"]}],"växel":"nej","källa":"påhittad",\
    "uppdaterad":"2025-11-01","skriven_av":"EEX"}

    """

  private func found() throws -> TestFolder {
    let folder = try TestFolder()
    let asEva = ["--signature", "EEX", "--passphrase-fd", "0"]
    try "\(Self.unit)".write(toFile: folder.path + "/unit.jsonl", atomically: true, encoding: .utf8)
    for arguments in [
      [
        "init", "--no-input", "--unit", "Testköping hemsjukvård", "--name", "Eva Exempelsson",
        "--title", "enhetschef", "--signature", "EEX", "--passphrase-fd", "0",
      ], ["profile", "adopt", "vasterbotten-prator", "--part", "kommun"] + asEva,
      ["import", folder.path + "/unit.jsonl"] + asEva,
    ] {
      let run = try folder.run(arguments, input: passphrase + "\n")
      try #require(run.status == 0, "\(run.output)\(run.errors)")
    }
    return folder
  }

  /// Who the call is with, from the first field to the one that asks for the patient.
  private enum Counterpart {
    /// A person of the contact list, found by this.
    case listed(String, String)
    /// A function of the list, and who answers there.
    case function(String, String, name: String, role: String)
    /// Somebody in no list, at the ward.
    case typed(String)
  }

  /// A call: speech first, then what it carried, `messages` by their numbers in the list and what is
  /// typed from the first field of them to the last.
  private func call(
    _ clock: String, _ counterpart: Counterpart, _ patient: String, _ way: String,
    _ messages: String, _ typed: String, _ number: String, asks: Bool = false, _ night: Night
  ) throws {
    try night.type("s")
    try night.see("Samtal – ny")
    try night.type(Night.backTab)
    try night.time(Self.day + clock)
    switch counterpart {
    case .listed(let text, let row):
      try night.type(text)
      try night.see(row)
      try night.type(Night.down + Night.enter + "\t\t")
    case .function(let text, let row, let name, let role):
      try night.type(text)
      try night.see(row)
      try night.type(Night.down + Night.enter + name + "\t\t\(role)\t\t")
    case .typed(let name):
      try night.type(name + "\t\tssk\tAvd. T1, Teststads lasarett\t")
    }
    try night.type(patient + "\t")
    try night.see("  19")
    try night.type(way + "\t\tj\tskrevs på papper\t")
    try night.see("> Signera som")
    // Past the buttons to «Mer», whose first field is the party: chosen with the contact.
    try night.type("\t\t\t" + Night.enter)
    try night.see("▾ Mindre")
    if case .typed = counterpart { try night.type("a") }
    try night.type("\t\t" + messages + "\t" + typed + Night.pageDown)
    try night.see("> Signera som")
    try night.type(Night.enter)
    try night.see(number)
    if asks {
      try night.see("Ring också om")
      try night.type("s")
      try night.seeGone("Ring också om")
    }
    try night.see("Nästa steg")
  }

  /// The page of a patient shows some words; then back to the overview.
  private func page(of name: String, shows words: [String], _ night: Night) throws {
    try night.type("h")
    try night.see("Hitta person")
    try night.type(name)
    try night.see("> ")
    try night.type(Night.enter)
    try night.see("Allt om personen")
    for word in words { try night.see(word) }
    try night.type(Night.escape)
    try night.see("Hitta person")
    try night.type(Night.escape)
    try night.see("Nästa steg")
  }

  @Test(.rule("R002-10"), .rule("R002-12"), .rule("R002-16"), .rule("R002-17"))
  func sixCallsFromTheStopUntilPratorIsBack() throws {
    let folder = try found()
    let night = try folder.night()
    try night.enter(passphrase, as: "KPÅ")
    try night.type("n")
    try night.see("Starta driftstoppet")
    try night.type("p")
    try night.see("> Starta driftstoppet")
    try night.type(Night.up + Night.up)
    try night.time(Self.day + "08:10")
    try night.type("\t" + Night.enter)
    try night.see("DRIFTSTOPP  Prator")

    let ward = Counterpart.listed("test", "Tess Testare  090-100")
    try call(
      "08:42", ward, "Alva", "f", "1", Self.day + "08:30\t", "SAM-0001", asks: true, night)
    // Which way each went follows from who owes it.
    try call(
      "10:18", ward, "Cilla", "b", "12", "\t" + Self.day + "10:05\t\t\t\t\t\tHemtjänst, larm.",
      "SAM-0002", asks: true, night)
    try call(
      "12:07", .typed("Otto Överlämn"), "Bo", "f", "7",
      Self.day + "11:40\tn\t" + Self.day + "11:56\tu", "SAM-0003", night)
    try call(
      "13:25", .typed("Otto Överlämn"), "Bo", "f", "68",
      "Behöver hemtjänst i kväll.\t\t\t\t" + Self.day + "13:20\them\ti", "SAM-0004", night)
    // E-B7
    try night.see("Underrätta mottagande enhet om utskrivningen")
    let centre = Counterpart.function(
      "låts", "Låtsasby hälsocentral  090-200", name: "Vera Vårdtest", role: "fast vårdkontakt")
    try call(
      "14:10", centre, "David", "f", String(repeating: "\u{1B}OC", count: 10) + " ",
      Self.comingPlan + "\tAvd. T1\tVera Vårdtest\tAvd. T1\t\t\t\tdottern", "SAM-0005", night)

    // E-B6: three calls are ours to make, and each patient's page says which.
    #expect(night.screen.rows.count { $0.contains("Ring ") && $0.contains("!") } == 3)
    try page(
      of: "Cilla",
      shows: ["Svar på inskrivning (vårt)    uppringd 10:18 vi             INTE UPPRINGD"], night)
    // E-B5
    try page(
      of: "Bo",
      shows: [
        "Försök 11:56: upptaget", "Betalningsansvar: ej aktuell – utskriven 13:20",
        "Utskriven 13:20: rapport 13:25, samma dag",
      ], night)
    // E-B8
    try page(of: "David", shows: ["dottern: vet ej", "Fråga öppenvården"], night)

    try call(
      "15:55", ward, "Alva", "f", "8", Self.day + "15:50\them\tb\tinga insatser behövs",
      "SAM-0006", night)
    try page(
      of: "Alva",
      shows: [
        "Svar på inskrivning (vårt)    ej aktuell     vi             ej aktuell",
        "Ej aktuell – utskriven 15:50, registreras ej.",
      ], night)
    // A screen may be read while it is being painted.
    try night.console.wait(for: "one call to make") { screen in
      screen.rows.count { $0.contains("Ring ") && $0.contains("!") } == 1
    }

    // E-B1
    try night.type("f")
    try night.see("Ja, Prator fungerar")
    try night.type(Night.backTab)
    try night.time(Self.day + "17:10")
    try night.see("> Ja, Prator fungerar")
    try night.type(Night.enter)
    try night.see("Prator fungerar igen · 6 att skriva in")
    try night.type("e")
    try night.see("9 h 00 min")
    try night.type(Night.escape)
    try night.see("Nästa steg")
    try night.leave()

    // E-B2, from the journal itself.
    let export = try folder.run(
      ["export", "--json", "--signature", "EEX", "--passphrase-fd", "0"],
      input: passphrase + "\n")
    let calls = export.lines.filter { $0.contains("SAM-000") }
    #expect(calls.count == 6, "\(export.errors)")
    let told = calls.map { $0.matches(of: #/"direction":/#).count - 1 }
    #expect(told == [1, 2, 1, 2, 1, 1], "\(calls)")
    let verify = try folder.run("verify", "--passphrase-fd", "0", input: passphrase)
    #expect(verify.status == 0, "\(verify.output)\(verify.errors)")
  }

  /// Two days ahead on the machine's own clock: a SIP is agreed for a time that has not been.
  private static var comingPlan: String {
    let day = Calendar(identifier: .gregorian).date(byAdding: .day, value: 2, to: Date()) ?? Date()
    let parts = Calendar(identifier: .gregorian).dateComponents([.day, .month], from: day)
    return "\(parts.day ?? 1)/\(parts.month ?? 1) 10:00"
  }
}
