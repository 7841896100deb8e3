import DowntimeModel
import TestSupport
import Testing

private let today = CivilDate(daysSince1970: 20_751)  // 2026-10-25

private func residents(_ text: String) -> [String] {
  RegisterText.residents(text, today: today).rows.map {
    "\($0.line) \($0.value.name)|\($0.value.number.text)|\($0.value.room)"
  }
}

@Test(arguments: [
  ("Testa Testberg", ["1 Testa Testberg||"]),
  (
    "\u{FEFF}Testa Testberg;19301229-9263;12\r\n\r\nFejk Fejksson;;14\r\n",
    [
      "1 Testa Testberg|19301229-9263|12", "3 Fejk Fejksson||14",
    ]
  ),
  ("Testa Testberg\t193012299263", ["1 Testa Testberg|19301229-9263|"]),
  ("Testa Testberg;12", ["1 Testa Testberg||12"]),
  ("Testa Testberg, 12", ["1 Testa Testberg||12"]),
  ("Testberg, Testa", ["1 Testa Testberg||"]),
  ("rum;namn\n12;Testa Testberg", ["2 Testa Testberg||12"]),
  (
    "\"Namn\",\"Pnr\",\"Lägenhet\"\n\"Testberg, \"\"Testa\"\"\",19301229,\" 12 \"",
    [
      "2 Testberg, \"Testa\"|1930-12-29|12"
    ]
  ),
  ("Testa Testberg;;;;", ["1 Testa Testberg||"]), ("", []), ("\n \n", []),
  (
    "Avd;Förnamn;Efternamn;Pnr;Telefon\nPlan 2;Testa;Testberg;19301229-9263;000",
    ["2 Testa Testberg|19301229-9263|"]
  ),
])
func residentsAreReadAsTheyArePasted(_ text: String, _ rows: [String]) {
  #expect(residents(text) == rows)
  #expect(RegisterText.residents(text, today: today).faults.isEmpty)
}

@Test(arguments: [
  ("Testa Testberg;191212121213", RegisterText.Fault.Problem.number(.checkDigit)),
  ("Tolvan Tolvansson;1212121212", .century), (";193012299263;12", .name), ("T", .name),
  ("12;34", .name), ("Testa \"T\";\"12", .unclosedQuote), ("a b;12;13;14", .number(.length(2))),
  ("Testa Testberg;193012299263;12;x", .tooManyFields),
  (String(repeating: "Te", count: 101), .tooLong(.name)),
])
func aLineThatCannotBeReadIsAFaultOfItsOwn(
  _ line: String, _ problem: RegisterText.Fault.Problem
) {
  let result = RegisterText.residents("Fejk Fejksson;;1\n" + line, today: today)
  #expect(result.rows.map(\.line) == [1])
  if line.hasPrefix("a b") {
    #expect(result.faults.map(\.line) == [2])
  } else {
    #expect(result.faults == [RegisterText.Fault(line: 2, problem: problem)])
  }
}

@Test func peopleWrittenTwiceAreWarnedOf() throws {
  var random = SeededGenerator(seed: 1)
  let known = Resident(
    id: Identifier(using: &random), name: "Fejk Fejksson",
    number: .personnummer(try #require(Personnummer(digits: "193805028432"))))
  let result = RegisterText.residents(
    "Testa Testberg;193012299263\nTesta  TESTBERG;\nFejk Fejksson\nAnna;193805028432\nÅke;99X",
    today: today, register: [known])
  #expect(
    result.rows.map(\.warnings) == [[], [.sameName(line: 1)], [.alreadyInRegister], []])
  #expect(result.rows.map(\.value.room) == ["", "", "", "99X"])
  #expect(result.faults == [RegisterText.Fault(line: 4, problem: .numberTaken)])
}

@Test func aReserveNumberIsTakenWithAWarning() {
  let result = RegisterText.residents("Testa Testberg;992004391013;1", today: today)
  #expect(result.rows.map(\.warnings) == [[.uncheckedNumber]])
}

private func staff(_ text: String) -> [String] {
  RegisterText.staff(text).rows.map {
    "\($0.value.signature.text)|\($0.value.name)|\($0.value.title)|\($0.value.role.rawValue)"
  }
}

@Test(arguments: [
  (
    "NPÅ;Natt-Nils Påhittad;undersköterska",
    ["NPÅ|Natt-Nils Påhittad|undersköterska|omsorgspersonal"]
  ),
  ("Natt-Nils Påhittad", ["NPÅ|Natt-Nils Påhittad||omsorgspersonal"]),
  ("Natt-Nils Påhittad, undersköterska", ["NPÅ|Natt-Nils Påhittad|undersköterska|omsorgspersonal"]),
  (
    "Namn;Befattning;Roll;Signatur\nEva Exempelsson;enhetschef;Enhetschef;eex",
    [
      "EEX|Eva Exempelsson|enhetschef|enhetschef"
    ]
  ),
  (
    "Anna Berg\nAda Berg\nAlva Berg",
    [
      "ABE|Anna Berg||omsorgspersonal", "AB|Ada Berg||omsorgspersonal",
      "ABER|Alva Berg||omsorgspersonal",
    ]
  ),
  ("Anna Berg\nABE;Ada Berg;usk", ["AB|Anna Berg||omsorgspersonal"]),
])
func staffAreReadAsTheyArePasted(_ text: String, _ rows: [String]) {
  #expect(Array(staff(text).prefix(rows.count)) == rows)
}

@Test func signaturesAreUniqueInAUnit() {
  let result = RegisterText.staff(
    "MMT;Mona Morgon-Test;usk\nMMT;Maja Test;usk\n1;Bo Test\nAB;C D;x;kung")
  #expect(result.rows.map(\.value.signature.text) == ["MMT"])
  #expect(
    result.faults == [
      RegisterText.Fault(line: 2, problem: .signatureTaken),
      RegisterText.Fault(line: 3, problem: .name), RegisterText.Fault(line: 4, problem: .role),
    ])
}

@Test func noLineIsDroppedInSilence() {
  var arbitrary = ArbitraryRecords(seed: 30)
  for _ in 0..<500 {
    let lines = (0..<arbitrary.int(1...6)).map { _ in
      (0..<arbitrary.int(1...5)).map { _ in
        arbitrary.pick([
          "Testa", "Åsa B", "12", "193012299263", "\"", "", ",", "\t", ";", "x\u{0}", "NPÅ",
          "\"a;b\"",
        ])
      }.joined(separator: arbitrary.pick([";", ",", "\t", " "]))
    }
    let text = lines.joined(separator: arbitrary.pick(["\n", "\r\n", "\r"]))
    let told = CleanText.cleaned(text).split(separator: "\n").filter {
      !$0.allSatisfy(\.isWhitespace)
    }.count
    let residents = RegisterText.residents(text, today: today)
    #expect(residents.rows.count + residents.faults.count == told)
    let staff = RegisterText.staff(text)
    #expect(staff.rows.count + staff.faults.count == told)
  }
}

@Test func filesAreReadAsUTF8OrWindows1252() {
  #expect(RegisterText.decode([0xEF, 0xBB, 0xBF] + Array("Åsa €".utf8)) == "Åsa €")
  #expect(
    RegisterText.decode([0xC5, 0x73, 0x61, 0x20, 0x80, 0x20, 0x96, 0x9F, 0x81])
      == "Åsa € –Ÿ\u{FFFD}")
  #expect(RegisterText.decode([]) == "")
}
