import CSQLite

/// What a program with a database would do: one row a commit, WAL, synchronous=FULL.
final class SQLiteTable {
  private var database: OpaquePointer?
  private var insert: OpaquePointer?
  private let payload: [UInt8]

  /// A new table whose rows hold so many bytes.
  init(at path: String, payloadBytes: Int) throws {
    payload = [UInt8](repeating: UInt8(ascii: "x"), count: payloadBytes)
    try check(sqlite3_open(path, &database))
    try check(sqlite3_exec(database, "PRAGMA journal_mode=WAL", nil, nil, nil))
    try check(sqlite3_exec(database, "PRAGMA synchronous=FULL", nil, nil, nil))
    try check(
      sqlite3_exec(
        database, "CREATE TABLE entry (n INTEGER PRIMARY KEY, body BLOB)", nil, nil, nil))
    try check(
      sqlite3_prepare_v2(database, "INSERT INTO entry (body) VALUES (?)", -1, &insert, nil))
  }

  deinit {
    sqlite3_finalize(insert)
    sqlite3_close(database)
  }

  /// Inserts a row and returns when it is committed.
  func append() throws {
    try payload.withUnsafeBytes { bytes in
      // The bytes outlive the statement's use of them: nil stands for SQLITE_STATIC.
      try check(sqlite3_bind_blob(insert, 1, bytes.baseAddress, Int32(bytes.count), nil))
      try check(sqlite3_step(insert), wanted: SQLITE_DONE)
    }
    try check(sqlite3_reset(insert))
  }

  private func check(_ code: Int32, wanted: Int32 = SQLITE_OK) throws {
    guard code == wanted else {
      throw SQLiteFault(code: code, message: String(cString: sqlite3_errmsg(database)))
    }
  }

  struct SQLiteFault: Error {
    let code: Int32
    let message: String
  }
}
