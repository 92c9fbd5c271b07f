//! `new`: flags, and on a terminal questions, in; a commented record out.

use std::io::{self, IsTerminal};

use chancery::import::{self, Plan, Project};
use chancery::model::{
    ActorKind, AgreementForm, Date, EventType, Id, Kind, SourceKind, Vocabulary,
};
use chancery::new::{self, Wanted};
use clap::{Args, ValueEnum};
use dialoguer::{Completion, Input};

use super::import::today;
use super::{AudienceWord, Global, Reading, id};
use crate::{Failure, MISTAKES, USAGE, WELL, read, say, usage};

/// What a new record is, and what is known of it.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  chancery new actor north --title Northland --type state
  chancery new event ford-talks --date 2025-03-10 --title 'Talks at the ford' --type consult --actor north --actor south
  chancery new source post-ford --from-url https://post.example/ford --date 2025-03-11
On a terminal, what is missing is asked for: Tab completes types and the ids of actors.")]
pub struct New {
    /// The kind of record
    #[arg(value_name = "KIND")]
    pub kind: NewKind,

    /// Its id: small letters, digits and single hyphens
    #[arg(value_name = "ID", value_parser = id)]
    pub id: Id,

    /// Give it this title, name or question
    #[arg(long, alias = "name", value_name = "TEXT")]
    pub title: Option<String>,

    /// When it happened, was published or was agreed, as exactly as is known: 2024-12, 2024-12-24?
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub date: Option<Date>,

    /// The type of an event, the kind of an actor or source, the form of an agreement
    #[arg(long = "type", alias = "kind", value_name = "WORD")]
    pub word: Option<String>,

    /// An actor that takes part, agreed, holds a position, or is the parent; may be repeated
    #[arg(long, value_name = "ID", value_parser = id)]
    pub actor: Vec<Id>,

    /// A place where it happened, or that it is within; may be repeated
    #[arg(long, value_name = "ID", value_parser = id)]
    pub place: Vec<Id>,

    /// A source that reports it; may be repeated
    #[arg(long, value_name = "ID", value_parser = id)]
    pub source: Vec<Id>,

    /// Who publishes a source: an actor's id or a name
    #[arg(long, value_name = "NAME")]
    pub outlet: Option<String>,

