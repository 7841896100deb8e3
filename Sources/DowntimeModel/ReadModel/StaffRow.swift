/// A member of staff as one record told her.
struct StaffRow: Sendable {
  var member: StaffMember
  var writtenAt: LocalTime
  let stamp: RecordStamp

  init(_ member: StaffMember, _ record: Record) {
    self.member = member
    writtenAt = record.writtenAt
    stamp = RecordStamp(record)
  }

  func veiled(_ veil: Veil) -> StaffRow {
    var row = self
    row.member = veil.member(member)
    return row
  }
}
