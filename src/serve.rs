//! A preview of the site on this machine, which follows what is written: `serve`.
//!
//! Nothing is written anywhere. One thread, the desk, reads the project and keeps the last good
//! edition, of which it makes each file when it is asked for, so that a change costs a reading and
//! one page. Connections have threads of their own and ask the desk; the watcher tells it of
//! changes. An address is looked up among those of the edition and never as a path, so there is no
//! way out of them. To pages, and to nothing else, a script is added that loads them again.

mod http;
mod watch;

use std::collections::BTreeMap;
use std::fmt;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::net::{IpAddr, TcpListener, TcpStream, ToSocketAddrs as _};
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use notify::RecommendedWatcher;
use xxhash_rust::xxh3::xxh3_64;

use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::export::Stamps;
use crate::read::Known;
use crate::render::{Layout, TemplateMistake};
use crate::report::{self, Format, Look};
use crate::site::Site;
use crate::source::Sources;
use crate::write::{self, Content};
use crate::yaml::kept::Kept;
use crate::{Edition, Options, Outcome, export, read, render, search, sink};
use http::{Names, Refusal, Request};
use watch::Changes;

/// What is served beside the site. No address of the output starts with a dot.
const OWN: &[(&str, &str)] = &[
    (".chancery/reload.css", include_str!("serve/reload.css")),
    (SCRIPT, include_str!("serve/reload.js")),
];

/// What loads pages again. They ask for it with a print of the program's version of it, so a browser
/// need not ask twice.
const SCRIPT: &str = ".chancery/reload.js";

/// Where pages listen for what happens.
const EVENTS: &str = ".chancery/events";

/// The most connections at one time.
const MOST_CONNECTIONS: usize = 128;

/// How often a page that listens is told that the server is still there.
const PULSE: Duration = Duration::from_secs(15);

/// The most mistakes shown in the browser.
const MOST_MISTAKES: usize = 50;

/// A place to be asked at.
pub struct Server {
    listener: TcpListener,
    names: Names,
    address: IpAddr,
}

impl Server {
    /// Takes a port of a host: a name or an address of this machine. Port 0 is any that is free.
    pub fn bind(host: &str, port: u16) -> io::Result<Server> {
        let addresses: Vec<_> = (host, port).to_socket_addrs()?.collect();
        let listener = TcpListener::bind(&addresses[..])?;
        let local = listener.local_addr()?;
        let address = local.ip();
        let names = Names {
            named: Some(host.to_owned()),
            any_address: address.is_unspecified(),
            port: local.port(),
        };
        Ok(Server {
            listener,
            names,
            address,
        })
    }

    /// Tells whether other machines may reach the server.
    pub fn is_open(&self) -> bool {
        !self.address.is_loopback()
    }

    /// Returns where this machine finds the home page.
    pub fn url(&self) -> String {
        let named = self.names.named.as_deref().unwrap_or_default();
        let host = match named.parse::<IpAddr>() {
            Ok(address) if address.is_unspecified() => "localhost".to_owned(),
            Ok(IpAddr::V6(address)) => format!("[{address}]"),
            _ => named.to_owned(),
        };
        format!("http://{host}:{}/", self.names.port)
    }
}

/// What the program around the server does for it.
pub struct Program<'a> {
    /// Returns the instant that embargoes are judged by.
    pub now: &'a dyn Fn() -> jiff::Timestamp,
    /// Is told of every reading of the project, and how long it took.
    pub read: &'a dyn Fn(&Outcome, Duration),
    /// Is told of mistakes in templates that show when a page is made.
    pub failed: &'a dyn Fn(&Sources, &Diagnostics),
}

/// Why nothing can be served.
#[derive(Debug)]
pub enum ServeError {
    Root { path: PathBuf, error: io::Error },
    Watch(notify::Error),
}

impl fmt::Display for ServeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ServeError::Root { path, error } => {
                write!(f, "could not read `{}` ({error})", path.display())
            }
            ServeError::Watch(error) => write!(f, "could not watch the project ({error})"),
        }
    }
}

impl std::error::Error for ServeError {}

