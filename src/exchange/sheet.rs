//! The attendance sheet of a session, blank and ready to be printed: what stands on it and in which
//! lines, in the language of its readers. How it becomes a file is for [`docx()`] and [`html()`];
//! who was there is never on it.

use crate::model::code::{CodeList, NOT_STATED};
use crate::model::logbook::Logbook;
use crate::model::session::{Session, Trainer};
use crate::text::names::Names;
use crate::text::{Language, Texts, date, field};

use super::file_name::in_file_name;
use measure::{BOLD, LABEL_WIDTH, LATER_FACTS, WIDTH, fits, fitted, lines_left, points};

mod docx;
mod file_form;
mod html;
mod measure;
#[cfg(test)]
mod tests;

pub use docx::docx;
pub use file_form::FileForm;
pub use html::html;
pub use measure::Passage;

/// How many lines a sheet has where nobody says.
pub const USUAL_LINES: u32 = 40;
/// The most lines that a sheet can have.
pub const MOST_LINES: u32 = 500;
/// How many lines a page has: as many as find room under the longest head.
pub const LINES_A_PAGE: u32 = measure::LINES_A_PAGE;

/// A sheet, page by page. All text in it is safe to be put on paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// The language that it is in.
    pub language: Language,
    /// What it is.
    pub heading: String,
    /// The programme; empty where it has no name.
    pub programme: Passage,
    /// What the session is called; empty where it has no title.
    pub title: Passage,
    /// What is known of the session, in rows.
    pub facts: Vec<Vec<Fact>>,
    /// What stands on later pages in the place of heading, title and facts.
    pub running: Passage,
    /// What those agree to who sign.
    pub consent: Passage,
    /// The columns of the table, from the left.
    pub columns: Vec<Column>,
    /// The pages, each with a table of its own.
    pub pages: Vec<Page>,
    /// What is to be counted on each page by hand.
    pub totals: [String; 3],
    /// What the letters and digits mean that are written into the table.
    pub legend: Passage,
}

/// Something that is known of the session, or is to be written by hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What it is.
    pub label: String,
    /// What is known; empty for a line to write on.
    pub value: Passage,
    /// How wide the value is, in tenths of a millimetre.
    pub width: u32,
}

/// A column of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// What is to be written in it.
    pub heading: String,
    /// How wide it is, in tenths of a millimetre.
    pub width: u32,
}

/// A page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Which page of how many: "Page 1 of 4".
    pub label: String,
    /// The number of its first line.
    pub first: u32,
    /// The number of its last line.
    pub last: u32,
}

impl Sheet {
    /// The sheet of a session with a number of lines, of which there is at least one and at most
    /// [`MOST_LINES`].
    pub fn of(session: &Session, logbook: &Logbook, texts: Texts, lines: u32) -> Self {
        let names = Names::new(texts, logbook);
        let writer = Writer {
            session,
            logbook,
            names,
            texts,
        };
        let programme = names.programme();
        Self {
            language: texts.language(),
            heading: texts.say("sheet-heading"),
            programme: fitted(
                programme,
                WIDTH - measure::HEADING_WIDTH,
                points::PROGRAMME,
                2,
            ),
            title: fitted(&session.title, WIDTH, points::TITLE * BOLD, 1),
            facts: writer.facts(),
            running: writer.running(),
            consent: fitted(&texts.say("sheet-consent"), WIDTH, points::SMALL, 2),
            columns: columns(texts),
            pages: pages(texts, lines),
            totals: ["sheet-signatures", "sheet-women", "sheet-men"].map(|id| texts.say(id)),
            legend: writer.legend(),
        }
    }
}

