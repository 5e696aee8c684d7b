import CLibYAML

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `annai-bench bare-events FOLDER`: all YAML files of a pack through libyaml's parser, and nothing
/// else: what reading them costs at the least. The bytes stay in memory, as `annai check` keeps them
/// to show lines of them.
enum BareEvents {
  static func run(_ folder: String) {
    var files: [[UInt8]] = []
    for place in [folder, folder + "/dialogs"] {
      for name in PackFolder.names(in: place) where name.hasSuffix(".yaml") {
        files.append(PackFolder.read("\(place)/\(name)"))
      }
    }
    var events = 0
    for bytes in files { events += count(bytes) }
    print("\(files.count) files, \(events) events")
  }

  /// The events of a text up to its end or its first error.
  private static func count(_ bytes: [UInt8]) -> Int {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { parser.deallocate() }
    guard yaml_parser_initialize(parser) == 1 else { return 0 }
    defer { yaml_parser_delete(parser) }
    return bytes.withUnsafeBufferPointer { buffer in
      yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(parser, buffer.baseAddress, buffer.count)
      var count = 0
      var event = yaml_event_t()
      while yaml_parser_parse(parser, &event) == 1 {
        let isLast = event.type == YAML_STREAM_END_EVENT
        yaml_event_delete(&event)
        count += 1
        if isLast { break }
      }
      return count
    }
  }
}
