import Paper

/// A document put on pages of a PDF.
struct DocumentPrint {
  private let document: PaperDocument
  private let pdf: PDFFile

  init(_ document: PaperDocument, on pdf: PDFFile) {
    self.document = document
    self.pdf = pdf
  }

  func draw() {
    switch document.content {
    case .grid(let pages):
      for page in pages {
        pdf.page(isLandscape: false)
        GridPrint(page, on: pdf).draw()
      }
    case .blocks(let blocks):
      let isLandscape = document.layout == .landscape
      let frame = FramePrint(document.frame, document.layout, on: pdf)
      let setter = BlockSetter(
        left: frame.left, width: frame.width, isPoster: document.layout == .poster, on: pdf)
      let pages = Pagination(
        setter.pieces(blocks), top: frame.top, bottom: frame.bottom
      ).pages
      for (index, page) in pages.enumerated() {
        pdf.page(isLandscape: isLandscape)
        frame.draw(page: index + 1, of: pages.count)
        for (y, strip) in page { strip.draw(y) }
      }
    }
  }
}
