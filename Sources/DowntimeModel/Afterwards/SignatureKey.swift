/// «Signaturförtydligande»: whose each signature is and was, so that a signature in a record can be
/// read years later. Told by the register's own history: who left stands there too.
public struct SignatureKey: Hashable, Sendable {
  /// A signature as somebody had it for a time.
  public struct Row: Hashable, Sendable {
    /// The signature.
    public let signature: Signature
    /// The name; nil for a protected employee, whose name the register alone has.
    public let name: String?
    /// The title.
    public let title: String
    /// From when it holds.
    public let from: CivilDate
    /// The last day; nil while it holds.
    public internal(set) var to: CivilDate?
    /// False while nobody has confirmed that she works here.
    public internal(set) var isConfirmed: Bool
    let member: Identifier<StaffMember>
  }

  /// By signature, then by time.
  public let rows: [Row]
}

extension UnitState {
  /// The key to every signature that the unit has had.
  public var signatureKey: SignatureKey {
    let protected = Set(staff.filter(\.isProtected).map(\.id))
    var rows: [SignatureKey.Row] = []
    var last: [Identifier<StaffMember>: Int] = [:]
    for row in staffRows {
      let (member, day) = (row.member, StockholmTime.civil(of: row.writtenAt).date)
      let name = protected.contains(member.id) ? nil : member.name
      let end = member.isActive ? member.validTo : min(member.validTo ?? day, day)
      if let index = last[member.id] {
        let known = rows[index]
        let isSame =
          known.signature == member.signature && known.name == name && known.title == member.title
        if isSame, known.to.map({ $0 >= day }) ?? true || !member.isActive {
          rows[index].to = end
          rows[index].isConfirmed = member.isConfirmed
          continue
        }
        if known.to.map({ day <= $0 }) ?? true { rows[index].to = max(known.from, day) }
        // Who had left and is only corrected in the register has not come back.
        guard member.isActive || !isSame else { continue }
      }
      let from = last[member.id] == nil ? member.validFrom ?? day : day
      last[member.id] = rows.count
      rows.append(
        SignatureKey.Row(
          signature: member.signature, name: name, title: member.title, from: from, to: end,
          isConfirmed: member.isConfirmed, member: member.id))
    }
    return SignatureKey(
      rows: rows.sorted {
        let (left, right) = ($0.signature.text, $1.signature.text)
        return left == right
          ? ($0.from.daysSince1970, $0.member) < ($1.from.daysSince1970, $1.member)
          : SwedishOrder.precedes(left, right)
      })
  }
}
