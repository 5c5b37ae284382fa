//! The help, drawn: the keys that work where one is, then all others, the filter, and where data is
//! kept. It reads the table of commands and says nothing of its own about keys.

use ratatui::layout::Rect;

use crate::app::help::Help;
use crate::command::{COMMANDS, Command, Entry, Scope, keys_of, keys_within};
use crate::model::filter::Key;
use crate::model::problem::Severity;
use crate::text::{fault, search};

use super::Canvas;
use super::form::{CHANGED, sign};
use super::sessions::{DIFFER_MARK, DRAFT_MARK};
use super::widgets::fit::{self, to_columns, width};
use super::widgets::list::SELECTION_MARK;
use super::widgets::wrap::Rows;
use super::widgets::{dialog, line, scrollbar};

/// The columns of the screen that the help takes where it can.
const WIDTH: u16 = 88;
/// The widest column of keys.
const WIDEST_KEYS: usize = 24;

/// What drawing remembers.
#[derive(Debug, Default)]
pub struct HelpView {
    made: Option<Made>,
    /// The row at the top.
    top: usize,
    /// How far the text had been asked to go when it was drawn last.
    scrolled: usize,
}

impl HelpView {
    /// Follows what was asked for since the last time, within the text.
    fn follow(&mut self, scrolled: usize, farthest: usize) {
        let forth = scrolled.saturating_sub(self.scrolled);
        let back = self.scrolled.saturating_sub(scrolled);
        let top = match scrolled {
            0 => 0,
            _ => (self.top + forth).min(farthest).saturating_sub(back),
        };
        self.top = top.min(farthest);
        self.scrolled = scrolled;
    }
}

/// The lines, and what they were made for.
#[derive(Debug)]
struct Made {
    language: crate::text::Language,
    scopes: Vec<Scope>,
    folder: Option<std::path::PathBuf>,
    columns: u16,
    lines: Vec<Line>,
}

/// A line of the help.
#[derive(Clone, Debug, PartialEq)]
enum Line {
    /// What a part is about.
    Title(String),
    /// What the next lines have in common.
    Heading(String),
    /// Keys and what they do.
    Keys(String, String),
    /// A row of text.
    Text(String),
    Empty,
}

/// Draws it.
pub fn draw(canvas: &mut Canvas, area: Rect, help: &Help, view: &mut HelpView) {
    let title = canvas.say("screen-help");
    let content = (WIDTH, area.height);
    let inner = dialog::frame(canvas.buffer, area, canvas.theme, &title, content).inner;
    let room = Rect {
        width: inner.width.saturating_sub(2),
        ..inner
    };
    let height = usize::from(inner.height);
    let count = lines(canvas, help, room.width, view).len();
    view.follow(help.scrolled, count.saturating_sub(height));
    let top = view.top;
    let lines = lines(canvas, help, room.width, view);
    let keys = lines.iter().map(|line| match line {
        Line::Keys(keys, _) => width(keys),
        _ => 0,
    });
    let keys = to_columns(keys.max().unwrap_or(0).min(WIDEST_KEYS));
    for (line, y) in lines.iter().skip(top).zip(room.top()..room.bottom()) {
        let row = Rect {
            y,
            height: 1,
            ..room
        };
        draw_line(canvas, row, line, keys);
    }
    scrollbar::draw(canvas.buffer, inner, canvas.theme, lines.len(), top);
    canvas.page = height.saturating_sub(2).max(1);
}

fn draw_line(canvas: &mut Canvas, row: Rect, line: &Line, keys: u16) {
    let theme = canvas.theme;
    match line {
        Line::Title(text) => line::titled_rule(canvas.buffer, row, theme, text),
        Line::Heading(text) => {
            fit::print(canvas.buffer, row, text, theme.heading);
        }
        Line::Keys(shown, name) => {
            let left = Rect {
                x: row.x + 2.min(row.width),
                width: keys.min(row.width.saturating_sub(2)),
                ..row
            };
            fit::print(canvas.buffer, left, shown, theme.hint_key);
            let from = left.right() + 2;
            let right = Rect {
                x: from,
                width: row.right().saturating_sub(from),
                ..row
            };
            fit::print(canvas.buffer, right, name, theme.text);
        }
        Line::Text(text) => {
            fit::print(canvas.buffer, row, text, theme.text);
        }
        Line::Empty => {}
    }
}

/// The lines, made again only where what they say has changed.
fn lines<'a>(canvas: &Canvas, help: &Help, columns: u16, view: &'a mut HelpView) -> &'a [Line] {
    let language = canvas.app.texts.language();
    let folder = canvas.app.book.as_ref().map(|book| book.folder.clone());
    let is_fresh = view.made.as_ref().is_some_and(|made| {
        made.language == language
            && made.scopes == help.scopes
            && made.folder == folder
            && made.columns == columns
    });
    if !is_fresh {
        let mut page = Page {
            canvas,
            columns: usize::from(columns),
            lines: Vec::new(),
        };
        page.write(help);
        view.made = Some(Made {
            lines: page.lines,
            language,
            scopes: help.scopes.clone(),
            folder,
            columns,
        });
    }
    view.made.as_ref().map_or(&[], |made| &made.lines)
}

