/// The names that a store has, and those that nothing in it was given.
struct StoreNames {
  let folder: String
  let disk: any Disk

  private static let known: Set<String> = [
    StoreDescription.name, "lock", "keys", "j", "drafts", "reserve", "reserve-ballast",
    Letterbox.folder,
    Quarantine.folder, Restoring.mark, Tombstones.folder,
  ]

  /// Everything with a foreign name. What an interrupted replacement left (`.new`) is not told;
  /// neither is what is no folder where a folder should be: who reads it tells.
  func odd() throws(StoreError) -> [Finding] {
    var odd: [Finding] = []
    func look(_ place: String, _ isKnown: (String) -> Bool) throws(StoreError) {
      let path = place.isEmpty ? folder : folder + "/" + place
      for name in try disk.listOrOdd(path)?.sorted() ?? []
      where !name.hasSuffix(".new") && !isKnown(name) {
        odd.append(
          Finding(journal: place, segment: name, offset: 0, line: nil, problem: .oddFile))
      }
    }
    try look("") { StoreNames.known.contains($0) }
    try look("keys") { name in
      name.hasPrefix("reserve-") || DataKeyName(name) != nil || UnitKeyName(name) != nil
        || KeySlot.allCases.contains { $0.fileName == name }
    }
    try look("j") { $0 == "next" || Identifier<JournalEnd>($0) != nil }
    for journal in try disk.listOrOdd(folder + "/j")?.sorted() ?? []
    where Identifier<JournalEnd>(journal) != nil {
      try look("j/" + journal) { SegmentName($0) != nil }
    }
    try look("drafts") { $0.hasPrefix("reserve-") || Identifier<DataKey>($0) != nil }
    for kid in try disk.listOrOdd(folder + "/drafts")?.sorted() ?? []
    where Identifier<DataKey>(kid) != nil {
      try look("drafts/" + kid) {
        $0.hasSuffix(".json") && Identifier<Draft>($0.dropLast(5)) != nil
      }
    }
    try look(Tombstones.folder) { Tombstones.isName($0) }
    try look(Letterbox.folder) {
      $0.hasPrefix("reserve-")
        || $0.hasSuffix(".json") && Identifier<Record>($0.dropLast(5)) != nil
    }
    return odd
  }
}
