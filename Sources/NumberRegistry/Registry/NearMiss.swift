/// A known number that differs from a typed one by a single slip.
public struct NearMiss: Hashable, Sendable {
  public enum Slip: String, CaseIterable, Hashable, Sendable {
    /// One digit is another.
    case substitution
    /// Two digits changed places.
    case transposition
    /// The typed number lacks a digit.
    case missing
    /// The typed number has a digit too many.
    case extra
  }

  public var desk: Desk
  public var slip: Slip
  /// The digits concerned, counted from 0: in the desk's number for `missing`, else in the typed
  /// number. Two positions for a transposition, otherwise one.
  public var positions: [Int]

  public init(desk: Desk, slip: Slip, positions: [Int]) {
    self.desk = desk
    self.slip = slip
    self.positions = positions
  }
}

extension NearMiss {
  /// Both numbers as they are written, the digits that differ in brackets: `0120-397-9[27]` and
  /// `0120-397-9[72]`.
  ///
  /// A digit that one of them lacks is marked in the other alone; else both are grouped alike.
  public func marked(_ typed: PhoneNumber) -> (typed: String, known: String) {
    // Where the digits shift, those of one number stand elsewhere in the other.
    let (inTyped, inKnown): ([Int], [Int]) =
      switch slip {
      case .substitution, .transposition: (positions, positions)
      case .missing: ([], positions)
      case .extra: (positions, [])
      }
    // Digits that stand one above the other are compared at a glance.
    let grouped =
      typed.digits.utf8.count == desk.number.digits.utf8.count
      ? Self.grouped(typed.digits, like: desk.national) : typed.national
    return (Self.mark(grouped, inTyped), Self.mark(desk.national, inKnown))
  }

  private static func grouped(_ digits: String, like pattern: String) -> String {
    var rest = Substring(digits)
    return String(pattern.map { $0 == "-" ? "-" : rest.popFirst() ?? "?" })
  }

  private static func mark(_ text: String, _ positions: [Int]) -> String {
    var result = ""
    var digit = 0
    var open = false
    for character in text {
      guard character.isASCII, character.isNumber else {
        // A hyphen between two marked digits goes into the brackets with them.
        if open, !positions.contains(digit) {
          result.append("]")
          open = false
        }
        result.append(character)
        continue
      }
      let marked = positions.contains(digit)
      if marked != open { result.append(marked ? "[" : "]") }
      open = marked
      result.append(character)
      digit += 1
    }
    return open ? result + "]" : result
  }

  /// The slip that turns `known` into `typed`, or `nil` when it takes none, or more than one.
  static func slip(from known: String, to typed: String) -> (slip: Slip, positions: [Int])? {
    let known = Array(known.utf8)
    let typed = Array(typed.utf8)
    // A short code differs from half of all short codes by one digit.
    guard known.count >= 9, typed.count >= 8 else { return nil }
    if typed.count == known.count {
      let wrong = known.indices.filter { known[$0] != typed[$0] }
      if wrong.count == 1 { return (.substitution, wrong) }
      if wrong.count == 2, known[wrong[0]] == typed[wrong[1]], known[wrong[1]] == typed[wrong[0]] {
        return (.transposition, wrong)
      }
      return nil
    }
    if typed.count + 1 == known.count, let at = gap(in: typed, against: known) {
      return (.missing, [at])
    }
    if typed.count == known.count + 1, let at = gap(in: known, against: typed) {
      return (.extra, [at])
    }
    return nil
  }

  /// Where `longer` has the one element that `shorter` lacks.
  private static func gap(in shorter: [UInt8], against longer: [UInt8]) -> Int? {
    let at = shorter.indices.first { shorter[$0] != longer[$0] } ?? shorter.count
    return shorter[at...].elementsEqual(longer[(at + 1)...]) ? at : nil
  }
}
