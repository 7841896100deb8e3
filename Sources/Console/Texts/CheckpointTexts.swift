import DowntimeModel

/// The words of a checkpoint (kontrollrad), on paper and on the screen.
enum CheckpointTexts {
  static let none = "Journalen har ingen rad att göra en kontrollrad av."

  /// Something to print or to read over the telephone.
  static func printed(_ checkpoint: Checkpoint, now: LocalTime) -> String {
    """
    Kontrollrad \(day(now)), rad \(checkpoint.number)
      \(checkpoint.words.prefix(4).joined(separator: " "))
      \(checkpoint.words.dropFirst(4).joined(separator: " "))
    Kontrollera senare: reserv verify --against "\(checkpoint.text)"
    """
  }

  /// The same in the console; the words first, for a small screen has little room.
  static func dialog(_ checkpoint: Checkpoint, now: LocalTime) -> Dialog {
    Dialog(
      title: "Kontrollrad: rad \(checkpoint.number)",
      lines: [
        checkpoint.words.joined(separator: " "), day(now),
        "Skriv upp numret, orden och tiden, eller läs upp dem i telefon. Senare kan IT se om något "
          + "har klippts bort.",
      ],
      options: [Dialog.Option(letter: "k", label: "Klar", steps: [])])
  }

  private static func day(_ now: LocalTime) -> String {
    SwedishDate.iso(StockholmTime.civil(of: now).date) + " " + SwedishDate.clock(now)
  }
}
