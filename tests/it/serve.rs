//! The preview, asked over a real socket.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, ChildStderr, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::support::{Project, command, tree};

/// How long anything may take on a machine with much else to do.
const PATIENCE: Duration = Duration::from_secs(60);

/// A server that is running, until dropped.
struct Serving {
    child: Child,
    stderr: BufReader<ChildStderr>,
    port: u16,
}

/// What a server answered.
struct Answer {
    status: u16,
    head: String,
    body: String,
}

impl Serving {
    fn start(project: &Project, args: &[&str]) -> Serving {
        let args = [&["serve", "--port", "0"], args].concat();
        let mut command = command(project.root(), &args);
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the program starts");
        let mut line = String::new();
        let stdout = child.stdout.take().expect("it is piped");
        BufReader::new(stdout)
            .read_line(&mut line)
            .expect("it prints its address");
        let port = line.trim().trim_end_matches('/').rsplit_once(':');
        let port = port.and_then(|(_, port)| port.parse().ok());
        let stderr = BufReader::new(child.stderr.take().expect("it is piped"));
        let port = port.unwrap_or_else(|| panic!("no address: {line}"));
        Serving {
            child,
            stderr,
            port,
        }
    }

    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).expect("it listens");
        stream.set_read_timeout(Some(PATIENCE)).expect("a timeout");
        stream
    }

    /// Sends bytes, and returns all that comes back.
    fn send(&self, request: &str) -> Answer {
        let mut stream = self.connect();
        stream.write_all(request.as_bytes()).expect("it reads");
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).expect("it answers");
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
        let status = head.split(' ').nth(1).and_then(|word| word.parse().ok());
        Answer {
            status: status.unwrap_or_else(|| panic!("no status: {text}")),
            head: head.to_owned(),
            body: body.to_owned(),
        }
    }

    fn get(&self, target: &str) -> Answer {
        self.ask("GET", target, &format!("Host: localhost:{}\r\n", self.port))
    }

    fn ask(&self, method: &str, target: &str, headers: &str) -> Answer {
        self.send(&format!("{method} {target} HTTP/1.1\r\n{headers}\r\n"))
    }

    /// Listens as a page does.
    fn events(&self) -> BufReader<TcpStream> {
        let mut stream = self.connect();
        let port = self.port;
        let request = format!("GET /.chancery/events HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n");
        stream.write_all(request.as_bytes()).expect("it reads");
        BufReader::new(stream)
    }

    /// Reads what is said for people, to the line with this text.
    fn says(&mut self, text: &str) -> String {
        let mut all = String::new();
        loop {
            let mut line = String::new();
            let n = self.stderr.read_line(&mut line).expect("it is text");
            all += &line;
            assert!(n > 0, "no `{text}` in:\n{all}");
            if line.contains(text) {
                return all;
            }
        }
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        _ = self.child.kill();
        _ = self.child.wait();
    }
}

/// Reads to the next thing a page is told.
fn next(events: &mut BufReader<TcpStream>) -> serde_json::Value {
    loop {
        let mut line = String::new();
        let n = events.read_line(&mut line).expect("it goes on");
        assert!(n > 0, "the stream has ended");
        if let Some(data) = line.strip_prefix("data: ") {
            return serde_json::from_str(data).expect("it is JSON");
        }
    }
}

/// Waits for an edition without mistakes other than `last`, and returns its name. Between two of
/// them a file may have been read that was half written.
fn good(events: &mut BufReader<TcpStream>, last: &str) -> String {
    loop {
        let state = next(events);
        let edition = state["edition"].as_str().expect("it has a name");
        if state["mistakes"].is_null() && edition != last {
            return edition.to_owned();
        }
    }
}

/// Waits for mistakes with this text, and returns them.
fn bad(events: &mut BufReader<TcpStream>, text: &str) -> String {
    loop {
        let state = next(events);
        if let Some(mistakes) = state["mistakes"].as_str().filter(|all| all.contains(text)) {
            return mistakes.to_owned();
        }
    }
}

fn small() -> Project {
    Project::new(
        "//- content/site.yaml\ntitle: Served\nbase_url: https://example.org/briefing/\n\
         //- content/actors/all.yaml\n- {id: north, name: Northland, kind: state}\n\
         - {id: hidden, name: Hidden hand, kind: state, visibility: internal}\n\
         //- content/events/talks.yaml\ntitle: First talks\ntype: agree\ndate: 2024-03-01\nactors: [north]\n",
    )
}

