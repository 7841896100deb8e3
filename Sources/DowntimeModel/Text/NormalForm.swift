/// Unicode normal form C for what is typed and stored, without ICU.
///
/// It covers the letters of Latin-1 Supplement and Latin Extended-A (U+00C0 … U+017F) with one
/// mark: all letters of the Nordic, Sámi and most European languages. Anything else is left as it
/// is.
public enum NormalForm {
  /// The text with the combining marks of Latin letters joined to their letters (`a` + U+030A →
  /// `å`); everything else unchanged.
  public static func composed(_ text: String) -> String {
    // Combining marks U+0300 … U+033F begin with the byte 0xCC in UTF-8.
    var text = text
    guard text.withUTF8({ unsafe $0.contains(0xCC) }) else { return text }
    var composed = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if let base = last, let joined = pairs[Pair(base: base, mark: scalar)] {
        last = joined
      } else {
        if let last { composed.append(last) }
        last = scalar
      }
    }
    if let last { composed.append(last) }
    return String(composed)
  }

  /// The letter without its mark (`é` → `e`), for any letter that `composed` knows; nil for others.
  static func base(of letter: Unicode.Scalar) -> Unicode.Scalar? { bases[letter] }

  private struct Pair: Hashable {
    var base: Unicode.Scalar
    var mark: Unicode.Scalar
  }

  /// One row a mark: the letters that take it, each followed by the joined letter.
  private static let table: [(mark: Unicode.Scalar, letters: String)] = [
    ("\u{300}", "AÀEÈIÌOÒUÙaàeèiìoòuù"),
    ("\u{301}", "AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzź"),
    ("\u{302}", "AÂEÊIÎOÔUÛaâeêiîoôuûCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷ"),
    ("\u{303}", "AÃNÑOÕaãnñoõIĨiĩUŨuũ"),
    ("\u{304}", "AĀaāEĒeēIĪiīOŌoōUŪuū"),
    ("\u{306}", "AĂaăEĔeĕGĞgğIĬiĭOŎoŏUŬuŭ"),
    ("\u{307}", "CĊcċEĖeėGĠgġIİZŻzż"),
    ("\u{308}", "AÄEËIÏOÖUÜaäeëiïoöuüyÿYŸ"),
    ("\u{30A}", "AÅaåUŮuů"),
    ("\u{30B}", "OŐoőUŰuű"),
    ("\u{30C}", "CČcčDĎdďEĚeěNŇnňRŘrřSŠsšTŤtťZŽzžLĽlľ"),
    ("\u{327}", "CÇcçGĢKĶkķLĻlļNŅnņRŖrŗSŞsşTŢtţgģ"),
    ("\u{328}", "AĄaąEĘeęIĮiįUŲuų"),
  ]

  private static let pairs: [Pair: Unicode.Scalar] = {
    var pairs: [Pair: Unicode.Scalar] = [:]
    for (mark, letters) in table {
      let scalars = Array(letters.unicodeScalars)
      for index in stride(from: 0, to: scalars.count - 1, by: 2) {
        pairs[Pair(base: scalars[index], mark: mark)] = scalars[index + 1]
      }
    }
    return pairs
  }()

  private static let bases: [Unicode.Scalar: Unicode.Scalar] = {
    var bases: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (pair, joined) in pairs { bases[joined] = pair.base }
    return bases
  }()
}
