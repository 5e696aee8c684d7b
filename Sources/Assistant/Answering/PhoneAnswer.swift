import DialogEngine
import NumberRegistry

/// How a phone number is kept as an answer.
enum PhoneAnswer {
  /// The stored form of a call that shows no number.
  static let withheld = "withheld"

  /// E.164 where there is such a form, else the digits; `nil` for what is no number.
  static func value(_ phone: PhoneNumber) -> Value? {
    switch phone.kind {
    case .withheld: .phone(withheld)
    case .invalid: phone.digits.isEmpty ? nil : .phone(phone.digits)
    default: .phone(phone.e164 ?? phone.digits)
    }
  }

  /// A stored form; `nil` for a text that ``value(_:)`` cannot have made.
  static func value(stored text: String) -> Value? {
    if text == withheld { return .phone(withheld) }
    guard text.utf8.count <= 40, let phone = PhoneNumberReader.read(text),
      value(phone) == .phone(text)
    else { return nil }
    return .phone(text)
  }
}