#[test]
fn the_site_is_served_as_a_host_would() {
    let project = small();
    let before = tree(project.root());
    let serving = Serving::start(&project, &[]);
    let home = serving.get("/");
    assert_eq!(home.status, 200);
    assert!(home.body.contains("Served"), "{}", home.body);
    assert!(
        home.head.contains("Content-Type: text/html; charset=utf-8"),
        "{}",
        home.head
    );
    let length = format!("Content-Length: {}", home.body.len());
    assert!(home.head.contains(&length), "{}", home.head);

    // What we recommend to hosts, line by line.
    let rules = chancery::export::headers();
    let recommended: Vec<&str> = rules
        .lines()
        .take_while(|line| !line.is_empty())
        .filter_map(|line| line.strip_prefix("  "))
        .collect();
    assert!(recommended.len() > 2, "{rules}");
    let asset = home
        .body
        .split("assets/style.")
        .nth(1)
        .expect("a style sheet");
    let asset = asset.split('"').next().expect("its name ends");
    let style = serving.get(&format!("/assets/style.{asset}"));
    assert_eq!(style.status, 200);
    for answer in [&home, &style] {
        for line in &recommended {
            assert!(
                answer.head.contains(line),
                "no `{line}` in:\n{}",
                answer.head
            );
        }
    }
    assert!(
        style
            .head
            .contains("Cache-Control: public, max-age=31536000, immutable"),
        "{}",
        style.head
    );
    assert!(!home.head.contains("immutable"), "{}", home.head);

    // Pages alone have the script.
    assert!(home.body.contains("/.chancery/reload.js"));
    assert_eq!(serving.get("/.chancery/reload.js").status, 200);
    let data = serving.get("/data/events.json");
    assert_eq!(data.status, 200);
    assert!(
        data.head.contains("Content-Type: application/json"),
        "{}",
        data.head
    );
    assert!(!data.body.contains("reload.js"), "{}", data.body);
    assert!(serde_json::from_str::<serde_json::Value>(&data.body).is_ok());
    assert_eq!(serving.get("/search/index.js").status, 200);

    let head = serving.ask(
        "HEAD",
        "/",
        &format!("Host: localhost:{}\r\n", serving.port),
    );
    assert_eq!((head.status, head.body.as_str()), (200, ""));
    assert!(head.head.contains(&length), "{}", head.head);
    let moved = serving.get("/events");
    assert_eq!(moved.status, 301);
    assert!(
        moved.head.contains("Location: /events/\r\n") || moved.head.ends_with("Location: /events/"),
        "{}",
        moved.head
    );
    assert_eq!(serving.get("/events/?a=b").status, 200);

    let lost = serving.get("/events/no/such/page.html");
    assert_eq!(lost.status, 404);
    assert!(lost.body.contains("href=\"/assets/style."), "{}", lost.body);
    assert!(
        !lost
            .body
            .contains("href=\"https://example.org/briefing/assets"),
        "{}",
        lost.body
    );
    // Nothing was written.
    assert_eq!(tree(project.root()), before);
}

/// Texts that did not change are not read again, but those that changed while another was wrong are.
#[test]
fn what_changed_beside_a_mistake_is_read_when_it_is_mended() {
    let project = small();
    let serving = Serving::start(&project, &[]);
    let mut events = serving.events();
    let first = good(&mut events, "");
    let text = project.read("content/actors/all.yaml");
    project.write(
        "content/actors/all.yaml",
        text.replace("kind: state", "kind: stat"),
    );
    bad(&mut events, "stat");
    let talks = project.read("content/events/talks.yaml");
    project.write("content/events/talks.yaml", talks.replace("First", "Other"));
    bad(&mut events, "stat");
    project.write(
        "content/actors/all.yaml",
        text.replace("Northland", "Northmark"),
    );
    let second = good(&mut events, &first);
    let page = serving.get("/events/talks.html").body;
    assert!(
        page.contains("Other talks") && page.contains("Northmark"),
        "{page}"
    );
    // Of the same length.
    project.write("content/events/talks.yaml", talks.replace("First", "Third"));
    good(&mut events, &second);
    assert!(
        serving
            .get("/events/talks.html")
            .body
            .contains("Third talks")
    );
}

/// All that a build writes is served, with the same bytes but for the script.
#[test]
fn every_file_of_a_build_is_served() {
    let project = Project::init();
    project.run(&["build"]).expect(0);
    let serving = Serving::start(&project, &[]);
    let files = tree(&project.path("public"));
    assert!(files.len() > 50);
    for (address, bytes) in files {
        if address == "_headers" {
            assert_eq!(serving.get("/_headers").status, 404);
            continue;
        }
        let answer = serving.get(&format!("/{address}"));
        assert_eq!(answer.status, 200, "{address}");
        if address == "404.html" {
            continue;
        }
        let mut body = answer.body;
        if address.ends_with(".html") {
            let (before, after) = body
                .split_once("<script src=\"/.chancery/")
                .expect("the script");
            let (_, after) = after.split_once("</script>\n").expect("its end");
            body = format!("{before}{after}");
        }
        assert!(
            body == String::from_utf8_lossy(&bytes),
            "{address} is another"
        );
    }
}