/// Serves the project until the program is ended.
pub fn run(server: Server, options: Options, program: &Program<'_>) -> Result<(), ServeError> {
    let root = options.root.canonicalize();
    let root = root.map_err(|error| ServeError::Root {
        path: options.root.clone(),
        error,
    })?;
    let kept = read::kept(&root);
    let (sender, messages) = mpsc::channel();
    let board = Arc::new(Board::default());
    let tell = sender.clone();
    let watcher = watch::watch(&root, move |changes| {
        // Fails when the server ends, and with it everything.
        _ = tell.send(Message::Changed(changes));
    });
    let mut desk = Desk {
        root,
        options,
        program,
        messages,
        watcher: watcher.map_err(ServeError::Watch)?,
        board: Arc::clone(&board),
        n_editions: 0,
        mistakes: Vec::new(),
        seen: BTreeMap::new(),
        kept,
        changes: Changes::default(),
        layout: None,
    };
    thread::spawn(move || accept(&server, &sender, &board));
    let mut good = desk.read(None);
    while let Some(next) = desk.answer(good.as_ref()) {
        let last = good.replace(next);
        // It takes a while to take a large site apart, and somebody waits for a page of the next.
        thread::spawn(move || drop(last));
    }
    Ok(())
}

/// What the desk is told.
enum Message {
    Ask {
        path: String,
        answer: Sender<Answer>,
    },
    Changed(Changes),
}

/// What is sent for an address.
struct Answer {
    status: u16,
    /// The file that is sent, which says what rules its headers follow.
    address: String,
    body: Body,
}

enum Body {
    Bytes(Vec<u8>),
    /// A media file, sent as it is.
    File(PathBuf),
    /// Another address has it.
    Moved(String),
}

/// Whoever knows the project.
struct Desk<'a> {
    root: PathBuf,
    options: Options,
    program: &'a Program<'a>,
    messages: Receiver<Message>,
    watcher: RecommendedWatcher,
    board: Arc<Board>,
    n_editions: usize,
    /// What templates of the edition did wrong, as pages met it.
    mistakes: Vec<String>,
    /// Every page that was sent, as it was last good, for when a template fails on it.
    seen: BTreeMap<String, Vec<u8>>,
    /// The trees of the files as they were read last.
    kept: Kept,
    /// What has changed since the last good reading.
    changes: Changes,
    /// What pages are laid out with, and the site's own templates in it.
    layout: Option<(BTreeMap<String, String>, Arc<Layout>)>,
}

/// The files of an edition, each made when it is asked for.
struct Shelf<'a> {
    edition: Edition<'a>,
    files: BTreeMap<String, Content<'a>>,
    /// Known when one is first asked for.
    feeds: Option<BTreeMap<String, Content<'a>>>,
    /// Made as a whole when it is first asked for.
    search: Option<BTreeMap<String, String>>,
}

impl<'a> Shelf<'a> {
    fn of(edition: Edition<'a>, options: &Options) -> Shelf<'a> {
        let parts = edition.parts(options).into_iter();
        let files = parts.chain(edition.pages().map(|(_, file)| file));
        Shelf {
            files: by_address(files),
            feeds: None,
            search: None,
            edition,
        }
    }

    /// Returns what a file of the shelf holds. The index of search is no part of it.
    fn get(&mut self, address: &str) -> Option<&Content<'a>> {
        // Hosts read this file and do not serve it.
        if address == "_headers" {
            return None;
        }
        let Shelf {
            edition,
            files,
            feeds,
            ..
        } = self;
        if let Some(content) = files.get(address) {
            return Some(content);
        }
        if address.ends_with(".html") {
            return None;
        }
        let make = || {
            let stamps = Arc::new(Stamps::of(edition.site));
            by_address(edition.feeds(&stamps, &mut |_, _| {}))
        };
        feeds.get_or_insert_with(make).get(address)
    }
}

fn by_address<'a>(files: impl Iterator<Item = write::File<'a>>) -> BTreeMap<String, Content<'a>> {
    files.map(|file| (file.address, file.content)).collect()
}

