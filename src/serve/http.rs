//! The little of HTTP/1.1 that a preview needs: one `GET` or `HEAD` a connection, and one stream of
//! events. Whoever may not ask is turned away here, before anything is looked up.

use std::io::{self, Read, Write};
use std::net::{IpAddr, TcpStream};
use std::time::{Duration, Instant};

/// How long a reader may take to say what is wanted, and to take what was asked for.
const PATIENCE: Duration = Duration::from_secs(10);

/// The most bytes of a request, its headers included.
const MOST_BYTES: usize = 16 * 1024;

/// The most headers of a request.
const MOST_HEADERS: usize = 64;

/// What is wanted.
#[derive(Debug, PartialEq, Eq)]
pub struct Request {
    /// Decoded, without the first slash and without a query.
    pub path: String,
    /// Whether only the headers are wanted.
    pub head: bool,
}

/// Why nothing is served: status and a sentence.
#[derive(Debug, PartialEq, Eq)]
pub struct Refusal(pub u16, pub &'static str);

/// The names under which the server may be asked. A page of another site whose name was made to
/// lead to this machine asks under that name, and must not read what is served here.
#[derive(Debug, Clone)]
pub struct Names {
    /// The host that was named, beside those that always mean this machine.
    pub named: Option<String>,
    /// Whether other machines can reach the server under addresses that we do not know.
    pub any_address: bool,
    pub port: u16,
}

impl Names {
    /// Tells whether a `Host` header names this server.
    fn hold(&self, host: &str) -> bool {
        let (name, port) = match host.rsplit_once(':') {
            Some((name, port)) if !port.contains(']') => (name, port.parse().ok()),
            _ => (host, Some(80)),
        };
        if port != Some(self.port) {
            return false;
        }
        let bare = name.strip_prefix('[').and_then(|n| n.strip_suffix(']'));
        if let Ok(address) = bare.unwrap_or(name).parse::<IpAddr>() {
            let is_named = self.named.as_deref().and_then(|n| n.parse().ok()) == Some(address);
            return address.is_loopback() || is_named || self.any_address;
        }
        let named = self.named.as_deref();
        name.eq_ignore_ascii_case("localhost")
            || named.is_some_and(|named| name.eq_ignore_ascii_case(named))
    }
}

/// Reads a request, or says why it is refused; none if nobody asked.
pub fn read(stream: &mut TcpStream, names: &Names) -> io::Result<Option<Result<Request, Refusal>>> {
    stream.set_write_timeout(Some(PATIENCE))?;
    let until = Instant::now() + PATIENCE;
    let mut bytes = Vec::new();
    let mut chunk = [0; 4096];
    loop {
        let left = until.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Ok(Some(Err(Refusal(408, "It took too long to ask."))));
        }
        stream.set_read_timeout(Some(left))?;
        let n = match stream.read(&mut chunk) {
            Ok(0) => return Ok(None),
            Ok(n) => n,
            Err(error)
                if matches!(
                    error.kind(),
                    io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut
                ) =>
            {
                continue;
            }
            Err(error) => return Err(error),
        };
        bytes.extend_from_slice(&chunk[..n]);
        if bytes.len() > MOST_BYTES {
            return Ok(Some(Err(Refusal(431, "That is too long a request."))));
        }
        if let Some(request) = parse(&bytes, names) {
            return Ok(Some(request));
        }
    }
}

/// Reads a request from what has come so far; none while its headers have not ended.
fn parse(bytes: &[u8], names: &Names) -> Option<Result<Request, Refusal>> {
    let mut headers = [httparse::EMPTY_HEADER; MOST_HEADERS];
    let mut request = httparse::Request::new(&mut headers);
    match request.parse(bytes) {
        Ok(status) if status.is_complete() => {}
        Ok(_) => return None,
        Err(httparse::Error::TooManyHeaders) => {
            return Some(Err(Refusal(431, "That is too long a request.")));
        }
        Err(_) => return Some(Err(Refusal(400, "That is no request."))),
    }
    Some(judge(&request, names))
}

fn judge(request: &httparse::Request<'_, '_>, names: &Names) -> Result<Request, Refusal> {
    let values = |name: &'static str| {
        let headers = request.headers.iter();
        headers
            .filter(move |header| header.name.eq_ignore_ascii_case(name))
            .map(|header| std::str::from_utf8(header.value).unwrap_or_default())
    };
    let mut hosts = values("host");
    let host = hosts.next().filter(|_| hosts.next().is_none());
    if !host.is_some_and(|host| names.hold(host)) {
        return Err(Refusal(403, "This server is not asked under that name."));
    }
    // What another site's page loads into itself. A link from there is a navigation, and may.
    let is_foreign = values("sec-fetch-site").any(|site| site != "same-origin" && site != "none");
    if is_foreign && !values("sec-fetch-mode").any(|mode| mode == "navigate") {
        return Err(Refusal(403, "This is not served to pages of other sites."));
    }
    let head = match request.method {
        Some("GET") => false,
        Some("HEAD") => true,
        _ => return Err(Refusal(405, "Only GET and HEAD are answered.")),
    };
    let target = request.path.and_then(|target| target.strip_prefix('/'));
    let path = target.and_then(|target| {
        let path = target.split(['?', '#']).next().unwrap_or_default();
        decode(path)
    });
    match path {
        Some(path) => Ok(Request { path, head }),
        None => Err(Refusal(400, "That is no address.")),
    }
}

