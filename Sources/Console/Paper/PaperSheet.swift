import DowntimeModel
import Paper
import Terminal

/// One paper to write on: its name, the number that tells it from every other, and what stands on
/// it, in pieces that no page break parts.
struct PaperSheet: Hashable, Sendable {
  /// What it is called.
  var title: String
  /// Its number; nil for what is only read.
  var number: EntryNumber?
  /// The lines that stand together.
  var pieces: [[String]]

  /// Text columns of a page; a margin of two stands before them.
  static let columns = 76
  /// Lines of a page: what an A4 has at six lines to the inch, with margins that any printer has.
  static let rows = 60

  /// Lines of a page between the head and the foot of any print, a drill's with the longest name.
  static let bodyRows = 53

  /// The pages, each of at most 60 lines of at most 78 columns.
  func pages(_ frame: PaperPrint) -> [[String]] {
    let room = Self.rows - frame.head(self, page: 1, of: 1).count - frame.foot.count
    var bodies: [[String]] = [[]]
    for piece in pieces {
      // A piece longer than a page is parted all the same, where the page ends.
      for part in Self.parts(piece, of: room) {
        if let last = bodies.last, last.count + part.count > room { bodies.append([]) }
        // No empty lines at the top of a page.
        let isFirst = bodies[bodies.count - 1].isEmpty
        bodies[bodies.count - 1] += isFirst ? Array(part.drop(while: \.isEmpty)) : part
      }
    }
    return bodies.enumerated().map { index, body in
      let blank = [String](repeating: "", count: room - body.count)
      return frame.head(self, page: index + 1, of: bodies.count) + body + blank + frame.foot
    }
  }

  private static func parts(_ piece: [String], of length: Int) -> [[String]] {
    stride(from: 0, to: piece.count, by: length).map {
      Array(piece[$0..<min($0 + length, piece.count)])
    }
  }
}

/// What every page of a print says around its form.
struct PaperPrint {
  /// The unit's name; empty when it is written by hand.
  var unit: String
  /// Whether nothing is real.
  var isDrill: Bool
  /// When it was printed.
  var printedAt: LocalTime
  /// The routine it follows.
  var profile: String

  /// The first lines: a loose page is known by them.
  func head(_ sheet: PaperSheet, page: Int, of pages: Int) -> [String] {
    let title = sheet.title.uppercased()
    var lines = isDrill ? [PaperTexts.drill] : []
    lines += [
      PaperLines.ends(title, sheet.number?.text ?? ""),
      PaperLines.ends(
        PaperLines.rule(PaperTexts.unit + " ", unit, to: 50), PaperTexts.page(page, of: pages)),
      String(repeating: "=", count: PaperSheet.columns),
    ]
    return lines
  }

  /// The last lines: how old the form is.
  var foot: [String] {
    [String(repeating: "-", count: PaperSheet.columns)]
      + PaperLines.wrapped(PaperTexts.printed(printedAt, profile: profile))
  }

  /// Every page of some sheets as one text: form feeds between pages.
  func text(_ sheets: [PaperSheet]) -> String { PaperDocument.plainText(documents(sheets)) }
}
