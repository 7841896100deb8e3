/// An IT system that can stop, by the name the unit uses for it, such as `Treserva`.
public struct ITSystem: Hashable, Sendable {
  /// The name.
  public let name: String

  /// A system by its name; spaces around it are dropped; nil when nothing is left.
  public init?(_ typed: String) {
    let name = NormalForm.composed(typed).split(whereSeparator: { $0.isWhitespace }).joined(
      separator: " ")
    guard !name.isEmpty else { return nil }
    self.name = name
  }

  private init(known name: String) {
    self.name = name
  }

  /// Stands where a journal names no system; a declaration made here always does.
  public static let unnamed = ITSystem(known: "?")

  /// The record system of Göteborg's care homes and home care.
  public static let treserva = ITSystem(known: "Treserva")
  /// Admission and discharge co-ordination in Västerbotten.
  public static let prator = ITSystem(known: "Prator")
  /// Care plans in Skåne.
  public static let minaPlaner = ITSystem(known: "Mina planer")
  /// Stockholm's social systems as a group.
  public static let socialSystems = ITSystem(known: "Sociala system")
  /// Decisions and orders, one of the social systems (R004-04).
  public static let paraply = ITSystem(known: "Paraplysystemet")
  /// Notes under SoL, one of the social systems.
  public static let parasol = ITSystem(known: "ParaSoL")
  /// Notes under LSS, one of the social systems.
  public static let paradifo = ITSystem(known: "ParaDifo")
  /// Performed time, one of the social systems.
  public static let paragåWeb = ITSystem(known: "ParaGå Web")
  /// Health-care notes, one of the social systems.
  public static let vodok = ITSystem(known: "VODOK")

  /// Whether what is written into a system of that name is in this one: the social systems are a
  /// group (R004-04).
  func includes(_ name: String) -> Bool {
    let group: [ITSystem] = [.paraply, .parasol, .paradifo, .paragåWeb, .vodok]
    return name == self.name || self == .socialSystems && group.contains { $0.name == name }
  }
}

/// An outage is declared (RT-15).
public struct OutageDeclaration: Hashable, Sendable {
  /// The outage's identity; its records are sealed with its own data key.
  public var outage: Identifier<Outage>
  /// What has stopped; at least one. The first is where entries are to be written in.
  public var systems: [ITSystem]
  /// Since when, as the person says; not after the record's own time.
  public var startedAt: LocalTime
  /// What is known (cause, who reported it); may be empty.
  public var note: String
  /// What else is known.
  public var details: OutageDetails

  /// A declaration.
  public init(
    outage: Identifier<Outage>, systems: [ITSystem], startedAt: LocalTime, note: String,
    details: OutageDetails = OutageDetails()
  ) {
    self.outage = outage
    self.systems = systems
    self.startedAt = startedAt
    self.note = note
    self.details = details
  }
}

/// The systems work again.
public struct OutageEnd: Hashable, Sendable {
  /// Which outage.
  public var outage: Identifier<Outage>
  /// Since when they work; after the outage's start.
  public var endedAt: LocalTime

  /// An end.
  public init(outage: Identifier<Outage>, endedAt: LocalTime) {
    self.outage = outage
    self.endedAt = endedAt
  }
}

/// A person signs that everything of the outage is written in or shall not be.
public struct OutageClosure: Hashable, Sendable {
  /// Which outage.
  public var outage: Identifier<Outage>

  /// A closure.
  public init(outage: Identifier<Outage>) {
    self.outage = outage
  }
}

/// What the unit is called.
public struct UnitDescription: Hashable, Sendable {
  /// The unit's name, such as `Testgården plan 2`.
  public var name: String
  /// True in a drill store: ÖVNING on every screen, nothing is real.
  public var isDrill: Bool

  /// A unit.
  public init(name: String, isDrill: Bool) {
    self.name = name
    self.isDrill = isDrill
  }
}