/// Decodes `%20` and the like, once.
fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let digit = |byte: Option<u8>| char::from(byte?).to_digit(16);
        let (high, low) = (digit(rest.next())?, digit(rest.next())?);
        bytes.push(u8::try_from(high * 16 + low).ok()?);
    }
    let path = String::from_utf8(bytes).ok()?;
    (!path.contains(char::is_control)).then_some(path)
}

/// Sends the head of an answer.
pub fn head(stream: &mut TcpStream, status: u16, headers: &[(String, String)]) -> io::Result<()> {
    let reason = match status {
        200 => "OK",
        301 => "Moved Permanently",
        400 => "Bad Request",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        408 => "Request Timeout",
        431 => "Request Header Fields Too Large",
        500 => "Internal Server Error",
        _ => "Service Unavailable",
    };
    let mut text = format!("HTTP/1.1 {status} {reason}\r\nConnection: close\r\n");
    for (name, value) in headers {
        // A line end in a value would begin another header.
        let value: String = value.chars().filter(|c| !c.is_control()).collect();
        text += &format!("{name}: {value}\r\n");
    }
    text += "\r\n";
    stream.write_all(text.as_bytes())
}

/// Returns what a file is, by the ending of its name.
pub fn media_type(address: &str) -> &'static str {
    let ending = address.rsplit_once('.').map_or("", |(_, ending)| ending);
    match ending.to_ascii_lowercase().as_str() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "geojson" => "application/geo+json",
        "csv" => "text/csv; charset=utf-8",
        "xml" => "application/xml",
        "ics" => "text/calendar; charset=utf-8",
        "txt" | "md" | "bib" => "text/plain; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "pdf" => "application/pdf",
        "mp4" => "video/mp4",
        "webm" => "video/webm",
        "mp3" => "audio/mpeg",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(named: Option<&str>, any_address: bool) -> Names {
        Names {
            named: named.map(str::to_owned),
            any_address,
            port: 8000,
        }
    }

    #[test]
    fn only_names_of_this_machine_are_answered() {
        let local = names(None, false);
        for host in [
            "127.0.0.1:8000",
            "localhost:8000",
            "LOCALHOST:8000",
            "[::1]:8000",
        ] {
            assert!(local.hold(host), "{host}");
        }
        for host in [
            "",
            "localhost",
            "localhost:80",
            "localhost:",
            "evil.example:8000",
            "localhost.evil.example:8000",
            "127.0.0.1.evil.example:8000",
            "192.168.0.7:8000",
            "0.0.0.0:8000",
            "[::1:8000",
            "127.0.0.1:8000@evil.example",
        ] {
            assert!(!local.hold(host), "{host}");
        }
        let desk = names(Some("desk.local"), false);
        assert!(desk.hold("Desk.local:8000"));
        assert!(!desk.hold("192.168.0.7:8000"));
        let all = names(Some("0.0.0.0"), true);
        assert!(all.hold("192.168.0.7:8000"));
        assert!(!all.hold("evil.example:8000"));
    }

    #[test]
    fn addresses_are_decoded_once() {
        assert_eq!(decode("a%20b%2ehtml").as_deref(), Some("a b.html"));
        assert_eq!(decode("%252e").as_deref(), Some("%2e"));
        assert_eq!(decode("%d8%b7").as_deref(), Some("ط"));
        for wrong in ["%", "%2", "%zz", "%00", "%0d%0a", "%ff"] {
            assert_eq!(decode(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_request_is_read_when_it_has_come_whole() {
        let ask = |text: &str| parse(text.as_bytes(), &names(None, false));
        assert_eq!(ask("GET / HTTP/1.1\r\nHost: localhost:8000\r\n"), None);
        let whole = ask("HEAD /a%2Fb?c=d HTTP/1.1\r\nHost: localhost:8000\r\n\r\n");
        let expected = Request {
            path: "a/b".to_owned(),
            head: true,
        };
        assert_eq!(whole, Some(Ok(expected)));
        let status = |text: &str| match ask(text) {
            Some(Err(Refusal(status, _))) => status,
            other => panic!("{other:?}"),
        };
        let host = "Host: localhost:8000\r\n";
        assert_eq!(status("GET / HTTP/1.1\r\n\r\n"), 403);
        assert_eq!(status(&format!("GET / HTTP/1.1\r\n{host}{host}\r\n")), 403);
        assert_eq!(status(&format!("POST / HTTP/1.1\r\n{host}\r\n")), 405);
        let absolute = format!("GET http://evil.example/ HTTP/1.1\r\n{host}\r\n");
        assert_eq!(status(&absolute), 400);
        assert_eq!(status("not HTTP\r\n\r\n"), 400);
        let script = "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\n\r\n";
        assert_eq!(status(&format!("GET /a HTTP/1.1\r\n{host}{script}")), 403);
    }
}
