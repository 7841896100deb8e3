import DowntimeModel
import Glibc

/// The machine's clock, read as Europe/Stockholm whatever the machine's own time zone is.
enum WallClock {
  /// Now.
  static func now() -> LocalTime {
    var time = timespec()
    // CLOCK_REALTIME with a valid address cannot fail.
    _ = unsafe clock_gettime(CLOCK_REALTIME, &time)
    let milliseconds = Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    return StockholmTime.local(Instant(milliseconds: milliseconds))
  }

  /// Milliseconds that the machine has slept since it was started.
  static func slept() -> Int64 {
    var (whole, awake) = (timespec(), timespec())
    _ = unsafe clock_gettime(CLOCK_BOOTTIME, &whole)
    _ = unsafe clock_gettime(CLOCK_MONOTONIC, &awake)
    return Int64(whole.tv_sec - awake.tv_sec) * 1000
      + Int64(whole.tv_nsec - awake.tv_nsec) / 1_000_000
  }
}
