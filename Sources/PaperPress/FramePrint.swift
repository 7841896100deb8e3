import Paper

/// What stands around every page: a head that tells a loose page from every other, and a foot.
struct FramePrint {
  /// Room for the holes of a binder.
  let left = 62.0
  let width: Double
  let top: Double
  let bottom: Double
  private let frame: PaperFrame
  private let pdf: PDFFile
  private let foot: TextBox
  private let secrecy: TextBox?

  /// The title's letters, and how far down what stands under it begins.
  private let title: Letters
  private let rise: Double

  private static let edge = 34.0
  private static let band = 20.0

  init(_ frame: PaperFrame, _ layout: PaperDocument.Layout, on pdf: PDFFile) {
    self.frame = frame
    self.pdf = pdf
    let isLandscape = layout == .landscape
    title = Letters(size: layout == .poster ? 34 : 17, isBold: true)
    let a4 = PDFFile.a4
    let (pageWidth, pageHeight) = isLandscape ? (a4.height, a4.width) : (a4.width, a4.height)
    width = pageWidth - left - 40
    rise = max(
      title.size * 1.36, Self.title(frame, title, width: width, on: pdf).words.height + 3)
    let lines = [frame.printed, frame.checkpoint].filter { !$0.isEmpty }.joined(separator: "\n")
    foot = TextBox(lines, Letters(size: 8, grey: 0.2), width: width, on: pdf)
    secrecy =
      frame.secrecy.isEmpty
      ? nil : TextBox(frame.secrecy, Letters(size: 9, isBold: true), width: width - 14, on: pdf)
    let head = Self.edge + (frame.drill.isEmpty ? 0 : Self.band + 6) + rise + 19
    top = head + (secrecy.map { $0.height + 16 } ?? 0) + 14
    bottom = pageHeight - Self.edge - foot.height - 12
  }

  func draw(page number: Int, of count: Int) {
    var y = Self.edge
    if !frame.drill.isEmpty {
      pdf.fill(left, y, width, Self.band, grey: 0)
      let words = TextBox(frame.drill, Letters(size: 12, isBold: true, grey: 1), on: pdf)
      words.draw(left + (width - words.width) / 2, y + (Self.band - words.height) / 2)
      y += Self.band + 6
    }
    let number = ends(page: number, of: count, y)
    y += rise
    let row = Letters(size: 10)
    let unit = TextBox(frame.unit, row, width: width - number - 20, on: pdf)
    unit.draw(left, y)
    y += 16
    if let secrecy {
      pdf.box(left, y, width, secrecy.height + 8)
      secrecy.draw(left + 7, y + 4)
      y += secrecy.height + 16
    }
    pdf.line(left, y, to: left + width, y, width: 1.2)
    pdf.line(left, bottom + 6, to: left + width, bottom + 6, width: 0.5)
    foot.draw(left, bottom + 12)
  }

  /// The title, in as many lines as it needs, beside the number.
  private static func title(
    _ frame: PaperFrame, _ letters: Letters, width: Double, on pdf: PDFFile
  ) -> (words: TextBox, mark: TextBox) {
    let mark = TextBox(frame.number, letters, on: pdf)
    let room = width - mark.width - (frame.number.isEmpty ? 0 : 16)
    return (TextBox(frame.title, letters, width: room, on: pdf), mark)
  }

  /// The title and the number, and the page's number under it; how wide the last is.
  private func ends(page: Int, of count: Int, _ y: Double) -> Double {
    let (words, mark) = Self.title(frame, title, width: width, on: pdf)
    mark.draw(left + width - mark.width, y)
    words.draw(left, y)
    let which = TextBox(frame.page(page, of: count), Letters(size: 10), on: pdf)
    which.draw(left + width - which.width, y + rise)
    return which.width
  }
}
