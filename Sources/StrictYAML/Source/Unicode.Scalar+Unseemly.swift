extension Unicode.Scalar {
  /// Whether it has no place in a text file: control characters, other line ends than the line
  /// feed, marks that turn the direction of writing around, a byte-order mark in the middle, letters
  /// that show nothing at all, and what Unicode reserves for no character. Tabs and line feeds are
  /// not among them, nor are the joiners and variation selectors that emoji need.
  ///
  /// Wider than YAML 1.2's "printable" (section 5.1) by what shows a reviewer another text than the
  /// program reads, and by the line ends that only some programs know.
  var isUnseemly: Bool {
    switch value {
    case 0x09, 0x0A, 0x20...0x7E: false
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    case 0xFEFF, 0xFFF9...0xFFFB: true
    case 0x00AD, 0x180E, 0x200B, 0x2060...0x2064, 0xE0000...0xE007F: true
    case 0x115F, 0x1160, 0x3164, 0xFFA0: true
    default: value & 0xFFFE == 0xFFFE
    }
  }
}
