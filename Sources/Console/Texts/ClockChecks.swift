import DowntimeModel

/// The words of the clock, which every record is stamped with.
enum ClockChecks {
  /// Every check of it.
  static func all(
    now: LocalTime, isSynchronized: Bool?, zoneData: StockholmTime.ZoneData
  ) -> [Check] {
    [clock(now, isSynchronized), zone(zoneData)]
  }

  private static func clock(_ now: LocalTime, _ isSynchronized: Bool?) -> Check {
    let date = StockholmTime.civil(of: now).date
    let seen = "\(SwedishDate.iso(date)) \(SwedishDate.clockWithSeconds(now)) svensk tid"
    guard (2026...2099).contains(date.year) else {
      return Check(
        .fault, "klocka", "\(seen): kan inte stämma", advice: "ställ klockan innan någon skriver")
    }
    switch isSynchronized {
    case true?: return Check(.good, "klocka", "\(seen), ställs automatiskt")
    case false?:
      return Check(
        .notice, "klocka", "\(seen), ställs inte automatiskt",
        advice: "jämför med en annan klocka; slå på timedatectl set-ntp true")
    case nil:
      return Check(
        .notice, "klocka", "\(seen), om den ställs automatiskt kan inte avgöras",
        advice: "jämför med en annan klocka")
    }
  }

  private static func zone(_ data: StockholmTime.ZoneData) -> Check {
    switch data {
    case .agree: Check(.good, "tidszon", "Europe/Stockholm finns")
    case .missing:
      Check(
        .notice, "tidszon",
        "uppgifter om Europe/Stockholm saknas; reserv räknar rätt ändå, andra program kanske inte",
        advice: "installera tzdata")
    case .differ:
      Check(
        .notice, "tidszon",
        "maskinen ställer om till sommartid efter en annan regel än reserv",
        advice: "har regeln ändrats: skaffa en nyare version; annars: uppdatera tzdata")
    }
  }
}
