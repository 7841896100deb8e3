import TestSupport
import Testing

@testable import DowntimeModel

/// What waits of prepared documents while a system is down: one thing, which nobody at night has to
/// look past.
@Suite struct DocumentsWhileDownTests {
  private static let outage = Identifier<Outage>(high: 6, low: 6)

  private static func isPrinting(_ todo: ToDo) -> Bool {
    [.preparedDocument, .plannedOutage, .weedPrints].contains(todo.kind)
  }

  private func all(_ unit: ReadyUnit) -> [ToDo] {
    unit.unit.toDoList(unit.unit.openItems(now: unit.now), for: ReadyUnit.manager, now: unit.now)
  }

  @Test(.rule("R000-17"), .rule("R001-14"), .rule("R001-21"))
  func whatIsMissingIsOneThingAndTheLastWhileASystemIsDown() throws {
    var unit = try ReadyUnit(["goteborg-hemtjanst"], at: "2026-05-20 08:00")
    unit.printed(DocumentKey("P4"), reason: .settled)
    unit.note(
      .planned(
        PlannedOutage(
          id: Identifier(high: 5, low: 5), systems: [.treserva],
          startsAt: try FactFile.time("2026-05-25 20:00"))))
    let before = all(unit).filter(Self.isPrinting)
    #expect(before.contains { $0.kind == .plannedOutage } && before.count > 5)

    unit.write(
      .outageDeclared(
        OutageDeclaration(
          outage: Self.outage, systems: [.treserva], startedAt: unit.now, note: "")))
    let count = unit.register().count
    #expect(count.missing > 5)
    let down = all(unit)
    let printing = down.filter(Self.isPrinting)
    #expect(printing.count { $0.subject == .documents(count) } == 1)
    #expect(down.last?.subject == .documents(count))
    // Nothing else of it, but what another system can still print today.
    let rest = printing.filter { $0.subject != .documents(count) }
    #expect(
      rest.allSatisfy {
        if case .preparedDocument(_, let lack) = $0.subject {
          lack.nextPrint != nil
        } else {
          false
        }
      })

    unit.write(.outageEnded(OutageEnd(outage: Self.outage, endedAt: unit.now)))
    let after = all(unit).filter(Self.isPrinting)
    #expect(after.count > 5 && !after.contains { $0.subject == .documents(count) })
  }

  @Test(.rule("R000-17")) func theCountsAreTheSameWhereverTheyAreShown() throws {
    var unit = try ReadyUnit(["goteborg-hemtjanst"], at: "2026-05-20 08:00")
    unit.printed(DocumentKey("P10"))
    let count = unit.register().count
    let ready = unit.unit.unitReadiness(for: ReadyUnit.manager, at: unit.now).documents
    #expect(count.needingPrint == 0 && ready.lacking == count.missing)
    #expect(ready.count == count.missing + 1)
    // A document is counted once, however many people it is for.
    #expect(unit.register().count(of: "P1").all == 2)
    #expect(unit.register().count(of: "P1").missing == 2)
  }
}
