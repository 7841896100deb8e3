import CNcurses

/// Core files of this process.
public enum CoreFiles {
  /// Forbids them, and the reading of this process's memory by other programs of its user: what
  /// somebody wrote is in there. Gives whether the system agreed.
  @discardableResult
  public static func forbid() -> Bool { cn_forbid_core_files() == 0 }
}
