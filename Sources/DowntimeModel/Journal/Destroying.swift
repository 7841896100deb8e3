/// Destroying data keys in one place and the next. The journal's record comes first and says that it
/// shall be done; the tombstone says so where there is no passphrase; what they name is then
/// overwritten and removed. Whatever interrupts that, everything that opens a store finds one of the
/// two, opens nothing with the key and goes on here (docs/decisions/0155).
extension Store {
  /// Keys have been destroyed, as the journal now says.
  func destroy(_ told: [Tombstone]) {
    guard !told.isEmpty else { return }
    chest.destroy(told.map(\.kid))
    for tombstone in told {
      forget(tombstone.kid)
      copying?.destroyed.insert(tombstone.kid)
      if tombstones[tombstone.kid] == nil { tombstones[tombstone.kid] = tombstone }
    }
    finishDestructions()
    finishInFormerPlaces()
  }

  /// Does what is left to do of every destruction. What cannot be done shows in `health`, and is
  /// tried again: in the store at the next unlocking, on the second medium when it is there.
  func finishDestructions() {
    for tombstone in tombstones.values.sorted(by: { $0.kid < $1.kid }) { finishHere(tombstone) }
    finishOnSecondPlace()
  }

  private func finishHere(_ tombstone: Tombstone) {
    do throws(StoreError) {
      let remains = try KeyRemains(place: folder, kid: tombstone.kid, disk: disk).paths()
      guard !tombstone.isDone || !remains.isEmpty else { return }
      tombstones[tombstone.kid]?.isDone = false
      tombstones[tombstone.kid] = try tombstone.carriedOut(in: [folder], disk)
    } catch {
      // Left for the next unlocking.
    }
  }

  /// The same on the second medium, when it is there. What opened the registers goes when what they
  /// were carried over to is there too: until then nothing else of that copy opens them.
  func finishOnSecondPlace() {
    guard let second = description.secondPlace, !tombstones.isEmpty, second.isThere(disk) else {
      return
    }
    for tombstone in tombstones.values.sorted(by: { $0.kid < $1.kid })
    where !tombstone.isOfRegisters || copying?.state.isCopied == true {
      do throws(StoreError) {
        let parts = [second.copy, second.away]
        var isClean = tombstone.second == second.chosen
        for part in parts where isClean {
          isClean = try KeyRemains(place: part, kid: tombstone.kid, disk: disk).paths().isEmpty
        }
        guard !isClean else { continue }
        tombstones[tombstone.kid]?.second = nil
        _ = try tombstone.carriedOut(in: parts, disk)
        try clearLettersGone(from: second)
        guard var here = tombstones[tombstone.kid] else { continue }
        here.second = second.chosen
        try Tombstones(place: folder, disk: disk).write(here)
        tombstones[here.kid] = here
      } catch {
        // Left for when the medium answers again.
      }
    }
  }

  /// The same on media that were chosen before and happen to be there: each is an object that must
  /// be answered for, whatever becomes of this.
  private func finishInFormerPlaces() {
    for path in description.former {
      let place = SecondPlace(path, store: description.store)
      guard place.isThere(disk) else { continue }
      for tombstone in tombstones.values.sorted(by: { $0.kid < $1.kid }) {
        do throws(StoreError) {
          _ = try tombstone.carriedOut(in: [place.copy, place.away], disk)
        } catch {
          // Answered for by whoever has the medium.
        }
      }
    }
  }

  /// What has been destroyed and is not gone everywhere.
  var undestroyed: [Identifier<Outage>] {
    tombstones.values.left(second: description.second)
  }

  /// Removes letters that were taken in and could not be removed then: no outage's key opens them.
  func clearLettersTakenIn() throws(StoreError) {
    let path = folder + "/" + Letterbox.folder
    let names = try disk.listOrOdd(path)?.filter { !$0.hasPrefix("reserve-") } ?? []
    guard !names.isEmpty else { return }
    let reading = try JournalReading(
      folders: [folder, description.secondPlace?.away].compactMap { $0.map { $0 + "/j" } },
      disk: disk, keys: chest.ring, current: nil)
    let known = Set(reading.records.map(\.record.id.text))
    for name in names.sorted() where known.contains(String(name.prefix(26))) {
      try disk.erase(path + "/" + name)
    }
    try disk.syncFolder(path)
  }
}

extension Store {
  /// Removes from the copy the letters that the store has no more.
  private func clearLettersGone(from second: SecondPlace) throws(StoreError) {
    let path = second.copy + "/" + Letterbox.folder
    let here = Set(try disk.listOrOdd(folder + "/" + Letterbox.folder) ?? [])
    for name in try disk.listOrOdd(path)?.sorted() ?? [] where !here.contains(name) {
      try disk.erase(path + "/" + name)
    }
    try disk.syncFolder(path)
  }
}

extension Sequence<Tombstone> {
  /// The keys, in order, of which something is left in the store or on the second medium.
  func left(second: String?) -> [Identifier<Outage>] {
    filter { !$0.isDone || second != nil && $0.second != second }
      .map { Identifier(retyping: $0.kid) }.sorted()
  }
}

extension Tombstone {
  /// Overwrites and removes everything of the key in places that are laid out like a store. The
  /// first gets the tombstone; returns it as it lies there.
  func carriedOut(in places: [String], _ disk: any Disk) throws(StoreError) -> Tombstone {
    var own = self
    own.isDone = false
    own.second = nil
    let stones = Tombstones(place: places[0], disk: disk)
    do throws(StoreError) {
      try stones.write(own)
    } catch {
      // A full disk has no room for it before something is removed. The journal tells meanwhile.
    }
    for place in places { try KeyRemains(place: place, kid: kid, disk: disk).remove() }
    own.isDone = true
    try stones.write(own)
    return own
  }
}
