import DowntimeModel
import Testing

@testable import Console

/// The least that is a profile: 20 lines.
private let least = """
  profil: prov
  titel: Prov
  grund: Provrutin
  benämningar:
    person: boende
    personen: den boende
    personer: boende
    chef: enhetschef
  system:
    - namn: Treserva
      grupp: Gruppen
  roller:
    - roll: chef
      ansvarar för: Allt.
  ifyllda blanketter: chefen bestämmer
  skriva in:
    - vad: daganteckning
      system: Treserva
      vem: den som skrev
      hur snart: skyndsamt

  """

private func told(_ text: String) -> [String] {
  Profile.read(yaml: Array(text.utf8)).faults.map { ProfileTexts.line($0, file: "a.yaml") }
}

@Test func theLeastProfileIsOne() throws {
  #expect(told(least) == [])
  let profile = try #require(Profile.read(yaml: Array(least.utf8)).profile)
  #expect(profile.routine.writeIn.count == Law.allCases.count)
  #expect(profile.routine.limits == RoutineLimits())
}

/// What is added at the end, from line 21; every fault, in order, and no other.
@Test(arguments: [
  // The keys.
  ("grund: En annan", ["21:1: «grund» står redan på rad 3. Ta bort den ena."]),
  (
    "beskrivning: a\nbeskrivning: b\nbeskrivning: c",
    [
      "22:1: «beskrivning» står redan på rad 21. Ta bort den ena.",
      "23:1: «beskrivning» står redan på rad 21. Ta bort den ena.",
    ]
  ),
  ("beskrivninf: x", ["21:1: «beskrivninf» hör inte hemma här. Menade du «beskrivning»?"]),
  ("Granser:\n  kort stopp: 1", ["21:1: «Granser» hör inte hemma här. Menade du «gränser»?"]),
  ("qwertyuiop: x", ["21:1: «qwertyuiop» hör inte hemma här."]),
  ("12: x", ["21:1: Det här kan inte vara en nyckel."]),
  ("true: x", ["21:1: Det här kan inte vara en nyckel."]),
  ("? [a, b]\n: c", ["21:3: Det här kan inte vara en nyckel."]),
  ("beskrivning:", ["21:1: «beskrivning» har inget värde. Skriv ett, eller ta bort raden."]),
  (
    "beskrivning: \"  \"",
    [
      "21:14: «beskrivning» har inget värde. Skriv ett, eller ta bort raden."
    ]
  ),
  // YAML that has no place here.
  (
    "texter: &a\n  - plats: strimling\n    text: x",
    [
      "21:9: & och * går inte att använda. Sätt citattecken om texten ska börja så."
    ]
  ),
  (
    "beskrivning: *a",
    [
      "21:14: & och * går inte att använda. Sätt citattecken om texten ska börja så."
    ]
  ),
  (
    "beskrivning: !!str x",
    [
      "21:14: ! går inte att använda. Sätt citattecken om texten ska börja så."
    ]
  ),
  (
    "beskrivning: !a [x]",
    [
      "21:14: ! går inte att använda. Sätt citattecken om texten ska börja så.",
      "21:14: «beskrivning» ska vara en text.",
    ]
  ),
  ("---\na: b", ["21:1: --- delar filen i två. En fil är en profil."]),
  ("beskrivning: |\n  rad\n\ttabb", ["23:1: En tabb. Dra in raden med mellanslag."]),
  (
    "\tbeskrivning: x\n\t\tx: y",
    [
      "21:1: En tabb. Dra in raden med mellanslag.", "22:1: En tabb. Dra in raden med mellanslag.",
    ]
  ),
  (
    "texter:\n  - plats: strimling\n text: x",
    [
      "23:2: Indraget stämmer inte. Rader som hör ihop börjar i samma kolumn."
    ]
  ),
  ("beskrivning: \"utan slut", ["22:1: Ett citattecken saknar sitt par."]),
  ("enhetsslag: [utförare", ["22:1: En parentes saknar sitt par, eller ett komma fattas."]),
  (
    "beskrivning: a: b",
    [
      "21:15: Ett kolon saknas eller är ett för mycket. Sätt citattecken om en text med kolon."
    ]
  ),
  (
    "beskrivning: \"\\q\"",
    [
      "21:15: Tecknet efter \\ går inte att läsa. Skriv \\\\ för ett bakstreck."
    ]
  ),
  ("beskrivning: %x", ["21:14: Ett värde kan inte börja så. Sätt citattecken om texten."]),
  // What keys take.
  ("beskrivning: [a]", ["21:14: «beskrivning» ska vara en text."]),
  ("beskrivning: \"a\\u202eb\"", ["21:14: «beskrivning» har tecken som inte går att visa."]),
  ("egenkontroll: kvartal", ["21:15: «egenkontroll» ska vara nycklar, indragna under sig."]),
  ("texter: ja", ["21:9: «texter» ska vara en lista, en rad för varje, med - först."]),
  ("texter: []", ["21:9: «texter» ska ha 1–500 rader, inte 0."]),
  ("förvaring:\n  - plats: skåp\n    låst: true", ["23:11: «låst» ska vara ja eller nej."]),
  (
    "gränser:\n  kort stopp: två timmar",
    [
      "22:15: «kort stopp» ska vara ett helt tal, med eller utan sin enhet."
    ]
  ),
  (
    "gränser:\n  kort stopp: 2 minuter",
    [
      "22:15: «kort stopp» ska vara ett helt tal, med eller utan sin enhet."
    ]
  ),
  ("gränser:\n  kort stopp: 99 timmar", ["22:15: «kort stopp» får vara 0–24, inte 99."]),
  (
    "gränser:\n  kort blir rött: 99999999999999999999",
    [
      "22:19: «kort blir rött» ska vara ett helt tal, med eller utan sin enhet."
    ]
  ),
  ("tider:\n  dagen börjar: 7.00", ["22:17: «dagen börjar» ska vara ett klockslag som 07:30."]),
  ("tider:\n  dagen börjar: 24:00", ["22:17: «dagen börjar» ska vara ett klockslag som 07:30."]),
  // Words.
  (
    "egen part: region",
    [
      "21:12: «region» kan inte stå under «egen part». Välj: slutenvård, kommun, öppenvård."
    ]
  ),
  (
    "egen part: komun",
    [
      "21:12: «komun» kan inte stå under «egen part». Menade du «kommun»?"
    ]
  ),
  (
    "enhetsslag: [utförare, utförare]",
    [
      "21:24: «utförare» står två gånger under «enhetsslag»."
    ]
  ),
  // What the parts say together.
  (
    "checklistor:\n  - roll: schef\n    skede: före\n    punkter: [Läs]",
    [
      "22:11: «roll» säger «schef», som inte finns. Menade du «chef»?"
    ]
  ),
  (
    "underlag:\n  - kod: P16\n    vad: x\n    hämtas ur: x\n    syfte: x\n    kategori: rutin\n"
      + "    skrivs ut: vid uppdatering\n    gallras: omgående\n    förvaras: hyllan",
    [
      "22:10: «kod» säger «P16», som inte finns. Menade du «P1»?",
      "29:15: «förvaras» säger «hyllan», som inte finns.",
    ]
  ),
  ("frister:\n  - frist: analys efter 48 timmar", ["22:12: Fristen saknar «räknas från»."]),
  (
    "frister:\n  - frist: analys efter 48 timmar\n    räknas från: driftstoppets slut",
    [
      "23:18: «analys efter 48 timmar» räknas alltid från «driftstoppets början»."
    ]
  ),
  (
    "  - vad: beslut\n    system: Treserva\n    vem: den som skrev\n    hur snart: snarast\n"
      + "    frist: en vecka", ["25:12: Fristen saknar «räknas från»."]
  ),
  (
    "  - vad: beslut\n    system: Treserva\n    vem: den som skrev\n    hur snart: snarast\n"
      + "    räknas från: utskriften", ["25:18: «räknas från» kräver också «frist»."]
  ),
  (
    "  - vad: beslut\n    system: Treserva\n    vem: den som skrev\n    hur snart: snarast\n"
      + "    frist: en vecka\n    räknas från: utskriften",
    [
      "26:18: «en vecka» räknas alltid från «driftstoppets slut»."
    ]
  ),
  (
    "  - vad: beslut\n    vem: den som skrev\n    hur snart: snarast",
    [
      "21:5: Ange en av «system» och «till», och bara en."
    ]
  ),
  (
    "  - vad: beslut\n    system: Treserv\n    lagrum: SoL\n    vem: den som skrev\n"
      + "    hur snart: snarast\n    för: utförare",
    [
      "22:13: «system» säger «Treserv», som inte finns. Menade du «Treserva»?",
      "23:13: «lagrum» betyder inget tillsammans med «beslut».",
      "26:10: «för» säger «utförare», som inte finns.",
    ]
  ),
  (
    "plikter:\n  - plikt: muntlig information\n    text: Säg till.",
    [
      "22:5: «muntlig information» kräver också «enheter»."
    ]
  ),
  (
    "plikter:\n  - plikt: beslutslista\n    text: x\n    enheter: a\n  - plikt: beslutslista\n"
      + "    text: x",
    [
      "24:14: «enheter» betyder inget tillsammans med «beslutslista».",
      "25:12: «beslutslista» står två gånger under «plikt».",
    ]
  ),
  (
    "plikter:\n  - plikt: telefonmeddelanden\n    text: Ring.",
    [
      "1:1: «plikt: telefonmeddelanden» kräver också «telefonmeddelanden».",
      "1:1: «plikt: telefonmeddelanden» kräver också «egen part».",
    ]
  ),
  (
    "faxmeddelanden:\n  - typ: akutblad",
    [
      "22:3: «faxmeddelanden» kräver också «plikt: faxmeddelanden»."
    ]
  ),
  (
    "kontakter:\n  - namn: A\n    kontrollera: ja\n    reserv: B\n  - namn: B\n"
      + "    kontrollera: ja\n    reserv: C\n  - namn: C\n    kontrollera: ja\n    reserv: A",
    [
      "24:13: «reserv» går i cirkel: A → B → C → A."
    ]
  ),
  (
    "kontakter:\n  - namn: A\n    kontrollera: ja\n    reserv: A",
    [
      "24:13: «reserv» går i cirkel: A → A."
    ]
  ),
  ("kontakter:\n  - namn: A", ["22:5: «kontrollera: nej» kräver också «telefon»."]),
  (
    "gränser:\n  kort blir gult: 80 000 kronor",
    [
      "22:19: «kort blir gult» ska ligga före «kort blir rött»."
    ]
  ),
  (
    "tider:\n  kvällen börjar: 22:00",
    [
      "22:19: «kvällen börjar» ska ligga före «natten börjar»."
    ]
  ),
  (
    "formulär:\n  - formulär: daganteckning\n    dölj: [vem, nästa pass, system]\n"
      + "    kräv: nästa pass\n    egna fält:\n      - etikett: Våning\n        slag: val",
    [
      "23:11: «dölj» säger «system», som inte finns.",
      "23:11: «vem» kan inte döljas: utan det går inget att signera.",
      "24:11: «kräv» betyder inget tillsammans med «dölj: nästa pass».",
      "26:9: «slag: val» kräver också «val».",
    ]
  ),
])
func everyFaultIsToldWithItsPlaceAndWhatToDo(added: String, expected: [String]) {
  #expect(told(least + added + "\n") == expected.map { "a.yaml:" + $0 })
}

@Test func aMistypedWordIsToldOnceAndNotWhatFollowsFromIt() {
  let text = least.replacing("Treserva\n    vem", with: "Treserva\n    frist: en veka\n    vem")
  #expect(told(text).count == 1)
  #expect(told(least.replacing("titel:", with: "titell:")).count == 1)
  #expect(told("") == ["a.yaml:1:1: Filen är tom."])
  #expect(
    told("- a\n- b\n") == ["a.yaml:1:1: En profil ska vara nycklar med värden: «titel: Vår enhet»."]
  )
}
