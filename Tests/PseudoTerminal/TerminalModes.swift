import Glibc

/// The modes of a terminal, to compare before and after.
struct TerminalModes: Equatable {
  private var flags: [UInt32]
  private var characters: [UInt8]

  /// All zero when the descriptor is no terminal.
  init(of descriptor: Int32) {
    var modes = termios()
    tcgetattr(descriptor, &modes)
    flags = [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag]
    characters = withUnsafeBytes(of: &modes.c_cc) { Array($0) }
  }

  var isEchoCanonical: Bool {
    let wanted = UInt32(ECHO) | UInt32(ICANON)
    return flags[3] & wanted == wanted
  }
}
