extension DiagnosticCode {
  public static let brokenSyntax = DiagnosticCode("DLG001")
  public static let emptyFile = DiagnosticCode("DLG002")
  public static let notUTF8 = DiagnosticCode("DLG003")
  public static let byteOrderMark = DiagnosticCode("DLG004")
  public static let controlCharacter = DiagnosticCode("DLG005")
  public static let tab = DiagnosticCode("DLG006")
  public static let severalDocuments = DiagnosticCode("DLG007")
  public static let directive = DiagnosticCode("DLG008")
  public static let anchor = DiagnosticCode("DLG009")
  public static let alias = DiagnosticCode("DLG010")
  public static let mergeKey = DiagnosticCode("DLG011")
  public static let tag = DiagnosticCode("DLG012")
  public static let foldedScalar = DiagnosticCode("DLG013")
  public static let multilinePlain = DiagnosticCode("DLG014")
  public static let multilineQuoted = DiagnosticCode("DLG015")
  public static let keyNotScalar = DiagnosticCode("DLG016")
  public static let duplicateKey = DiagnosticCode("DLG017")
  public static let wideSpace = DiagnosticCode("DLG018")
  public static let cutByComment = DiagnosticCode("DLG019")
  public static let fileTooLarge = DiagnosticCode("DLG020")
  public static let tooDeep = DiagnosticCode("DLG021")
  public static let tooManyNodes = DiagnosticCode("DLG022")
  public static let scalarTooLong = DiagnosticCode("DLG023")
  public static let keyTooLong = DiagnosticCode("DLG024")
  public static let tooManyProblems = DiagnosticCode("DLG025")
  public static let unreadableFile = DiagnosticCode("DLG026")
  public static let packTooLarge = DiagnosticCode("DLG027")
}

// MARK: The text

extension Diagnostic {
  static func emptyFile(_ file: SourceFile) -> Self {
    Self(
      code: .emptyFile, range: SourceRange(file: file.path, at: .start),
      message: "the file holds nothing", hint: "write what belongs here, or delete the file")
  }

  static func unreadableFile(_ file: SourceFile, reason: String) -> Self {
    Self(
      code: .unreadableFile, range: SourceRange(file: file.path, at: .start),
      message: "the file can't be read: \(reason)",
      hint: "put a text file here that you may read, or remove what stands in its place")
  }

  static func foreignEncoding(_ encoding: String, in file: SourceFile) -> Self {
    Self(
      code: .notUTF8, range: SourceRange(file: file.path, at: .start),
      message: "the file is written in \(encoding)", hint: "save it as UTF-8")
  }

  static func invalidUTF8(_ byte: UInt8, at range: SourceRange) -> Self {
    Self(
      code: .notUTF8, range: range,
      message: "the byte 0x\(String(byte, radix: 16, uppercase: true)) here is not UTF-8",
      hint: "save the file as UTF-8 (it may be Shift_JIS)")
  }

  static func byteOrderMark(in file: SourceFile) -> Self {
    Self(
      code: .byteOrderMark, range: SourceRange(file: file.path, at: .start),
      message: "the file starts with a byte-order mark",
      hint: "save it as UTF-8 without BOM")
  }

  static func controlCharacter(_ scalar: Unicode.Scalar, at range: SourceRange) -> Self {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return Self(
      code: .controlCharacter, range: range,
      message: "the invisible character \(name) stands here",
      hint: scalar == "\r" ? "end the line with a line feed" : "delete it")
  }

  static func tab(_ range: SourceRange, count: Int) -> Self {
    // A megabyte of tabs is not answered with two of spaces.
    let blanks = String(repeating: "  ", count: min(count, 16))
    return Self(
      code: .tab, range: range, message: "a tab stands here, as wide as each editor likes",
      hint: "use spaces", fixIt: FixIt(range: range, replacement: blanks))
  }
}

// MARK: The parts of YAML that are left out

extension Diagnostic {
  static func severalDocuments(_ range: SourceRange) -> Self {
    Self(
      code: .severalDocuments, range: range, message: "a second document starts here",
      hint: "keep one document in a file")
  }

  static func directive(_ range: SourceRange) -> Self {
    Self(
      code: .directive, range: range, message: "a YAML directive stands here",
      hint: "remove the line; quote a text that starts with '%'")
  }

  static func anchor(_ range: SourceRange, _ fixIt: FixIt) -> Self {
    Self(
      code: .anchor, range: range, message: "an anchor names this value",
      hint: "remove it; quote a text that starts with '&'", fixIt: fixIt)
  }

