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
pub mod sink;
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
use export::Stamps;
use model::Day;
use model::table::{self, Prints, Read};
use render::{Asset, Layout, Page, Subject, TemplateMistake, Templates};
use settings::Settings;
use sink::InParts;
use site::Site;
use source::Sources;
use write::{Content, File, Output, Together, Whole};
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
    plan_again(options, || read::kept(&options.root), None)
}

/// Does the same with the trees that the last reading kept, and the texts that are known from one
/// before.
pub fn plan_again(
    options: &Options,
    kept: impl FnOnce() -> Kept + Send,
    known: Option<read::Known<'_>>,
) -> Outcome {
    let mut diagnostics = Diagnostics::default();
    let mut watch = Watch::new();
    let mut outcome = Outcome::default();
    if let Some(text) = read::settings(&options.root, &mut diagnostics) {
        let mut settings = check::settings(&text, &mut diagnostics);
        if let Some(base_url) = &options.base_url {
            settings.base_url = Some(check::with_slash(base_url));
        }
        let limits = &settings.limits;
        let (mut sources, kept) = rayon::join(
            || read::sources(&options.root, text, limits, known, &mut diagnostics),
            kept,
        );
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
    let Some(site) = &outcome.site else {
        return Ok(Output::default());
    };
    let edition = || {
        let layout = render::layout(&site.languages, &outcome.sources.templates);
        layout.map(|layout| Edition::of(outcome, site, &Arc::new(layout)))
    };
    let of_site = || {
        let mut prints = Prints::default();
        let rest = site.prints(&mut |read, print| prints.add(read, print));
        (prints, rest, Arc::new(Stamps::of(site)))
    };
    let (edition, (mut prints, rest, stamps)) = rayon::join(edition, of_site);
    let edition = edition?;
    let own = edition
        .templates
        .prints(&mut |read, print| prints.add(read, print));
    prints.rest = table::print(&(rest, own));
    let mut files = edition.parts(options);
    files.extend(edition.feeds(&stamps, &mut |read, print| prints.add(read, print)));
    // The page that lists the data files needs their hashes, so it comes when they are made.
    let (last, pages): (Vec<_>, Vec<_>) = edition
        .pages()
        .partition(|(page, _)| page.subject == Subject::Data);
    files.extend(pages.into_iter().map(|(_, file)| file));
    let make = |prints: &Prints, left: &[u8]| {
        let (files, left) = search::again(site, prints, left);
        let files = files.into_iter();
        let files = files.map(|(address, text)| (address, text.into_bytes()));
        Whole {
            files: files.collect(),
            left,
        }
    };
    let search = Together {
        folder: search::FOLDER,
        reads: table::reads(|| site.read_all()).1,
        make: Arc::new(make),
    };
    Ok(Output {
        files,
        last: last.into_iter().map(|(_, file)| file).collect(),
        together: vec![search],
        prints,
        kept: Some(&outcome.kept),
    })
}

/// A site, and what its files are made with.
struct Edition<'a> {
    outcome: &'a Outcome,
    site: &'a Site,
    templates: Arc<Templates>,
    pages: Arc<[Page]>,
    /// Stands for the site where it is shared.
    picture: Option<Asset>,
}

impl<'a> Edition<'a> {
    fn of(outcome: &'a Outcome, site: &'a Site, layout: &Arc<Layout>) -> Edition<'a> {
        let own = outcome.sources.share.as_deref();
        let picture = render::share(site, own, &outcome.kept);
        let templates = render::templates(site, layout, picture.as_ref());
        let pages = render::plan(site, &templates);
        Edition {
            outcome,
            site,
            templates: Arc::new(templates),
            pages: pages.into(),
            picture,
        }
    }

    /// Returns what pages are made of or lead to: assets, media and data.
    fn parts(&self, options: &Options) -> Vec<File<'a>> {
        let site = self.site;
        let assets = self.templates.layout.assets.iter();
        let mut files: Vec<_> = self.picture.iter().chain(assets).map(asset).collect();
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
            let templates = Arc::clone(&self.templates);
            files.push(File {
                address: address.to_owned(),
                content: Content::Parts(InParts {
                    make: Box::new(move |sink| export::write(site, address, sink)),
                    told: Some(Box::new(move |sum| templates.sums.keep(address, sum))),
                }),
            });
        }
        for (address, text) in export::schemas() {
            files.push(File {
                address,
                content: Content::Bytes(text.into_bytes()),
            });
        }
        files
    }

    /// Returns the files that need the site's own address. What they read beside the site is handed
    /// over with its prints.
    fn feeds(
        &self,
        stamps: &Arc<Stamps>,
        take: &mut dyn FnMut(Read, u64),
    ) -> impl Iterator<Item = File<'a>> + use<'a> {
        let feeds = export::feeds(self.site, stamps, &self.pages, take);
        feeds.into_iter().map(|(address, make)| File {
            address,
            content: Content::Render(Box::new(move || Ok(make().into_bytes()))),
        })
    }

    /// Returns every page with its file.
    fn pages(&self) -> impl Iterator<Item = (&Page, File<'a>)> {
        let site = self.site;
        self.pages.iter().enumerate().map(move |(at, page)| {
            let (templates, pages) = (Arc::clone(&self.templates), Arc::clone(&self.pages));
            let content = match page.subject {
                Subject::Briefing => Content::Parts(InParts {
                    make: Box::new(move |sink| {
                        render::briefing(&templates, site, &pages[at], sink)
                    }),
                    told: None,
                }),
                _ => Content::Render(Box::new(move || {
                    let html = render::page(&templates, site, &pages[at]);
                    html.map(String::into_bytes)
                })),
            };
            let file = File {
                address: page.address.clone(),
                content,
            };
            (page, file)
        })
    }
}

fn asset<'a>(asset: &Asset) -> File<'a> {
    File {
        address: asset.address.clone(),
        content: Content::Bytes(asset.bytes.clone()),
    }
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