#[test]
fn who_may_not_ask_is_refused() {
    let project = small();
    project.write("secret.txt", "secret words");
    project.write("content/media/_secret.txt", "secret words");
    let serving = Serving::start(&project, &[]);
    let port = serving.port;
    for host in [
        "evil.example".to_owned(),
        format!("evil.example:{port}"),
        format!("localhost.evil.example:{port}"),
        format!("127.0.0.1.nip.example:{port}"),
        format!("192.168.0.7:{port}"),
        "localhost:1".to_owned(),
        String::new(),
    ] {
        for target in ["/", "/.chancery/events", "/data/events.json"] {
            let answer = serving.ask("GET", target, &format!("Host: {host}\r\n"));
            assert_eq!(answer.status, 403, "{host} {target}");
            assert!(!answer.body.contains("Served"), "{}", answer.body);
        }
    }
    assert_eq!(serving.ask("GET", "/", "").status, 403);
    let good = format!("Host: 127.0.0.1:{port}\r\n");
    assert_eq!(serving.ask("GET", "/", &good).status, 200);
    for target in [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/%2e%2e%2fsecret.txt",
        "/%252e%252e%252fsecret.txt",
        "/events/../../secret.txt",
        "/..\\secret.txt",
        "/..%5csecret.txt",
        "//etc/passwd",
        "/%2fetc%2fpasswd",
        "/etc/passwd",
        "/media/../../secret.txt",
        "/media/_secret.txt",
        "/content/site.yaml",
        "/.chancery/",
        "/.chancery/../secret.txt",
        "/file:///etc/passwd",
        "/index.html/",
        "/%00",
        "/%",
        "/%ff",
        "etc/passwd",
        "http://127.0.0.1/secret.txt",
        "*",
    ] {
        let answer = serving.ask("GET", target, &good);
        assert!(
            matches!(answer.status, 400 | 404),
            "{target}: {}",
            answer.status
        );
        for secret in ["secret words", "root:", "title: Served"] {
            assert!(!answer.body.contains(secret), "{target}: {}", answer.body);
        }
    }
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "TRACE"] {
        let answer = serving.ask(method, "/", &good);
        assert_eq!(answer.status, 405, "{method}");
        assert!(answer.head.contains("Allow: GET, HEAD"), "{}", answer.head);
    }
    let script = format!("{good}Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\n");
    assert_eq!(serving.ask("GET", "/search/index.js", &script).status, 403);
    let long = format!("{good}X-Long: {}\r\n", "a".repeat(20_000));
    assert_eq!(serving.ask("GET", "/", &long).status, 431);
    // After all that it still answers.
    assert_eq!(serving.get("/").status, 200);
}

#[cfg(unix)]
#[test]
fn a_picture_that_becomes_a_link_is_not_followed_out_of_the_project() {
    let project = small();
    let outside = Project::new("//- secret.txt\nsecret words\n");
    project.write("content/media/a.txt", "a public text\n");
    project.edit(
        "content/events/talks.yaml",
        "title: First talks",
        "title: First talks\nsummary: See [this](media/a.txt).",
    );
    let serving = Serving::start(&project, &[]);
    assert_eq!(serving.get("/media/a.txt").body, "a public text\n");
    let path = project.path("content/media/a.txt");
    std::fs::remove_file(&path).expect("it is there");
    std::os::unix::fs::symlink(outside.path("secret.txt"), &path).expect("a link");
    let answer = serving.get("/media/a.txt");
    assert!(!answer.body.contains("secret words"), "{}", answer.body);
    assert_eq!(answer.status, 404);
}