    /// Fill in outlet, address and today as the day it was read; beside other kinds than a source
    /// this makes a source. Nothing is fetched
    #[arg(long, value_name = "URL")]
    pub from_url: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum NewKind {
    Event,
    Actor,
    Source,
    Place,
    Agreement,
    Dispute,
    Note,
}

/// Makes a record.
pub fn run(command: &New, global: &Global) -> Result<u8, Failure> {
    let reading = Reading {
        as_of: None,
        audience: AudienceWord::Internal,
    };
    let today = today(&reading, global)?;
    let outcome = match read(&reading, &global.root, global)? {
        Ok(outcome) => outcome,
        Err(code) => return Ok(code),
    };
    let Some(site) = &outcome.site else {
        return Ok(MISTAKES);
    };
    let records = &site.records;
    let kind = command.kind.kind();
    if let Some((kind, holder)) = new::holder(records, &command.id) {
        let message = format!(
            "`{}` is in use by the {} `{holder}`",
            command.id,
            kind.word()
        );
        return Err(usage(message));
    }
    // Prompts go to standard error, so that is the terminal that counts beside the input.
    let asks = io::stdin().is_terminal() && io::stderr().is_terminal();
    let words = command.kind.words();
    let ask_word = |label: &str| ask(label, words, |word| words.contains(&word));
    let missing = |flag: &str| Failure {
        code: USAGE,
        message: format!("`{flag}` is needed for a new {}", kind.word()),
        help: Some("give it as a flag; on a terminal it is asked for".to_owned()),
    };
    let title = match (&command.title, kind) {
        (Some(title), _) => title.clone(),
        // A source without a title is named by its outlet.
        (None, Kind::Source) => String::new(),
        (None, _) if asks => ask(command.kind.label(), &[], |_| true)?,
        (None, _) => return Err(missing("--title")),
    };
    let word = match &command.word {
        Some(word) if !words.contains(&word.as_str()) => {
            return Err(Failure {
                code: USAGE,
                message: format!("`{word}` is no `--type` of a new {}", kind.word()),
                help: Some(match words.is_empty() {
                    true => "leave it out".to_owned(),
                    false => format!("one of {}", words.join(", ")),
                }),
            });
        }
        Some(word) => Some(word.clone()),
        None if asks && !words.is_empty() && kind != Kind::Source => Some(ask_word("Type")?),
        None if matches!(kind, Kind::Event | Kind::Actor) => return Err(missing("--type")),
        None => None,
    };
    let outlet = match (&command.outlet, &command.from_url, kind) {
        (None, None, Kind::Source) if asks => Some(ask("Outlet", &[], |_| true)?),
        (None, None, Kind::Source) => return Err(missing("--outlet` or `--from-url")),
        (outlet, ..) => outlet.clone(),
    };
    let ids: Vec<&str> = records.actors.keys().map(Id::as_str).collect();
    let mut actors = command.actor.clone();
    let takes_actors = matches!(kind, Kind::Event | Kind::Agreement | Kind::Dispute);
    if actors.is_empty() && takes_actors && asks && !ids.is_empty() {
        loop {
            let label = "Actor (Tab completes, empty ends)";
            let answer = ask(label, &ids, |answer| {
                answer.is_empty() || ids.contains(&answer)
            })?;
            match Id::parse(&answer) {
                Some(id) => actors.push(id),
                None => break,
            }
        }
    }
    if actors.is_empty() && matches!(kind, Kind::Agreement | Kind::Dispute) {
        return Err(missing("--actor"));
    }
    let wanted = Wanted {
        kind,
        id: command.id.clone(),
        title,
        date: command.date.clone(),
        word,
        actors,
        places: command.place.clone(),
        sources: command.source.clone(),
        outlet,
        url: command.from_url.clone(),
        today,
    };
    let project = Project {
        settings: &outcome.settings,
        sources: &outcome.sources,
        records,
        retracted: &site.retracted,
    };
    let made = new::record(&wanted, project).map_err(usage)?;
    let paths: Vec<String> = made.files.keys().cloned().collect();
    let plan = Plan {
        files: made.files,
        ..Plan::default()
    };
    import::write(&plan, &global.root).map_err(|refusal| Failure {
        code: crate::FAILED,
        message: refusal.to_string(),
        help: None,
    })?;
    if !global.quiet {
        for path in paths {
            say(&format!("wrote {path}"));
        }
        for remains in made.remains {
            say(&format!("still to fill in: {remains}"));
        }
    }
    Ok(WELL)
}

impl NewKind {
    fn kind(self) -> Kind {
        match self {
            NewKind::Event => Kind::Event,
            NewKind::Actor => Kind::Actor,
            NewKind::Source => Kind::Source,
            NewKind::Place => Kind::Place,
            NewKind::Agreement => Kind::Agreement,
            NewKind::Dispute => Kind::Dispute,
            NewKind::Note => Kind::Note,
        }
    }

    /// Returns the words that `--type` takes.
    fn words(self) -> &'static [&'static str] {
        match self {
            NewKind::Event => EventType::WORDS,
            NewKind::Actor => ActorKind::WORDS,
            NewKind::Source => SourceKind::WORDS,
            NewKind::Agreement => AgreementForm::WORDS,
            NewKind::Place | NewKind::Dispute | NewKind::Note => &[],
        }
    }

    fn label(self) -> &'static str {
        match self {
            NewKind::Actor | NewKind::Place => "Name",
            NewKind::Dispute => "Question",
            _ => "Title",
        }
    }
}

/// Asks until an answer will do. Tab completes one of the choices.
fn ask(label: &str, choices: &[&str], will_do: impl Fn(&str) -> bool) -> Result<String, Failure> {
    if !choices.is_empty() {
        say(&format!("{label}: {}", choices.join(", ")));
    }
    let choices = Choices(choices);
    loop {
        let input = Input::<String>::new()
            .with_prompt(label)
            .allow_empty(true)
            .completion_with(&choices);
        let answer = input
            .interact_text()
            .map_err(|error| usage(format!("no answer could be read ({error})")))?;
        let answer = answer.trim();
        let may_be_empty = will_do("") && !choices.0.is_empty();
        if will_do(answer) && (may_be_empty || !answer.is_empty()) {
            return Ok(answer.to_owned());
        }
        say(match choices.0.is_empty() {
            true => "an answer is needed",
            false => "it is none of these",
        });
    }
}

/// What Tab completes.
struct Choices<'a>(&'a [&'a str]);

impl Completion for Choices<'_> {
    /// Returns what all choices that start so have in common.
    fn get(&self, input: &str) -> Option<String> {
        let mut fitting = self.0.iter().filter(|choice| choice.starts_with(input));
        let mut common = (*fitting.next()?).to_owned();
        for other in fitting {
            while !other.starts_with(&common) {
                common.pop();
            }
        }
        Some(common)
    }
}

fn date(text: &str) -> Result<Date, String> {
    Date::parse(text).map_err(|error| error.message)
}
