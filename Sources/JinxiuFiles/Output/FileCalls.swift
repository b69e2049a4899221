import Foundation

/// The calls of the system that can fail in the middle of writing; tests make them fail.
///
/// Each returns below 0 on failure and leaves the reason in `errno`.
package struct FileCalls: Sendable {
  package let write: @Sendable (Int32, UnsafeRawBufferPointer) -> Int
  package let sync: @Sendable (Int32) -> Int32
  package let rename: @Sendable (_ from: String, _ to: String) -> Int32

  package init(
    write: @escaping @Sendable (Int32, UnsafeRawBufferPointer) -> Int,
    sync: @escaping @Sendable (Int32) -> Int32,
    rename: @escaping @Sendable (String, String) -> Int32
  ) {
    self.write = write
    self.sync = sync
    self.rename = rename
  }

  package static let system = FileCalls(
    write: { Foundation.write($0, $1.baseAddress, $1.count) }, sync: { fsync($0) },
    rename: { Foundation.rename($0, $1) })
}
