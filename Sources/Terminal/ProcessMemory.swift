import CNcurses

/// The memory of this process.
public enum ProcessMemory {
  /// Gives back to the system what has been freed, after work that took much for a while: what
  /// stood there is then no longer in this process, and another program can use the room.
  public static func giveBack() { cn_give_back_memory() }
}
