internal import TextForms

/// A secret that someone typed, and where.
public struct SecretFinding: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case pin, password, oneTimeCode, cardNumber, accountNumber
  }

  public let kind: Kind
  /// Indices of Unicode scalars of the text as typed.
  public let range: Range<Int>
}

/// Finds what nobody should type here, so that it is never kept or repeated.
///
/// A word for the secret alone (暗証番号を忘れた) is no finding; the secret itself must be there.
public struct SecretScan {
  /// The secrets in `text`, left to right, without overlap.
  public static func secrets(in text: String) -> [SecretFinding] {
    let folded = FoldedText(text)
    var found: [(kind: SecretFinding.Kind, range: Range<Int>)] = []
    func add(_ kind: SecretFinding.Kind, _ range: Range<Int>?) {
      if let range, !found.contains(where: { $0.range.overlaps(range) }) {
        found.append((kind, range))
      }
    }
    for run in DigitRun.runs(in: folded) where run.isCardNumber { add(.cardNumber, run.range) }
    for hit in keywords.hits(in: folded.scalars) {
      let value = SecretValue(text: folded, keyword: hit.range)
      switch hit.tag {
      case .cardNumber: add(.cardNumber, value.digits(8...19))
      case .accountNumber: add(.accountNumber, value.digits(6...8))
      case .oneTimeCode: add(.oneTimeCode, value.digits(3...8))
      case .pin: add(.pin, value.digits(3...8))
      case .password: add(.password, value.word())
      }
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }.map {
      SecretFinding(kind: $0.kind, range: folded.original($0.range))
    }
  }

  /// `text` with each secret replaced by `[伏せました]`.
  ///
  /// Only the part that a text is read up to can be vouched for; what lies beyond is cut.
  public static func redacted(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars.prefix(FoldedText(text).normalized.offsets.last ?? 0))
    var view = String.UnicodeScalarView()
    var index = 0
    for secret in secrets(in: text) {
      view.append(contentsOf: scalars[index..<secret.range.lowerBound])
      view.append(contentsOf: "[伏せました]".unicodeScalars)
      index = secret.range.upperBound
    }
    view.append(contentsOf: scalars[index...])
    return String(view)
  }

  // One-time passwords come first: their words hold the word for a password.
  private static let keywords = PhraseTable<SecretFinding.Kind>([
    (
      .oneTimeCode,
      [
        "わんたいむぱすわーど", "わんたいむこーど", "わんたいむ", "認証こーど", "認証番号", "にんしょうこーど", "にんしょうばんごう",
        "ninshou koodo", "ninshou code", "ninsho code", "ninshou bangou",
        "me a code", "got a code", "the code is", "確認こーど", "smsこーど", "smsの番号",
        "sms code", "one-time code", "one time code", "one-time password", "one time password",
        "verification code", "security code", "せきゅりてぃこーど", "otp", "passcode from sms",
      ]
    ),
    (
      .pin,
      [
        "暗証番号", "暗証ばんごう", "暗唱番号", "暗誦番号", "安証番号", "暗証", "あんしょうばんごう", "あんしょう番号", "あんしょう", "pinこーど",
        "pin code",
        "pin番号", "pin number", "pin", "ぴんこーど", "ぴん番号", "ぱすこーど", "passcode", "anshou bangou",
        "anshoubangou", "ansho bango", "ansho bangou", "anshou bango", "anshobango",
      ]
    ),
    (
      .password,
      [
        "ぱすわーど", "password", "passwd", "pass word", "pw", "ぱすわ", "pasuwaado", "pasuwado",
        // By itself "pass" is a word of every day.
        "pass:", "ぱすは", "ぱす:",
      ]
    ),
    (.cardNumber, ["かーど番号", "かーどばんごう", "kaado bangou", "card number", "card no", "card no."]),
    (
      .accountNumber,
      ["口座番号", "こうざばんごう", "kouza bangou", "koza bango", "account number", "account no"]
    ),
  ])
}