impl Desk<'_> {
    /// Reads the project, and returns it if it is good. Of the last good reading it takes the texts
    /// that have not changed since.
    fn read(&mut self, good: Option<&Outcome>) -> Option<Outcome> {
        let start = Instant::now();
        self.options.instant = (self.program.now)();
        let known = good.filter(|_| !self.changes.folders).map(|good| Known {
            sources: &good.sources,
            changed: &self.changes.paths,
        });
        let kept = std::mem::take(&mut self.kept);
        let mut outcome = crate::plan_again(&self.options, || kept, known);
        self.kept = outcome.kept.clone();
        if let Some(site) = &outcome.site
            && let Err(mistakes) = self.lay_out(site, &outcome.sources.templates)
        {
            for mistake in &mistakes {
                outcome.diagnostics.template(mistake);
            }
            outcome.site = None;
        }
        (self.program.read)(&outcome, start.elapsed());
        if outcome.site.is_none() {
            let mistakes = errors(&outcome.sources, &outcome.diagnostics);
            self.board.put(|state| state.mistakes = Some(mistakes));
            return None;
        }
        self.n_editions += 1;
        self.changes = Changes::default();
        self.mistakes.clear();
        let edition = self.edition();
        self.board.put(|state| {
            state.edition = edition;
            state.mistakes = None;
        });
        Some(outcome)
    }

    /// Compiles the templates, unless those are the same as before.
    fn lay_out(
        &mut self,
        site: &Site,
        own: &BTreeMap<String, String>,
    ) -> Result<(), Vec<TemplateMistake>> {
        if self.layout.as_ref().is_none_or(|(last, _)| last != own) {
            let layout = render::layout(&site.languages, own)?;
            self.layout = Some((own.clone(), Arc::new(layout)));
        }
        Ok(())
    }

    /// Names the edition. A page may outlive the server that sent it.
    fn edition(&self) -> String {
        format!("{}-{}", std::process::id(), self.n_editions)
    }

    /// Answers from the last good edition, if there is one, until there is a better.
    fn answer(&mut self, good: Option<&Outcome>) -> Option<Outcome> {
        let mut shelf = good.and_then(|outcome| {
            // That of the last reading, which was good.
            let (_, layout) = self.layout.as_ref()?;
            let edition = Edition::of(outcome, outcome.site.as_ref()?, layout);
            Some(Shelf::of(edition, &self.options))
        });
        loop {
            match self.messages.recv().ok()? {
                Message::Ask { path, answer } => {
                    let found = match &mut shelf {
                        Some(shelf) => self.find(shelf, &path),
                        None => self.unavailable(503),
                    };
                    // Who asked may be gone.
                    _ = answer.send(found);
                }
                Message::Changed(changes) => {
                    if changes.folders {
                        watch::renew(&mut self.watcher, &self.root);
                    }
                    self.changes.folders |= changes.folders;
                    self.changes.paths.extend(changes.paths);
                    if let Some(next) = self.read(good) {
                        return Some(next);
                    }
                }
            }
        }
    }

    fn find(&mut self, shelf: &mut Shelf<'_>, path: &str) -> Answer {
        let address = match path {
            "" => "index.html".to_owned(),
            path if path.ends_with('/') => format!("{path}index.html"),
            path => path.to_owned(),
        };
        if let Some(body) = self.make(shelf, &address) {
            return match body {
                Ok(body) => Answer {
                    status: 200,
                    address,
                    body,
                },
                Err(answer) => answer,
            };
        }
        if shelf.files.contains_key(&format!("{address}/index.html")) {
            return Answer {
                status: 301,
                body: Body::Moved(format!("/{address}/")),
                address,
            };
        }
        let address = "404.html".to_owned();
        match self.make(shelf, &address) {
            Some(Ok(body)) => Answer {
                status: 404,
                address,
                body,
            },
            Some(Err(answer)) => answer,
            None => self.unavailable(404),
        }
    }

    /// Makes a file of the edition, or says what stands for it; none if there is no such file.
    fn make(&mut self, shelf: &mut Shelf<'_>, address: &str) -> Option<Result<Body, Answer>> {
        let Edition { outcome, site, .. } = shelf.edition;
        if address.starts_with(search::FOLDER) {
            let make = || search::files(site).into_iter().collect();
            let search = shelf.search.get_or_insert_with(make);
            let text = search.get(address)?;
            return Some(Ok(Body::Bytes(text.clone().into_bytes())));
        }
        let made = match shelf.get(address)? {
            Content::Bytes(bytes) => Ok(bytes.clone()),
            Content::Copy(path) => {
                // It may have become a link since the folder was read.
                let path = path.canonicalize().ok()?;
                return path.starts_with(&self.root).then_some(Ok(Body::File(path)));
            }
            Content::Render(render) => render(),
            Content::Parts(in_parts) => sink::whole(&in_parts.make),
        };
        let bytes = match made {
            Ok(bytes) => bytes,
            Err(mistake) => return Some(self.last_good(&outcome.sources, address, &mistake)),
        };
        if !address.ends_with(".html") {
            return Some(Ok(Body::Bytes(bytes)));
        }
        let mut html = bytes;
        if address == "404.html"
            && let Some(base) = &outcome.settings.base_url
        {
            // The one page with addresses under that of the site, which is here for now.
            html = String::from_utf8_lossy(&html)
                .replace(base, "/")
                .into_bytes();
        }
        self.seen.insert(address.to_owned(), html.clone());
        Some(Ok(Body::Bytes(self.followed(html))))
    }

    /// Takes note of a template that failed on a page, and returns the page as it was last good.
    fn last_good(
        &mut self,
        sources: &Sources,
        address: &str,
        mistake: &TemplateMistake,
    ) -> Result<Body, Answer> {
        self.fail(sources, mistake);
        match self.seen.get(address).cloned() {
            Some(html) => Ok(Body::Bytes(self.followed(html))),
            None => Err(self.unavailable(500)),
        }
    }

    /// Adds to a page the script that loads it again.
    fn followed(&self, mut html: Vec<u8>) -> Vec<u8> {
        let edition = self.edition();
        let print = xxh3_64(include_bytes!("serve/reload.js"));
        let script = format!(
            "<script src=\"/{SCRIPT}?{print:x}\" data-edition=\"{edition}\" defer></script>\n"
        );
        let end = b"</head>";
        let at = html.windows(end.len()).position(|window| window == end);
        let at = at.unwrap_or(html.len());
        html.splice(at..at, script.into_bytes());
        html
    }

    /// Takes note of a template that failed on a page.
    fn fail(&mut self, sources: &Sources, mistake: &TemplateMistake) {
        let mut found = Diagnostics::default();
        found.template(mistake);
        let text = errors(sources, &found);
        if self.mistakes.contains(&text) {
            return;
        }
        (self.program.failed)(sources, &found);
        self.mistakes.push(text);
        let all = self.mistakes.join("\n");
        self.board.put(|state| state.mistakes = Some(all));
    }

    /// Makes the page that stands for one that cannot be made. The script shows why.
    fn unavailable(&self, status: u16) -> Answer {
        let html = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
            <title>No page yet</title>\n</head>\n<body>\n\
            <p>There is no good page to show yet. The mistakes are told in the terminal too.</p>\n\
            </body>\n</html>\n";
        Answer {
            status,
            address: "index.html".to_owned(),
            body: Body::Bytes(self.followed(html.as_bytes().to_vec())),
        }
    }
}

