// How profiles say what the code knows. A word once stored is never changed or used again: an
// adopted profile is read from the journal by the same words.

extension Law: ProfileWord {}
extension Party: ProfileWord {}
extension Counterparty: ProfileWord {}
extension PratorMessageKind: ProfileWord {}
extension MinaPlanerMessageKind: ProfileWord {}
extension Urgency: ProfileWord {}
extension PreparedDocument.Category: ProfileWord {}
extension PreparedDocument.Trigger: ProfileWord {}
extension PreparedDocument.Weeding: ProfileWord {}
extension PreparedDocument.Access: ProfileWord {}
extension Contact.Hours: ProfileWord {}
extension ChecklistPhase: ProfileWord {}

extension RoutineDuty: ProfileWord {
  var word: String {
    switch self {
    case .oralInformation: "muntlig information"
    case .premisesCheck: "lokaler och nycklar"
    case .paperSchedules: "pappersscheman"
    case .phoneMessages: "telefonmeddelanden"
    case .faxMessages: "faxmeddelanden"
    case .outageLevels: "driftstoppsnivåer"
    case .planInForce: "beslut att planen gäller"
    case .ongoingCases: "pågående ärenden"
    case .longOutageAnalysis: "analys efter långt stopp"
    case .decisionList: "beslutslista"
    case .documentList: "handlingslista"
    case .deviceLoans: "utlånade minnen och datorer"
    case .cardPayments: "kortutbetalningar"
    case .orders: "beställningar"
    case .performedTime: "utförd tid"
    }
  }
}

extension SocialUnitKind: ProfileWord {
  /// How profiles and the command line say it.
  public var word: String {
    switch self {
    case .ordering: "beställare"
    case .provider: "utförare"
    case .healthCare: "hälso- och sjukvård"
    }
  }
}

extension FilledFormRule: ProfileWord {
  var word: String {
    switch self {
    case .managerDecides: "chefen bestämmer"
    case .scanThenDestroy: "skannas och förstörs"
    case .originalToPaperFile: "original i pappersakten"
    }
  }
}

extension SelfCheckPeriod: ProfileWord {
  var word: String {
    switch self {
    case .quarter: "kvartal"
    case .halfYear: "halvår"
    }
  }
}

extension WriteInRule.Responsible: ProfileWord {
  /// How profiles and the command line say it.
  public var word: String {
    switch self {
    case .author: "den som skrev"
    case .staff: "personalen"
    case .planner: "planeraren"
    case .teamLeader: "arbetsledaren"
    case .teamLeaderAndNurse: "arbetsledaren och sjuksköterskan"
    case .caseOfficer: "handläggaren"
    case .economicAidOfficer: "handläggaren för ekonomiskt bistånd"
    case .caseOfficerThenProvider: "handläggaren, sedan utföraren"
    case .eachParty: "varje part"
    case .managementAndUnions: "ledningen och facken"
    }
  }
}
