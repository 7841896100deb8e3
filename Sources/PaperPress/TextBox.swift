import CPango
import Paper

/// A size and weight of letters.
struct Letters {
  var size: Double
  var isBold = false
  /// 0 is black.
  var grey = 0.0
}

/// A text set in lines of a width, ready to be drawn.
final class TextBox {
  private let layout: OpaquePointer
  private let pdf: PDFFile
  private let grey: Double

  /// Sets a text; without a width it is one line for each of its own.
  init(
    _ text: String, _ letters: Letters, width: Double? = nil, isRight: Bool = false, on pdf: PDFFile
  ) {
    self.pdf = pdf
    grey = letters.grey
    layout = pango_cairo_create_layout(pdf.cairo)
    let font = pango_font_description_from_string(
      "Liberation Sans,Arimo,Arial,DejaVu Sans,sans\(letters.isBold ? " bold" : "")")
    defer { pango_font_description_free(font) }
    pango_font_description_set_absolute_size(font, letters.size * Double(RESERV_SCALE))
    pango_layout_set_font_description(layout, font)
    pango_context_set_language(pango_layout_get_context(layout), pango_language_from_string("sv"))
    pango_layout_set_wrap(layout, RESERV_WRAP_WORD_CHAR)
    if isRight { pango_layout_set_alignment(layout, RESERV_ALIGN_RIGHT) }
    if let width { pango_layout_set_width(layout, Int32(max(1, width) * Double(RESERV_SCALE))) }
    let (plain, bold) = Self.parts(of: text)
    pango_layout_set_text(layout, plain, -1)
    guard !bold.isEmpty else { return }
    let runs = pango_attr_list_new()
    defer { pango_attr_list_unref(runs) }
    for range in bold {
      let run = pango_attr_weight_new(RESERV_WEIGHT_BOLD)
      run?.pointee.start_index = UInt32(range.lowerBound)
      run?.pointee.end_index = UInt32(range.upperBound)
      // The list owns it from now on.
      pango_attr_list_insert(runs, run)
    }
    pango_layout_set_attributes(layout, runs)
  }

  /// A text without the marks of bold letters, and where in its bytes they stand.
  private static func parts(of text: String) -> (plain: String, bold: [Range<Int>]) {
    var (plain, bold): (String, [Range<Int>]) = ("", [])
    var begun: Int?
    for character in text {
      switch character {
      case PlainText.bold.begin: begun = plain.utf8.count
      case PlainText.bold.end:
        if let start = begun { bold.append(start..<plain.utf8.count) }
        begun = nil
      default: plain.append(character)
      }
    }
    return (plain, bold)
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(layout)) }

  /// How wide the widest line is.
  var width: Double { size.width }
  /// How high all lines are together.
  var height: Double { size.height }

  private var size: (width: Double, height: Double) {
    var (width, height): (Int32, Int32) = (0, 0)
    pango_layout_get_size(layout, &width, &height)
    return (Double(width) / Double(RESERV_SCALE), Double(height) / Double(RESERV_SCALE))
  }

  /// How far down the first line's letters stand.
  var baseline: Double { Double(pango_layout_get_baseline(layout)) / Double(RESERV_SCALE) }

  /// Where each line begins and how high it is.
  var lines: [(top: Double, height: Double)] {
    var lines: [(top: Double, height: Double)] = []
    guard let walk = pango_layout_get_iter(layout) else { return [] }
    defer { pango_layout_iter_free(walk) }
    repeat {
      var (top, bottom): (Int32, Int32) = (0, 0)
      pango_layout_iter_get_line_yrange(walk, &top, &bottom)
      lines.append(
        (Double(top) / Double(RESERV_SCALE), Double(bottom - top) / Double(RESERV_SCALE)))
    } while pango_layout_iter_next_line(walk) != 0
    return lines
  }

  /// Draws all lines; narrower by a factor where there is less room than they take.
  func draw(_ x: Double, _ y: Double, narrowed: Double = 1) {
    pdf.ink(grey)
    cairo_save(pdf.cairo)
    cairo_move_to(pdf.cairo, x, y)
    if narrowed < 1 { cairo_scale(pdf.cairo, narrowed, 1) }
    pango_cairo_show_layout(pdf.cairo, layout)
    cairo_restore(pdf.cairo)
    pdf.ink(0)
  }

  /// Draws one line, with the top of the line at `y`.
  func draw(line index: Int, _ x: Double, _ y: Double) {
    guard let walk = pango_layout_get_iter(layout) else { return }
    defer { pango_layout_iter_free(walk) }
    for _ in 0..<index where pango_layout_iter_next_line(walk) == 0 { return }
    var edges = reserv_rectangle()
    pango_layout_iter_get_line_extents(walk, nil, &edges)
    var (top, bottom): (Int32, Int32) = (0, 0)
    pango_layout_iter_get_line_yrange(walk, &top, &bottom)
    let scale = Double(RESERV_SCALE)
    let foot = Double(pango_layout_iter_get_baseline(walk) - top) / scale
    pdf.ink(grey)
    cairo_move_to(pdf.cairo, x + Double(edges.x) / scale, y + foot)
    pango_cairo_show_layout_line(pdf.cairo, pango_layout_iter_get_line_readonly(walk))
    pdf.ink(0)
  }
}
