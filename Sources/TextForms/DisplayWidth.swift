/// How many terminal cells a text takes: kanji and emoji two, combining marks none, the rest one.
///
/// Characters of ambiguous width (① ■ →) count one, as glibc does; many Japanese terminals draw
/// two, so layout of our own avoids them.
public enum DisplayWidth {
  /// Cells of one scalar standing alone: 0, 1 or 2. Control characters take none.
  public static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 {
      return value < 0x20 || (0x7F...0x9F).contains(value) ? 0 : 1
    }
    if contains(value, in: WidthTables.wide) { return 2 }
    return contains(value, in: WidthTables.zero) ? 0 : 1
  }

  /// Cells of a text without line ends. Joined emoji count as the one picture that they show.
  public static func of(_ text: String) -> Int {
    var total = 0
    var joined = false
    var last = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x200D:
        joined = last == 2
      case 0xFE0F where last == 1:
        // The emoji style of a character that is narrow by itself.
        total += 1
        last = 2
      case 0x1F3FB...0x1F3FF where last == 2:
        break
      default:
        let width = of(scalar)
        if joined && width == 2 {
          joined = false
        } else {
          total += width
          if width > 0 { last = width }
          joined = false
        }
      }
    }
    return total
  }

  private static func contains(_ value: UInt32, in table: [ClosedRange<UInt32>]) -> Bool {
    var low = 0
    var high = table.count
    while low < high {
      let middle = (low + high) / 2
      if table[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < table.count && table[low].contains(value)
  }
}
