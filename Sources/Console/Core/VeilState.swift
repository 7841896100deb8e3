import DowntimeModel

/// The unit as somebody may see it, and what it was made for.
struct VeiledUnit: Sendable {
  /// What it hangs on.
  struct Moment: Hashable, Sendable {
    var revision: Int
    var mayRead: Bool
    var seesStaffNames: Bool
    var seesPrivateNumbers: Bool
    var open: Set<Identifier<Resident>>
  }

  let moment: Moment
  let unit: UnitState
  /// What is searched: nobody who is protected, whoever looks.
  let searched: UnitState
}

extension State {
  /// What may be opened now about protected residents, and by that what is kept from the screens.
  /// Asked after every event, since an hour's leave ends by itself.
  mutating func drawVeil() {
    let member = session.member
    let moment = VeiledUnit.Moment(
      revision: whole.revision, mayRead: mayRead,
      seesStaffNames: member.map { whole.allows($0, .editStaff) } ?? false,
      seesPrivateNumbers: member.map { whole.seesPrivateNumbers($0) } ?? false,
      open: member.map { whole.opened(to: $0, grants, at: now) } ?? [])
    guard veiled?.moment != moment else { return }
    let veil = whole.veil(
      open: moment.open, seesStaffNames: moment.seesStaffNames,
      seesPrivateNumbers: moment.seesPrivateNumbers)
    guard !moment.mayRead || !veil.isEmpty else {
      veiled = nil
      return
    }
    let unit = whole.veiled(veil)
    veiled = VeiledUnit(
      moment: moment, unit: moment.mayRead ? unit : unit.withoutTexts,
      searched: moment.open.isEmpty ? unit : whole.veiled(whole.veil()))
  }

  /// Another unit than before: what was made of the old one is gone.
  mutating func take(unit: UnitState) {
    (whole, veiled, index, duties) = (unit, nil, nil, nil)
    drawVeil()
  }

  /// Started texts as they may be shown: a colleague's about somebody who is closed has no text.
  var shownDrafts: [Draft] {
    guard veiled != nil else { return drafts }
    return drafts.map { draft in
      guard draft.author.signature != session.member?.signature, isClosed(draft) else {
        return draft
      }
      var covered = draft
      covered.fields = draft.fields.filter { $0.key == FieldName.person.rawValue }
      return covered
    }
  }

  /// Whether a started text is about somebody whose data are kept from who looks.
  func isClosed(_ draft: Draft) -> Bool { person(of: draft).map(unit.isClosed) ?? false }

  /// Whom a started text is about.
  func person(of draft: Draft) -> PersonReference? {
    if case .entry(.correction(let id, _)) = draft.subject {
      return unit.entry(id)?.current.person
    }
    return draft.fields[FieldName.person.rawValue].flatMap {
      PersonField(draftText: $0, unit: unit, now: now).chosen
    }
  }
}
