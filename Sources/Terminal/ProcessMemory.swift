import CNcurses

/// The memory of this process.
public enum ProcessMemory {
  /// Gives the system back what is free. libc keeps it else: opening a store leaves some 10 MiB of
  /// holes for each 10,000 entries.
  public static func giveBack() { cn_give_back_memory() }
}