/// The help while it is written.
struct Page<'a> {
    canvas: &'a Canvas<'a>,
    columns: usize,
    lines: Vec<Line>,
}

impl Page<'_> {
    fn write(&mut self, help: &Help) {
        let palette = keys_of(Command::Palette, Scope::Everywhere).first();
        let palette = palette.map(|key| key.label()).unwrap_or_default();
        let args = [("key", palette.into())];
        let text = self.canvas.app.texts.say_with("help-palette", &args);
        self.text(&text);
        self.paragraph("help-letters");
        self.lines.push(Line::Empty);

        self.title("help-here");
        for scope in &help.scopes {
            self.scope(*scope, |entry| keys_within(&help.scopes, entry));
        }
        self.marks();
        self.filter();
        self.data();
        self.title("help-elsewhere");
        for scope in Scope::ALL {
            if !help.scopes.contains(&scope) {
                self.scope(scope, |entry| keys_of(entry.command, scope).to_vec());
            }
        }
        while self.lines.last() == Some(&Line::Empty) {
            self.lines.pop();
        }
    }

    /// The commands of a scope that have keys, under its name.
    fn scope(&mut self, scope: Scope, keys: impl Fn(&Entry) -> Vec<crate::command::Key>) {
        let mut rows = Vec::new();
        for entry in COMMANDS.iter().filter(|entry| entry.scope == scope) {
            let labels: Vec<String> = keys(entry).iter().map(|key| key.label()).collect();
            if !labels.is_empty() {
                let name = self.canvas.say(&format!("command-{}", entry.id));
                rows.push(Line::Keys(labels.join("  "), name));
            }
        }
        if !rows.is_empty() {
            let name = self.canvas.say(&format!("scope-{}", scope.id()));
            self.lines.push(Line::Heading(name));
            self.lines.append(&mut rows);
            self.lines.push(Line::Empty);
        }
    }

    /// What the marks beside fields, sections and sessions mean.
    fn marks(&mut self) {
        self.title("help-marks");
        let theme = self.canvas.theme;
        let marks = [
            (sign(theme, Severity::Gap).0, "help-mark-missing"),
            (sign(theme, Severity::Doubt).0, "help-mark-doubt"),
            (sign(theme, Severity::Nonsense).0, "help-mark-wrong"),
            (CHANGED, "help-mark-unsaved"),
            (DRAFT_MARK, "help-mark-draft"),
            (DIFFER_MARK, "help-mark-differ"),
            (SELECTION_MARK, "help-mark-here"),
        ];
        for (mark, id) in marks {
            let meaning = self.canvas.say(id);
            self.lines.push(Line::Keys(mark.to_owned(), meaning));
        }
        self.lines.push(Line::Empty);
    }

    fn filter(&mut self) {
        self.title("help-filter");
        self.paragraph("help-filter-words");
        self.lines.push(Line::Empty);
        let texts = self.canvas.app.texts;
        let word = |key: Key| {
            let words = search::key_words(texts, key);
            words.into_iter().next().unwrap_or_default()
        };
        let examples = [
            ("help-filter-place", Key::Oblast),
            ("help-filter-quotes", Key::Place),
            ("help-filter-year", Key::Year),
            ("help-filter-month", Key::Month),
            ("help-filter-week", Key::Week),
            ("help-filter-from", Key::From),
            ("help-filter-to", Key::To),
            ("help-filter-ended", Key::Ended),
        ];
        for (id, key) in examples {
            let args = [("key", word(key).into())];
            let example = texts.say_with(id, &args);
            let about = texts.say_with(&format!("{id}.about"), &args);
            self.lines.push(Line::Keys(example, about));
        }
        self.lines.push(Line::Empty);
        let words: Vec<String> = Key::ALL.into_iter().map(|key| word(key) + ":").collect();
        self.text(&words.join("  "));
        self.lines.push(Line::Empty);
    }

    fn data(&mut self) {
        self.title("help-data");
        if let Some(book) = &self.canvas.app.book {
            let args = [("folder", fault::path(&book.folder).into())];
            let text = self.canvas.app.texts.say_with("help-data-folder", &args);
            self.text(&text);
        }
        self.paragraph("help-data-own");
        self.lines.push(Line::Empty);
    }

    fn title(&mut self, id: &str) {
        let title = self.canvas.say(id);
        self.lines.push(Line::Title(title));
        self.lines.push(Line::Empty);
    }

    fn paragraph(&mut self, id: &str) {
        let text = self.canvas.say(id);
        self.text(&text);
    }

    fn text(&mut self, text: &str) {
        let rows = Rows::new(text, self.columns);
        let rows = rows.texts().map(|row| Line::Text(row.to_owned()));
        self.lines.extend(rows);
    }
}
