import DowntimeModel
import TestSupport
import Testing

@Test(.rule("R004-64"), .rule("R004-65"), .rule("R004-70"), .rule("R004-99"), .rule("R004-104"))
func aStickIsGivenBackWhenItsDataIsEnteredAndItIsEmptied() {
  TablePicture(
    """
    no  | no  → refusedDataNotEntered
    yes | no  → refusedNotEmptied
    no  | yes → emptiedTooSoon
    yes | yes → accepted
    """
  ).holds(
    for: pairs(bools, bools), facts: { [word($0), word($1)] },
    answer: { "\(DeviceLoanFacts(isDataEntered: $0, isEmptied: $1).returning)" })
}

@Test(.rule("R004-25"), .rule("R004-69")) func onlyNewEncryptedSticksAreLentAndNoneTwice() {
  TablePicture(
    """
    yes | no  | *   → refusedNotNewAndEncrypted
    *   | *   | yes → refusedAlreadyLent
    *   | *   | no  → accepted
    """
  ).holds(
    for: triples(bools, bools, bools), facts: { [word($0), word($1), word($2)] },
    answer: { "\(DeviceLending(isStick: $0, isNewAndEncrypted: $1, numberIsLent: $2))" })
}

@Test(.rule("R004-70")) func dataIsNotEnteredWhileADocumentOnTheStickWaits() {
  #expect(DeviceLoanFacts.mayAttestEntered(waitingDocuments: 0))
  #expect(!DeviceLoanFacts.mayAttestEntered(waitingDocuments: 1))
}
