import DowntimeModel
import TestSupport
import Testing

@Test(.rule("R004-66"), .rule("R004-67"), .rule("R004-84"))
func healthCareDocumentsAreTypedInForStatisticsAndElseImported() {
  TablePicture(
    """
    yes | file        → inskriven
    yes | handwritten → inskriven, paper file
    no  | file        → importerad
    no  | handwritten → importerad, scanned first, paper file
    """
  ).holds(
    for: pairs(bools, DocumentForm.allCases), facts: { [word($0), "\($1)"] },
    answer: {
      let answer = HealthCareRegistration(statisticsNeeded: $0, form: $1)
      return answer.way.rawValue + (answer.isScannedFirst ? ", scanned first" : "")
        + (answer.originalToPaperFile ? ", paper file" : "")
    })
}

@Test(
  .rule("R000-11"), .rule("R000-13"), .rule("R000-20"), .rule("R000-25"), .rule("R001-09"),
  .rule("R001-10"), .rule("R001-16"), .rule("R001-17"), .rule("R002-18"), .rule("R002-43"),
  .rule("R003-14"), .rule("R004-37"), .rule("R004-64"), .rule("R004-65"), .rule("R004-66"),
  .rule("R004-69"), .rule("R004-98"), .rule("X-10"), .rule("X-31"), .rule("X-35"))
func everyThingLeftBehindHasOneFate() {
  TablePicture(
    """
    borrowedLaptop      | *   | *                   → checkThatNothingIsStored
    list                | *   | *                   → keepInFileCabinet
    *                   | no  | *                   → keepLocked
    printedCopy         | *   | *                   → destroy
    unusedPaperSchedule | *   | *                   → destroy
    usedPaperSchedule   | *   | *                   → destroyAsSeparateRoutine
    filledForm          | *   | managerDecides      → managerDecides
    filledForm          | yes | scanThenDestroy     → managerDecides
    filledForm          | yesAndScanned | scanThenDestroy → destroy
    filledForm          | *   | originalToPaperFile → toPaperFile
    phoneSupportForm    | *   | *                   → destroy
    planPaper           | *   | *                   → copyToPatientKeepInRecord
    planDocument        | *   | *                   → archiveOriginalGiveCopies
    handwrittenDocument | *   | *                   → toPaperFile
    fileInOwnFolder     | *   | *                   → erase
    fileOnStick         | *   | *                   → eraseAndReturn
    blankForm           | *   | *                   → replace
    outageData          | *   | *                   → destroyDataKey
    """
  ).holds(
    for: triples(LeftBehind.allCases, WorkDone.allCases, FilledFormRule.allCases),
    facts: { ["\($0)", "\($1)", "\($2)"] },
    answer: { "\(Fate(of: $0, done: $1, filledForms: $2))" })
}

@Test(.rule("X-10"), .rule("R004-66"))
func nothingIsDestroyedBeforeItsContentIsWhereItShallBeAndNoOriginalEver() {
  for (thing, done, rule) in triples(
    LeftBehind.allCases, WorkDone.allCases, FilledFormRule.allCases)
  {
    let fate = Fate(of: thing, done: done, filledForms: rule)
    if done == .no { #expect(!fate.isDestruction) }
    if thing == .handwrittenDocument || (thing == .filledForm && rule == .originalToPaperFile) {
      #expect(!fate.isDestruction)
    }
  }
}
