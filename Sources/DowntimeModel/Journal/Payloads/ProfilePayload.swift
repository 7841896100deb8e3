/// Body of an adoption: the stored profiles as they are. What they mean is read by `Profile`, so a
/// newer version's keys are kept here byte for byte.
enum ProfilePayload {
  static func write(_ adoption: ProfileAdoption) -> JSONValue {
    .object([JSONMember("profiles", .array(adoption.forms.map(value)))])
  }

  static func read(_ reader: inout MemberReader) throws(PayloadError) -> ProfileAdoption {
    guard case .array(let values) = try reader.required("profiles") else {
      throw .invalid(reader.path("profiles"))
    }
    return ProfileAdoption(
      forms: values.map { value in if case .string(let text) = value { text } else { value.text } })
  }

  /// A form that is none stays a text: nothing that was written is lost.
  private static func value(_ form: String) -> JSONValue {
    do {
      let value = try JSONParser.parse(Array(form.utf8))
      if case .object = value, value.text == form { return value }
    } catch {}
    return .text(form)
  }
}
