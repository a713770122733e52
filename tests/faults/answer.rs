//! Answers, byte for byte.

/// A page with two sessions, and no further one.
pub const PAGE: &str = r#"{"sessions":[{"sessionId":"s-1","status":"idle","messageCount":1,"createdAt":1,"updatedAt":2},{"sessionId":"s-2","status":"running","messageCount":2,"createdAt":1,"updatedAt":2}],"pagination":{"hasMore":false,"nextCursor":null}}"#;

/// A complete answer. `status` is for instance "404 Not Found", a header "Retry-After: 1".
pub fn answer(status: &str, headers: &[&str], body: impl AsRef<[u8]>) -> Vec<u8> {
    let body = body.as_ref();
    let length = format!("Content-Length: {}", body.len());
    let mut bytes = head(status, &[headers, &[&length]].concat());
    bytes.extend_from_slice(body);
    bytes
}

/// The good answer with this body.
pub fn ok(body: impl AsRef<[u8]>) -> Vec<u8> {
    answer("200 OK", &["Content-Type: application/json"], body)
}

/// Everything before the body.
pub fn head(status: &str, headers: &[&str]) -> Vec<u8> {
    let mut head = format!("HTTP/1.1 {status}\r\n");
    for header in headers {
        head.push_str(header);
        head.push_str("\r\n");
    }
    head.push_str("\r\n");
    head.into_bytes()
}

/// A good answer whose body is chunked, with `chunks` as they are.
pub fn chunked(chunks: &str) -> Vec<u8> {
    let mut bytes = head("200 OK", &["Transfer-Encoding: chunked"]);
    bytes.extend_from_slice(chunks.as_bytes());
    bytes
}

/// A page with one session, named `id`, that points to `cursor`.
pub fn page_to(id: &str, cursor: &str) -> String {
    format!(
        r#"{{"sessions":[{{"sessionId":"{id}","status":"idle","messageCount":1,"createdAt":1,"updatedAt":2}}],"pagination":{{"hasMore":true,"nextCursor":"{cursor}"}}}}"#
    )
}
