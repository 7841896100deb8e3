/// The law that an entry is written under (RT-00 `lagrum`): it decides where the entry is to go and
/// by when (R004-82, R004-89, R004-90).
public enum Law: String, CaseIterable, Hashable, Sendable {
  case socialServices = "SoL"
  case disability = "LSS"
  case healthCare = "HSL"
  case economicAid = "EB"
  case notApplicable = "ej tillämpligt"
}
