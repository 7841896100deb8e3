import DowntimeModel
import Glibc
import TestSupport

/// Simulated crashes by the million: `CrashRunner --runs N --seed S`. Each run is a power cut at a
/// random moment of a random use of the store. Ends with code 1 when a promise was broken, or when it
/// took so much memory that a small machine could not run one on each processor.
@main
struct CrashRunner {
  static func main() {
    let arguments = CommandLine.arguments
    let runs = value(of: "--runs", in: arguments) ?? 100_000
    let seed = value(of: "--seed", in: arguments) ?? 1
    var random = SeededGenerator(seed: UInt64(seed))
    var total = CrashVerdict()
    var done = 0
    while done < runs {
      let workloadSeed = random.next()
      // A third of the runs have a second medium, and their faults may hit the store's disk alone.
      let hasSecondPlace = workloadSeed % 3 == 0
      let workload = CrashWorkload(
        seed: workloadSeed, fault: fault(&random, hasSecondPlace: hasSecondPlace),
        hasSecondPlace: hasSecondPlace)
      workload.run(steps: 12)
      let states = workload.disk.history
      for _ in 0..<min(100, runs - done) {
        let operation = Int(random.next() % UInt64(states.count))
        let crashed = states[operation].crashed(.mixed, using: &random)
        let verdict = workload.verdict(after: operation + 1, state: crashed, seed: random.next())
        if verdict != CrashVerdict() {
          print("seed \(workloadSeed), operation \(operation): \(verdict)")
        }
        total.add(verdict)
        done += 1
      }
    }
    print(
      "\(done) crashes, seed \(seed): \(total.lostEntries) entries lost, \(total.lostDrafts) drafts",
      "or letters lost, \(total.invented) invented, \(total.changed) changed, \(total.closed) not opened;",
      "\(megabytes) MB at most"
    )
    if total != CrashVerdict() || megabytes > mostMegabytes { exit(1) }
  }

  /// Four at once are to fit beside the compiler's leavings on a machine of 4 GB.
  private static let mostMegabytes = 300

  /// The most memory that has been resident.
  private static var megabytes: Int {
    var usage = rusage()
    // RUSAGE_SELF by its number: its type is one in one C library, another in another.
    getrusage(.init(0), &usage)
    return usage.ru_maxrss / 1000
  }

  /// Half of the runs also meet a failing disk.
  private static func fault(_ random: inout SeededGenerator, hasSecondPlace: Bool)
    -> SimulatedDisk.Fault?
  {
    let drawn = random.next()
    guard drawn % 2 == 0 else { return nil }
    return SimulatedDisk.Fault(
      operation: Int(random.next() % (hasSecondPlace ? 300 : 150)),
      length: [1, 1, 2, 4, 8, 16, 32, 1_000_000][Int(drawn / 8 % 8)],
      errno: drawn % 8 < 4 ? 5 : 28, place: hasSecondPlace ? CrashWorkload.folder : "")
  }

  private static func value(of flag: String, in arguments: [String]) -> Int? {
    guard let index = arguments.firstIndex(of: flag), index + 1 < arguments.count else {
      return nil
    }
    return Int(arguments[index + 1])
  }
}
