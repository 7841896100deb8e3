import Glibc

/// The system's error numbers in Swedish: libc's own sentences are English.
enum SystemErrorText {
  /// What a number means; one sentence.
  static func sentence(_ number: Int32) -> String {
    switch number {
    case EACCES, EPERM: "behörighet saknas."
    case ENOENT: "mappen eller filen finns inte."
    case ENOTDIR: "en del av sökvägen är en fil, inte en mapp."
    case EISDIR: "sökvägen är en mapp."
    case EEXIST: "det finns redan."
    case ENOSPC: "disken är full."
    case EDQUOT: "kvoten på disken är slut."
    case EFBIG: "filen får inte bli större."
    case EROFS: "disken är skrivskyddad."
    case EIO: "disken svarar med fel (EIO). Den kan vara på väg att gå sönder."
    case EMFILE, ENFILE: "för många filer är öppna."
    case ENAMETOOLONG: "sökvägen är för lång."
    case ELOOP: "sökvägen går runt i länkar."
    case ENOMEM: "minnet räcker inte. Att låsa upp tar 128 MiB."
    case ESTALE: "nätverksdisken svarar inte längre."
    case EPIPE: "mottagaren slutade läsa."
    case EBADF: "filbeskrivaren är inte öppen."
    default: "systemfel nummer \(number)."
    }
  }
}
