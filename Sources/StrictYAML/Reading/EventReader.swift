import CLibYAML

/// The events of a YAML text, from libyaml. The only place that knows the C library.
///
/// The bytes must outlive the reader; the encoding is always UTF-8, whatever they look like.
struct EventReader: ~Copyable {
  // libyaml keeps pointers into its parser, so it needs one address for life.
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    guard yaml_parser_initialize(parser) == 1 else { fatalError("libyaml: out of memory") }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// The next event. After ``YAMLEvent/Kind/streamEnd`` there is none left to ask for.
  mutating func next() throws(YAMLSyntaxError) -> YAMLEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw syntaxError }
    defer { yaml_event_delete(&event) }
    var result = YAMLEvent(
      kind: .streamStart, start: SourcePosition(event.start_mark),
      end: SourcePosition(event.end_mark))
    let data = event.data
    switch event.type {
    case YAML_STREAM_END_EVENT: result.kind = .streamEnd
    case YAML_DOCUMENT_START_EVENT:
      let tags = data.document_start.tag_directives
      result.kind = .documentStart(
        hasDirectives: data.document_start.version_directive != nil || tags.start != tags.end)
    case YAML_DOCUMENT_END_EVENT: result.kind = .documentEnd
    case YAML_ALIAS_EVENT: result.kind = .alias
    case YAML_SCALAR_EVENT:
      let scalar = data.scalar
      let text = String(
        decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      result.kind = .scalar(text: text, style: YAMLEvent.ScalarStyle(scalar.style))
      result.hasProperties = scalar.anchor != nil || scalar.tag != nil
    case YAML_SEQUENCE_START_EVENT:
      let sequence = data.sequence_start
      result.kind = .sequenceStart(isFlow: sequence.style == YAML_FLOW_SEQUENCE_STYLE)
      result.hasProperties = sequence.anchor != nil || sequence.tag != nil
    case YAML_SEQUENCE_END_EVENT: result.kind = .sequenceEnd
    case YAML_MAPPING_START_EVENT:
      let mapping = data.mapping_start
      result.kind = .mappingStart(isFlow: mapping.style == YAML_FLOW_MAPPING_STYLE)
      result.hasProperties = mapping.anchor != nil || mapping.tag != nil
    case YAML_MAPPING_END_EVENT: result.kind = .mappingEnd
    default: break
    }
    return result
  }

  private var syntaxError: YAMLSyntaxError {
    let parser = parser.pointee
    return YAMLSyntaxError(
      problem: parser.problem.map { String(cString: $0) } ?? "unreadable text",
      position: SourcePosition(parser.problem_mark),
      context: parser.context.map { String(cString: $0) } ?? "",
      contextPosition: parser.context == nil ? nil : SourcePosition(parser.context_mark))
  }
}

extension SourcePosition {
  /// libyaml counts lines and columns from 0, columns in characters.
  fileprivate init(_ mark: yaml_mark_t) {
    self.init(line: Int(clamping: mark.line) + 1, column: Int(clamping: mark.column) + 1)
  }
}

extension YAMLEvent.ScalarStyle {
  fileprivate init(_ style: yaml_scalar_style_t) {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: self = .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: self = .literal
    case YAML_FOLDED_SCALAR_STYLE: self = .folded
    default: self = .plain
    }
  }
}
