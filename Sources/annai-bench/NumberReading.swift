import NumberRegistry

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `annai-bench numbers`: reading a number, its national format and its area, beside the Python
/// package `phonenumbers` with the same texts in the same run.
struct NumberReading {
  /// The bar: at least so many times as fast.
  private static let bar = 20.0
  private static let rounds = 5

  func report() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let texts = Self.texts
    var length = 0
    let ours = (0..<Self.rounds).map { _ in
      Measuring.seconds {
        for text in texts {
          guard let number = PhoneNumberReader.read(text) else { continue }
          // Used, so that nothing of the work can be left out.
          length += number.national.utf8.count + (number.area?.utf8.count ?? 0)
        }
      }
    }
    precondition(length > 0)
    let mine = ours.sorted()[Self.rounds / 2] / Double(texts.count)
    print("number read, formatted, its area      \(Measuring.microseconds(mine))")
    guard let (seconds, theirs) = Self.python(texts, in: folder.path) else {
      return print("phonenumbers is not installed for python3: no ratio")
    }
    let other = seconds / Double(texts.count)
    let same = zip(texts, theirs).count {
      PhoneNumberReader.read($0).map { [$0.national, $0.area ?? "-"] } == $1
    }
    let ratio = other / mine
    print("python3 with phonenumbers             \(Measuring.microseconds(other))")
    print(
      "  annai is \(Columns.decimal(ratio)) times as fast"
        + " (bar 20x: \(ratio >= Self.bar ? "met" : "MISSED"));"
        + " \(same) of \(texts.count) answers are the same")
  }

  /// Numbers of every kind in the spellings that both sides understand.
  private static let texts: [String] = {
    let heads = [
      "0335372366", "0669410351", "0112314111", "0166261111", "0123521234", "0426231111",
      "0429982111", "0471671111", "0499221441", "0851222111", "0980222001", "0864265111",
      "0484851111", "0255265111", "0120397972", "0570078374", "05031234567", "09012345678",
    ]
    return (0..<100).flatMap { round in
      heads.flatMap { head -> [String] in
        // Other last digits each time, so that nobody can remember an answer.
        let digits = String(head.dropLast(2)) + (round < 10 ? "0" : "") + "\(round)"
        let wide = digits.unicodeScalars.map { String(Unicode.Scalar($0.value + 0xFEE0)!) }
        return [
          digits, PhoneNumberReader.read(digits)?.national ?? digits,
          "+81" + digits.dropFirst(), wide.joined(),
        ]
      }
    }
  }()

  private static func python(
    _ texts: [String], in folder: String
  ) -> (seconds: Double, answers: [[String]])? {
    let script = """
      import sys, time
      import phonenumbers as lib
      from phonenumbers import geocoder
      texts = open(sys.argv[1], encoding="utf-8").read().split("\\n")
      def answer(text):
          number = lib.parse(text, "JP")
          written = lib.format_number(number, lib.PhoneNumberFormat.NATIONAL)
          area = geocoder.description_for_number(number, "ja")
          return written + "\\t" + (area if area != "日本" else "-")
      for text in texts[:100]: answer(text)
      times = []
      for _ in range(\(rounds)):
          start = time.perf_counter()
          answers = [answer(text) for text in texts]
          times.append(time.perf_counter() - start)
      nanoseconds = int(sorted(times)[len(times) // 2] * 1e9)
      open(sys.argv[2], "w", encoding="utf-8").write("\\n".join([str(nanoseconds)] + answers))
      """
    let (input, output) = ("\(folder)/texts", "\(folder)/answers")
    PackFolder.write(input, texts.joined(separator: "\n").utf8)
    guard Measuring.run(["python3", "-c", script, input, output]) else { return nil }
    let lines = String(decoding: PackFolder.read(output), as: UTF8.self).split(separator: "\n")
    guard let nanoseconds = lines.first.flatMap({ Int($0) }) else { return nil }
    return (
      Double(nanoseconds) * 1e-9,
      lines.dropFirst().map { $0.split(separator: "\t").map(String.init) }
    )
  }
}
