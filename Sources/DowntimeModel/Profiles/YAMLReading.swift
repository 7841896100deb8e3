import CYAML

/// YAML into a tree, through libyaml's events: its own documents would take the last of two equal
/// keys and tell no place. Only what a profile needs is let in: no anchors, no tags, one document.
struct YAMLReading {
  private let bytes: [UInt8]
  private var faults: [ProfileFault] = []
  private var open: [Open] = []
  private var root: ProfileNode?
  private var documents = 0
  private var isOver = false

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// A mapping or a list that has not ended.
  private struct Open {
    let position: TextPosition
    let isMapping: Bool
    // Kept here and not in a node: they grow in place.
    var pairs: [ProfileNode.Pair] = []
    var rows: [ProfileNode] = []
    /// The key that waits for its value; nil in a list, or where a key is next.
    var key: (text: String?, position: TextPosition)?
    var seen: [String: TextPosition] = [:]

    var node: ProfileNode {
      ProfileNode(content: isMapping ? .mapping(pairs) : .list(rows), position: position)
    }
  }

  consuming func read() -> (root: ProfileNode?, faults: [ProfileFault]) {
    var parser = unsafe yaml_parser_t()
    guard unsafe yaml_parser_initialize(&parser) == 1 else {
      return (nil, [ProfileFault(.syntax(.other), at: TextPosition(line: 1, column: 1))])
    }
    defer { unsafe yaml_parser_delete(&parser) }
    let bytes = bytes
    unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
      unsafe yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
      while !isOver { unsafe step(&parser) }
    }
    if root == nil, faults.isEmpty {
      faults.append(ProfileFault(.empty, at: TextPosition(line: 1, column: 1)))
    }
    return (root, faults.sorted { $0.position < $1.position })
  }

  private mutating func step(_ parser: inout yaml_parser_t) {
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(&parser, &event) == 1 else {
      let place = Self.position(unsafe parser.problem_mark)
      faults.append(ProfileFault(.syntax(unsafe Self.syntax(parser)), at: place))
      (root, isOver) = (nil, true)
      return
    }
    defer { unsafe yaml_event_delete(&event) }
    let position = Self.position(unsafe event.start_mark)
    switch unsafe event.type {
    case YAML_STREAM_END_EVENT: isOver = true
    case YAML_DOCUMENT_START_EVENT:
      documents += 1
      guard documents > 1 else { return }
      faults.append(ProfileFault(.severalDocuments, at: position))
      isOver = true
    case YAML_ALIAS_EVENT:
      faults.append(ProfileFault(.anchor, at: position))
      take(ProfileNode(content: .refused, position: position), asKey: nil)
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      unsafe refuse(anchor: scalar.anchor != nil, tag: scalar.tag != nil, position)
      let text = unsafe Self.text(scalar.value, scalar.length)
      let isPlain = unsafe scalar.style == YAML_PLAIN_SCALAR_STYLE
      let isNothing = text.isEmpty && isPlain
      take(
        ProfileNode(content: isNothing ? .nothing : .text(text), position: position),
        asKey: isPlain && Self.looksLikeNoText(text) ? nil : text)
    case YAML_MAPPING_START_EVENT:
      let start = unsafe event.data.mapping_start
      unsafe refuse(anchor: start.anchor != nil, tag: start.tag != nil, position)
      begin(position, isMapping: true)
    case YAML_SEQUENCE_START_EVENT:
      let start = unsafe event.data.sequence_start
      unsafe refuse(anchor: start.anchor != nil, tag: start.tag != nil, position)
      begin(position, isMapping: false)
    case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT:
      if let ended = open.popLast() { take(ended.node, asKey: nil) }
    default: return
    }
  }

  private mutating func refuse(anchor: Bool, tag: Bool, _ position: TextPosition) {
    if anchor { faults.append(ProfileFault(.anchor, at: position)) }
    if tag { faults.append(ProfileFault(.tag, at: position)) }
  }

  private mutating func begin(_ position: TextPosition, isMapping: Bool) {
    guard open.count < ProfileFile.deepest else {
      faults.append(ProfileFault(.tooDeep, at: position))
      (root, isOver) = (nil, true)
      return
    }
    open.append(Open(position: position, isMapping: isMapping))
  }

  /// Puts a whole node where it belongs: a key, a value, a row of a list, or the root.
  private mutating func take(_ node: ProfileNode, asKey key: String?) {
    guard let last = open.indices.last else {
      root = node
      return
    }
    guard open[last].isMapping else { return open[last].rows.append(node) }
    guard let waiting = open[last].key else { return takeKey(node, key, in: last) }
    open[last].key = nil
    guard let text = waiting.text else { return }
    open[last].pairs.append(ProfileNode.Pair(key: text, position: waiting.position, value: node))
  }

  private mutating func takeKey(_ node: ProfileNode, _ key: String?, in last: Int) {
    guard let key, !key.isEmpty else {
      faults.append(ProfileFault(.keyIsNoText, at: node.position))
      open[last].key = (nil, node.position)
      return
    }
    let text = CleanText.line(key)
    if let first = open[last].seen[text] {
      faults.append(ProfileFault(.duplicateKey(text, first: first), at: node.position))
      open[last].key = (nil, node.position)
      return
    }
    open[last].seen[text] = node.position
    open[last].key = (text, node.position)
  }

  /// Whether YAML's core schema takes an unquoted word for something else than text.
  private static func looksLikeNoText(_ word: String) -> Bool {
    switch word.lowercased() {
    case "", "~", "null", "true", "false": true
    default: Int64(word) != nil || word.allSatisfy { $0.isNumber || $0 == "." || $0 == "-" }
    }
  }

  private static func text(_ bytes: UnsafeMutablePointer<yaml_char_t>?, _ count: Int) -> String {
    guard let bytes = unsafe bytes else { return "" }
    return unsafe String(
      decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }

  private static func position(_ mark: yaml_mark_t) -> TextPosition {
    TextPosition(line: Int(clamping: mark.line) + 1, column: Int(clamping: mark.column) + 1)
  }

  /// What libyaml's own English words are about.
  private static func syntax(_ parser: yaml_parser_t) -> ProfileFault.Syntax {
    let problem = unsafe parser.problem.map { unsafe String(cString: $0) } ?? ""
    let context = unsafe parser.context.map { unsafe String(cString: $0) } ?? ""
    func says(_ words: String...) -> Bool {
      words.contains { problem.firstRange(of: $0) != nil || context.firstRange(of: $0) != nil }
    }
    if says("escape", "hexdecimal") { return .escape }
    if says("quoted scalar") { return .quote }
    if says("flow") { return .bracket }
    if says("expected ':'", "mapping values are not allowed") { return .colon }
    if says("block", "indentation") { return .indentation }
    if says("cannot start any token", "control characters") { return .character }
    return .other
  }
}