/// Draws the errors alone, as the terminal shows them but without colour.
fn errors(sources: &Sources, diagnostics: &Diagnostics) -> String {
    let is_error = |diagnostic: &&Diagnostic| diagnostic.severity == Severity::Error;
    let n_errors = diagnostics.iter().filter(is_error).count();
    let look = Look {
        format: Format::Human,
        color: false,
        most: n_errors.min(MOST_MISTAKES),
    };
    report::draw(look, sources, diagnostics)
}

/// What pages are told: the edition, and what is wrong with what was written since.
#[derive(Default)]
struct Board {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default, Clone, serde::Serialize)]
struct State {
    edition: String,
    mistakes: Option<String>,
    #[serde(skip)]
    version: u64,
}

impl Board {
    fn put(&self, change: impl FnOnce(&mut State)) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        change(&mut state);
        state.version += 1;
        self.changed.notify_all();
    }

    /// Waits until the state is another than the one of that version, but not for long.
    fn next(&self, version: u64) -> State {
        let state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let wait = self
            .changed
            .wait_timeout_while(state, PULSE, |state| state.version == version);
        wait.unwrap_or_else(PoisonError::into_inner).0.clone()
    }
}

/// Takes connections, each on a thread of its own.
fn accept(server: &Server, desk: &Sender<Message>, board: &Arc<Board>) {
    let n_open = Arc::new(AtomicUsize::new(0));
    for stream in server.listener.incoming() {
        let Ok(stream) = stream else {
            // Too many files are open, most likely, and some will soon be closed.
            thread::sleep(Duration::from_millis(10));
            continue;
        };
        let open = Open::new(&n_open);
        if open.is_too_many() {
            continue;
        }
        let (names, desk, board) = (server.names.clone(), desk.clone(), Arc::clone(board));
        thread::spawn(move || {
            let _open = open;
            // A reader who hangs up is no failure.
            _ = converse(stream, &names, &desk, &board);
        });
    }
}

/// Counts a connection for as long as it lives.
struct Open(Arc<AtomicUsize>);

impl Open {
    fn new(n_open: &Arc<AtomicUsize>) -> Open {
        n_open.fetch_add(1, Ordering::Relaxed);
        Open(Arc::clone(n_open))
    }