/// The blank sheet of a session in each of its forms, by the endings of their files.
///
/// # Errors
/// None that a sheet can cause; what the writer of documents says, should it ever refuse.
pub fn files(
    session: &Session,
    logbook: &Logbook,
    texts: Texts,
) -> std::io::Result<Vec<(&'static str, Vec<u8>)>> {
    let sheet = Sheet::of(session, logbook, texts, USUAL_LINES);
    let forms = FileForm::ALL.into_iter();
    forms
        .map(|form| Ok((form.ending(), form.bytes(&sheet)?)))
        .collect()
}

/// A safe name for the files of a session's sheet, without an ending:
/// `attendance-2019-11-18-cholpon-ata`. Where day or place is not known, the beginning of the id
/// stands in for it. It is the same in every language.
pub fn file_stem(session: &Session, logbook: &Logbook) -> String {
    let municipality = &session.municipality;
    let names = Names::new(Texts::new(Language::English), logbook);
    let place = names.place_alone_short(&municipality.code, &municipality.name);
    let day = session.starts_on.map(|day| day.to_string());
    let mut parts = [day.unwrap_or_default(), in_file_name(&place)];
    if let Some(unknown) = parts.iter_mut().find(|part| part.is_empty()) {
        *unknown = session.id.to_string().chars().take(8).collect();
    }
    let parts = parts.into_iter().filter(|part| !part.is_empty());
    format!("attendance-{}", parts.collect::<Vec<_>>().join("-"))
}

fn columns(texts: Texts) -> Vec<Column> {
    let column = |heading: String, width| Column { heading, width };
    vec![
        column(texts.say("sheet-column-number"), 90),
        column(texts.say("sheet-column-name"), 680),
        column(texts.say("sheet-column-sex"), 170),
        column(texts.say("sheet-column-role"), 120),
        column(texts.say("sheet-column-born"), 180),
        column(texts.say("sheet-column-organisation"), 560),
        column(texts.say("sheet-column-village"), 310),
        column(texts.say("sheet-column-phone"), 310),
        column(texts.say("sheet-column-signature"), 280),
    ]
}

fn pages(texts: Texts, lines: u32) -> Vec<Page> {
    let lines = lines.clamp(1, MOST_LINES);
    let pages = lines.div_ceil(LINES_A_PAGE);
    let page = |page: u32| {
        let args = [("page", page.into()), ("pages", pages.into())];
        Page {
            label: texts.say_with("sheet-page", &args),
            first: (page - 1) * LINES_A_PAGE + 1,
            last: (page * LINES_A_PAGE).min(lines),
        }
    };
    (1..=pages).map(page).collect()
}

/// What the parts of a sheet are written from.
struct Writer<'a> {
    session: &'a Session,
    logbook: &'a Logbook,
    names: Names<'a>,
    texts: Texts,
}

