//! Chancery turns records of events, claims and agreements into a static briefing site.
//!
//! The modules stand in the order of the pipeline. Between `read` and `write` nothing touches disk,
//! clock, environment or terminal: a build is a plain function of the project's files and a `View`.

pub mod read;
pub mod source;

pub mod diagnostic;
pub mod explain;
pub mod report;

pub mod blocks;
pub mod markdown;
pub mod yaml;

pub mod language;

pub mod atlas;
pub mod check;
pub mod diff;
pub mod export;
pub mod list;
pub mod model;
pub mod render;
pub mod search;
pub mod settings;
pub mod site;
pub mod write;

pub mod compose;
pub mod import;
pub mod init;
pub mod new;
pub mod schema;
pub mod serve;
pub mod stats;

use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use diagnostic::Diagnostics;
use model::Day;
use model::table::{self, Prints};
use render::TemplateMistake;
use settings::Settings;
use site::Site;
use source::Sources;
use write::{Content, File, Output, Together};
use yaml::kept::Kept;

/// What to build from, and for whom.
#[derive(Debug, Clone)]
pub struct Options {
    /// The folder that holds `content/`.
    pub root: PathBuf,
    pub as_of: Option<Day>,
    pub audience: Audience,
    /// Takes the place of the settings' `base_url`.
    pub base_url: Option<String>,
    /// The instant of the build, against which embargoes end. Nothing else reads a clock.
    pub instant: jiff::Timestamp,
}

/// What a build may show: it is a function of content, templates and this.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct View {
    /// The briefing as it could have been known at the end of that day, UTC.
    pub as_of: Option<Day>,
    pub audience: Audience,
    /// The instant of the build, against which embargoes end. Nothing else reads a clock.
    pub instant: jiff::Timestamp,
}

/// Who will read the output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Audience {
    Public,
    /// Sees internal and embargoed records too, marked on every page.
    Internal,
}

/// What came of reading a project. With an error among the diagnostics there is no site.
#[derive(Debug, Default)]
pub struct Outcome {
    pub sources: Sources,
    pub settings: Settings,
    pub site: Option<Site>,
    /// The next instant at which a public build would show more than at that of this one.
    pub next_change: Option<jiff::Timestamp>,
    pub diagnostics: Diagnostics,
    pub n_records: usize,
    /// The trees of the files, for when they are read again.
    pub kept: Kept,
    pub stages: Vec<Stage>,
}

/// What a stage took.
#[derive(Debug, Clone, Copy)]
pub struct Stage {
    pub name: &'static str,
    pub time: Duration,
    /// The most memory that the program had held by its end, on systems that tell.
    pub peak_kb: Option<u64>,
}

impl Stage {
    /// Makes the entry of a stage that began then and ends now.
    pub fn since(name: &'static str, start: Instant) -> Stage {
        Stage {
            name,
            time: start.elapsed(),
            peak_kb: read::peak_kb(),
        }
    }
}

/// Reads a project and derives its site, touching nothing on disk but its input and what the last
/// build kept.
pub fn plan(options: &Options) -> Outcome {
    plan_again(options, read::kept(&options.root))
}

/// Does the same with the trees that the last reading kept.
pub fn plan_again(options: &Options, kept: Kept) -> Outcome {
    let mut diagnostics = Diagnostics::default();
    let mut watch = Watch::new();
    let mut outcome = Outcome::default();
    if let Some(text) = read::settings(&options.root, &mut diagnostics) {
        let mut settings = check::settings(&text, &mut diagnostics);
        if let Some(base_url) = &options.base_url {
            settings.base_url = Some(check::with_slash(base_url));
        }
        let limits = &settings.limits;
        let mut sources = read::sources(&options.root, text, limits, &mut diagnostics);
        sources.kept = kept;
        watch.lap("read");
        let view = View {
            as_of: options.as_of,
            audience: options.audience,
            instant: options.instant,
        };
        let checked = check::records(&settings, &sources, &view, &mut diagnostics);
        let languages = language::of(&settings, &sources, &mut diagnostics);
        outcome.n_records = checked.n_records;
        outcome.kept = checked.kept;
        // What is still of use of it is in the new one.
        sources.kept = Kept::default();
        watch.lap("check");
        diagnostics.finish(&settings, &sources);
        if !diagnostics.has_errors() {
            let aliases = checked.index.aliases();
            outcome.next_change = site::next_change(&checked.records, &view);
            let mut site = site::of(settings.clone(), checked.records, aliases, &view);
            site.languages = languages;
            outcome.site = Some(site);
            watch.lap("derive");
        }
        outcome.settings = settings;
        outcome.sources = sources;
    }
    outcome.diagnostics = diagnostics;
    outcome.stages = watch.stages;
    outcome
}

