import ArgumentParser
import DowntimeModel

/// `reserv profile adopt`: the unit follows these routines from now on.
struct ProfileAdoptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adopt", abstract: "Bestäm vilka rutiner enheten följer från nu.",
    discussion: """
      Flera läggs ihop: plikterna från alla, orden från den första. De som gällde
      förut slutar gälla, men står kvar i journalen och förklarar gamla frister.

      Exempel:
        reserv profile adopt goteborg-boende
        reserv profile adopt var-enhet.yaml vasterbotten-prator
        reserv profile adopt spanga-tensta --for utförare --for "hälso- och sjukvård"
        reserv profile adopt vasterbotten-prator --part öppenvård
      """)

  @ParentCommand var parent: ProfileCommand
  @OptionGroup var store: StoreOption
  @Argument(help: ArgumentHelp("Profilers namn, eller filer.", valueName: "profil"))
  var names: [String]
  @Option(
    name: .customLong("for"),
    help: ArgumentHelp("Enhetsslag som gäller här, när profilen har flera.", valueName: "slag"))
  var kinds: [String] = []
  @Option(help: ArgumentHelp("Er egen part vid utskrivning.", valueName: "part"))
  var part: String?
  @OptionGroup var passphrase: PassphraseOption
  @OptionGroup var person: PersonOptions

  func run() throws {
    var profiles: [Profile] = []
    for name in names { profiles.append(try ProfileSource.find(name).profile()) }
    guard kinds.isEmpty || profiles.contains(where: { !$0.unitKinds.isEmpty }) else {
      throw CommandFault("--for: profilen har inga enhetsslag att välja bland.", .usage)
    }
    guard part == nil || profiles.contains(where: { $0.ownParty != nil }) else {
      throw CommandFault("--part: profilen har ingen egen part.", .usage)
    }
    let party = try ownParty()
    profiles = try profiles.map { profile in
      profile.chosen(kinds: try unitKinds(of: profile), party: party)
    }
    let adoption = ProfileAdoption(of: profiles)
    let location = try store.location(parent.root.store)
    let opened = try OpenedStore.open(location, passphrase, person, for: .adoptProfiles)
    try opened.run(location) { opened throws(StoreError) in
      let submission = Submission(
        outage: nil, occurredAt: nil, author: opened.member.author,
        entry: .profileAdopted(adoption))
      _ = try opened.store.append(submission, now: WallClock.now())
    }
    if let combined = Profile.combined(profiles) { Output.message(ProfileTexts.adopted(combined)) }
  }

  /// The kinds of unit that were typed, among those of a profile.
  private func unitKinds(of profile: Profile) throws(CommandFault) -> [SocialUnitKind] {
    guard !profile.unitKinds.isEmpty else { return [] }
    return try kinds.map { kind throws(CommandFault) in
      guard let known = profile.unitKinds.first(where: { $0.word == kind }) else {
        throw Self.unknown("--for", "enhetsslag", kind, profile.unitKinds.map(\.word))
      }
      return known
    }
  }

  private func ownParty() throws(CommandFault) -> Party? {
    guard let part else { return nil }
    guard let party = Party(rawValue: part) else {
      throw Self.unknown("--part", "egen part", part, Party.allCases.map(\.rawValue))
    }
    return party
  }

  private static func unknown(_ option: String, _ key: String, _ word: String, _ known: [String])
    -> CommandFault
  {
    let sentence = ProfileTexts.sentence(
      .unknownWord(key: key, word, near: nil, known: known))
    return CommandFault("\(option): \(sentence)", .usage)
  }
}
