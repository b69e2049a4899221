import TestTools
import Testing

/// That a page's policy lets its own style sheet apply, by the digest of its text, and nothing else.
func expectOwnStyleAlone(
  _ page: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let style = try #require(page.firstMatch(of: /<style>([^<]*)<\/style>/)?.1)
  let policy = try #require(page.firstMatch(of: /Content-Security-Policy" content="([^"]*)"/)?.1)
    .replacing("&#39;", with: "'")

  let digest = try Tool.run(
    "/usr/bin/python3",
    [
      "-c",
      "import base64,hashlib,sys;print(base64.b64encode(hashlib.sha256(sys.argv[1].encode()).digest()).decode())",
      String(style),
    ])

  #expect(
    policy.hasPrefix("default-src 'none'; style-src 'sha256-\(digest.dropLast())'"),
    "the digest is \(digest)", sourceLocation: sourceLocation)
  #expect(!policy.contains("unsafe"), sourceLocation: sourceLocation)
}
