import TestSupport
import Testing

/// A unit that its manager, Eva Exempelsson, has prepared on the command line.
struct ManagedUnit {
  let folder: TestFolder
  let passphrase = "bro kastanj lykta månad vante"

  init() throws {
    folder = try TestFolder()
    let run = try folder.run(
      "init", "--no-input", "--unit", "Testgården plan 2", "--name", "Eva Exempelsson", "--title",
      "enhetschef", "--signature", "EEX", "--passphrase-fd", "0", input: passphrase + "\n")
    try #require(run.status == 0, "\(run.errors)")
  }

  /// Runs a verb in her name.
  func asEva(_ arguments: [String]) throws -> CommandRun {
    try folder.run(
      arguments + ["--signature", "EEX", "--passphrase-fd", "0"], input: passphrase + "\n")
  }

  /// The same.
  func asEva(_ arguments: String...) throws -> CommandRun { try asEva(arguments) }
}
