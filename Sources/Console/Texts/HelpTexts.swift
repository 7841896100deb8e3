import DowntimeModel

/// The words of help.
enum HelpTexts {
  static func heading(_ about: String) -> String { "Hjälp: \(about)" }

  /// What only the forms of the journal's entries have.
  static let entryForm = [
    "Det du skriver sparas av sig självt inom två sekunder som en påbörjad text.",
    "Signera gör den till en anteckning i journalen. Saknas något visas det då.",
    "Person: sök på namn, rum eller nummer. Vet du inte vem: skriv okänd.",
    "Skyddade personuppgifter: skriv skyddad, så visas hur du gör på papper.",
    "Samtal: skriv en enhet i «Pratade med» och välj med pil ned, så fylls enhet och nummer i.",
    "Brytpunkt 12.00: besked om utskrivningsklar före eller efter 12.00 räknas till olika dagar.",
  ]

  static func keys(_ context: KeyContext, _ terms: ProfileTerms) -> String {
    "Tangenter: \(context.name(terms))"
  }

  static func line(_ binding: Binding, _ terms: ProfileTerms) -> String {
    let name = binding.key.name
    return name + String(repeating: " ", count: max(1, 8 - name.count))
      + binding.action.name(terms)
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
    case .newEntry:
      ["Här väljs en blankett. Bara de som er rutin har är med. I Översikt når M samma val."]
    case .form:
      [
        "Tab och pilarna går mellan fälten, PgDn till knapparna. Skriv i vilken ordning du vill.",
        "Saknas något, eller går det inte att läsa, visas det vid fältet när du trycker på knappen.",
        "Står det «Fortsätt senare» sparas det du skriver av sig självt inom två sekunder.",
        "Tider: 0214, 02:14, igår 2215, 24/12 08:00 eller nu.",
      ]
    case .search:
      [
        "Skriv, så syns det som passar för varje bokstav. Alla ord måste finnas, var som helst.",
        "Ord ur texten, namn, rum, personnummer, signatur, sort (avvikelse) eller nummer (DA-0004).",
        "Tid: igår kväll, i natt, sö 25 okt, 24/12 eller 02:31. å, ä och ö är egna bokstäver.",
        "Pilarna väljer, Enter öppnar, Esc går tillbaka.",
      ]
    case .journal:
      [
        "Allt som är skrivet, i den ordning det hände. Det senaste är valt.",
        "/ söker i allt. F visar bara en sort.",
      ]
    case .entry:
      [
        "En anteckning ändras aldrig. Rätta skriver en ny som pekar på den gamla; båda går att läsa.",
        "Fel person flyttar den. Den andra personen visar då bara «flyttad».",
        "N säger att nästa pass måste veta, eller att det inte längre behövs.",
      ]
    case .person:
      [
        "Allt om en person: vad som är kvar, vem som har fått veta vad, och alla anteckningar.",
        "Tab går till nästa rubrik. Enter öppnar anteckningen. D, A och S skriver nytt om personen.",
        "Det vi ska ringa om är uppringd eller INTE UPPRINGD: Enter på raden öppnar samtalet, ifyllt.",
        "L kopplar ihop två namn eller nummer som är samma person. U tar tillbaka det.",
        "Anteckningarna står kvar där de är skrivna. Flyttade visar bara «flyttad».",
      ]
    case .writeIn:
      [
        "Det som ska skrivas in när systemet fungerar igen, ett system i taget, person för person.",
        "Enter visar texten stort, att skriva av. I och Enter: Inskrivet. X: Ska inte skrivas in.",
        "Mellanslag väljer flera till samma ställe, A allt om personen. Var och en får sin egen rad.",
        "F visar bara ett system, bara ditt, det som väntar på andra eller det som redan är markerat.",
        "O ångrar det du markerade senast. Markeringen och ångrandet går att läsa på anteckningen.",
      ]
    case .largeText:
      [
        "Texten som den ska stå i det andra systemet. Högerpil och vänsterpil går till nästa och förra.",
        "I och Enter när den är inskriven: nästa text kommer. Står den redan i systemet, men annorlunda,",
        "säger de första raderna vad som ska ändras där.",
      ]
    case .toDo:
      [
        "Allt som väntar, det mest brådskande först. Enter går dit där det blir klart.",
        "Inget stryks härifrån: det försvinner när det är gjort. T säger att du tar den.",
        "X skriver att det inte ska göras, med orsak och ditt namn, där rutinen tillåter det.",
        "/ söker på ord, namn, rum eller nummer. F visar bara en del. ! är bråttom eller försenat.",
      ]
    case .reading:
      [
        "Det som är nytt sedan du läste sist, äldst först. Enter öppnar, Enter eller högerpil går vidare.",
        "«Läst» skrivs först när du har sett en anteckning till slutet. Rättas den blir den oläst igen.",
        "OSIGNERAT är det en kollega har börjat på. P läser allt om en person inför ett besök.",
      ]
    case .handover:
      [
        "Överlämningen berättar det som ingen tidigare överlämning har berättat, inget två gånger.",
        "«Nästa pass måste veta» står med varje gång tills någon avslutar det med en orsak: N på anteckningen.",
        "L lämnar över. Vill enheten ha bekräftelse loggar den som tar emot in och upprepar en rad.",
      ]
    case .letters:
      [
        "Utan lösenfras kan du skriva men inte läsa. Det du skriver förseglas i brevlådan.",
        "När någon låser upp kommer det in i journalen, märkt «utan upplåsning».",
      ]
    case .readiness:
      [
        "En rad per sak: OK, OBS (går, men läs) eller FEL (måste åtgärdas). Det värsta står överst.",
        "Enter går dit där det ordnas. S signerar att du har sett hur det är.",
        "reserv doctor på kommandoraden säger samma sak om maskinen.",
      ]
    case .contacts:
      [
        "Vem som rings, och när varje nummer svarar. Enter ändrar, N lägger till, X tar bort.",
        "K säger att raden stämmer idag. Det rutinen nämner blir er egen rad då.",
        "T i Översikt visar vem som svarar just nu.",
      ]
    case .drills:
      [
        "En övning har påhittade personer och ett eget skåp. Inget av det hamnar i er journal.",
        "Skåpet stängs medan du övar. Lås upp efteråt och skriv in hur det gick.",
        "N skriver in en övning som redan är gjord.",
      ]
    case .drill:
      ["Vad som övades och hur det gick. Enter på en åtgärd som är kvar: den är gjord."]
    case .outage:
      [
        "Allt som är känt om driftstoppet. Enter på en rad lägger till, eller rättar system och tid.",
        "Inget skrivs över: det som stod förut går att läsa, med vem och när.",
      ]
    case .lists:
      ["Listorna som er rutin har. Färgen står i ord: GUL ska ses till, RÖD är bråttom."]
    case .ledger:
      [
        "Rutinens kolumner. Vänster och höger visar de andra; Enter öppnar raden.",
        "N skriver en ny rad, S gör det som är näst på tur för raden.",
        "A stämmer av kontot, I intygar att alla beslut är med, X stryker en utbetalning.",
        "F visar bara en sort av handlingarna. Summor räknas alltid av Reserv.",
      ]
    case .proof:
      ["Visar om allt har kommit dit det ska. Enter på det som är kvar går dit det görs klart."]
    case .documents:
      [
        "Det som ska ligga utskrivet innan något händer. Rutinernas underlag kommer hit av sig själva.",
        "Det sämsta står först. Enter öppnar: ett underlag, eller listan med ett för varje person.",
        "U skriver upp att det är utskrivet, A att det är ändrat, S vad som hände med gamla utskrifter.",
        "P: ett planerat stopp ber om allt, och om pappersschema för var och en.",
      ]
    case .document:
      [
        "Vad det är, var det ligger och vilka utskrifter som finns. R ändrar raden, till exempel platsen.",
        "S på en utskrift säger att den är strimlad eller lagd i sekretesstunnan. K: känt och går att nå.",
      ]
    case .selfChecks:
      [
        "Den som är utsedd går igenom underlagen, svarar på frågorna och signerar: G. U utser någon.",
        "Ett nej blir en sak i Kvar att göra, med namn och dag. Enter på den säger att den är rättad.",
      ]
    case .selfCheckForm:
      [
        "J, N och - svarar där markören står. På namnet gäller svaret hela raden.",
        "Esc sparar och går ut: svaren står kvar. Tab går vidare när allt är svarat.",
      ]
    case .checklist:
      [
        "Dina punkter för skedet står först. Mellanslag prickar av med din signatur och tiden.",
        "Prickade du av fel: mellanslag igen, och skriv varför.",
      ]
    case .registers:
      ["De som går att välja i formulären. Enter öppnar en rad för att ändra."]
    case .trail:
      [
        "Loggen: vem som har öppnat, läst, ändrat och tagit ut vad. Enter visar hela raden.",
        "F visar bara en person, ett slag eller en tid. / söker på namn, rum, nummer eller signatur.",
        "S drar 20 rader på måfå. Gå igenom dem och signera vad du kom fram till med K.",
      ]
    }
  }
}