  static func alias(_ range: SourceRange) -> Self {
    Self(
      code: .alias, range: range, message: "an alias stands for a value from elsewhere",
      hint: "write the value out; quote a text that starts with '*'")
  }

  static func mergeKey(_ range: SourceRange) -> Self {
    Self(
      code: .mergeKey, range: range, message: "the merge key '<<' copies keys from elsewhere",
      hint: "write the keys out")
  }

  static func tag(_ range: SourceRange, _ fixIt: FixIt? = nil) -> Self {
    Self(
      code: .tag, range: range, message: "a tag says what type the value has",
      hint: "remove it, every value is text here; quote a text that starts with '!'",
      fixIt: fixIt)
  }

  static func cutByComment(_ range: SourceRange) -> Self {
    Self(
      code: .cutByComment, range: range,
      message: "from this '#' on the line is a comment, and not read",
      hint: "quote a text that holds ' #'; a comment starts with '# ', '#' and a space")
  }

  static func foldedScalar(_ range: SourceRange) -> Self {
    Self(
      code: .foldedScalar, range: range,
      message: "'>' joins lines with blanks, which Japanese does not have",
      hint: "write '|' and break lines where they should break",
      fixIt: FixIt(range: range, replacement: "|"))
  }

  static func multilinePlain(_ range: SourceRange) -> Self {
    Self(
      code: .multilinePlain, range: range,
      message: "a text without quotes goes on over several lines",
      hint: "write '|' after the key and the lines below it, or keep it on one line")
  }

  static func multilineQuoted(_ range: SourceRange) -> Self {
    Self(
      code: .multilineQuoted, range: range, message: "a quoted text goes on over several lines",
      hint: "close the quote on its line, or write '|' and the lines below it")
  }

  static func keyNotScalar(_ range: SourceRange) -> Self {
    Self(
      code: .keyNotScalar, range: range, message: "what stands before ':' is no name",
      hint: "a key is a short text on one line")
  }

  static func duplicateKey(_ key: YAMLScalar, first: YAMLScalar) -> Self {
    Self(
      code: .duplicateKey, range: key.range, message: "the key '\(key.text)' is given twice",
      hint: "the first is on line \(first.range.line); keep one")
  }

  static func wideSpace(_ space: Unicode.Scalar, at range: SourceRange) -> Self {
    let name = space == "\u{3000}" ? "full-width" : "no-break"
    return Self(
      code: .wideSpace, range: range, message: "a \(name) space belongs to this text",
      hint: "use a plain space; quote the text to keep it")
  }
}

// MARK: Bounds

extension Diagnostic {
  static func fileTooLarge(_ file: SourceFile, limit: Int) -> Self {
    let bytes = file.bytes.isEmpty ? "" : "\(file.bytes.count) bytes, "
    return Self(
      code: .fileTooLarge, range: SourceRange(file: file.path, at: .start),
      message: "the file has \(bytes)more than \(limit)\(bytes.isEmpty ? " bytes" : "")",
      hint: "split it into several files")
  }

  /// - Parameter what: How much there is of what, e.g. `3000 files`.
  public static func packTooLarge(_ what: String, limit: Int, in file: String) -> Self {
    Self(
      code: .packTooLarge, range: SourceRange(file: file, at: .start),
      message: "the pack has \(what), more than \(limit)", hint: "make several packs of it")
  }

  static func tooDeep(limit: Int, at range: SourceRange) -> Self {
    Self(
      code: .tooDeep, range: range,
      message: "lists and mappings stand more than \(limit) deep in one another",
      hint: "give the inner ones a name and a place of their own")
  }

  static func tooManyNodes(limit: Int, at range: SourceRange) -> Self {
    Self(
      code: .tooManyNodes, range: range, message: "the file holds more than \(limit) values",
      hint: "split it into several files")
  }

  static func scalarTooLong(_ bytes: Int, limit: Int, at range: SourceRange) -> Self {
    Self(
      code: .scalarTooLong, range: range,
      message: "this text has \(bytes) bytes, more than \(limit)", hint: "shorten or split it")
  }

  static func keyTooLong(_ length: Int, limit: Int, at range: SourceRange) -> Self {
    Self(
      code: .keyTooLong, range: range,
      message: "this key has \(length) characters, more than \(limit)",
      hint: "a key is a short name; is a ': ' missing before?")
  }

  static func tooManyProblems(
    limit: Int, severity: Severity = .error, at range: SourceRange
  ) -> Self {
    let kind = severity == .error ? "problems" : "warnings"
    return Self(
      code: .tooManyProblems, severity: severity, range: range,
      message: "\(limit) \(kind); the rest is left out",
      hint: "mend these first")
  }
}
