/// Whom to call (RT-14).
public struct ProfileContact: ProfilePart {
  /// A number and when it is answered.
  public struct Number: ProfilePart {
    /// The number, as it is dialled.
    public var number = ""
    /// When; at least one.
    public var hours: [Contact.Hours] = []

    /// No number.
    public init() {}

    static let fields: [ProfileField<Self>] = [
      ProfileField("nummer", \.number, isRequired: true),
      ProfileField("gäller", \.hours, isRequired: true),
    ]
  }

  /// The function or unit, never a private person.
  public var name = ""
  /// The party it belongs to.
  public var party = Counterparty.other
  /// The numbers, in the order to try them.
  public var numbers: [Number] = []
  /// A switchboard.
  public var isSwitchboard = false
  /// What to know.
  public var note = ""
  /// Where the row comes from.
  public var source = ""
  /// The unit must look the number up before it trusts it.
  public var mustBeVerified = false
  /// For the manager only (R001-33).
  public var isForManagerOnly = false
  /// Whom to try when nobody answers: another row's name.
  public var reserve = ""

  /// No contact.
  public init() {}

  static let fields: [ProfileField<Self>] = [
    ProfileField("namn", \.name, isRequired: true), ProfileField("part", \.party),
    ProfileField("telefon", \.numbers), ProfileField("växel", \.isSwitchboard),
    ProfileField("anmärkning", \.note), ProfileField("källa", \.source),
    ProfileField("kontrollera", \.mustBeVerified),
    ProfileField("endast chef", \.isForManagerOnly), ProfileField("reserv", \.reserve),
  ]
}

/// Times of the console, and of the day as contacts are answered.
public struct ProfileTimes: ProfilePart {
  /// Idle minutes after which the curtain falls.
  public var curtainMinutes = 3
  /// The same during a call.
  public var curtainInCallMinutes = 20
  /// Hours that the opened store stays open: a shift.
  public var keyHours = 12
  /// When day begins.
  public var dayBegins = ClockTime(minuteOfDay: 7 * 60)
  /// When evening begins.
  public var eveningBegins = ClockTime(minuteOfDay: 17 * 60)
  /// When night begins.
  public var nightBegins = ClockTime(minuteOfDay: 21 * 60)
  /// Whether telephones are answered on midsommarafton, julafton and nyårsafton as on holidays.
  public var evesAreHolidays = true

  /// The console's own times.
  public init() {}

  static let fields: [ProfileField<Self>] = [
    ProfileField("skärmen göms efter", \.curtainMinutes, 1...30, unit: "minuter", "minut"),
    ProfileField(
      "skärmen göms under samtal efter", \.curtainInCallMinutes, 1...60, unit: "minuter",
      "minut"),
    ProfileField("skåpet låses efter", \.keyHours, 1...14, unit: "timmar", "timme"),
    ProfileField("dagen börjar", \.dayBegins), ProfileField("kvällen börjar", \.eveningBegins),
    ProfileField("natten börjar", \.nightBegins),
    ProfileField("aftnar räknas som helgdag", \.evesAreHolidays),
  ]

  /// What a moment is to who answers telephones; Saturdays, Sundays, public holidays and the eves
  /// that count as such are weekend (R002-48), and all of them but the Saturdays are holidays too.
  public func hours(at time: LocalTime) throws(SwedishCalendar.YearOutOfRange)
    -> Set<Contact.Hours>
  {
    let civil = StockholmTime.civil(of: time)
    let minute = civil.hour * 60 + civil.minute
    var hours: Set<Contact.Hours> = [.always]
    let isEve = try SwedishCalendar.eve(on: civil.date) != nil && evesAreHolidays
    let isHoliday = try SwedishCalendar.isPublicHoliday(civil.date) || isEve
    let isWorkingDay = civil.date.weekday <= 5 && !isHoliday
    if !isWorkingDay { hours.insert(.weekend) }
    if isHoliday { hours.insert(.holiday) }
    if minute < dayBegins.minuteOfDay || minute >= nightBegins.minuteOfDay {
      hours.insert(.night)
    } else if minute >= eveningBegins.minuteOfDay {
      hours.insert(.evening)
    } else if isWorkingDay {
      hours.insert(.weekdayDaytime)
    }
    return hours
  }
}

extension ProfileTimes {
  /// When the shift that a moment lies in began: day, evening or night.
  public func shiftBegan(_ now: LocalTime) -> LocalTime {
    let civil = StockholmTime.civil(of: now)
    let minute = civil.hour * 60 + civil.minute
    let begins = [dayBegins, eveningBegins, nightBegins].map(\.minuteOfDay).sorted()
    let (date, start) =
      begins.last { $0 <= minute }.map { (civil.date, $0) }
      ?? (civil.date.adding(days: -1), nightBegins.minuteOfDay)
    // An hour that the clocks skip began when it would have; of one that comes twice, the first.
    for shift in 0..<3 {
      guard
        let civil = CivilDateTime(date: date, hour: min(23, start / 60 + shift), minute: start % 60)
      else { continue }
      switch StockholmTime.reading(civil) {
      case .once(let time): return time
      case .twice(let summer, _): return summer
      case .never: continue
      }
    }
    return now
  }
}

extension Profile {
  /// The numbers of a contact that are answered at a time, in order.
  public func numbers(of contact: ProfileContact, at time: LocalTime)
    throws(SwedishCalendar.YearOutOfRange) -> [String]
  {
    let hours = try times.hours(at: time)
    return contact.numbers.filter { $0.hours.contains(where: hours.contains) }.map(\.number)
  }
}

/// A time of day, to the minute.
public struct ClockTime: ProfileValue, Comparable {
  /// Minutes after midnight, 0 … 1439.
  public let minuteOfDay: Int

  init(minuteOfDay: Int) {
    self.minuteOfDay = minuteOfDay
  }

  /// The earlier first.
  public static func < (left: ClockTime, right: ClockTime) -> Bool {
    left.minuteOfDay < right.minuteOfDay
  }

  /// Such as `07:00`.
  public var text: String {
    let (hour, minute) = (minuteOfDay / 60, minuteOfDay % 60)
    return (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)"
  }

  static func read(_ node: ProfileNode, key: String, _ reading: inout ProfileReading) -> Self? {
    guard let text = reading.text(node, key: key, .clock) else { return nil }
    let parts = text.split(separator: ":").map(String.init)
    guard parts.count == 2, text.utf8.count == 5, let hour = Int(parts[0]),
      let minute = Int(parts[1]), (0...23).contains(hour), (0...59).contains(minute)
    else {
      reading.fault(.wrongShape(key: key, .clock), at: node.position)
      return nil
    }
    return ClockTime(minuteOfDay: hour * 60 + minute)
  }

  var form: JSONValue? { .string(text) }
}
