import CPango

/// A PDF being made, in memory: nothing of it touches a disk. Lengths are points, from the top left.
final class PDFFile {
  /// A4 upright.
  static let a4 = (width: 595.28, height: 841.89)

  let cairo: OpaquePointer
  private let surface: OpaquePointer
  private let sink: Unmanaged<Sink>
  private var hasPage = false

  /// What cairo has written so far.
  private final class Sink { var bytes: [UInt8] = [] }

  init() {
    sink = Unmanaged.passRetained(Sink())
    surface = cairo_pdf_surface_create_for_stream(
      { closure, data, length in
        guard let closure, let data else { return RESERV_STATUS_WRITE_ERROR }
        Unmanaged<Sink>.fromOpaque(closure).takeUnretainedValue().bytes += UnsafeBufferPointer(
          start: data, count: Int(length))
        return RESERV_STATUS_SUCCESS
      }, sink.toOpaque(), Self.a4.width, Self.a4.height)
    // The form whose table of contents is plain text: PDFLanguage adds to it.
    cairo_pdf_surface_restrict_to_version(surface, RESERV_PDF_1_4)
    cairo = cairo_create(surface)
  }

  deinit {
    cairo_destroy(cairo)
    cairo_surface_destroy(surface)
    sink.release()
  }

  /// Begins a page.
  func page(isLandscape: Bool) {
    if hasPage { cairo_show_page(cairo) }
    hasPage = true
    let (width, height) = isLandscape ? (Self.a4.height, Self.a4.width) : Self.a4
    cairo_pdf_surface_set_size(surface, width, height)
  }

  /// The whole file; nil when it could not be made.
  func finish(title: String) -> [UInt8]? {
    cairo_pdf_surface_set_metadata(surface, RESERV_PDF_TITLE, title)
    cairo_pdf_surface_set_metadata(surface, RESERV_PDF_CREATOR, "Reserv")
    cairo_show_page(cairo)
    cairo_surface_finish(surface)
    guard cairo_status(cairo) == RESERV_STATUS_SUCCESS,
      cairo_surface_status(surface) == RESERV_STATUS_SUCCESS
    else { return nil }
    return sink.takeUnretainedValue().bytes
  }

  // MARK: Lines

  /// A straight line.
  func line(_ x: Double, _ y: Double, to endX: Double, _ endY: Double, width: Double = 0.6) {
    cairo_set_line_width(cairo, width)
    cairo_move_to(cairo, x, y)
    cairo_line_to(cairo, endX, endY)
    cairo_stroke(cairo)
  }

  /// The edges of a rectangle.
  func box(_ x: Double, _ y: Double, _ width: Double, _ height: Double, line: Double = 0.8) {
    cairo_set_line_width(cairo, line)
    cairo_rectangle(cairo, x, y, width, height)
    cairo_stroke(cairo)
  }

  /// A filled rectangle; 0 is black, 1 is white.
  func fill(_ x: Double, _ y: Double, _ width: Double, _ height: Double, grey: Double) {
    cairo_set_source_rgb(cairo, grey, grey, grey)
    cairo_rectangle(cairo, x, y, width, height)
    cairo_fill(cairo)
    ink(0)
  }

  /// The edge of a circle.
  func circle(_ x: Double, _ y: Double, radius: Double) {
    cairo_set_line_width(cairo, 0.8)
    cairo_new_sub_path(cairo)
    cairo_arc(cairo, x, y, radius, 0, 2 * Double.pi)
    cairo_stroke(cairo)
  }

  /// A box to tick, ticked or not, with its foot on a line.
  func tick(_ x: Double, foot: Double, side: Double, isTicked: Bool) {
    box(x, foot - side, side, side)
    guard isTicked else { return }
    line(x + 1.5, foot - 1.5, to: x + side - 1.5, foot - side + 1.5, width: 1.2)
    line(x + 1.5, foot - side + 1.5, to: x + side - 1.5, foot - 1.5, width: 1.2)
  }

  /// What is drawn from now on: 0 is black.
  func ink(_ grey: Double) { cairo_set_source_rgb(cairo, grey, grey, grey) }
}
