//! The data files: what each holds, field by field, how large it is and what it cannot hold.

use serde::Serialize;

use crate::export::fields::{ALL_LIMITS, CSV_LIMITS, Field, Format, SUBJECTS};
use crate::export::{left_out, without_point};
use crate::render::parts::{LinkView, PageHead, TextView};
use crate::render::pen::Pen;
use crate::render::words;

/// How many of the events that a file leaves out are named; that there are more is said.
const MOST: usize = 50;

/// The data files as the template sees them.
#[derive(Debug, Serialize)]
pub struct View {
    /// "28 files"
    pub count: String,
    pub licence: Option<String>,
    pub subjects: Vec<SubjectView>,
    /// What holds for every file, and for every table in CSV.
    pub limits: &'static [&'static str],
    pub csv_limits: &'static [&'static str],
    pub feeds: Vec<FeedView>,
}

/// The files that hold one sort of thing.
#[derive(Debug, Serialize)]
pub struct SubjectView {
    pub name: &'static str,
    pub title: &'static str,
    pub holds: &'static str,
    pub files: Vec<FileView>,
    /// Files that hold the same fields, with these.
    pub tables: Vec<TableView>,
}

/// A file.
#[derive(Debug, Serialize)]
pub struct FileView {
    pub link: LinkView,
    pub format: &'static str,
    /// "12,345 bytes"
    pub size: String,
    pub sha256: String,
    pub schema: Option<LinkView>,
    pub limits: Vec<String>,
    pub left_out: Vec<LinkView>,
    /// "and 12 more"
    pub more: Option<String>,
}

/// The fields of one file or of several.
#[derive(Debug, Serialize)]
pub struct TableView {
    /// "events.json"
    pub files: String,
    pub fields: Vec<FieldView>,
}

/// A field; those of an object inside stand below it, their names with a dot.
#[derive(Debug, Serialize)]
pub struct FieldView {
    pub name: String,
    pub kind: String,
    pub optional: bool,
    pub meaning: &'static str,
}

/// A feed.
#[derive(Debug, Serialize)]
pub struct FeedView {
    pub what: &'static str,
    pub atom: LinkView,
    pub json: LinkView,
}

/// Lays out the page of the data files.
pub fn page(pen: &Pen<'_>) -> (PageHead, View) {
    // Hashes of files that were made of everything.
    pen.site.read_all();
    let head = PageHead::new(pen, "data", "data", TextView::plain("Data")).describe(
        "Every data file of this site: its fields, its size, its licence, and what it cannot hold.",
    );
    let subjects: Vec<SubjectView> = SUBJECTS
        .iter()
        .map(|subject| SubjectView {
            name: subject.name,
            title: subject.title,
            holds: subject.holds,
            files: subject
                .files
                .iter()
                .map(|file| self::file(pen, file))
                .collect(),
            tables: tables(subject.files),
        })
        .collect();
    let n_files = subjects.iter().map(|subject| subject.files.len()).sum();
    let settings = &pen.site.settings;
    let feed = |what, stem: &str| {
        let link = |ending: &str| {
            let address = format!("{stem}.{ending}");
            LinkView::to(pen.href(&address), &address)
        };
        FeedView {
            what,
            atom: link("xml"),
            json: link("json"),
        }
    };
    let feeds = match settings.base_url {
        Some(_) => vec![
            feed("New and changed events", "feed"),
            feed("Every change to a published page", "corrections"),
        ],
        None => Vec::new(),
    };
    (
        head,
        View {
            count: words::counted(n_files, "file", "files"),
            licence: settings.licence.clone(),
            subjects,
            limits: &ALL_LIMITS,
            csv_limits: &CSV_LIMITS,
            feeds,
        },
    )
}

fn file(pen: &Pen<'_>, file: &crate::export::fields::DataFile) -> FileView {
    let sum = pen.templates.sums.of(pen.site, file.address);
    let link = |address: &str| {
        let label = address.trim_start_matches("data/");
        LinkView::to(label.to_owned(), label)
    };
    let mut limits: Vec<String> = file.limits.iter().map(|&limit| limit.to_owned()).collect();
    if file.format == Format::GeoJson {
        let (n, all) = (without_point(pen.site), pen.site.records.events.len());
        let events = words::counted(all, "event", "events");
        limits.push(format!(
            "Without a geometry here: {} of {events}.",
            pen.number(n as u64)
        ));
    }
    let left_out = left_out(pen.site, file.address);
    let more = left_out.len().saturating_sub(MOST);
    FileView {
        link: link(file.address),
        format: file.format.label(),
        size: words::counted(sum.bytes as usize, "byte", "bytes"),
        sha256: sum.hex(),
        schema: file.schema().map(|address| link(&address)),
        limits,
        left_out: left_out.iter().take(MOST).map(|id| pen.event(id)).collect(),
        more: (more > 0).then(|| format!("and {} more", pen.number(more as u64))),
    }
}

/// Returns the fields, once for neighbours that have the same.
fn tables(files: &[crate::export::fields::DataFile]) -> Vec<TableView> {
    let mut tables: Vec<(TableView, &[Field])> = Vec::new();
    for file in files {
        let name = file.address.trim_start_matches("data/");
        match tables.last_mut() {
            Some((table, fields)) if std::ptr::eq(*fields, file.fields) => {
                table.files += &format!(" and {name}");
            }
            _ => {
                let mut rows = Vec::new();
                fields(file.fields, "", &mut rows);
                let table = TableView {
                    files: name.to_owned(),
                    fields: rows,
                };
                tables.push((table, file.fields));
            }
        }
    }
    tables.into_iter().map(|(table, _)| table).collect()
}

fn fields(list: &'static [Field], above: &str, into: &mut Vec<FieldView>) {
    for field in list {
        let name = format!("{above}{}", field.name);
        let below = format!("{name}.");
        into.push(FieldView {
            name,
            kind: field.shape.words(),
            optional: field.optional,
            meaning: field.meaning,
        });
        fields(field.shape.inner(), &below, into);
    }
}
