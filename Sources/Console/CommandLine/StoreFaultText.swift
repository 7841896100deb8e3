import DowntimeModel

/// What the store refused, as one line for the person at the command line.
enum StoreFaultText {
  /// The fault for a store error about a folder.
  static func fault(_ error: StoreError, folder: String) -> CommandFault {
    CommandFault(sentence(error, folder: folder))
  }

  private static func sentence(_ error: StoreError, folder: String) -> String {
    switch error {
    case .alreadyExists:
      "Det finns redan ett skåp i \(folder). Ingenting är ändrat."
    case .absent:
      "Det finns inget skåp i \(folder). Skapa ett med «reserv init», eller ange --store."
    case .newer(let version):
      "Skåpet i \(folder) är skrivet av en nyare version av reserv (format \(version)). "
        + "Ingenting är ändrat. Installera den nyare versionen."
    case .unreadable(let file):
      "Skåpet i \(folder) kan inte läsas (\(file)). Ingenting är ändrat. "
        + "Ta en kopia av mappen innan du gör något mer."
    case .locked(let process):
      "Skåpet i \(folder) är redan öppet i ett annat fönster"
        + (process.map { " (process \($0))" } ?? "") + ". Ingenting är ändrat."
    case .wrongPassphrase:
      "Lösenfrasen öppnar inte skåpet i \(folder)."
    case .supersededPassphrase:
      "Lösenfrasen är utbytt: en gammal nyckelfil har lagts tillbaka i \(folder)/keys. "
        + "Använd den nya lösenfrasen, och ring IT."
    case .managersOnly:
      "Det kräver chefens lösenfras eller återställningskoden."
    case .notAFile(let name):
      "\(name) i skåpet \(folder) är ingen vanlig fil (länk, mapp, rör) eller orimligt stor. "
        + "Inget är rört. Flytta undan den."
    case .damagedBackup(let files):
      "Kopian är skadad: \(files.count) filer saknas eller är ändrade, den första är "
        + "\(files.first ?? ""). Inget är skrivet. Ta en annan kopia, eller återställ det som är "
        + "helt med --damaged."
    case .placeInsideStore:
      "Andra platsen måste ligga utanför skåpets mapp \(folder) och skrivas från roten (/…)."
    case .missingKey:
      "En nyckel saknas i skåpet i \(folder)."
    case .tooLarge(let bytes):
      "Uppgiften är för stor för en rad i journalen (\(bytes) byte)."
    case .system(let operation, let number):
      "Det gick inte att \(verb(operation)) i \(folder): \(SystemErrorText.sentence(number))"
    case .poisoned:
      "Skåpet i \(folder) tar inte emot mer sedan en skrivning misslyckades. Starta om reserv."
    }
  }

  private static func verb(_ operation: DiskOperation) -> String {
    switch operation {
    case .open, .read: "läsa"
    case .create: "skapa en fil"
    case .write: "skriva"
    case .sync: "säkra det skrivna på disken"
    case .rename: "byta namn på en fil"
    case .remove: "ta bort en fil"
    case .list: "läsa mappen"
    case .lock: "ta låset"
    case .makeFolder: "skapa mappen"
    }
  }
}
