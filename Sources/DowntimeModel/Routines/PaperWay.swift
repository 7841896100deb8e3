/// What somebody says was done with the paper or the file that an entry was first written on; the
/// raw value is what a started form keeps.
public enum PaperWay: String, CaseIterable, Sendable {
  case scanned = "skannat"
  case shredded = "strimlat"
  case bin = "sekretesstunnan"
  case filed = "pärm"
  case erased = "raderat"
}
