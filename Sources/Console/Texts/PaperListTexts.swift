/// The words of the lists that are kept by hand (R004-103 … R004-107).
extension PaperTexts {
  static let officer = "Handläggare: "
  static let lockIn = "Lås in listan i aktskåpet. Ta ett nytt papper när det är fullt."

  /// The series of the papers' numbers.
  static func series(_ list: PaperList) -> String {
    switch list {
    case .cashHolders: "KASSA"
    case .deviceLoans: "KVITTENS"
    case .decisions: "BESLUT"
    case .documents: "HANDLING"
    case .payments: "ICA"
    }
  }

  static func title(_ list: PaperList) -> String {
    switch list {
    case .cashHolders: "Kassaförvaltare"
    case .deviceLoans: "Kvittenslista USB-minnen"
    case .decisions: "Beslutslista"
    case .documents: "Upprättade handlingar"
    case .payments: "Utbetalningar med ICA-kort"
    }
  }

  /// What the appendix has in each column.
  static func columns(_ list: PaperList) -> [PaperList.Column] {
    switch list {
    case .cashHolders:
      [("Namn", 4), ("Enhet", 3), ("Telefonnummer", 3), ("E-post", 4)]
    case .deviceLoans:
      [
        ("Datum utlämning", 10), ("Namn och signatur", 18), ("Arbetsplats", 13),
        ("Allt infört och minnet rensat före återlämning: datum/signatur", 18),
        ("USB-minnets nummer", 12),
      ]
    case .decisions:
      [
        ("Klientens namn", 15), ("Personnummer", 13), ("Ändamål/\ninsats", 11),
        ("Besluts-\nfattare", 9), ("Besluts-\ndatum", 8),
        ("Inregistrerad i Paraplyet, datum och sign.", 13),
      ]
    case .documents:
      [
        ("Datum", 10), ("Vad har upprättats (journalanteckning, beställning, utredning)", 20),
        ("Klientens namn", 17), ("Personnummer", 14), ("Signering", 9),
      ]
    case .payments:
      [
        ("Datum", 8), ("Personnummer/\nnamn", 14), ("Verifika-\ntionsnummer", 11),
        ("Ändamål", 9), ("Belopp till klient", 7), ("Besluts-\nfattare", 9),
        ("Totalt utbetalt från ICA-kontot", 10),
      ]
    }
  }

  /// Whether the appendix has the case officer under the list.
  static func hasOfficer(_ list: PaperList) -> Bool {
    switch list {
    case .deviceLoans, .decisions, .payments: true
    case .cashHolders, .documents: false
    }
  }
}
