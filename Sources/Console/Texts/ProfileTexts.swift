import DowntimeModel

/// The words of routine profiles.
enum ProfileTexts {
  /// A fault as editors and people know where to find it.
  static func line(_ fault: ProfileFault, file: String) -> String {
    "\(file):\(fault.position.line):\(fault.position.column): \(sentence(fault.problem))"
  }

  /// What is wrong, and what to do.
  static func sentence(_ problem: ProfileFault.Problem) -> String {
    switch problem {
    case .tooLarge(let bytes): "Filen är för stor, \(bytes) byte. En profil får vara högst 1 MiB."
    case .encoding: "Det här är inte UTF-8. Spara filen som UTF-8."
    case .tab: "En tabb. Dra in raden med mellanslag."
    case .syntax(let syntax): sentence(syntax)
    case .severalDocuments: "--- delar filen i två. En fil är en profil."
    case .empty: "Filen är tom."
    case .tooDeep: "För många nivåer. Högst 16 går att läsa."
    case .anchor: "& och * går inte att använda. Sätt citattecken om texten ska börja så."
    case .tag: "! går inte att använda. Sätt citattecken om texten ska börja så."
    case .keyIsNoText: "Det här kan inte vara en nyckel."
    case .duplicateKey(let key, let first):
      "«\(key)» står redan på rad \(first.line). Ta bort den ena."
    case .unknownKey(let key, let near): "«\(key)» hör inte hemma här." + meant(near)
    case .missing(let key): "«\(key)» saknas här."
    case .nothing(let key): "«\(key)» har inget värde. Skriv ett, eller ta bort raden."
    case .wrongShape("", _): "En profil ska vara nycklar med värden: «titel: Vår enhet»."
    case .wrongShape(let key, let shape): "«\(key)» ska vara \(words(shape))."
    case .unknownWord(let key, let word, let near, let known):
      "«\(word)» kan inte stå under «\(key)»."
        + (near == nil ? " Välj: \(known.joined(separator: ", "))." : meant(near))
    case .outOfRange(let key, let number, let bounds):
      "«\(key)» får vara \(bounds.lowerBound)–\(bounds.upperBound), inte \(number)."
    case .rows(let key, let count, let most):
      "«\(key)» ska ha 1–\(most) rader, inte \(count)."
    case .textTooLong(let key, let most): "«\(key)» är för lång, högst \(most) tecken."
    case .unprintable(let key): "«\(key)» har tecken som inte går att visa."
    case .repeated(let key, let name): "«\(name)» står två gånger under «\(key)»."
    case .unknownReference(let key, let name, let near):
      "«\(key)» säger «\(name)», som inte finns." + meant(near)
    case .circle(let key, let names):
      "«\(key)» går i cirkel: " + (names + names.prefix(1)).joined(separator: " → ") + "."
    case .needsOneOf(let keys):
      "Ange en av " + keys.map { "«\($0)»" }.joined(separator: " och ") + ", och bara en."
    case .deadlineWithoutBasis: "Fristen saknar «räknas från»."
    case .wrongBasis(let deadline, let basis): "«\(deadline)» räknas alltid från «\(basis)»."
    case .needed(let key, let cause): "«\(cause)» kräver också «\(key)»."
    case .meaningless(let key, let cause): "«\(key)» betyder inget tillsammans med «\(cause)»."
    case .fieldCannotBeHidden(let field):
      "«\(field)» kan inte döljas: utan det går inget att signera."
    case .mustBeLess(let key, let other): "«\(key)» ska ligga före «\(other)»."
    }
  }

  private static func meant(_ near: String?) -> String {
    near.map { " Menade du «\($0)»?" } ?? ""
  }

  private static func sentence(_ syntax: ProfileFault.Syntax) -> String {
    switch syntax {
    case .indentation: "Indraget stämmer inte. Rader som hör ihop börjar i samma kolumn."
    case .colon: "Ett kolon saknas eller är ett för mycket. Sätt citattecken om en text med kolon."
    case .quote: "Ett citattecken saknar sitt par."
    case .bracket: "En parentes saknar sitt par, eller ett komma fattas."
    case .escape: "Tecknet efter \\ går inte att läsa. Skriv \\\\ för ett bakstreck."
    case .character: "Ett värde kan inte börja så. Sätt citattecken om texten."
    case .other: "Det här går inte att läsa."
    }
  }

  private static func words(_ shape: ProfileFault.Shape) -> String {
    switch shape {
    case .text: "en text"
    case .wholeNumber: "ett helt tal, med eller utan sin enhet"
    case .yesOrNo: "ja eller nej"
    case .date: "ett datum som 2026-11-21"
    case .clock: "ett klockslag som 07:30"
    case .list: "en lista, en rad för varje, med - först"
    case .mapping: "nycklar, indragna under sig"
    case .name: "ett namn med små bokstäver, siffror och bindestreck, högst 40 tecken"
    }
  }

  /// How many faults there were.
  static func summary(_ count: Int) -> String {
    switch count {
    case 0: "Inga fel."
    case 1: "Ett fel. Profilen kan inte användas förrän det är rättat."
    default: "\(count) fel. Profilen kan inte användas förrän de är rättade."
    }
  }

  static func file(_ fault: FileFault) -> String {
    switch fault {
    case .absent: "Filen finns inte. Stämmer sökvägen?"
    case .notAFile: "Det är ingen fil."
    case .tooLarge: "Filen är för stor. En profil får vara högst 1 MiB."
    case .notText: "Filen är ingen textfil."
    case .system(let number): "Filen gick inte att läsa: fel \(number)."
    }
  }

  static func unknown(_ name: String, near: String?) -> String {
    "Ingen profil heter \(name)." + meant(near) + " Se «reserv profile list»."
  }

  static func adopted(_ profile: Profile) -> String {
    "Enheten följer nu \(profile.title). Det gäller från nu; vad som gällde förut står kvar."
  }
}
