import Assistant
import DialogEngine
import StrictYAML
import Testing
import TextForms

@Suite struct ShippedPackTests {
  @Test func isWithoutErrorAndWarning() {
    #expect(ShippedPack.result.diagnostics.map(\.message) == [])
    #expect(ShippedPack.result.pack != nil)
  }

  @Test func isWholeInEnglish() throws {
    #expect(ShippedPack.englishResult.diagnostics.map(\.message) == [])
    let english = ShippedPack.english
    #expect(english.language == .en)
    #expect(english.spoken == ShippedPack.pack.program)
    let bytes = try PackFile.bytes(of: english, program: "p")
    let pack = try PackFile(bytes, program: "p", sources: "test").pack()
    #expect(pack.language == .en)
    #expect(pack.program == english.program)
    #expect(pack.spoken == english.spoken)
  }

  @Test func survivesItsFile() throws {
    let bytes = try PackFile.bytes(of: ShippedPack.pack, program: "p")
    let file = try PackFile(bytes, program: "p", sources: "test")
    let pack = try file.pack()
    #expect(file.info == ShippedPack.pack.info)
    #expect(pack.program == ShippedPack.pack.program)
    #expect(pack.knowledge == ShippedPack.pack.knowledge)
    #expect(pack.router == ShippedPack.pack.router)
  }

  @Test func aFileThatIsNotItsOwnIsRefused() throws {
    let bytes = try PackFile.bytes(of: ShippedPack.pack, program: "p")
    func refusal(_ bytes: [UInt8], _ program: String = "p", _ sources: String = "test")
      -> PackFile.Refusal?
    {
      do {
        _ = try PackFile(bytes, program: program, sources: sources)
        return nil
      } catch { return error }
    }
    #expect(refusal(bytes) == nil)
    #expect(refusal(bytes, "q") == .stale)
    #expect(refusal(bytes, "p", "other") == .stale)
    #expect(refusal([]) == .foreign)
    #expect(refusal(Array("SQLite format 3\0".utf8)) == .foreign)
    for cut in [1, 10, 1_000, bytes.count / 2] {
      #expect(refusal(Array(bytes.dropLast(cut))) == .damaged)
    }
    for place in stride(from: 400, to: bytes.count, by: bytes.count / 50) {
      var changed = bytes
      changed[place] ^= 0x20
      #expect(refusal(changed) != nil)
    }
  }
}
