/// The size of a terminal in cells, such as 24 rows and 80 columns.
public struct Size: Hashable, Sendable {
  /// Rows, counted from the top.
  public var rows: Int
  /// Columns, counted from the left.
  public var columns: Int

  /// A size in cells.
  public init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
  }
}

/// A cell's place; row 0, column 0 is the upper left corner.
public struct Position: Hashable, Sendable {
  /// The row, from 0.
  public var row: Int
  /// The column, from 0.
  public var column: Int

  /// The cell at a row and a column.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// A rectangle of cells; empty when its height or width is zero.
public struct Rect: Hashable, Sendable {
  /// The first row.
  public var row: Int
  /// The first column.
  public var column: Int
  /// The number of rows.
  public var rows: Int
  /// The number of columns.
  public var columns: Int

  /// A rectangle by its upper left corner and its extent in cells.
  public init(row: Int, column: Int, rows: Int, columns: Int) {
    self.row = row
    self.column = column
    self.rows = rows
    self.columns = columns
  }

  /// Whether the cell lies inside.
  public func contains(_ position: Position) -> Bool {
    position.row >= row && position.row < row + rows && position.column >= column
      && position.column < column + columns
  }
}
