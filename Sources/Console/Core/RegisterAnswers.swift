import DowntimeModel

extension Screen {
  /// A register entry is on disk; the screen that asked for it goes on.
  mutating func didRegister(_ entry: Entry, _ context: ScreenContext) -> [Step] {
    switch self {
    case .addStaff(var screen):
      let steps = screen.didRegister(entry, context)
      self = .addStaff(screen)
      return steps
    case .addResidents(var screen):
      let steps = screen.didRegister(entry, context)
      self = .addResidents(screen)
      return steps
    case .registers(var screen):
      screen.didRegister()
      self = .registers(screen)
      return []
    case .routines(let screen): return screen.didRegister(entry)
    case .signIn(var screen):
      let steps = screen.didRegister(entry, context)
      self = .signIn(screen)
      return steps
    default: return []
    }
  }

  /// A register entry could not be saved: what was typed stays.
  mutating func didNotRegister() {
    switch self {
    case .addStaff(var screen):
      screen.didNotRegister()
      self = .addStaff(screen)
    case .addResidents(var screen):
      screen.didNotRegister()
      self = .addResidents(screen)
    default: break
    }
  }

  /// A file was read for one of the form's lists, or could not be.
  mutating func takeFile(_ result: Result<String, FileFault>, into list: FieldName) -> [Step] {
    switch self {
    case .prepareUnit(var screen):
      let steps = screen.takeFile(result, into: list)
      self = .prepareUnit(screen)
      return steps
    case .addStaff(var screen):
      let steps = screen.takeFile(result, into: list)
      self = .addStaff(screen)
      return steps
    case .addResidents(var screen):
      let steps = screen.takeFile(result, into: list)
      self = .addResidents(screen)
      return steps
    default: return []
    }
  }
}
