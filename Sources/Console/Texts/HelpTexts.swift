/// The words of help.
enum HelpTexts {
  static func keys(_ context: KeyContext) -> String { "Tangenter: \(context.rawValue)" }

  static func line(_ binding: Binding) -> String {
    let name = binding.key.name
    return name + String(repeating: " ", count: max(1, 8 - name.count)) + binding.action.rawValue
  }

  /// What the screen is for, a paragraph a line.
  static func text(_ context: KeyContext) -> [String] {
    switch context {
    case .everywhere:
      [
        "Pilarna flyttar, Enter väljer, Esc går tillbaka. Esc kastar aldrig det du har skrivit.",
        "Saknas F-tangenter: Alt och en siffra är samma sak (Alt-0 är F10).",
      ]
    case .overview:
      [
        "Översikten visar nästa steg. Bokstaven till vänster gör samma sak som Enter på raden.",
        "Namn syns först när du öppnar något.",
      ]
    case .form:
      [
        "Tab och pilarna går mellan fälten. Skriv i vilken ordning du vill.",
        "Det du skriver sparas av sig självt inom två sekunder som en påbörjad text.",
        "Signera gör den till en anteckning i journalen. Saknas något visas det då.",
        "Tider: 0214, 02:14, igår 2215, 24/12 08:00 eller nu.",
        "Person: sök på namn, rum eller nummer. Vet du inte vem: skriv okänd.",
      ]
    case .journal:
      [
        "Allt som är skrivet, i den ordning det hände. Det senaste är valt.",
        "/ söker i text, namn, nummer och signatur.",
      ]
    case .entry:
      [
        "En anteckning ändras aldrig. Rätta skriver en ny som pekar på den gamla; båda går att läsa.",
        "Fel person flyttar den. Den andra personen visar då bara «flyttad».",
      ]
    case .writeIn:
      [
        "Det som ska skrivas in när systemet fungerar igen. Enter visar texten stort, att skriva av.",
        "Markera Inskrivet när det är gjort, eller Ska inte skrivas in med en orsak.",
      ]
    case .letters:
      [
        "Utan lösenfras kan du skriva men inte läsa. Det du skriver förseglas i brevlådan.",
        "När någon låser upp kommer det in i journalen, märkt «utan upplåsning».",
      ]
    case .outage:
      [
        "Allt som är känt om driftstoppet. Enter på en rad lägger till, eller rättar system och tid.",
        "Inget skrivs över: det som stod förut går att läsa, med vem och när.",
      ]
    case .checklist:
      [
        "Dina punkter för skedet står först. Mellanslag prickar av med din signatur och tiden.",
        "Prickade du av fel: mellanslag igen, och skriv varför.",
      ]
    case .registers:
      ["Personal och boende som går att välja i formulären. Enter öppnar en rad för att ändra."]
    }
  }
}