#[test]
fn a_change_is_told_and_a_mistake_stands_over_the_last_good_page() {
    let project = small();
    let mut serving = Serving::start(&project, &[]);
    serving.says("0 errors, 2 warnings in 3 records, read in ");
    let mut events = serving.events();
    let first = good(&mut events, "");
    let page = "/events/talks.html";
    assert!(
        serving
            .get(page)
            .body
            .contains(&format!("data-edition=\"{first}\""))
    );

    project.edit("content/events/talks.yaml", "First talks", "Second talks");
    let second = good(&mut events, &first);
    assert!(serving.get(page).body.contains("Second talks"));

    project.edit("content/events/talks.yaml", "[north]", "[nrth]");
    let mistakes = bad(&mut events, "no actor is called `nrth`");
    for part in ["content/events/talks.yaml:4:10", "did you mean `north`?"] {
        assert!(mistakes.contains(part), "{mistakes}");
    }
    assert!(!mistakes.contains("warning"), "{mistakes}");
    serving.says("no actor is called `nrth`");
    let still = serving.get(page);
    assert_eq!(still.status, 200);
    assert!(still.body.contains("Second talks"));

    project.edit("content/events/talks.yaml", "[nrth]", "[north]");
    let third = good(&mut events, &second);

    // A folder that comes later is watched too, and a template that fails on a page is a mistake
    // like any other.
    let template = |text: &str| {
        let text = format!("{{% extends \"base.html\" %}}{{% block main %}}{text}");
        project.write("templates/event.html", text);
    };
    template("my own words{% endblock main %}");
    let fourth = good(&mut events, &third);
    assert!(serving.get(page).body.contains("my own words"));
    template("{{ nothing }}{% endblock main %}");
    let fifth = good(&mut events, &fourth);
    let last = serving.get(page);
    assert_eq!(last.status, 200);
    assert!(last.body.contains("my own words"), "{}", last.body);
    bad(&mut events, "templates/event.html");
    serving.says("templates/event.html");
    template("");
    bad(&mut events, "templates/event.html");
    std::fs::remove_dir_all(project.path("templates")).expect("it is there");
    good(&mut events, &fifth);
    assert!(serving.get(page).body.contains("Second talks"));
}

#[test]
fn mistakes_from_the_start_are_shown_until_there_is_a_page() {
    let project = small();
    project.edit("content/events/talks.yaml", "[north]", "[nrth]");
    let serving = Serving::start(&project, &[]);
    let page = serving.get("/");
    assert_eq!(page.status, 503);
    assert!(page.body.contains("/.chancery/reload.js"));
    let mut events = serving.events();
    bad(&mut events, "nrth");
    project.edit("content/events/talks.yaml", "[nrth]", "[north]");
    good(&mut events, "");
    assert_eq!(serving.get("/").status, 200);
}

#[test]
fn the_readers_and_the_day_are_those_that_were_asked_for() {
    let project = small();
    let public = Serving::start(&project, &[]);
    assert_eq!(public.get("/actors/hidden.html").status, 404);
    let internal = Serving::start(&project, &["--audience", "internal"]);
    assert_eq!(internal.get("/actors/hidden.html").status, 200);
    let past = Serving::start(&project, &["--as-of", "2024-02-01"]);
    assert_eq!(past.get("/events/talks.html").status, 404);
}

#[test]
fn what_cannot_be_served_is_told() {
    let project = small();
    let serving = Serving::start(&project, &[]);
    let port = serving.port.to_string();
    let run = project.run(&["serve", "--port", &port]).expect(3);
    run.says("could not listen on 127.0.0.1:");
    let nothing = Project::new("");
    nothing.run(&["serve"]).expect(2).says("content/site.yaml");
    let mut open = Serving::start(&project, &["--host", "0.0.0.0"]);
    open.says("warning: other machines can reach this");
    assert_eq!(
        open.ask("GET", "/", &format!("Host: evil.example:{}\r\n", open.port))
            .status,
        403
    );
    assert_eq!(
        open.ask("GET", "/", &format!("Host: 192.0.2.7:{}\r\n", open.port))
            .status,
        200
    );
}

/// A slow reader and one that listens keep nobody waiting, nor does an end by Ctrl-C.
#[cfg(unix)]
#[test]
fn an_interrupt_ends_it_at_once() {
    let project = small();
    let before = tree(project.root());
    let mut serving = Serving::start(&project, &[]);
    let mut idle = serving.connect();
    idle.write_all(b"GET / HT").expect("it reads");
    let mut events = serving.events();
    next(&mut events);
    assert_eq!(serving.get("/").status, 200);
    let pid = serving.child.id().to_string();
    let start = Instant::now();
    let killed = Command::new("kill").args(["-INT", &pid]).status();
    assert!(killed.is_ok_and(|status| status.success()));
    while serving.child.try_wait().expect("it is ours").is_none() {
        assert!(start.elapsed() < PATIENCE, "it goes on");
        thread::sleep(Duration::from_millis(5));
    }
    assert!(TcpStream::connect(("127.0.0.1", serving.port)).is_err());
    assert_eq!(tree(project.root()), before);
}
