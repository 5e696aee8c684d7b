import Knowledge
import StrictYAML
import Testing

@Suite struct RejectedTests {
  @Test(arguments: Fixture.all)
  func reportsExactlyWhatItsCommentExpects(_ fixture: Fixture) throws {
    let (knowledge, problems) = KnowledgeReader.read(try fixture.files())
    #expect(problems.map(brief) == (try fixture.expected()))
    #expect(knowledge == nil)
    #expect(problems.allSatisfy { $0.advice != nil && $0.range.file == fixture.replaced })
  }

  @Test func everyCodeHasAFixtureAndAnEntry() throws {
    let expected = try (Fixture.all + AgedTests.fixtures).flatMap { try $0.expected() }
    let seen = Set(expected.compactMap { $0.split(separator: " ").last.map(String.init) })
    let codes = DiagnosticEntry.knowledge.map(\.code.rawValue)
    #expect(Set(codes).count == codes.count)
    #expect(codes == codes.sorted())
    // A missing file has no line to mark; it is tested below.
    #expect(seen.filter { $0.hasPrefix("KNW") } == Set(codes).subtracting(["KNW001"]))
  }

  @Test(arguments: KnowledgeResources.fileNames)
  func aMissingFileIsReported(_ name: String) throws {
    let (knowledge, problems) = KnowledgeReader.read(try acceptedFiles().filter { $0.path != name })
    #expect(knowledge == nil)
    #expect(problems.map { "\($0.range.file) \($0.code.rawValue)" } == ["\(name) KNW001"])
  }

  @Test func brokenYAMLHidesNothingOfTheOtherFiles() throws {
    var files = try acceptedFiles()
    files[0] = SourceFile(path: "sources.yaml", text: "sources: [")
    files[1] = SourceFile(path: "facts.yaml", text: "facts: &a x")
    let (knowledge, problems) = KnowledgeReader.read(files)
    #expect(knowledge == nil)
    #expect(Set(problems.map(\.range.file)) == ["sources.yaml", "facts.yaml"])
  }

  /// Takes away, doubles and swaps bytes of the accepted files: no input may trap.
  @Test func damagedFilesNeverTrap() throws {
    var state: UInt64 = 20_261_120
    func random(below bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    let accepted = try acceptedFiles()
    var refused = 0
    var read = 0
    for _ in 0..<400 {
      var files = accepted
      let index = random(below: files.count)
      var bytes = files[index].bytes
      for _ in 0...random(below: 2) {
        let place = random(below: bytes.count)
        switch random(below: 3) {
        case 0: bytes.remove(at: place)
        case 1: bytes.insert(bytes[random(below: bytes.count)], at: place)
        default: bytes[place] = UInt8(0x20 + random(below: 0x5F))
        }
      }
      files[index] = SourceFile(path: files[index].path, bytes: bytes)
      let (knowledge, problems) = KnowledgeReader.read(files)
      if knowledge == nil {
        refused += 1
        #expect(problems.contains { $0.severity == .error })
      } else {
        read += 1
      }
    }
    #expect(refused > 50)
    #expect(read > 10)
  }
}
