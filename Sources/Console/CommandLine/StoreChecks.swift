import DowntimeModel
import Glibc

/// What `doctor` sees of the store.
enum StoreChecks {
  /// Every check of it.
  static func all(_ location: StoreLocation) -> [Check] {
    do throws(CommandFault) {
      return [state(try location.condition(), location.folder)]
        + permissions(location.folder) + lock(location)
    } catch {
      return [Check(.fault, "skåp", error.message, advice: "välj en annan mapp med --store")]
    }
  }

  private static func state(_ condition: StoreCondition, _ folder: String) -> Check {
    switch condition {
    case .absent:
      Check(
        .notice, "skåp", "inget i \(folder) än", advice: "skapa det med reserv init")
    case .ready(let unit, let isDrill):
      Check(.good, "skåp", "\(folder): \(unit)" + (isDrill ? " (ÖVNING)" : ""))
    case .newer(let version):
      Check(
        .fault, "skåp", "\(folder) är av en nyare version (format \(version))",
        advice: "installera den nyare versionen av reserv")
    case .unreadable:
      Check(
        .fault, "skåp", "\(folder) kan inte läsas som ett skåp",
        advice: "ta en kopia av mappen och kontakta IT")
    }
  }

  private static func permissions(_ folder: String) -> [Check] {
    var status = stat()
    guard unsafe stat(folder, &status) == 0 else { return [] }
    if status.st_uid != geteuid() {
      return [
        Check(
          .notice, "rättigheter", "\(folder) ägs av en annan användare",
          advice: "kör som den användare som ska skriva")
      ]
    }
    guard status.st_mode & 0o077 == 0 else {
      return [
        Check(
          .fault, "rättigheter", "andra användare kommer åt \(folder)",
          advice: "chmod 700 \(folder)")
      ]
    }
    return [Check(.good, "rättigheter", "bara den här användaren kommer åt mappen")]
  }

  private static func lock(_ location: StoreLocation) -> [Check] {
    do throws(CommandFault) {
      guard case .locked(let process)? = try location.holder() else { return [] }
      let who = process.map { " (process \($0))" } ?? ""
      return [Check(.good, "lås", "konsolen är öppen just nu\(who)")]
    } catch {
      return [Check(.fault, "lås", error.message, advice: "kontrollera mappens rättigheter")]
    }
  }
}
