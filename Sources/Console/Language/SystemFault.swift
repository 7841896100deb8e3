import Glibc

/// What a system error number means to a person.
enum SystemFault: Hashable, Sendable {
  case full, denied, readOnly, failing, other

  /// The meaning of an `errno`.
  init(_ number: Int32) {
    switch number {
    case ENOSPC, EDQUOT, EFBIG: self = .full
    case EACCES, EPERM: self = .denied
    case EROFS: self = .readOnly
    case EIO: self = .failing
    default: self = .other
    }
  }
}
