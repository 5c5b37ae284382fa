//! The first screen, drawn: the program's name, what it is for, what can be chosen and what each
//! choice does, and the language, said in all three at once for whoever cannot read this one.

use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::app::event::Target;
use crate::app::start::{Choice, Start};
use crate::command::{Command, Scope, keys_of};
use crate::text::{Language, Texts, fault};

use super::Canvas;
use super::widgets::fit::{self, to_columns, width};
use super::widgets::list::SELECTION_MARK;
use super::widgets::wrap::Rows;

/// The name of the program in letters of two rows.
const NAME: [&str; 2] = ["█▀▀ ▄▀█ █▄▄ ▄▀█ █▄▀", "▄▄█ █▀█ █▄█ █▀█ █ █"];
/// The columns of the screen that the text takes where it can.
const WIDTH: u16 = 66;

/// Draws it.
pub fn draw(canvas: &mut Canvas, area: Rect, start: &Start) {
    let column = middle(area);
    let about = canvas.say("start-about");
    let about = Rows::new(&about, usize::from(column.width));
    let spacious = Spacing::within(area.height, to_columns(about.count()));
    let mut pen = Pen {
        area: column,
        y: column.y + spacious.above,
    };
    for row in NAME {
        pen.print(canvas, 0, row, canvas.theme.title);
    }
    pen.y += spacious.gap;
    for row in about.texts() {
        pen.print(canvas, 0, row, canvas.theme.text);
    }
    pen.y += spacious.gap;
    for (index, choice) in Choice::ALL.into_iter().enumerate() {
        draw_choice(canvas, &mut pen, (index, choice), start);
        pen.y += spacious.between;
    }
    pen.y += spacious.gap - spacious.between;
    draw_languages(canvas, &mut pen);
}

/// How many empty rows stand where; fewer on a low screen.
struct Spacing {
    above: u16,
    gap: u16,
    between: u16,
}

impl Spacing {
    fn within(height: u16, about: u16) -> Self {
        let text = to_columns(NAME.len()) + about + 2 * to_columns(Choice::ALL.len()) + 2;
        let (gap, between) = match height.saturating_sub(text) {
            0..3 => (0, 0),
            3..5 => (1, 0),
            _ => (1, 1),
        };
        let gaps = 3 * gap + 2 * between;
        Self {
            above: height.saturating_sub(text + gaps) / 2,
            gap,
            between,
        }
    }
}

/// Where the next row is drawn.
struct Pen {
    area: Rect,
    y: u16,
}

impl Pen {
    fn row(&self, indent: u16) -> Rect {
        let indent = indent.min(self.area.width);
        Rect {
            x: self.area.x + indent,
            y: self.y,
            width: self.area.width - indent,
            height: u16::from(self.y < self.area.bottom()),
        }
    }

    fn print(&mut self, canvas: &mut Canvas, indent: u16, text: &str, style: Style) {
        fit::print(canvas.buffer, self.row(indent), text, style);
        self.y += 1;
    }
}

fn middle(area: Rect) -> Rect {
    let width = WIDTH.min(area.width.saturating_sub(4));
    Rect {
        x: area.x + (area.width - width) / 2,
        width,
        ..area
    }
}

fn draw_choice(canvas: &mut Canvas, pen: &mut Pen, choice: (usize, Choice), start: &Start) {
    let (index, choice) = choice;
    let texts = canvas.app.texts;
    let is_selected = index == start.selected;
    let name = texts.say(&format!("start-{}", choice.id()));
    let id = format!("start-{}.about", choice.id());
    let folder = fault::path(&start.folder);
    let room = usize::from(pen.area.width).saturating_sub(4);
    let about = texts.say_with(&id, &[("folder", shortened(&folder, texts, room).into())]);
    let hit = Rect {
        height: 2.min(pen.area.bottom().saturating_sub(pen.y)),
        ..pen.row(0)
    };
    canvas.target(hit, Target::Row(index));
    if is_selected {
        fit::print(
            canvas.buffer,
            pen.row(0),
            SELECTION_MARK,
            canvas.theme.accent,
        );
        let label = Rect {
            width: to_columns(width(&name) + 2),
            ..pen.row(1)
        };
        let label = label.intersection(pen.row(1));
        canvas.buffer.set_style(label, canvas.theme.selected);
        pen.print(canvas, 2, &name, canvas.theme.selected);
    } else {
        pen.print(canvas, 2, &name, canvas.theme.heading);
    }
    pen.print(canvas, 4, &about, canvas.theme.faint);
}

/// A folder so short that its sentence fits: its beginning is left out, since its end tells more.
fn shortened(folder: &str, texts: Texts, room: usize) -> String {
    let sentence = texts.say_with("start-new.about", &[("folder", "".into())]);
    let room = room.saturating_sub(width(&sentence));
    if width(folder) <= room {
        return folder.to_owned();
    }
    let mut letters: Vec<char> = Vec::new();
    for letter in folder.chars().rev() {
        if letters.len() + 2 > room {
            break;
        }
        letters.push(letter);
    }
    letters.push('…');
    letters.into_iter().rev().collect()
}

fn draw_languages(canvas: &mut Canvas, pen: &mut Pen) {
    let theme = canvas.theme;
    let spoken = canvas.app.texts.language();
    let row = pen.row(0);
    let mut x = row.x + 2;
    for (index, language) in Language::ALL.into_iter().enumerate() {
        let name = language.own_name();
        let (text, style) = if language == spoken {
            (format!("[{name}]"), theme.selected)
        } else {
            (format!(" {name} "), theme.text)
        };
        let place = Rect {
            x,
            width: row.right().saturating_sub(x),
            ..row
        };
        let took = fit::print(canvas.buffer, place, &text, style);
        let hit = Rect {
            width: took,
            ..place
        };
        canvas.target(hit, Target::Cell(0, index));
        x += took + 1;
    }
    pen.y += 1;
    let key = keys_of(Command::NextLanguage, Scope::Start).first();
    let key = key.map(|key| key.label()).unwrap_or_default();
    let words = Language::ALL.map(|language| Texts::new(language).say("start-language"));
    let row = pen.row(3);
    let took = fit::print(canvas.buffer, row, &key, theme.hint_key);
    let rest = Rect {
        x: row.x + took + 1,
        width: row.width.saturating_sub(took + 1),
        ..row
    };
    fit::print(canvas.buffer, rest, &words.join(" · "), theme.faint);
}
