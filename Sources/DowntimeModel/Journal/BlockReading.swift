/// Reads a file so that one rotten block does not take the rest: what the medium cannot give back
/// is left as zero bytes, which every checksum tells from content.
enum BlockReading {
  static let block = 4096
  private static let inputOutputError: Int32 = 5

  /// Reads `size` bytes with a call that fills a buffer from an offset and returns how much it
  /// filled, 0 at the end.
  static func bytes(
    size: Int, _ read: (UnsafeMutableRawBufferPointer, Int) throws(StoreError) -> Int
  ) throws(StoreError) -> [UInt8] {
    let capacity = (size / block + 1) * block
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: capacity, alignment: block)
    defer { unsafe buffer.deallocate() }
    var count = 0
    var step = capacity
    while count < capacity {
      let end = min(capacity, count + step)
      let room = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[count..<end])
      do throws(StoreError) {
        let got = unsafe try read(room, count)
        if got == 0 { break }
        count += got
      } catch .system(_, errno: inputOutputError) {
        if step > block {
          step = block
        } else {
          unsafe room.initializeMemory(as: UInt8.self, repeating: 0)
          count = end
        }
      }
    }
    return unsafe [UInt8](UnsafeRawBufferPointer(rebasing: buffer[..<min(count, size)]))
  }
}
