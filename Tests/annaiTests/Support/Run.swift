import Foundation
import PseudoTerminal

/// One run of the program without a terminal.
struct Run {
  let code: Int32
  let output: Shown
  let error: Shown
  let outputBytes: [UInt8]

  /// Runs it to its end, `input` on a pipe.
  init(
    _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:],
    sandbox: Sandbox? = nil
  ) throws {
    let sandbox = try sandbox ?? Sandbox()
    // Beside the sandbox, so that its tree shows only what the program wrote.
    let files = sandbox.root + "-streams"
    try FileManager.default.createDirectory(atPath: files, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: files) }
    _ = FileManager.default.createFile(atPath: files + "/in", contents: Data(input))
    for name in ["out", "err"] {
      _ = FileManager.default.createFile(atPath: "\(files)/\(name)", contents: nil)
    }
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments =
      ["-c", "cat \"$0\" | \"$@\"", files + "/in", try Sandbox.program()] + arguments
    process.environment = sandbox.environment(environment.merging(["PATH": "/bin:/usr/bin"]) { $1 })
    process.currentDirectoryURL = URL(filePath: sandbox.work)
    process.standardOutput = FileHandle(forWritingAtPath: files + "/out")
    process.standardError = FileHandle(forWritingAtPath: files + "/err")
    try process.run()
    process.waitUntilExit()
    code = process.terminationStatus
    func bytes(_ name: String) -> [UInt8] {
      FileManager.default.contents(atPath: "\(files)/\(name)").map(Array.init) ?? []
    }
    outputBytes = bytes("out")
    output = Shown(String(decoding: outputBytes, as: UTF8.self))
    error = Shown(String(decoding: bytes("err"), as: UTF8.self))
  }

  init(
    _ arguments: [String], lines: [String], environment: [String: String] = [:],
    sandbox: Sandbox? = nil
  ) throws {
    try self.init(
      arguments, input: Array(lines.map { $0 + "\n" }.joined().utf8), environment: environment,
      sandbox: sandbox)
  }

  /// The output as one JSON object a line.
  func objects() throws -> [[String: Any]] {
    try output.lines.map { line in
      let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
      guard let object = value as? [String: Any] else { throw CocoaError(.coderReadCorrupt) }
      return object
    }
  }
}