impl Writer<'_> {
    /// The facts in rows. Day, place and trainers have their line even where they are not known
    /// yet: then they are written by hand.
    fn facts(&self) -> Vec<Vec<Fact>> {
        let label = |id| field::label(self.texts, id);
        let session = self.session;
        let time = session.starts_at.map(|time| date::time(time.0));
        let when = vec![
            (label("starts_on"), Some(self.days())),
            (label("starts_at"), time),
            (label("languages"), known(self.languages())),
        ];
        let place = vec![
            (label("municipality"), Some(self.place())),
            (label("venue"), known(session.venue.clone())),
        ];
        let trainers = vec![(self.texts.say("list-trainers"), Some(self.trainers()))];
        let mut rows = vec![row(when), row(place), row(trainers)];
        rows.extend(self.topics(lines_left(&rows)).map(|topics| vec![topics]));
        rows
    }

    fn days(&self) -> String {
        let first = self.session.starts_on.map(|day| day.0);
        let last = self.session.last_day().map(|day| day.0);
        match (first, last) {
            (Some(first), Some(last)) if first == last => {
                date::long_with_weekday(self.texts, first)
            }
            _ => date::period(self.texts, first, last),
        }
    }

    fn place(&self) -> String {
        let municipality = &self.session.municipality;
        self.names.place(&municipality.code, &municipality.name)
    }

    fn languages(&self) -> String {
        let codes = self.session.languages.iter();
        let names = codes.map(|code| self.names.code(CodeList::Language, code));
        listed(names, ", ")
    }

    fn trainers(&self) -> String {
        let said = |trainer: &Trainer| {
            let kind = self.names.code(CodeList::TrainerType, &trainer.kind);
            listed([kind, trainer.name.clone()].into_iter(), ": ")
        };
        listed(self.session.trainers.iter().map(said), "; ")
    }

    /// The topics in full, or by their short names where there is no room for that.
    fn topics(&self, most: u32) -> Option<Fact> {
        let width = WIDTH - LABEL_WIDTH;
        let topics = self.session.topics.iter();
        let full = topics
            .clone()
            .map(|code| self.names.code(CodeList::Topic, code));
        let mut said = listed(full, "; ");
        if !fits(&said, width, points::FACT, most) {
            let short = topics.map(|code| self.names.code_short(CodeList::Topic, code));
            said = listed(short, "; ");
        }
        let value = fitted(&said, width, points::FACT, most);
        (!value.is_empty()).then(|| Fact {
            label: field::label(self.texts, "topics"),
            value,
            width,
        })
    }

    /// What tells a loose page from those of other sheets.
    fn running(&self) -> Passage {
        let (first, last) = (self.session.starts_on, self.session.last_day());
        let parts = [
            self.texts.say("sheet-heading"),
            date::period(self.texts, first.map(|day| day.0), last.map(|day| day.0)),
            self.place(),
            self.session.title.clone(),
        ];
        let running = listed(parts.into_iter(), " · ");
        fitted(&running, WIDTH, points::RUNNING * BOLD, 1)
    }

    fn legend(&self) -> Passage {
        let full = self.legend_by(|names, code| names.code(CodeList::Role, code));
        if fits(&full, WIDTH, points::SMALL, 2) {
            return fitted(&full, WIDTH, points::SMALL, 2);
        }
        let short = self.legend_by(|names, code| names.code_short(CodeList::Role, code));
        fitted(&short, WIDTH, points::SMALL, 2)
    }

    fn legend_by(&self, name: impl Fn(&Names, &str) -> String) -> String {
        let roles = self.logbook.codes(CodeList::Role).into_iter();
        let roles = roles.filter(|code| *code != NOT_STATED).zip(1..);
        let roles = roles.map(|(code, number)| format!("{number} – {}", name(&self.names, code)));
        let roles = listed(roles, ", ");
        let sex = self.texts.say("sheet-sex");
        let roles = self
            .texts
            .say_with("sheet-roles", &[("roles", roles.into())]);
        format!("{sex} {roles}")
    }
}

/// Parts that say something, one after another.
fn listed(parts: impl Iterator<Item = String>, between: &str) -> String {
    let parts = parts.filter(|part| !part.trim().is_empty());
    parts.collect::<Vec<_>>().join(between)
}

fn known(value: String) -> Option<String> {
    (!value.trim().is_empty()).then_some(value)
}

/// A row of facts from labels and values, of which those without a value are left out. Each begins
/// below one of the row before, and the last has all the room that is left.
fn row(facts: Vec<(String, Option<String>)>) -> Vec<Fact> {
    let told: Vec<(String, String)> = facts
        .into_iter()
        .filter_map(|(label, value)| Some((label, value?)))
        .collect();
    let ends = LATER_FACTS;
    let last = told.len().saturating_sub(1);
    let mut begin = 0;
    let fact = |(number, (label, value)): (usize, (String, String))| {
        let end = ends.get(number).filter(|_| number < last);
        let end = end.copied().unwrap_or(WIDTH);
        let width = end - begin - LABEL_WIDTH;
        begin = end;
        Fact {
            label,
            value: fitted(&value, width, points::FACT, 2),
            width,
        }
    };
    told.into_iter().enumerate().map(fact).collect()
}
