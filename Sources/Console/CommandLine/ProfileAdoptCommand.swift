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
  @OptionGroup var choice: ProfileChoice
  @OptionGroup var credentials: Credentials

  func run() throws {
    let profiles = try choice.profiles(names)
    let adoption = ProfileAdoption(of: profiles)
    let location = try store.location(parent.root.store)
    let opened = try OpenedStore.open(location, credentials, for: .adoptProfiles)
    try opened.run(location) { opened throws(StoreError) in
      let submission = Submission(
        outage: nil, occurredAt: nil, author: opened.member.author,
        entry: .profileAdopted(adoption))
      opened.tell(.routinesAdopted, Self.self, of: [])
      _ = try opened.store.append(submission, now: WallClock.now())
    }
    if let combined = Profile.combined(profiles) { Output.message(ProfileTexts.adopted(combined)) }
  }
}
