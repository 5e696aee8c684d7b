/// What sort of line a number belongs to, told from its digits alone.
public enum NumberKind: String, CaseIterable, Hashable, Codable, Sendable {
  /// 0120, 0800 and the carriers' own free prefixes: the called party pays.
  case freephone
  /// 0570 (Navi-Dial): the caller pays, flat-rate plans do not cover it.
  case navi
  /// 050.
  case ip
  /// 060, 070, 080, 090.
  case mobile
  /// An area code of Japan.
  case landline
  /// 0990 and 0180: information sold by the call.
  case premium
  /// Three digits, or `#` and four digits: 110, 188, #9110.
  case short
  /// Outside Japan.
  case international
  /// The caller's number was not shown.
  case withheld
  /// Looks like a telephone number, but none has these digits.
  case invalid
}