    fn is_too_many(&self) -> bool {
        self.0.load(Ordering::Relaxed) > MOST_CONNECTIONS
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

/// Answers one request.
fn converse(
    mut stream: TcpStream,
    names: &Names,
    desk: &Sender<Message>,
    board: &Board,
) -> io::Result<()> {
    let Some(request) = http::read(&mut stream, names)? else {
        return Ok(());
    };
    let Request { path, head } = match request {
        Ok(request) => request,
        Err(Refusal(status, sentence)) => {
            let body = format!("{sentence}\n");
            let mut headers = headers("refused.txt", Some(body.len() as u64));
            if status == 405 {
                headers.push(("Allow".to_owned(), "GET, HEAD".to_owned()));
            }
            http::head(&mut stream, status, &headers)?;
            return stream.write_all(body.as_bytes());
        }
    };
    if path == EVENTS {
        return tell(&mut stream, head, board);
    }
    if let Some((address, text)) = OWN.iter().find(|(address, _)| *address == path) {
        let headers = headers(address, Some(text.len() as u64));
        http::head(&mut stream, 200, &headers)?;
        return match head {
            true => Ok(()),
            false => stream.write_all(text.as_bytes()),
        };
    }
    let (sender, answer) = mpsc::channel();
    let ask = Message::Ask {
        path,
        answer: sender,
    };
    // Either fails only when the server ends.
    let answer = desk.send(ask).ok().and_then(|()| answer.recv().ok());
    match answer {
        Some(answer) => send(&mut stream, head, answer),
        None => Ok(()),
    }
}

fn send(stream: &mut TcpStream, head: bool, answer: Answer) -> io::Result<()> {
    let Answer {
        status,
        address,
        body,
    } = answer;
    match body {
        Body::Bytes(bytes) => {
            let headers = headers(&address, Some(bytes.len() as u64));
            http::head(stream, status, &headers)?;
            match head {
                true => Ok(()),
                false => stream.write_all(&bytes),
            }
        }
        Body::File(path) => {
            let length = fs::metadata(&path)?.len();
            let mut file = File::open(&path)?;
            http::head(stream, status, &headers(&address, Some(length)))?;
            match head {
                true => Ok(()),
                false => io::copy(&mut io::Read::take(&mut file, length), stream).map(|_| ()),
            }
        }
        Body::Moved(to) => {
            let mut headers = headers("moved.txt", Some(0));
            headers.push(("Location".to_owned(), to));
            http::head(stream, status, &headers)
        }
    }
}

/// Tells a page what happens, until it is closed.
fn tell(stream: &mut TcpStream, head: bool, board: &Board) -> io::Result<()> {
    let mut headers = headers(EVENTS, None);
    headers.retain(|(name, _)| name != "Content-Type");
    headers.push(("Content-Type".to_owned(), "text/event-stream".to_owned()));
    http::head(stream, 200, &headers)?;
    if head {
        return Ok(());
    }
    let mut version = 0;
    loop {
        let state = board.next(version);
        let line = match state.version == version {
            true => ":\n\n".to_owned(),
            false => {
                let json = serde_json::to_string(&state).map_err(io::Error::other)?;
                format!("data: {json}\n\n")
            }
        };
        version = state.version;
        stream.write_all(line.as_bytes())?;
    }
}

/// Returns the headers of a file: those that `_headers` recommends to hosts, what the file is, and
/// what only a preview says.
fn headers(address: &str, length: Option<u64>) -> Vec<(String, String)> {
    let mut headers = recommended(&export::headers(), address);
    let mut add = |name: &str, value: String| {
        if !headers
            .iter()
            .any(|(own, _)| own.eq_ignore_ascii_case(name))
        {
            headers.push((name.to_owned(), value));
        }
    };
    add("Content-Type", http::media_type(address).to_owned());
    if let Some(length) = length {
        add("Content-Length", length.to_string());
    }
    let cache = match address {
        SCRIPT => "max-age=31536000, immutable",
        _ => "no-cache",
    };
    add("Cache-Control", cache.to_owned());
    // Pages of other sites must not load what may be internal, not even as a script or a picture.
    add("Cross-Origin-Resource-Policy", "same-origin".to_owned());
    headers
}

/// Reads from a `_headers` file what holds for an address.
fn recommended(rules: &str, address: &str) -> Vec<(String, String)> {
    let path = format!("/{address}");
    let mut headers = Vec::new();
    let mut holds = false;
    for line in rules.lines() {
        if line.starts_with('/') {
            holds = match line.trim().strip_suffix('*') {
                Some(start) => path.starts_with(start),
                None => path == line.trim(),
            };
        } else if let Some((name, value)) = line.trim().split_once(": ").filter(|_| holds)
            && line.starts_with(' ')
        {
            headers.push((name.to_owned(), value.to_owned()));
        }
    }
    headers
}
