/// The messages of Prator that are phoned during an outage (RT-04, 2.3.1).
public enum PratorMessageKind: String, CaseIterable, Hashable, Sendable {
  case admission = "inskrivning"
  case currentServices = "svar på inskrivning"
  case permanentCareContact = "fast vårdkontakt"
  case preliminarilyReady = "preliminärt utskrivningsklar"
  case changedDischargeTime = "ändrad beräknad utskrivning"
  case dischargeReport = "utskrivningsrapport"
  case readyForDischarge = "utskrivningsklar"
  case discharge = "utskrivningsmeddelande"
  case municipalityReady = "kommunklar"
  case planInitiative = "initiativ till SIP"
  case planCall = "kallelse till SIP"
  case planHeld = "SIP genomförd"
  case other = "allmänt"
}

/// The messages of Mina planer that are faxed during an outage (R003-06 … R003-15).
public enum MinaPlanerMessageKind: String, CaseIterable, Hashable, Sendable {
  case decisionChecklist = "checklista beslutsstöd"
  case acuteSheet = "akutblad"
  case admission = "inskrivningsinformation"
  case currentCondition = "kartläggning aktuellt tillstånd"
  case background = "kartläggning bakgrund"
  case positionBeforeDischarge = "ställningstagande inför utskrivning"
  case planCallInpatient = "kallelse till SIP, inskriven"
  case planCallOutpatient = "kallelse till SIP, öppenvård"
  case planDocumentInpatient = "SIP, inskriven"
  case planDocumentOutpatient = "SIP, öppenvård"
  case dischargeTime = "beräknad tid för utskrivning eller utskrivningsklar"
}