/// Returns every file of the output: pages, data, assets and the media that a visible record uses. Each is
/// made only when it is written. The outcome must hold a site.
pub fn files<'a>(
    outcome: &'a Outcome,
    options: &Options,
) -> Result<Output<'a>, Vec<TemplateMistake>> {
    let mut output = files_but_search(outcome, options)?;
    output.together.extend(outcome.site.iter().map(|site| {
        let make = || {
            let files = search::files(site).into_iter();
            files
                .map(|(address, text)| (address, text.into_bytes()))
                .collect()
        };
        Together {
            folder: search::FOLDER,
            reads: table::reads(|| site.read_all()).1,
            make: Arc::new(make),
        }
    }));
    Ok(output)
}

/// Returns every file of the output but the index of search, which is made as a whole.
fn files_but_search<'a>(
    outcome: &'a Outcome,
    options: &Options,
) -> Result<Output<'a>, Vec<TemplateMistake>> {
    let Some(site) = &outcome.site else {
        return Ok(Output::default());
    };
    let overrides = &outcome.sources.templates;
    let mut templates = render::templates(site, overrides)?;
    let mut files = Vec::new();
    let own = outcome.sources.share.as_deref();
    if let Some(picture) = render::share(site, own, &outcome.kept) {
        templates = templates.shared_as(&picture);
        files.push(File {
            address: picture.address,
            content: Content::Bytes(picture.bytes),
        });
    }
    let templates = Arc::new(templates);
    for asset in render::assets(overrides) {
        files.push(File {
            address: asset.address,
            content: Content::Bytes(asset.bytes),
        });
    }
    files.push(File {
        address: "_headers".to_owned(),
        content: Content::Bytes(export::headers().into_bytes()),
    });
    for name in &site.media {
        files.push(File {
            address: format!("media/{name}"),
            content: Content::Copy(read::media_path(&options.root, name)),
        });
    }
    for address in export::addresses() {
        let templates = Arc::clone(&templates);
        files.push(File {
            address: address.to_owned(),
            content: Content::Stream(Box::new(move |out| {
                site.read_all();
                // That says it all; to note every row as well would cost more than writing it.
                table::unnoted(|| templates.sums.write(site, address, out))
            })),
        });
    }
    for (address, text) in export::schemas() {
        files.push(File {
            address,
            content: Content::Bytes(text.into_bytes()),
        });
    }
    let mut prints = Prints::default();
    let rest = site.prints(&mut |read, print| prints.add(read, print));
    let own = templates.prints(&mut |read, print| prints.add(read, print));
    prints.rest = table::print(&(rest, own));
    let mut pages = render::plan(site, &templates);
    // The page that lists the data files needs their hashes, so it comes when they are made.
    pages.sort_by_key(|page| page.subject == render::Subject::Data);
    let feeds = export::feeds(site, &pages, &mut |read, print| prints.add(read, print));
    for (address, make) in feeds {
        files.push(File {
            address,
            content: Content::Render(Box::new(move || Ok(make().into_bytes()))),
        });
    }
    let mut last = Vec::new();
    for page in pages {
        let templates = Arc::clone(&templates);
        let files = match page.subject {
            render::Subject::Data => &mut last,
            _ => &mut files,
        };
        files.push(File {
            address: page.address.clone(),
            content: Content::Render(Box::new(move || {
                let html = render::page(&templates, site, &page);
                html.map(String::into_bytes)
            })),
        });
    }
    let kept = Some(&outcome.kept);
    Ok(Output {
        files,
        last,
        together: Vec::new(),
        prints,
        kept,
    })
}

/// Measures stages one after the other.
struct Watch {
    last: Instant,
    stages: Vec<Stage>,
}

impl Watch {
    fn new() -> Watch {
        Watch {
            last: Instant::now(),
            stages: Vec::new(),
        }
    }

    fn lap(&mut self, name: &'static str) {
        self.stages.push(Stage::since(name, self.last));
        self.last = Instant::now();
    }
}
