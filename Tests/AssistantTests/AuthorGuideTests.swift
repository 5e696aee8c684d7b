import Assistant
import DialogEngine
import Foundation
import StrictYAML
import Testing

/// What the author's guide shows is true: its dialog compiles, its worked example compiles, its slip is
/// reported as printed, and its table of functions is the one that dialogs may call.
@Suite struct AuthorGuideTests {
  static let guide =
    (try? String(contentsOf: ShippedPack.folder.appending(path: "README.md"), encoding: .utf8))
    ?? ""

  /// The fenced blocks of a language, without the indentation of the list they stand in.
  private func blocks(_ language: String) -> [String] {
    var blocks: [[Substring]] = []
    var inside = false
    var indent = 0
    for line in Self.guide.split(separator: "\n", omittingEmptySubsequences: false) {
      let bare = line.drop { $0 == " " }
      if inside, bare.hasPrefix("```") {
        inside = false
      } else if bare == "```\(language)" {
        inside = true
        indent = line.count - bare.count
        blocks.append([])
      } else if inside {
        blocks[blocks.count - 1].append(line.dropFirst(min(indent, line.count - bare.count)))
      }
    }
    return blocks.map { $0.joined(separator: "\n") + "\n" }
  }

  private func block(_ start: String) throws -> String {
    try #require(blocks("yaml").first { $0.hasPrefix(start) }, "no block starts with \(start)")
  }

  private func indented(_ text: String, by count: Int) -> String {
    text.split(separator: "\n").map { String(repeating: " ", count: count) + $0 + "\n" }.joined()
  }

  /// The shipped pack with the guide's dialog and its script.
  private func diagnostics(dialog: String) throws -> [String] {
    let script = try block("scripts:").split(separator: "\n").dropFirst().joined(separator: "\n")
    let extra = SourceFile(path: "Dialogs/dialogs/late-payment.yaml", text: dialog)
    let files = ShippedPack.files.map { file -> SourceFile in
      let text = String(decoding: file.bytes, as: UTF8.self)
      switch file.path {
      case "Dialogs/scripts.yaml": return SourceFile(path: file.path, text: text + script + "\n")
      case "Dialogs/pack.yaml":
        return SourceFile(
          path: file.path, text: text.replacing("cannot-pay]", with: "cannot-pay, late-payment]"))
      default: return file
      }
    }
    let renderer = DiagnosticRenderer(sources: files + [extra])
    return PackBuilder.build(files + [extra], digest: "guide").diagnostics
      .filter { $0.severity == .error }.map(renderer.render)
  }

  /// The page's dialog, with the two nodes that it names and does not show.
  private func page() throws -> String {
    let page = try block("dialog: late-payment")
    let rest = ["no_date", "in_time"].map { name in
      """
        \(name):
          outcome:
            title: ここまで
            first: 日にちが決まったら、もう一度入力してください。
            answer: [落ち着いて決めて大丈夫です。]
            steps: [返済日を確かめる。]
            no_call: いまは電話はいりません。
            cite: [cannotpay-no-shame]

      """
    }
    return page + rest.joined()
  }

  @Test func theDialogOnOnePageCompiles() throws {
    #expect(try diagnostics(dialog: page()) == [])
  }

  @Test func theWorkedExampleCompiles() throws {
    let changed = try page()
      .replacing("questions:", with: "questions:\n" + indented(block("calls_self:"), by: 2))
      .replacing("otherwise: late,", with: "otherwise: who_calls,")
    let dialog = changed + indented(try block("who_calls:"), by: 2)
    #expect(try diagnostics(dialog: dialog) == [])
    let slip = try diagnostics(
      dialog: dialog.replacing("otherwise: who_calls,", with: "otherwise: who_cals,"))
    let shown = try #require(slip.first { $0.contains("DLG201") })
    #expect(shown.contains("error: no node is called 'who_cals' [DLG201]"))
    #expect(shown.contains("did you mean 'who_calls'?"))
  }

  @Test func theTableOfFunctionsIsComplete() {
    let named = Self.guide.matches(of: #/\n\| `([a-z]+\.[a-z_]+)\(/#).map { String($0.output.1) }
    #expect(named.sorted() == DialogFunctions.allSignatures.map(\.name).sorted())
  }
}
