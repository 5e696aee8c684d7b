import Testing

import struct Foundation.Data
import class Foundation.ProcessInfo
import struct Foundation.URL

/// Compares a text with the file of that name beside the tests. `UPDATE_TRANSCRIPTS=1` writes the
/// file anew; the reviewer reads the difference.
func expectGolden(
  _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: name)
  if ProcessInfo.processInfo.environment["UPDATE_TRANSCRIPTS"] == "1" {
    try Data(text.utf8).write(to: url)
  }
  let golden = String(decoding: try Data(contentsOf: url), as: UTF8.self)
  let pairs = zip(
    text.split(separator: "\n", omittingEmptySubsequences: false),
    golden.split(separator: "\n", omittingEmptySubsequences: false))
  // The first line that differs says more than two long texts.
  let difference = pairs.first { $0 != $1 }
  #expect(difference?.0 == difference?.1, sourceLocation: sourceLocation)
  #expect(text.utf8.count == golden.utf8.count, sourceLocation: sourceLocation)
}
