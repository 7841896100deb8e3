import DowntimeModel

/// Started texts, wherever they are listed.
enum Drafts {
  /// One's own is gone on with; a colleague's is shown, and taken over only on purpose.
  static func step(_ id: Identifier<Draft>, _ context: ScreenContext) -> Step {
    guard let draft = context.drafts.first(where: { $0.id == id }),
      let author = context.session.member?.author,
      draft.author.signature != author.signature
    else { return .open(.draft(id)) }
    return .ask(EntryTexts.takeOverQuestion(draft, by: author))
  }
}
