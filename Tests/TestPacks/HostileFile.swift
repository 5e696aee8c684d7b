/// A file that is made to hurt: to crash, to fill the memory, to take for ever, or to deceive.
///
/// Each ends in a diagnostic or a clean load, within a second and 200 MB in the shipped build.
public struct HostileFile: Sendable, CustomStringConvertible {
  public let name: String
  /// Its path in the folder of a pack.
  public let place: String
  /// The code that reading it as YAML ends in; nil for a clean load.
  public let reading: String?
  /// The code that the check of a pack with this file ends in; nil for none but warnings.
  public let check: String?
  /// Large ones are made only when they are needed.
  public let bytes: @Sendable () -> [UInt8]

  public var description: String { "\(place): \(name)" }

  /// Where most of them stand.
  public static let dialog = "dialogs/hostile.yaml"

  /// A file that is refused when it is read.
  init(
    _ name: String, _ reading: String, in place: String = dialog,
    bytes: @escaping @Sendable () -> [UInt8]
  ) {
    (self.name, self.place, self.reading, self.check) = (name, place, reading, reading)
    self.bytes = bytes
  }

  /// A file that is refused when it is read.
  init(
    _ name: String, _ reading: String, in place: String = dialog,
    _ text: @autoclosure @escaping @Sendable () -> String
  ) {
    self.init(name, reading, in: place) { Array(text().utf8) }
  }

  /// A file that is sound YAML, and refused, or not, for what it says.
  init(
    _ name: String, check: String?, in place: String = dialog,
    _ text: @autoclosure @escaping @Sendable () -> String
  ) {
    (self.name, self.place, self.reading, self.check) = (name, place, nil, check)
    bytes = { Array(text().utf8) }
  }

  /// All of them.
  public static let all =
    encodings + characters + structures + sizes + dialogs + expressions + shared
}

func times(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

/// The texts of the numbers from 0 up to `count`, one after another.
func numbered(_ count: Int, _ text: (Int) -> String) -> String {
  var all = ""
  for number in 0..<count { all += text(number) }
  return all
}
