/// `text` made safe to show: no escape sequence, no hidden reordering, one line, bounded.
///
/// Line ends and tabs become spaces (a CR LF pair one); other control characters, the escape
/// character, bidirectional overrides and byte-order marks are dropped.
///
/// - Parameter longest: The most scalars given back; the rest is cut.
public func printable(_ text: String, longest: Int = 4_000) -> String {
  var view = String.UnicodeScalarView()
  var count = 0
  var afterReturn = false
  for scalar in text.unicodeScalars {
    guard count < longest else { break }
    let pair = afterReturn && scalar == "\n"
    afterReturn = scalar == "\r"
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029:
      if pair { continue }
      view.append(" ")
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069,
      0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
      continue
    default:
      view.append(scalar)
    }
    count += 1
  }
  return String(view)
}
