extension Profile {
  /// What a file says, and everything in it that must be put right, in the file's order. The
  /// profile is nil when nothing can be read; when there are faults it is not to be used.
  public static func read(yaml bytes: [UInt8]) -> (profile: Profile?, faults: [ProfileFault]) {
    let file = ProfileFile.read(bytes)
    guard let root = file.root else { return (nil, file.faults) }
    var reading = ProfileReading()
    let profile: Profile = reading.part(root, key: "")
    var faults = file.faults + reading.faults
    if case .mapping = root.content {
      // Where a row could not be read, what it says together with others is not asked.
      let unread = Set(reading.faults.map(\.position))
      for fault in ProfileCheck(profile).faults {
        let row = root.node(at: fault.path.prefix(2))
        guard fault.path.isEmpty || !row.holds(unread) else { continue }
        faults.append(ProfileFault(fault.problem, at: root.node(at: fault.path[...]).position))
      }
    }
    return (profile, faults.sorted { $0.position < $1.position })
  }

  /// The checked form as it is stored in the journal: the file's keys and words, in the order that
  /// docs/ROUTINE_PROFILES.md has them, and every figure, so that a later version's other defaults
  /// change nothing.
  public var stored: String { form?.text ?? "{}" }

  /// A profile from the journal. Nothing is checked: what this version does not know is passed by,
  /// and `isWhole` is false.
  public static func read(stored text: String) -> (profile: Profile, isWhole: Bool) {
    let start = TextPosition(line: 1, column: 1)
    var reading = ProfileReading()
    var node = ProfileNode(content: .nothing, position: start)
    do { node = ProfileNode(try JSONParser.parse(Array(text.utf8))) } catch {
      reading.fault(.syntax(.other), at: start)
    }
    let profile: Profile = reading.part(node, key: "")
    return (profile, reading.faults.isEmpty)
  }
}

extension ProfileNode {
  /// The tree of a stored form.
  fileprivate init(_ value: JSONValue) {
    let place = TextPosition(line: 1, column: 1)
    let content: Content =
      switch value {
      case .object(let members):
        .mapping(
          members.map { Pair(key: $0.name, position: place, value: ProfileNode($0.value)) })
      case .array(let values): .list(values.map(ProfileNode.init))
      case .string(let text): .text(text)
      case .integer(let number): .text(String(number))
      case .bool(let value): .text(value ? "ja" : "nej")
      case .null: .nothing
      }
    self.init(content: content, position: place)
  }
}
