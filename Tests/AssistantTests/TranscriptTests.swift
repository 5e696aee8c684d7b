import Assistant
import Foundation
import Testing
import TextForms

@Suite struct TranscriptTests {
  /// `UPDATE_TRANSCRIPTS=1 swift test` records; the reviewer reads the diff. What a transcript must
  /// contain is checked then too.
  static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_TRANSCRIPTS"] == "1"

  @Test(arguments: Transcript.all)
  func saysWhatIsRecorded(_ transcript: Transcript) throws {
    let (text, output) = transcript.replayed(
      transcript.language == .en ? ShippedPack.english : ShippedPack.pack)
    // A figure may be broken over two lines by the layout, but it is one on the page.
    let flat = output.split(whereSeparator: \.isWhitespace).joined()
    for must in transcript.musts {
      let wanted = must.split(whereSeparator: \.isWhitespace).joined()
      let isThere = flat.contains(wanted)
      #expect(isThere, "\(transcript.name) must contain: \(must)")
    }
    for mustNot in transcript.mustNots {
      let unwanted = mustNot.split(whereSeparator: \.isWhitespace).joined()
      let isAbsent = !flat.contains(unwanted)
      #expect(isAbsent, "\(transcript.name) must not contain: \(mustNot)")
    }
    #expect(!transcript.musts.isEmpty, "a transcript states what it must contain")
    if Self.isUpdating {
      try transcript.rewrite(text)
    } else {
      #expect(text == transcript.recorded, "run with UPDATE_TRANSCRIPTS=1 and read the diff")
    }
  }

  @Test func everyTreeHasSixJourneysAtLeast() {
    for tree in ["unknown-call", "login-acom", "login-promise", "cannot-pay"] {
      #expect(Transcript.all.count { $0.name.hasPrefix(tree) } >= 6, "\(tree)")
    }
  }
}
