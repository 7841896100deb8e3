/// The last segment of the terminal's journal, opened and synced before it is read: what the page
/// cache shows of it may not be on the medium.
struct JournalTail {
  private let name: SegmentName?
  private let path: String
  private let file: DiskFile?
  private let disk: any Disk
  /// The sync failed, or there is no journal: go on in a new one.
  let isDoubtful: Bool

  init(folder: String, id: Identifier<JournalEnd>, disk: some Disk) throws(StoreError) {
    self.disk = disk
    let names = try disk.listIfPresent(folder + "/" + id.text).compactMap(SegmentName.init)
    guard let name = names.max() else {
      (self.name, path, file, isDoubtful) = (nil, "", nil, true)
      return
    }
    self.name = name
    path = folder + "/" + id.text + "/" + name.text
    let file = try disk.open(path, .existing)
    do throws(StoreError) {
      try disk.sync(file)
      self.file = file
      isDoubtful = false
    } catch {
      disk.close(file)
      self.file = nil
      isDoubtful = true
    }
  }

  /// The segment to go on writing to; nil when a new one must be begun. Then the file is closed.
  func segment(
    _ read: JournalReading.Tail?, journal: Identifier<JournalEnd>, _ geometry: SegmentGeometry
  )
    -> OpenSegment?
  {
    guard let file else { return nil }
    guard let read, read.name == name else {
      disk.close(file)
      return nil
    }
    return OpenSegment(
      file: file, path: path, salt: read.name.salt(journal: journal),
      capacity: geometry.grows ? geometry.bytes : read.capacity,
      used: read.used, lines: read.lines)
  }
}
