import ArgumentParser
import DowntimeModel

/// Profiles that were named, and which parts of them the unit follows.
struct ProfileChoice: ParsableArguments {
  @Option(
    name: .customLong("for"),
    help: ArgumentHelp("Enhetsslag som gäller här, när profilen har flera.", valueName: "slag"))
  var kinds: [String] = []
  @Option(help: ArgumentHelp("Er egen part vid utskrivning.", valueName: "part"))
  var part: String?

  /// The profiles for the unit's own kinds and party.
  func profiles(_ names: [String]) throws(CommandFault) -> [Profile] {
    var profiles: [Profile] = []
    for name in names { profiles.append(try ProfileSource.find(name).profile()) }
    guard kinds.isEmpty || profiles.contains(where: { !$0.unitKinds.isEmpty }) else {
      throw CommandFault("--for: profilen har inga enhetsslag att välja bland.", .usage)
    }
    guard part == nil || profiles.contains(where: { $0.ownParty != nil }) else {
      throw CommandFault("--part: profilen har ingen egen part.", .usage)
    }
    var chosen: [Profile] = []
    for profile in profiles { chosen.append(try self.chosen(profile)) }
    return chosen
  }

  private func chosen(_ profile: Profile) throws(CommandFault) -> Profile {
    var chosen = profile
    if !kinds.isEmpty, !profile.unitKinds.isEmpty {
      var known: [SocialUnitKind] = []
      for kind in kinds {
        guard let found = profile.unitKinds.first(where: { $0.word == kind }) else {
          throw Self.unknown("--for", "enhetsslag", kind, profile.unitKinds.map(\.word))
        }
        known.append(found)
      }
      chosen = profile.narrowed(to: known)
    }
    if let part, profile.ownParty != nil {
      guard let party = Party(rawValue: part) else {
        throw Self.unknown("--part", "egen part", part, Party.allCases.map(\.rawValue))
      }
      chosen.ownParty = party
    }
    return chosen
  }

  private static func unknown(
    _ option: String, _ key: String, _ word: String, _ known: [String]
  ) -> CommandFault {
    let sentence = ProfileTexts.sentence(.unknownWord(key: key, word, near: nil, known: known))
    return CommandFault("\(option): \(sentence)", .usage)
  }
}
