import DowntimeModel

/// A profile that was asked for by name, or by its file.
struct ProfileSource {
  /// What was asked for.
  let name: String
  /// Its YAML.
  let bytes: [UInt8]
  /// What is wrong with it.
  let faults: [ProfileFault]
  private let read: Profile?

  private init(_ name: String, _ bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    (read, faults) = Profile.read(yaml: bytes)
  }

  /// The profile that comes with the program, else the file. What has a slash or a dot is a file.
  static func find(_ name: String) throws(CommandFault) -> ProfileSource {
    if let shipped = Profile.shippedYAML.first(where: { $0.name == name }) {
      return ProfileSource(name, Array(shipped.text.utf8))
    }
    do throws(FileFault) {
      return ProfileSource(name, try TextFile.bytes(name))
    } catch {
      guard error == .absent, !name.contains("/"), !name.contains(".") else {
        throw CommandFault("\(name): \(ProfileTexts.file(error))")
      }
      throw CommandFault(ProfileTexts.unknown(name, near: Profile.nameNear(name)))
    }
  }

  /// The profile; its faults are told, and it is refused, when it has any.
  func profile() throws(CommandFault) -> Profile {
    guard faults.isEmpty, let read else {
      for fault in faults { Output.message(ProfileTexts.line(fault, file: name)) }
      throw CommandFault("\(name): \(ProfileTexts.summary(faults.count))")
    }
    return read
  }

  /// The same text under another name.
  func renamed(_ other: ProfileName) -> [UInt8] {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let key = Array("profil:".utf8)
    if let line = lines.firstIndex(where: { $0.starts(with: key) }) {
      lines[line] = Array("profil: \(other.text)".utf8)[...]
    }
    return Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }
}
