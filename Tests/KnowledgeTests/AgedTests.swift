import Foundation
import Knowledge
import StrictYAML
import Testing
import Units

/// Files that are fine by themselves, checked as of the day in their first line: `# as of DATE`.
@Suite struct AgedTests {
  /// A file of `Aged`, in place of the accepted facts.
  static let fixtures: [Fixture] = Fixture.fixtures(in: "Aged")

  private func day(_ fixture: Fixture) throws -> CivilDate {
    let file = try #require(try fixture.files().first { $0.path == "facts.yaml" })
    let text = String(decoding: file.bytes, as: UTF8.self)
    let match = try #require(text.firstMatch(of: /# as of (\d{4}-\d\d-\d\d)/))
    return try #require(CivilDate(iso: match.output.1))
  }

  /// Every fact and figure but those of the court is used by one place.
  private func uses(_ knowledge: Knowledge) -> FactUses {
    var uses = FactUses()
    for fact in knowledge.facts where fact.id != "court" {
      uses.add(fact: fact.id, .init(dialog: "late", node: "pay", through: "cite"))
    }
    for figure in knowledge.figures where figure.factID != "court" {
      uses.add(figure: figure.id, .init(dialog: "late", node: "pay", through: "fact.\(figure.id)"))
    }
    return uses
  }

  @Test(arguments: fixtures)
  func reportsExactlyWhatItsCommentExpects(_ fixture: Fixture) throws {
    let files = try fixture.files()
    let (read, problems) = KnowledgeReader.read(files)
    let knowledge = try #require(read)
    #expect(problems == [])
    let check = AgeingCheck(knowledge, uses: uses(knowledge), files: files)
    let found = check.diagnostics(on: try day(fixture))
    #expect(found.map(brief) == (try fixture.expected()))
    #expect(found.allSatisfy { $0.advice?.contains("used by late (pay)") == true })
    // A figure outside its period is an error, an overdue fact a warning.
    #expect(found.allSatisfy { ($0.severity == .error) == ($0.code.rawValue == "KNW405") })
  }

  @Test func whatNoDialogUsesIsNotReported() throws {
    let files = try acceptedFiles()
    let knowledge = try #require(KnowledgeReader.read(files).0)
    let check = AgeingCheck(knowledge, uses: FactUses(), files: files)
    #expect(check.diagnostics(on: try #require(CivilDate(iso: "2099-01-01"))) == [])
  }
}
