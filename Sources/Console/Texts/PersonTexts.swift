/// How persons without a name of their own, and rooms, are said.
enum PersonTexts {
  static let unknown = (discreet: "okänd", name: "Okänd", full: "Okänd person")
  static let nobody = (
    discreet: "ingen enskild", name: "Ingen enskild", full: "Ingen enskild berörd"
  )

  static func unknown(_ known: String) -> String {
    known.isEmpty ? unknown.full : "\(unknown.full): \(known)"
  }

  static func room(_ room: String) -> String { "rum \(room)" }
}
