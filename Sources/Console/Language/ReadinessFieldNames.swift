// The fields of the contact list and of drills, as forms name them.
extension FieldName {
  static let hours = FieldName(rawValue: "hours")
  static let isSwitchboard = FieldName(rawValue: "isSwitchboard")
  static let isForManagerOnly = FieldName(rawValue: "isForManagerOnly")
  static let checkedOn = FieldName(rawValue: "checkedOn")
  static let reserve = FieldName(rawValue: "reserve")
  static let minutes = FieldName(rawValue: "minutes")
  static let participants = FieldName(rawValue: "participants")
  static let stepsDone = FieldName(rawValue: "stepsDone")
  static let wentWell = FieldName(rawValue: "wentWell")
  static let wentBadly = FieldName(rawValue: "wentBadly")
  static let improvement = FieldName(rawValue: "improvement")
}
